"""Quotation marks: each pair of the right form, none without its partner."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from planctl.checks.wording.sheet import Change, Sheet, Slip
from planctl.text.quotes import QUOTE, Pair, Paired, is_latin, mended, paired

_CORNERED = re.compile(r"「[^「」『』“”‘’\n]{1,200}」")
"""Marks of vertical setting, and of other places (GB/T 15834-2011, 5.2)."""

_ENDED = re.compile(r"”[。；，、]?$")


def quotes_are_paired(sheet: Sheet) -> Iterator[Slip]:
    """T301, T302: a pair is “ ” outside and ‘ ’ within; a mark alone is told where it stands."""
    text = sheet.masked
    for match in _CORNERED.finditer(text):
        start, end = match.start(), match.end()
        values = {"found": text[start] + text[end - 1], "wanted": "“”"}
        yield Slip("T301", start, end, values, ((start, start + 1, "“"), (end - 1, end, "”")))
    marks = (match.start() for match in QUOTE.finditer(text))
    lone: dict[int, list[Slip]] = {}
    for number, held in groupby(marks, sheet.at):
        start, end = sheet.line(number)
        for slip in _slips(text[start:end], [at - start for at in held], start):
            if slip.rule == "T302":
                lone.setdefault(number, []).append(slip)
            else:
                yield slip
    going_on = set(_going_on(sheet, lone))
    for number, slips in lone.items():
        yield from slips if number not in going_on else ()


def _going_on(sheet: Sheet, lone: Mapping[int, Sequence[Slip]]) -> Iterator[int]:
    """Yield the paragraphs of a quotation of several: all begin with “, the last alone ends with ” (4.8.3.5)."""
    run: list[int] = []
    for number, prose in enumerate(sheet.proses) if lone else ():
        if prose.kind == "gap":
            continue
        opened = [slip for slip in lone.get(number, ()) if slip.values["mark"] == "“"]
        first = prose.text.startswith("“")
        if run and first and number not in lone and _ENDED.search(prose.text):
            yield from run
        is_open = len(opened) == 1 == len(lone[number]) if opened else False
        begins = is_open and (not first or opened[0].start == sheet.starts[number])
        run = [*(run if first else ()), number] if begins else []


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
