import os
import sys

import pytest

from planctl.workspace.read import read_plan
from planctl.workspace.yaml_file import read_yaml

PLAN = "title: 稿\nareas:\n  - id: trade\n    title: 贸易\n    sections: [good, bad]\n"
GOOD = "id: good\ntitle: 好\narea: trade\n"


@pytest.fixture
def root(tmp_path):
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "sections/trade").mkdir(parents=True)
    (tmp_path / "sections/trade/good.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def findings(root, raw=None):
    """What reading says of one bad section beside a good one: rule, line and column."""
    if raw is not None:
        raw = raw if isinstance(raw, bytes) else raw.encode()
        (root / "sections/trade/bad.yaml").write_bytes(raw)
    loaded = read_plan(root)
    assert any(section.id == "good" for section in loaded.plan.sections), (
        "a broken file hid a good one"
    )
    return [(found.rule, found.place.line, found.place.column) for found in loaded.findings]


BAD = "id: bad\ntitle: 坏\narea: trade\n"
BROKEN = [
    ("a duplicate key", f"{BAD}title: 又\n", [("R002", 4, 1)]),
    (
        "a duplicate key within",
        f"{BAD}status:\n  progress: todo\n  progress: done\n",
        [("R002", 6, 3)],
    ),
    ("a tab", f"{BAD}status:\n\tprogress: todo\n", [("R003", 5, 1)]),
    ("GBK", BAD.encode("gbk"), [("R004", 2, 8)]),
    ("UTF-16", BAD.encode("utf-16"), [("R004", 1, 1)]),
    ("UTF-16 of Chinese alone", "甲：乙".encode("utf-16"), [("R004", 1, 1)]),
    ("UTF-16 without a mark", BAD.encode("utf-16-le"), [("R004", 1, 1)]),
    ("neither", b"id: bad\n\xff\xff\xff", [("R004", 2, 1)]),
    ("a byte order mark", f"\ufeff{BAD}", [("R005", 1, 1)]),
    ("a cycle", f"{BAD}status: &a [*a]\n", [("R006", 4, 13)]),
    ("a control character", f"{BAD}remarks: 甲\x08\n", [("R011", 4, 11)]),
    ("two documents", f"{BAD}---\nid: c\n", [("R012", 4, 1)]),
    ("a list", "- id: bad\n", [("R013", 1, 1)]),
    ("nothing", "", [("R013", 1, 1)]),
    ("comments only", "# 甲\n", [("R013", 1, 1)]),
    ("a word", "甲\n", [("R013", 1, 1)]),
    ("brackets without end", "a: " + "[" * 40 + "]" * 40 + "\n", [("R015", 1, 34)]),
    ("an unclosed quote", f'{BAD}remarks: "甲\n', [("R001", 4, 10)]),
    ("an unclosed bracket", f"{BAD}needs: [status\nstatus: {{progress: todo}}\n", None),
    ("a colon too many", f"{BAD}remarks: 甲: 乙\n", [("R001", 4, 11)]),
    ("a key that is a list", f"{BAD}? [a]\n: b\n", [("R001", 4, 3)]),
    ("a tag", f"{BAD}remarks: !!python/object:os.system x\n", [("R001", 4, 10)]),
    ("a line of text without its indent", f"{BAD}remarks: |-\n  甲\n乙。\n丙\n", [("R001", 6, 1)]),
    ("a key without its colon", f"{BAD}remarks\nowner: 甲\n", [("R001", 4, 1)]),
    ("an alias of nothing", f"{BAD}remarks: *x\n", [("R006", 4, 10)]),
]


@pytest.mark.parametrize(("raw", "expected"), [c[1:] for c in BROKEN], ids=[c[0] for c in BROKEN])
def test_one_clear_finding_and_no_traceback_for(root, raw, expected):
    found = findings(root, raw)
    assert found
    if expected is not None:
        assert found == expected


def test_several_faults_of_one_broken_file_are_listed_at_once(root):
    raw = 'id: bad\ntitle: "坏\narea: trade\nstatus:\n  progres: todo\nneeds: [a\nremarks: 甲\nremarks: 乙\nchallenge: {progress: maybe}\n'
    assert {rule for rule, *_ in findings(root, raw)} >= {"R001", "R002", "S101", "S104"}
    assert ("S101", 5, 3) in findings(root)
    assert ("R002", 8, 1) in findings(root)
    assert ("S104", 9, 23) in findings(root)


def test_a_laughing_billion_is_one_finding_in_no_time(root):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert "R006" in {rule for rule, *_ in findings(root, "\n".join(lines))}


def test_ten_thousand_brackets_are_one_finding(root):
    assert {rule for rule, *_ in findings(root, "a: " + "[" * 10_000)} == {"R015"}


def test_a_folder_named_like_a_record_is_a_finding(root):
    (root / "sections/trade/bad.yaml").mkdir()
    assert findings(root) == [("R007", 1, 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_that_leads_out_is_a_finding_and_its_target_is_not_read(root, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "bad.yaml"
    outside.write_text(BAD, encoding="utf-8")
    (root / "sections/trade/bad.yaml").symlink_to(outside)
    assert findings(root) == [("R008", 1, 1)]
    assert [section.id for section in read_plan(root).plan.sections] == ["good"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_folder_that_is_a_link_out_is_a_finding(root, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "bad.yaml").write_text(BAD, encoding="utf-8")
    (root / "sections/far").symlink_to(outside)
    assert findings(root) == [("R008", 1, 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_within_the_plan_is_followed(root):
    (root / "kept.yaml").write_text(BAD, encoding="utf-8")
    (root / "sections/trade/bad.yaml").symlink_to("../../kept.yaml")
    assert findings(root) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
@pytest.mark.parametrize("target", ["nowhere.yaml", "bad.yaml"])
def test_a_link_to_nothing_or_itself_is_a_finding(root, target):
    (root / "sections/trade/bad.yaml").symlink_to(target)
    (root / "sections/loop").symlink_to("loop")
    assert findings(root) == [("R010", 1, 1)]


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_a_finding(root):
    (root / "sections/trade/bad.yaml").write_text(BAD, encoding="utf-8")
    (root / "sections/trade/bad.yaml").chmod(0)
    assert findings(root) == [("R010", 1, 1)]


@pytest.mark.skipif(sys.platform == "win32", reason="no such thing on Windows")
def test_a_pipe_is_a_finding_and_nobody_waits_on_it(root):
    os.mkfifo(root / "sections/trade/bad.yaml")
    assert findings(root) == [("R007", 1, 1)]


def test_a_file_too_large_is_a_finding(root):
    assert findings(root, b"#" * 4_000_001) == [("R009", 1, 1)]


def test_no_plan_file_is_a_finding(tmp_path):
    assert [(found.rule, found.place.path) for found in read_plan(tmp_path).findings] == [
        ("R014", "plan.yaml")
    ]


def test_paths_and_ids_in_chinese_are_read(root):
    (root / "sections/贸易").mkdir()
    (root / "sections/贸易/子题.yaml").write_text(BAD, encoding="utf-8")
    assert findings(root) == []


def test_carriage_returns_are_no_part_of_a_text(root):
    raw = f"{BAD}status:\n  progress: done\n  text: |-\n    甲\n\n    乙\n".replace("\n", "\r\n")
    assert findings(root, raw) == []
    bad = next(section for section in read_plan(root).plan.sections if section.id == "bad")
    assert bad.status.text == "甲\n\n乙"


SCALARS = [
    ("no", "no"), ("012", 12), ("1e3", 1000.0), ("2024-01-01", "2024-01-01"), ("0o17", 15), ("~", None), ("1_000", "1_000"),
    ("yes", "yes"), ("0x1F", 31), ("+1", 1), ("1.", 1.0), (".5", 0.5), ("12:30", "12:30"), ("", None), ("True", True),
    ("0b1", "0b1"), ("-0", 0), ("09", 9), ("tRUE", "tRUE"), ("Null", None), ("<<", "<<"), ("=", "="), ("1e", "1e"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), SCALARS)
def test_a_plain_word_means_what_yaml_1_2_says(written, meant):
    found = read_yaml(f"a: {written}\n".encode()).value["a"]
    assert (type(found), found) == (type(meant), meant)


@pytest.mark.parametrize(("written", "meant"), SCALARS)
def test_the_round_trip_loader_reads_alike(written, meant):
    from planctl.workspace.round_trip import witness

    found = witness(f"a: {written}\n")["a"]
    assert (type(found), found) == (type(meant), meant)


@pytest.mark.parametrize(
    ("text", "line", "column", "problem"),
    [
        ("id: a\ntitle: 甲\narea：b\nstatus:\n  progress: done\n", 3, 5, "full-width colon"),
        ("id: a\narea:b\nstatus: x\n", 2, 5, "no blank"),
    ],
)
def test_a_slip_of_the_colon_is_found_where_it_is(text, line, column, problem):
    (fault,) = read_yaml(text.encode()).faults
    before = text[: fault.start]
    assert (before.count("\n") + 1, fault.start - before.rfind("\n")) == (line, column)
    assert problem in fault.values["problem"]


MARKS = ("<<<<<<< HEAD", "甲", "||||||| base", "丙", "=======", "乙", ">>>>>>> branch")


@pytest.mark.parametrize(("indent", "readable"), [("", False), ("    ", True)])
def test_a_conflict_is_one_fault_at_its_first_mark(indent, readable):
    """Git's marks, which stand at no indent, are no YAML; those within a text are."""
    text = "id: a\nstatus:\n  text: |-\n" + "".join(f"{indent}{mark}\n" for mark in MARKS)
    read = read_yaml(text.encode())
    (fault,) = read.faults
    assert (fault.rule, read.readable) == ("R016", readable)
    assert text[fault.start : fault.end].strip() == "<<<<<<< HEAD"


@pytest.mark.parametrize("mark", MARKS[::2])
def test_a_mark_left_over_is_a_fault(mark):
    text = f"text: |-\r\n  甲\r\n  {mark}\r\n"
    assert [fault.rule for fault in read_yaml(text.encode()).faults] == ["R016"]


def test_a_line_of_a_comment_is_no_mark():
    assert read_yaml("# ======= 说明 =======\nid: a # =======\n".encode()).faults == []


def test_a_plan_with_conflicts_is_read_as_ours_and_each_is_told_where_it_is(tmp_path):
    (tmp_path / "plan.yaml").write_text(
        "title: <<<<<<< 甲稿 ||||||| 稿 ======= 乙稿 >>>>>>>\nareas: [{id: a, title: 甲}]\n",
        "utf-8",
    )
    (tmp_path / "sections").mkdir()
    (tmp_path / "sections/x.yaml").write_text(
        "id: x\ntitle: 题\narea: a\nstatus:\n  progress: done\n  text: |-\n    前。\n"
        + "".join(f"    {mark}\n" for mark in MARKS),
        "utf-8",
    )
    loaded = read_plan(tmp_path)
    assert (loaded.plan.head.title, loaded.plan.sections[0].title) == ("甲稿", "题")
    told = [(finding.rule, finding.place.path, finding.place.line) for finding in loaded.findings]
    assert told == [("R016", "plan.yaml", 1), ("R016", "sections/x.yaml", 8)]


def test_a_section_of_an_unknown_area_comes_last(tmp_path):
    areas = "areas: [{id: a, title: 甲}, {id: b, title: 乙}]\n"
    (tmp_path / "plan.yaml").write_text(f"title: 稿\n{areas}", encoding="utf-8")
    (tmp_path / "sections").mkdir()
    for area in ("zz", "b", "a"):
        record = f"id: in-{area}\ntitle: 题{area}\narea: {area}\n"
        (tmp_path / f"sections/in-{area}.yaml").write_text(record, encoding="utf-8")
    plan = read_plan(tmp_path).plan
    assert [section.area for section in plan.sections] == ["a", "b", "zz"]
