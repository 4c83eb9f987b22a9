"""Number formats of Word (ECMA-376 part 1, 17.18.59 ST_NumberFormat): how a count is written."""

from collections.abc import Callable
from functools import cache

from planctl.text.numerals import chinese_number

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_ROMAN = 3_999
_MOST_LETTERS = 26 * 30
_CHINESE = (
    "chineseCounting",
    "chineseCountingThousand",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "japaneseCounting",
)
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_FORMAL = str.maketrans("一二三四五六七八九十", "壹贰叁肆伍陆柒捌玖拾")
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def written(number: int, form: str) -> str:
    """Return `number` in the format `form` (`chineseCounting`); in digits where it has no other."""
    write = _forms().get(form)
    return (write(number) if write and number > 0 else "") or str(number)


@cache
def _forms() -> dict[str, Callable[[int], str]]:
    others: dict[str, Callable[[int], str]] = {
        "decimalZero": "{:02}".format,
        "upperRoman": _roman,
        "lowerRoman": lambda number: _roman(number).lower(),
        "upperLetter": _letters,
        "lowerLetter": lambda number: _letters(number).lower(),
        "ideographDigital": lambda number: str(number).translate(_DIGITS),
        "taiwaneseDigital": lambda number: str(number).translate(_DIGITS),
        "japaneseDigitalTenThousand": lambda number: str(number).translate(_DIGITS),
        "chineseLegalSimplified": _formal,
        "ideographTraditional": lambda number: _one_of(_STEMS, number),
        "ideographZodiac": lambda number: _one_of(_BRANCHES, number),
        "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
        "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
        "decimalEnclosedCircle": lambda number: _from(0x2460, 20, number),
        "decimalEnclosedCircleChinese": lambda number: _from(0x2460, 20, number),
        "decimalEnclosedParen": lambda number: _from(0x2474, 20, number),
        "decimalEnclosedFullstop": lambda number: _from(0x2488, 20, number),
        "ideographEnclosedCircle": lambda number: _from(0x3280, 10, number),
    }
    return {**dict.fromkeys(_CHINESE, chinese_number), **others}


def _formal(number: int) -> str:
    """Return 壹 … 玖, 壹拾, 壹拾壹 …, in which ten is one ten."""
    said = chinese_number(number)
    return (f"一{said}" if said.startswith("十") else said).translate(_FORMAL)


def _roman(number: int) -> str:
    if number > _MOST_ROMAN:
        return ""
    digits = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        digits += letters * count
    return digits


def _letters(number: int) -> str:
    """Return A … Z, AA, BB …, as Word counts on."""
    if number > _MOST_LETTERS:
        return ""
    times, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (times + 1)


def _one_of(signs: str, number: int) -> str:
    return signs[number - 1] if number <= len(signs) else ""


def _from(first: int, count: int, number: int) -> str:
    return chr(first + number - 1) if number <= count else ""
