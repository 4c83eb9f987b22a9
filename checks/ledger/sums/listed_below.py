"""How many a heading or a short line counts, and how many the list or table right below it holds: 四大技术路线∥a table of three."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from planctl.checks.ledger.matter import Matter, miscounted
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import (
    COUNT,
    behind,
    number,
    opening,
    place_of,
)
from planctl.schemas.prose import Prose

_COUNTED = re.compile(
    rf"(?P<said>{COUNT}(?:个(?!月|百分点)|大|项|条|种|类|点|招|步|件|座)(?P<noun>[^，。；：、（）0-9]{{1,12}}))[：:]?\Z"
)
_FIRST = re.compile(
    r"(?P<said>(?:TOP|Top|前)\s?(?P<count>[1-9]|1[0-9]|20)(?:名|位|强)?)[^，。；0-9]{0,8}(?:（[^（）0-9]*）)?[：:]?\Z"
)
_SOME = re.compile("其中|主要|突出|重点|之一|例如|部分|节选")
_SUMS = re.compile("合\\s?计|总\\s?计|小\\s?计|平均|全[国省市县]")
_ABOUT = re.compile(r"(?:基本)?(?:概况|情况|对比|比较|一览表?|分析|统计|清单)\Z")
_RANK = re.compile("排[名位序]|名次|位次|序号")
_LONGEST, _MOST = 60, 400
"""Characters of a line that counts, and blocks that one table takes."""


def listed_below_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F612 for each count in a heading or a line by itself that is not that of what stands below it."""
    for block, prose in enumerate(ledger.proses):
        if prose.kind not in ("heading", "paragraph", "caption") or len(prose.text) > _LONGEST:
            continue
        said = _COUNTED.search(prose.text) or _FIRST.search(prose.text)
        if said and not _SOME.search(prose.text):
            below = behind(ledger.proses, block, _MOST)
            kind = below[0].kind if below else ""
            lasts: list[Prose] = []
            if kind == "cell":
                lasts = _rows(below, said)
            elif kind == "item" and not prose.text.endswith("："):
                lasts = _items(below)
            if len(lasts) > 1 and len(lasts) != number(said["count"]):
                yield _matter(ledger.proses, block, said, lasts)


def _matter(
    proses: Sequence[Prose], block: int, said: re.Match[str], told: Sequence[Prose]
) -> Matter:
    entry = Entry.stated(proses[block], block, said.span("said"), Decimal(len(told)))
    return miscounted(entry, len(told), opening(proses, place_of(proses, block, told[-1])))


def _items(below: Sequence[Prose]) -> list[Prose]:
    """Return the items of a list, if no other list stands under the same heading."""
    items = [*takewhile(lambda one: one.kind == "item", below)]
    alone = all(one.kind not in ("item", "cell") for one in below[len(items) :])
    return [one for one in items if one.listed[0] == items[0].listed[0]] if alone else []


def _rows(below: Sequence[Prose], said: re.Match[str]) -> list[Prose]:
    """Return the first cells of a table's rows, if its head names what is counted, or ranks it."""
    cells = {(0, 0): below[0]}
    for cell in takewhile(lambda one: one.kind == "cell", below):
        if cell.cell <= max(cells):
            break  # another table begins
        cells[cell.cell] = cell
    noun = _ABOUT.sub("", said.groupdict().get("noun", ""))
    heads = cells[1, 1].text if (1, 1) in cells else ""
    named = noun[-2:] in heads if noun else _RANK.search(heads)
    firsts = [cell for (row, column), cell in cells.items() if row > 1 and column == 1]
    if not named or len(firsts) < max(cells)[0] - 1:
        return []  # of cells that are joined the lower ones are empty
    return [cell for cell in firsts if not _SUMS.search(cell.text)]
