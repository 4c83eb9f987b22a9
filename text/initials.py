"""The first letters of Chinese words in pinyin, as people disguise words by them: 中国 is ZG.

GB/T 2312 sets its 3,755 common characters in the order of their pinyin, so where each letter begins
is all there is to know; for others there is no answer.
"""

from bisect import bisect_right

_BEGINS = (
    (0xB0A1, "A"), (0xB0C5, "B"), (0xB2C1, "C"), (0xB4EE, "D"), (0xB6EA, "E"), (0xB7A2, "F"),
    (0xB8C1, "G"), (0xB9FE, "H"), (0xBBF7, "J"), (0xBFA6, "K"), (0xC0AC, "L"), (0xC2E8, "M"),
    (0xC4C3, "N"), (0xC5B6, "O"), (0xC5BE, "P"), (0xC6DA, "Q"), (0xC8BB, "R"), (0xC8F6, "S"),
    (0xCBFA, "T"), (0xCDDA, "W"), (0xCEF4, "X"), (0xD1B9, "Y"), (0xD4D1, "Z"), (0xD7FA, ""),
)  # fmt: skip
_CODES = [code for code, _ in _BEGINS]


def initial(char: str) -> str:
    """Return the first letter of a character's pinyin, "" where it is none of the common ones."""
    try:
        code = int.from_bytes(char.encode("gb2312"))
    except UnicodeEncodeError:
        return ""
    at = bisect_right(_CODES, code) - 1
    return _BEGINS[at][1] if at >= 0 else ""


def initials(text: str) -> str:
    """Return a letter for each character of a text, a blank for one without an answer."""
    return "".join([initial(char) or " " for char in text])
