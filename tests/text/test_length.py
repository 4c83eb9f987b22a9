import pytest

from planctl.text.length import display_width


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("中文", 4), ("中a", 3), ("e\u0301", 1)])
def test_a_chinese_character_takes_two_columns(text, width):
    assert display_width(text) == width
