"""`planctl figures`: the ledger of a plan and of drafts, narrowed, grouped, in every form."""

import json

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from planctl.text.length import display_width
from planctl.workspace.schemas import json_schema

DRAFT = """\
# 快递业

2022年快递业务量1105.8亿件（来源：国家邮政局公报）。2023年快递业务量1320.7亿件。2024年快递业务量1750.8亿件，同比增长21.5%。

到2027年，力争快递业务收入达到2万亿元。
"""


@pytest.fixture
def draft(tmp_path, monkeypatch):
    """A draft outside any plan, and we stand beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "稿.md").write_text(DRAFT, encoding="utf-8")
    return "稿.md"


def figures(planctl, *arguments):
    ran = planctl("figures", *arguments, "--format", "json")
    assert ran.code == 0, ran.err
    report = json.loads(ran.out)
    Draft202012Validator(json_schema("figures")).validate(report)
    return report["figures"]


def test_the_figures_of_a_draft_are_listed_with_a_line_of_bars(planctl, draft):
    ran = planctl("figures", draft)
    assert ran.code == 0
    assert "1750.8亿件" in ran.out
    assert "稿.md:3:" in ran.out
    assert "快递业务量  ▅▆█  2022 1105.8 → 2024 1750.8 亿件" in ran.out
    assert ran.out.endswith("figures: 5.\n")


def test_more_figures_than_one_process_makes_are_listed_in_the_order_of_the_text(planctl, tmp_path):
    lines = [f"2024年，第{number}号仓库存粮{number + 1}吨。" for number in range(1_100)]
    (tmp_path / "多.txt").write_text("\n\n".join(lines), encoding="utf-8")
    held = figures(planctl, tmp_path / "多.txt", "--group", "unit")
    assert [one["value"] for one in held] == [number + 1 for number in range(1_100)]
    assert [one["line"] for one in held] == [2 * number + 1 for number in range(1_100)]


def test_a_section_is_asked_for_by_its_id_or_title_a_passage_by_its_id(planctl, plan):
    by_id = figures(planctl, "--section", "customs")
    assert by_id
    assert by_id == figures(planctl, "--section", "通关便利")
    assert figures(planctl, "--area", "贸易规则") == figures(planctl, "--area", "trade")
    assert [one["words"] for one in figures(planctl, "--section", "cases")] == ["八成"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--section", "nowhere"), 'there is no section "nowhere"'),
        (("稿.md", "--section", "customs"), "drafts have no areas and sections"),
        (("稿.md", "--area", "trade"), "drafts have no areas and sections"),
    ],
)
def test_a_place_that_is_not_there_is_said(planctl, plan, asked, said):
    (plan / "稿.md").write_text(DRAFT, encoding="utf-8")
    ran = planctl("figures", *asked)
    assert (ran.code, said in ran.err) == (2, True)


def test_json_says_all_that_is_known(planctl, draft):
    held = figures(planctl, draft)
    assert [one["words"] for one in held] == [
        "1105.8亿件",
        "1320.7亿件",
        "1750.8亿件",
        "21.5%",
        "2万亿元",
    ]
    first, growth, goal = held[0], held[3], held[4]
    assert (first["value"], first["unit"], first["year"]) == (110_580_000_000, "件", 2022)
    assert (first["source"], first["path"], first["line"], first["column"]) == (
        "国家邮政局公报",
        "稿.md",
        3,
        11,
    )
    assert (growth["kind"], growth["direction"], growth["period"]) == ("change", "up", "2024")
    assert goal["goal"]


@pytest.mark.parametrize(
    ("narrowed", "words"),
    [
        (("--indicator", "收入"), ["2万亿元"]),
        (("--unit", "亿件", "--period", "2023-2024"), ["1320.7亿件", "1750.8亿件"]),
        (("--unit", "%"), ["21.5%"]),
        (("--period", "2024年"), ["1750.8亿件", "21.5%"]),
        (("--period", "2024年上半年"), []),
        (("--period", "2024-01–06"), []),
        (("--source", "公报"), ["1105.8亿件"]),
        (("--source", "none", "--unit", "元"), ["2万亿元"]),
    ],
)
def test_the_ledger_can_be_narrowed(planctl, draft, narrowed, words):
    assert [one["words"] for one in figures(planctl, draft, *narrowed)] == words


def test_a_year_takes_its_months_and_half_a_year_does_not_take_the_year(planctl, tmp_path):
    text = "2024年新签合同120亿元。\n\n2024年1—6月新开工项目48个。\n\n截至2024年底从业人员3万人。"
    (tmp_path / "稿.md").write_text(text, encoding="utf-8")
    draft = str(tmp_path / "稿.md")
    for period, words in {
        "2024": ["120亿元", "48个", "3万人"],
        "2020-2024": ["120亿元", "48个", "3万人"],
        "2024年上半年": ["48个"],
        "2024-01–06": ["48个"],
        "2024年下半年": [],
    }.items():
        assert [one["words"] for one in figures(planctl, draft, "--period", period)] == words


def test_on_a_narrow_terminal_a_files_name_stands_over_its_figures(planctl, plan, monkeypatch):
    monkeypatch.setattr("planctl.cli.terminal.columns", lambda: 60)
    lines = planctl("figures").out.splitlines()
    assert " sections/trade/customs.yaml" in lines
    assert all(display_width(line) <= 60 for line in lines)


def test_figures_stand_in_the_groups_that_are_asked_for(planctl, draft):
    by_unit = [one["unit"] for one in figures(planctl, draft, "--group", "unit")]
    assert by_unit == ["件", "件", "件", "%", "元"]


def test_a_mark_is_shown_as_the_source_that_it_stands_for(planctl, tmp_path):
    text = "产量12万吨[^1]，收入3亿元[2]。\n\n[^1]: 统计公报。\n\n[2] 行业年鉴。\n"
    (tmp_path / "稿.md").write_text(text, encoding="utf-8")
    held = figures(planctl, str(tmp_path / "稿.md"))
    assert [one["source"] for one in held] == ["统计公报。", "行业年鉴。"]


def test_a_workbook_holds_numbers_as_numbers(planctl, draft, tmp_path):
    assert planctl("figures", draft, "--format", "xlsx", "-o", "账.xlsx").code == 0
    (sheet,) = load_workbook(tmp_path / "账.xlsx").worksheets
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:6] == ("指标", "范围", "原文", "修饰", "数值", "单位")
    assert rows[1][:6] == ("快递业务量", None, "1105.8亿件", None, 110_580_000_000, "件")


def test_a_series_is_drawn(planctl, draft, tmp_path):
    assert planctl("figures", draft, "--format", "svg", "-o", "图.svg").code == 0
    assert "1750.8" in (tmp_path / "图.svg").read_text(encoding="utf-8")
    ran = planctl("figures", draft, "--unit", "%", "--format", "svg")
    assert (ran.code, "nothing to draw" in ran.err) == (2, True)


def test_the_figures_of_a_plan_know_their_section(planctl, plan):
    held = figures(planctl)
    assert held
    assert {one["area"] for one in figures(planctl, "--area", "trade")} == {"trade"}
    some = next(one["section"] for one in held if one["area"])
    assert {one["section"] for one in figures(planctl, "--section", some)} == {some}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--area", "nowhere"), 'there is no area "nowhere"'),
        (("--period", "昨天"), '"昨天" is no period'),
        (("gone.md",), "cannot read gone.md"),
    ],
)
def test_what_cannot_be_asked_for_is_said(planctl, plan, arguments, said):
    ran = planctl("figures", *arguments)
    assert ran.code == 2
    assert said in ran.err
