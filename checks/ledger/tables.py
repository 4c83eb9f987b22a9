"""Cells of a table, read with what heads their row and column: 新能源汽车产量（万辆）| 2024年 | 1288.8."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.schemas.prose import Prose

_UNIT = re.compile(
    r"[（(]\s*(?:单位[:：]?\s*)?(?P<unit>[^（）()、，]{1,8})[）)]\s*$|[，,/]\s*(?P<per>[%％])$"
)
_PART = re.compile("^其中[：:]?")
_MARKS = re.compile("[，。；：、（）(),;:]")
"""What would part the words of a head from those of a row: they are one name."""
_NUMBER = re.compile(r"[-+−]?[0-9][0-9,]*(?:\.[0-9]+)?\Z")


_IS_UNIT = re.compile("(?:计[量算])?单位")
_IS_NUMBER = re.compile("序\\s*号|编\\s*号|No\\.?")
_ITEM = re.compile(r"^\s*[0-9]{1,2}[.．、](?![0-9])")
"""The number of a row: 1.海洋生产总值."""
_YEAR = re.compile(r"\s*(?:19|20)[0-9]{2}\s*")
"""A head that is a year without saying so: 年份 | 2023 | 2024."""
_NAMED = re.compile(r"单位[:：]\s*(?P<unit>[^\s（）()，。；、]{1,8})")


class Said(NamedTuple):
    """A cell in words: `text[start:]` is what stands in the cell, `unit` what is added behind."""

    text: str
    start: int
    unit: int


def unit_named(text: str) -> str:
    """Return the unit that the words above a table name (单位：亿元); "" for none."""
    found = _NAMED.search(text)
    return found["unit"] if found else ""


def rows_of(cells: Sequence[Prose]) -> dict[tuple[int, int], Prose]:
    """Return the cells of one table by their row and column."""
    return {cell.cell: cell for cell in cells}


def cells_in_words(
    cells: dict[tuple[int, int], Prose], unit: str = ""
) -> Iterator[tuple[Prose, Said]]:
    """Yield each cell below the head that holds a number, with the words that head it.

    `unit` is what the table as a whole counts in (单位：亿元).
    """
    units, labels = _unit_column(cells), _label_column(cells)
    for (row, column), cell in cells.items():
        if (
            column == units
            or row == 1
            or column <= labels
            or not any(char.isdigit() for char in cell.text)
        ):
            continue
        label, label_unit = _headed(cells.get((row, labels)))
        head, head_unit = _headed(cells.get((1, column)))
        bare = _NUMBER.match(cell.text.strip()) is not None
        behind = (head_unit or label_unit or _said(cells.get((row, units))) or unit) if bare else ""
        words = _MARKS.sub("", f"{label}{_PART.sub('', head)}")
        yield cell, Said(f"{words}{cell.text}{behind}", len(words), len(behind))


def _unit_column(cells: dict[tuple[int, int], Prose]) -> int:
    """Return the column that is headed 单位, 0 for none."""
    heads = (
        column
        for (row, column), cell in cells.items()
        if row == 1 and _IS_UNIT.fullmatch(cell.text)
    )
    return next(heads, 0)


def _label_column(cells: dict[tuple[int, int], Prose]) -> int:
    """Return the column that says what a row is of: the first that does not only number them."""
    return 2 if _IS_NUMBER.fullmatch(_said(cells.get((1, 1)))) else 1


def _said(prose: Prose | None) -> str:
    return prose.text.strip() if prose else ""


def _headed(prose: Prose | None) -> tuple[str, str]:
    """Return what a head says, and the unit that it names in brackets."""
    if prose is None:
        return "", ""
    found = _UNIT.search(prose.text)
    if found is None and _YEAR.fullmatch(prose.text):
        return f"{prose.text.strip()}年", ""
    if found is None:
        return _ITEM.sub("", prose.text), ""
    return prose.text[: found.start()], found["unit"] or found["per"]
