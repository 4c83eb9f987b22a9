"""Cells of a table, read with what heads their row and column: 新能源汽车产量（万辆）| 2024年 | 1288.8."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.schemas.prose import Prose
from planctl.text.quantities import is_class, quantities_in

_UNIT = re.compile(
    r"[（(\[【]\s*(?:单位[:：]?\s*)?(?P<unit>[^（）()、，\]】]{1,8})(?:，[^（）()0-9]{1,6})?[）)\]】]\s*$|(?:[，,/]|单位[:：])\s*(?P<per>[^（）()，,、：:\s]{1,8})$"
)
_PART = re.compile("^其中[：:]?")
_MARKS = re.compile("[，。；：、（）(),;:]")
"""What would part the words of a head from those of a row: they are one name."""
_NUMBER = re.compile(
    r"(?P<number>[-+−]?(?:[0-9][0-9,]*(?:\.[0-9]+)?(?:\s?[—–~～-]{1,2}\s?)?){1,2}(?<=[0-9]))(?:\Z|[（(])"
)
"""A number or a range, and nothing else but what a bracket says of it: 160（含转运）."""


_IS_UNIT = re.compile("(?:计[量算])?单位")
_IS_NUMBER = re.compile("序\\s*号|编\\s*号|No\\.?")
_ITEM = re.compile(r"^\s*[0-9]{1,2}[.．、](?![0-9])")
"""The number of a row: 1.海洋生产总值."""
_YEAR = re.compile(r"\s*(?:19|20)[0-9]{2}\s*")
"""A head that is a year without saying so: 年份 | 2023 | 2024."""
_COUNTED = re.compile("([户人件家个艘列所辆台套座张])数\\Z")
"""A head that says what is counted: 完成户数."""
_CAPTION = re.compile(r"\W*表\s?[0-9一二三四五六七八九十]")
_YEARLY = re.compile("(?:19|20)[0-9]{2}年?")
_OF_A_YEAR = re.compile("同比|比上年|增[长速幅]|占比|比重")
"""What a column counts that is of the year beside it."""
_WIDEST = 40
"""Columns beyond which no second table is looked for beside the first."""
_MOST = 6
"""Columns of words in which one looks for what tells the rows apart."""
_YEAR_SAID = re.compile(r"(?:19|20)[0-9]{2}(?:年|\s*\Z)")
_SAYS_NOTHING = re.compile("数[值据量额]|指标值|完成情况|情况|备注|说明|内容")
_NAMED = re.compile(r"单位[:：]\s*(?P<unit>[^\s（）()，。；、]{1,8})")


class Said(NamedTuple):
    """A cell in words: `text[start:]` is what stands in the cell, but for a unit added behind its number.

    The unit takes `unit` characters from `text[at]` on.
    """

    text: str
    start: int
    at: int
    unit: int

    def within(self, place: int) -> int:
        """Return where in the cell a place of `text` is."""
        added = min(self.unit, max(0, place - self.at))
        return max(0, place - added - self.start)


def unit_named(text: str) -> str:
    """Return the unit that the words above a table name (单位：亿元), or its title (表2 养殖面积（公顷）); "" for none."""
    found = _NAMED.search(text) or (_CAPTION.match(text) and _UNIT.search(text))
    unit = found["unit"] if found else ""
    return unit if unit and _is_unit(unit) else ""


def rows_of(cells: Sequence[Prose]) -> dict[tuple[int, int], Prose]:
    """Return the cells of one table by their row and column."""
    return {cell.cell: cell for cell in cells}


def cells_in_words(
    cells: dict[tuple[int, int], Prose], unit: str = ""
) -> Iterator[tuple[Prose, Said]]:
    """Yield each cell below the head that holds a number, with the words that head it.

    `unit` is what the table as a whole counts in (单位：亿元).
    """
    if not cells:
        return
    units, labels = _unit_column(cells), _label_columns(cells)
    for (row, column), cell in cells.items():
        if column == units or row == 1 or not any(char.isdigit() for char in cell.text):
            continue
        if column <= labels[-1]:
            if not is_class(cell.text):
                yield cell, Said(cell.text, 0, len(cell.text), 0)
            continue
        label, label_unit = _row_label(cells, row, _labels_of(cells, column, labels))
        head, head_unit = _headed(cells.get((1, column)))
        bare = _NUMBER.match(cell.text)
        behind = (head_unit or label_unit or _said(cells.get((row, units))) or unit) if bare else ""
        year = _latest_before(cells, column) if _OF_A_YEAR.match(head) else ""
        words = _MARKS.sub("", f"{label}{year}{_PART.sub('', _head_alone(head))}")
        words += " " * cell.text.startswith(("-", "−", "+"))  # a sign stands behind no word
        at = bare.end("number") if bare else len(cell.text)
        text = f"{words}{cell.text[:at]}{behind}{cell.text[at:]}"
        yield cell, Said(text, len(words), len(words) + at, len(behind))


def _latest_before(cells: dict[tuple[int, int], Prose], column: int) -> str:
    """Return the year of the columns to the left that one of growth or shares is of: the latest; "" for none."""
    heads = (_said(cells.get((1, other))) for other in range(1, column))
    years = [year for head in heads for year in re.findall(r"(?:19|20)[0-9]{2}(?=年|\Z)", head)]
    return f"{max(years)}年" if years else ""


def _head_alone(head: str) -> str:
    """Return what a head says of its column; nothing if it only says that figures stand in it."""
    return "" if _SAYS_NOTHING.fullmatch(head.strip()) else head


def _unit_column(cells: dict[tuple[int, int], Prose]) -> int:
    """Return the column that is headed 单位 and holds units, not bodies; 0 for none."""
    for (row, column), cell in cells.items():
        if row == 1 and _IS_UNIT.fullmatch(cell.text):
            held = [_said(below) for (_, other), below in cells.items() if other == column]
            return column if any(map(_is_unit, held[1:])) else 0
    return 0


def _is_unit(text: str) -> bool:
    return bool(quantities_in(f"1{text}"))


def _label_columns(cells: dict[tuple[int, int], Prose]) -> tuple[int, ...]:
    """Return the columns that say what a row is of: those of words before the first of figures, as far as it takes.

    That is the first column that tells all rows apart, with the years before it: 名称 of 批次 | 名称; else
    as many as do so together: 2023年 | 门票.
    """
    first = 2 if _IS_NUMBER.fullmatch(_said(cells.get((1, 1)))) else 1
    rows = sorted({row for row, _ in cells if row > 1})
    words: list[int] = []
    last = min(first + _MOST, max(cell[1] for cell in cells))
    for column in range(first, last):
        held = [_said(cells.get((row, column))) for row in rows]
        if any(map(_NUMBER.match, held)) and not all(map(_YEAR.fullmatch, filter(None, held))):
            break
        words.append(column)
        if held.count("") <= 1 and _tells_apart(cells, rows, (column,)):
            years = [one for one in words[:-1] if _YEAR_SAID.search(_said(cells.get((2, one))))]
            return (*years, column)
        if _tells_apart(cells, rows, words):
            return tuple(words)
    return (first,)


def _labels_of(
    cells: dict[tuple[int, int], Prose], column: int, labels: tuple[int, ...]
) -> tuple[int, ...]:
    """Return the columns that say what a row is of: of two tables side by side, 甲 | 面积 | 乙 | 面积, the own one's."""
    if column > _WIDEST:
        return labels
    head = _said(cells.get((1, column)))
    again = any(_said(cells.get((1, other))) == head for other in range(labels[-1] + 1, column - 1))
    beside = cells.get((2, column - 1))
    words = beside is not None and not _NUMBER.match(beside.text)
    return (column - 1,) if again and words and column - 1 > labels[-1] else labels


def _tells_apart(
    cells: dict[tuple[int, int], Prose], rows: Sequence[int], columns: Sequence[int]
) -> bool:
    return len({_row_label(cells, row, columns)[0] for row in rows}) == len(rows)


def _row_label(
    cells: dict[tuple[int, int], Prose], row: int, columns: Sequence[int]
) -> tuple[str, str]:
    """Return what a row is of, and the unit that it names; a total stands in the first column alone.

    What stands in brackets and is no unit belongs to the name: 其他（含利息）.
    """
    heads = [_headed(cells.get((row, column))) for column in columns]
    heads = [
        (said, unit) if not unit or _is_unit(unit) else (_said(cells.get((row, column))), "")
        for column, (said, unit) in zip(columns, heads, strict=True)
    ]
    label = "".join([head for head, _ in heads]) or _headed(cells.get((row, 1)))[0]
    return label, next((unit for _, unit in heads if unit), "")


def _said(prose: Prose | None) -> str:
    return prose.text.strip() if prose else ""


def _headed(prose: Prose | None) -> tuple[str, str]:
    """Return what a head says, and the unit that it names in brackets."""
    if prose is None:
        return "", ""
    found = _UNIT.search(prose.text)
    if found is None and _YEAR.fullmatch(prose.text):
        return f"{prose.text.strip()}年", ""
    if found is None or (found["per"] and not _is_unit(found["per"])):
        counted = _COUNTED.search(prose.text)
        return _ITEM.sub("", prose.text), counted[1] if counted else ""
    if _YEARLY.fullmatch(found["unit"] or ""):  # 初期（2030年）
        return f"{prose.text[: found.start()]}{found['unit'].rstrip('年')}年", ""
    return prose.text[: found.start()], found["unit"] or found["per"]
