"""What stands beside the sections: passages, series, pictures, layouts and dresses."""

import shutil

import pytest

from planctl.workspace.read import read_plan

PLAN = "title: 稿\nlayout: own\nareas: [{id: trade, title: 贸易}]\n"
PASSAGE = "id: abstract\ntitle: 摘要\nprogress: done\ntext: 一句。\n"
OWN = "name: own\ndescription: 自己的\ndress: plain\nparts: [{passage: abstract}]\n"
EXPORTS = "exports: {title: 出口, unit: 亿元, labels: [2023], lines: {总额: [1]}}\n"


@pytest.fixture
def root(tmp_path, layouts):
    files = {
        "plan.yaml": PLAN,
        "passages/abstract.yaml": PASSAGE,
        "series.yaml": EXPORTS,
        "layouts/own.yaml": OWN,
        "figures/park.png": "",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    formal = (layouts / "dress/formal.yaml").read_text(encoding="utf-8")
    (tmp_path / "layouts/dress").mkdir()
    plain = formal.replace("name: formal", "name: plain")
    (tmp_path / "layouts/dress/plain.yaml").write_text(plain, encoding="utf-8")
    return tmp_path


def test_everything_beside_the_sections_is_read_without_a_word(root):
    loaded = read_plan(root)
    assert loaded.findings == ()
    assert loaded.plan.passages["abstract"].text == "一句。"
    assert loaded.plan.series["exports"].lines == {"总额": (1.0,)}
    assert [layout.passages() for layout in loaded.layouts.values()] == [("abstract",)]
    assert loaded.layout.name == "own"
    assert loaded.dresses["plain"].page.lines == 22
    assert {"formal", "material", "plain", "report"} <= set(loaded.places.dresses)
    assert loaded.places.pictures == {"figures/park.png"}


@pytest.mark.parametrize("folder", ["passages", "layouts", "layouts/dress", "figures"])
def test_a_folder_that_is_not_there_is_no_fault(root, folder):
    shutil.rmtree(root / folder)
    assert read_plan(root).findings == ()


BROKEN = [
    ("passages/abstract.yaml", PASSAGE + "status: x\n", ("S101", 5, 1)),
    ("passages/abstract.yaml", PASSAGE.replace("done", "ready"), ("S104", 3, 11)),
    ("passages/abstract.yaml", PASSAGE.replace("title: 摘要\n", ""), ("S102", 1, 1)),
    ("passages/abstract.yaml", "", ("R013", 1, 1)),
    ("series.yaml", "- a\n", ("R013", 1, 1)),
    ("series.yaml", EXPORTS.replace("[1]", "[甲]"), ("S103", 1, 61)),
    ("series.yaml", EXPORTS.replace("unit: 亿元, ", ""), ("S102", 1, 1)),
    ("series.yaml", "出口" + EXPORTS.removeprefix("exports"), ("S105", 1, 1)),
    ("layouts/own.yaml", OWN + "cover: [author]\n", ("S104", 5, 9)),
    ("layouts/own.yaml", OWN + "annexe: 1\n", ("S101", 5, 1)),
    ("layouts/own.yaml", OWN + "annex: 附件\n", ("S105", 5, 8)),
    ("layouts/dress/plain.yaml", "name: plain\n", ("S102", 1, 1)),
]


@pytest.mark.parametrize(("path", "text", "finding"), BROKEN)
def test_a_fault_is_found_at_its_place(root, path, text, finding):
    (root / path).write_text(text, encoding="utf-8")
    loaded = read_plan(root)
    found = [(f.rule, f.place.line, f.place.column) for f in loaded.findings]
    assert finding in found
    assert {f.place.path for f in loaded.findings} == {path}
    assert loaded.places.unread & {path, "series.yaml#exports", "series.yaml#出口"}


def test_a_bad_series_does_not_take_the_others_with_it(root):
    bad = EXPORTS.replace("exports", "imports").replace("亿元", "''")
    (root / "series.yaml").write_text(EXPORTS + bad, encoding="utf-8")
    loaded = read_plan(root)
    assert list(loaded.plan.series) == ["exports"]
    assert [(f.rule, f.place.line) for f in loaded.findings] == [("S106", 2)]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("series.yaml", "[1]", "[1, 2]"),
        ("series.yaml", "[1]", "[null]"),
        ("layouts/dress/plain.yaml", "body: {font: fangsong", "body: {font: lishu"),
        ("layouts/dress/plain.yaml", "left_mm: 28", "left_mm: 280"),
    ],
)
def test_values_that_do_not_go_together_are_a_finding(root, path, old, new):
    text = (root / path).read_text(encoding="utf-8")
    (root / path).write_text(text.replace(old, new), encoding="utf-8")
    found = read_plan(root).findings
    assert [(f.rule, f.place.path) for f in found] == [("S108", path)]


def test_figures_that_lead_out_of_the_folder_are_never_read(root, tmp_path_factory):
    from planctl.workspace.pictures import read_picture

    outside = tmp_path_factory.mktemp("outside") / "secret.png"
    outside.write_bytes(b"secret")
    (root / "figures/link.png").symlink_to(outside)
    assert read_picture(root, "figures/park.png") == b""
    for path in ("figures/link.png", "figures/../plan.yaml", "plan.yaml", str(outside)):
        with pytest.raises(FileNotFoundError):
            read_picture(root, path)


def test_a_picture_too_large_for_a_page_is_refused(root, monkeypatch):
    from planctl.workspace import pictures

    monkeypatch.setattr(pictures, "LARGEST", 4)
    (root / "figures/park.png").write_bytes(b"1234")
    assert pictures.read_picture(root, "figures/park.png") == b"1234"
    (root / "figures/park.png").write_bytes(b"12345")
    with pytest.raises(OSError, match="more than 4 bytes"):
        pictures.read_picture(root, "figures/park.png")


def test_passages_stand_by_their_ids(root):
    (root / "passages/abstract.yaml").rename(root / "passages/elsewhere.yaml")
    assert list(read_plan(root).plan.passages) == ["abstract"]


def test_two_passages_of_one_id_are_not_passed_over(root):
    (root / "passages/zweite.yaml").write_text(PASSAGE.replace("一句", "两句"), encoding="utf-8")
    from planctl.checks.run import run_checks

    loaded = read_plan(root)
    assert "L201" in {found.rule for found in run_checks(loaded.plan, loaded.places)}
