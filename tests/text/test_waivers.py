"""Waivers: which codes, why, and for which lines."""

import pytest

from planctl.text.waivers import waivers

CASES = {
    "in its paragraph": (
        "前段。\n\n{>>planctl: allow T301 照录原文<<}本段第一行，\n本段第二行。\n\n后段。",
        (("T301",), "照录原文", 3, 4),
    ),
    "alone, for the next paragraph": (
        "<!-- planctl: allow T303, t304 照录 -->\n\n下一段。\n下一行。\n\n后段。",
        (("T303", "T304"), "照录", 1, 4),
    ),
    "beside a line of YAML": (
        "a: 1\nb: 2  # planctl: allow L208 待用\nc: 3",
        (("L208",), "待用", 2, 2),
    ),
    "above an entry of YAML": (
        "# planctl: allow T363 转载，待核\n# 另一条注释\na:\n  title: 甲\n  url: 乙\nb:\n  title: 丙",
        (("T363",), "转载，待核", 1, 5),
    ),
    "without a reason": ("{>>planctl: allow T301<<}正文。", (("T301",), "", 1, 1)),
}


@pytest.mark.parametrize("name", CASES)
def test_a_waiver_is_for_its_lines(name):
    text, told = CASES[name]
    (waiver,) = waivers(text)
    assert (waiver.codes, waiver.reason, waiver.first, waiver.last) == told


def test_words_about_waivers_are_none():
    assert waivers("用 planctl: 检查；allow T301。") == ()
