"""Quotation marks: each pair of the right form, none without its partner."""

import re
from collections.abc import Iterator
from itertools import groupby

from planctl.checks.wording.sheet import Change, Sheet, Slip
from planctl.text.quotes import QUOTE, Pair, Paired, is_latin, mended, paired

_CORNERED = re.compile(r"「[^「」『』“”‘’\n]{1,200}」")
"""Marks of vertical setting, and of other places (GB/T 15834-2011, 5.2)."""


def quotes_are_paired(sheet: Sheet) -> Iterator[Slip]:
    """T301, T302: a pair is “ ” outside and ‘ ’ within; a mark alone is told where it stands."""
    text = sheet.masked
    for match in _CORNERED.finditer(text):
        start, end = match.start(), match.end()
        values = {"found": text[start] + text[end - 1], "wanted": "“”"}
        yield Slip("T301", start, end, values, ((start, start + 1, "“"), (end - 1, end, "”")))
    marks = (match.start() for match in QUOTE.finditer(text))
    for number, held in groupby(marks, sheet.at):
        start, end = sheet.line(number)
        yield from _slips(text[start:end], [at - start for at in held], start)


def _slips(line: str, marks: list[int], start: int) -> Iterator[Slip]:
    found = paired(line, marks)
    wrong = [
        pair
        for pair in found.pairs
        if line[pair.open] + line[pair.close] != pair.wanted and not is_latin(line, pair)
    ]
    settled = wrong and _is_settled(mended(line, wrong), found)
    for pair in wrong:
        held = line[pair.open] + line[pair.close]
        values = {"found": held, "wanted": pair.wanted}
        changes = _changes(line, pair, start) if settled else ()
        yield Slip("T301", start + pair.open, start + pair.close + 1, values, changes)
    for at in found.lone:
        yield Slip("T302", start + at, start + at + 1, {"mark": line[at]})


def _is_settled(line: str, found: Paired) -> bool:
    """Tell whether a mended paragraph pairs as it did before: a second look would change nothing."""
    return paired(line) == found


def _changes(line: str, pair: Pair, start: int) -> tuple[Change, ...]:
    return tuple(
        (start + at, start + at + 1, mark)
        for at, mark in zip((pair.open, pair.close), pair.wanted, strict=True)
        if line[at] != mark
    )
