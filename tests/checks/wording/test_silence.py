"""What is right gets no finding: official papers of several kinds, in our own words (`silent/`)."""

from pathlib import Path

import pytest

SILENT = sorted((Path(__file__).parent / "silent").iterdir())


@pytest.mark.parametrize("path", SILENT, ids=lambda path: path.name)
def test_nothing_is_found_in_what_is_right(path, found):
    assert found(path.read_text(encoding="utf-8"), name=path.name) == []


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
