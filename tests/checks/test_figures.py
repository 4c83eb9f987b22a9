"""L225 to L227: tables, figures and annexes, and what refers to them."""

import pytest

HEAD = "id: a\ntitle: 甲题\narea: trade\nowner: 贸易组\nstatus:\n  progress: drafting\n  text: |-\n"
TABLE = "\n\n| 地 | 数 |\n| --- | --- |\n| 甲 | 1 |"
CITED = "\n\n据报告[@s]。"
SERIES = "exports: {title: 出口, unit: 亿元, labels: [2023], lines: {总额: [1]}}\n"
ANNEX = "name: own\ndescription: 自己的\nparts: [{passage: opening}]\nannexes: [{passage: cases}]\n"
PASSAGE = "id: opening\ntitle: 开篇\nprogress: drafting\ntext: |-\n"


def section(text):
    """Return a record whose text is a block of lines, the first of them line 8."""
    return HEAD + "".join(f"    {line}\n" if line else "\n" for line in text.split("\n"))


def passage(text):
    """Return a passage whose text is a block of lines, the first of them line 5."""
    return PASSAGE + "".join(f"  {line}\n" if line else "\n" for line in text.split("\n"))


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("见[[#regions]]。" + CITED, ["L225 sections/trade/a.yaml:8:6"]),
        ("见[[#regions]]。\n\n表：各地 {#regoins}" + TABLE + CITED, ["L225 sections/trade/a.yaml:8:6"]),
        ("见[[#regions]]。\n\n表：各地 {#regions}" + TABLE + CITED, []),
        ("表：各地 {#regions}" + TABLE + "\n\n见[[#regions]]。" + CITED, []),
        ("见[[#exports]]。" + CITED, []),
        ("见[[#policies]]。" + CITED, []),
        ("- 见[[#regions]]" + CITED, ["L225 sections/trade/a.yaml:8:8"]),
        ("| 见 |\n| --- |\n| [[#no]] |" + CITED, ["L225 sections/trade/a.yaml:10:7"]),
        (r"写法是\[[#no]]" + CITED, []),
        ("{>>见[[#no]]<<}" + CITED, []),
    ],
)  # fmt: skip
def test_a_reference_leads_to_a_caption_a_series_or_an_annex(found, text, findings):
    assert found({"series.yaml": SERIES}, a=section(text)) == findings


def test_an_annex_of_a_layout_beside_the_plan_can_be_referred_to(found):
    text = section("见[[#cases]]。" + CITED)
    assert found(a=text) == ["L225 sections/trade/a.yaml:8:6"]
    held = {"layouts/own.yaml": ANNEX}
    assert found(held, a=text) == []


def test_a_passage_may_refer_to_the_table_of_a_section(found):
    table = section("表：各地 {#regions}" + TABLE + CITED)
    assert found({"passages/opening.yaml": passage("见[[#regions]]。")}, a=table) == []
    assert found({"passages/opening.yaml": passage("见[[#no]]。")}, a=table) == [
        "L225 passages/opening.yaml:5:4"
    ]


def test_a_reference_is_told_the_anchor_that_was_meant(tmp_path, found):
    from planctl.checks.run import run_checks
    from planctl.workspace.read import read_plan

    found(a=section("见[[#regoins]]。\n\n表：各地 {#regions}" + TABLE + CITED))
    loaded = read_plan(tmp_path)
    (said,) = run_checks(loaded.plan, loaded.places)
    assert (said.rule, said.values["id"], said.values["meant"]) == ("L225", "regoins", "regions")


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("表：甲 {#one}" + TABLE + "\n\n表：乙 {#two}" + TABLE + CITED, []),
        (
            "表：甲 {#one}" + TABLE + "\n\n表：乙 {#one}" + TABLE + CITED,
            ["L226 sections/trade/a.yaml:14:9"],
        ),
        (
            "表：甲 {#one}" + TABLE + "\n\n![乙](series:exports) {#one}" + CITED,
            ["L226 sections/trade/a.yaml:14:26"],
        ),
    ],
)
def test_an_anchor_stands_once(found, text, findings):
    assert found({"series.yaml": SERIES}, a=section(text)) == findings


def test_an_anchor_stands_once_in_the_whole_plan_and_the_earlier_one_is_named(found, tmp_path):
    from planctl.checks.run import run_checks
    from planctl.workspace.read import read_plan

    held = {"passages/opening.yaml": passage("表：乙 {#one}" + TABLE)}
    assert found(held, a=section("表：甲 {#one}" + TABLE + CITED)) == [
        "L226 passages/opening.yaml:5:7"
    ]
    loaded = read_plan(tmp_path)
    (said,) = run_checks(loaded.plan, loaded.places)
    assert [(place.path, place.line) for place in said.related] == [("sections/trade/a.yaml", 8)]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("![出口](series:exports)", []),
        ("![出口](series:exprots)", ["L227 sections/trade/a.yaml:8:11"]),
        ("![园区](figures/park.png)", []),
        ("![园区](figures/park.jpg)", ["L227 sections/trade/a.yaml:8:11"]),
        ("![园区](figures/park.gif)", ["L227 sections/trade/a.yaml:8:11"]),
        ("![园区](park.png)", ["L227 sections/trade/a.yaml:8:11"]),
        ("![园区](../figures/park.png)", ["L227 sections/trade/a.yaml:8:11"]),
        ("![](series:no) {#x}", ["L227 sections/trade/a.yaml:8:9"]),
        ("甲\n\n  ![园区](series:no)", ["L227 sections/trade/a.yaml:10:13"]),
        (r"\![园区](series:no)", []),
    ],
)
def test_a_picture_is_a_series_or_a_file_in_figures(found, text, findings):
    held = {"series.yaml": SERIES, "figures/park.png": "", "figures/park.gif": ""}
    assert found(held, a=section(text + CITED)) == findings


@pytest.mark.parametrize(
    "series",
    [
        "exports: {title: 出口, unit: 亿元, labels: [2023], lines: {总额: [甲]}}\n",
        "- 出口\n",
    ],
    ids=["a faulty entry", "no series at all"],
)
def test_a_series_that_is_not_valid_is_not_taken_for_absent(found, series):
    text = section("![出口](series:exports)" + CITED)
    assert found({"series.yaml": series}, a=text) == []


@pytest.mark.parametrize(
    ("path", "broken"),
    [
        ("series.yaml", "- 出口\n"),
        ("series.yaml", "exports: {title: 出口}\n"),
        ("passages/opening.yaml", 'id: "o\n'),
        ("sections/trade/b.yaml", 'id: "b\n'),
        ("layouts/own.yaml", "name: own\n"),
    ],
)
def test_a_reference_to_what_may_stand_in_an_unread_file_is_no_fault(found, path, broken):
    text = section("见[[#exports]]。" + CITED)
    assert found(a=text) == ["L225 sections/trade/a.yaml:8:6"]
    assert found({path: broken}, a=text) == []


def test_a_passage_that_cannot_be_read_hides_no_fault_of_others(found):
    text = section("![出口](series:no)" + CITED)
    held = {"passages/opening.yaml": 'id: "o\n'}
    assert found(held, a=text) == ["L227 sections/trade/a.yaml:8:11"]
