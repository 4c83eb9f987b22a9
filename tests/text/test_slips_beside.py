"""A word with another character is told by what goes with it; words that go together are silent."""

import pytest

from planctl.text.beside import BESIDE
from planctl.text.misspelt import misspelt
from planctl.text.slips_beside import _neighbours


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("发布预惊信息", "预警"),
        ("完善激厉机制", "激励"),
        ("推动数字经济与实体径济融合", "经济"),
        ("加强组织领倒", "领导"),
    ],
)
def test_a_word_with_another_character_is_told_by_its_neighbour(text, wanted):
    assert [one.wanted for one in misspelt(text)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "依法向有关部门报告",
        "部门处一万元罚款",
        "正规化建设",
        "律师的执业活动",
        "不与劳动者订立合同",
        "采取的有关措施",
    ],
)
def test_characters_of_two_words_are_none(text):
    assert misspelt(text) == []


def test_words_that_go_together_are_silent():
    _, behind = _neighbours()
    said = "。".join(f"{word}{other}" for word, others in behind.items() for other in others)
    assert len(said) > len(BESIDE) // 2
    assert [(one, said[one.start : one.end]) for one in misspelt(said)] == []
