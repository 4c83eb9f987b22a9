"""What is right gets no finding: official papers of several kinds, in our own words (`silent/`)."""

from pathlib import Path

import pytest

SILENT = sorted((Path(__file__).parent / "silent").iterdir())


@pytest.mark.parametrize("path", SILENT, ids=lambda path: path.name)
def test_nothing_is_found_in_what_is_right(path, found):
    assert found(path.read_text(encoding="utf-8"), name=path.name) == []


CASES = [
    "当然，以港口带动腹地仍有不少困难。",
    "报废国四b柴油货车的，每辆补贴1万元。",
    "泊位利用率 vs 全年目标：两者已经接近。",
    "装卸效率逐年提高（某港口研究院 2019；某航运中心 2020）。",
    "第五条　有下列情形的，可以不招标：\n\n（一）运量不足的；（二）航道封冻的；\n\n（三）国家规定的其他情形。",
    "三、健全疏浚体系\n\n（六）加强测量。\n\n（九）加强维护。",
    "6. 加强测量。\n\n7. 加强维护。\n\n10. 加强巡查。",
]
"""One way each in which papers that were published looked wrong, and were right."""


@pytest.mark.parametrize("text", CASES)
def test_nothing_is_found_in_what_only_looks_wrong(text, found):
    assert found(text) == []


def test_a_draft_that_parts_latin_from_chinese_throughout_is_set_so_by_its_house(found):
    assert found("2021 年出口 5 亿元，2022 年出口 6 亿元，" * 4 + "增长 9 倍。") == []


@pytest.mark.parametrize(
    "piece",
    [
        "”",
        "“中",
        "（",
        "()",
        "[",
        "一是",
        "ABCD中",
        "2024-2025年",
        "#",
        "中 ",
        "这句，再改",
        "（8%中）",
        "甲__",
        "[0，1)中",
        "甲：　　乙",
        "甲。",
        "这句改吗？",
        "2025年1月1日至",
        "10月1日（星期一）2025年",
        "约1万",
        "附件1、",
        "（1）甲；",
        "甲乙甲乙，",
        "，甲乙丙丁戊己庚",
        "请甲局研究",
    ],
)
def test_a_hostile_line_is_read_in_bounded_time(piece, found):
    """Quadratic work on a line of this length would take minutes."""
    found(f"# 题\n\n{piece * 20_000}")
