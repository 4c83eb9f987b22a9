"""How many there are of what headings, or a heading's numbered items, tell one by one: 以下五个方面：∥（一）……（四）."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, takewhile

from planctl.checks.ledger.matter import Matter, miscounted
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import opening
from planctl.schemas.prose import Prose
from planctl.text.number_words import chinese

_NUMERALS = "[一二三四五六七八九十]{1,3}"
_MARKS = tuple(
    map(
        re.compile,
        (rf"({_NUMERALS})、", rf"[（(]({_NUMERALS})[）)]", r"([0-9]{1,2})[.．、](?![0-9])"),
    )
)
"""Numbers of headings, the outer ones first."""
_ANNOUNCED = re.compile(
    rf"(?:以下|如下|下列|下面)(?P<said>(?P<count>{_NUMERALS}|两|[2-9])(?:个?方面|大方面|个?部分|大|项|条|点|件|个))[^，。；：0-9]{{0,10}}[：:。]\Z"
)
_COUNTED = re.compile(
    rf"[（(](?P<said>(?P<count>{_NUMERALS}|两|[1-9]?[0-9])(?:条|点|项|则|件))[）)]\Z"
)
_SOME = re.compile("主要|重点|部分|节选|摘")
_FURTHEST, _MOST = 400, 40
"""Blocks through which headings are followed, and items under one."""


def headed_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F612 for each count that is not that of the headings or numbered items behind it."""
    proses = ledger.proses
    for block, prose in enumerate(proses):
        if prose.kind == "heading" and (said := _COUNTED.search(prose.text)):
            yield from _told(proses, block, said, _numbered_items(proses, block))
        elif prose.kind == "paragraph" and prose.text.endswith(("：", ":", "。")):
            said = _ANNOUNCED.search(prose.text)
            yield from _told(proses, block, said, _headings(proses, block)) if said else ()


def _told(
    proses: Sequence[Prose], block: int, said: re.Match[str], last: tuple[int, int]
) -> Iterator[Matter]:
    """Yield a count if what is told behind it, of which the last has a number and a block, is another."""
    items, where = last
    if items < 2 or items == _number(said["count"]) or _SOME.search(proses[block].text):
        return
    entry = Entry.stated(proses[block], block, said.span("said"), Decimal(items))
    yield miscounted(entry, items, opening(proses, where))


def _number(said: str) -> int:
    return int(said) if said.isdigit() else int(read.value) if (read := chinese(said)) else 0


def _numbered_items(proses: Sequence[Prose], block: int) -> tuple[int, int]:
    """Return the last of the items under a heading that count on from 1, and its block; 0 where one does not."""
    part, count = proses[block].part, 0
    where = block
    behind = islice(range(block + 1, len(proses)), _MOST)
    for at in takewhile(lambda one: proses[one].part == part, behind):
        found = _MARKS[2].match(proses[at].text) if proses[at].kind == "item" else None
        if found is None and proses[at].kind != "gap":
            return 0, block
        if found and int(found[1]) != count + 1:
            return 0, block
        count, where = (count + 1, at) if found else (count, where)
    return count, where


def _headings(proses: Sequence[Prose], block: int) -> tuple[int, int]:
    """Return the last of the headings right behind a paragraph that count on from 1, and its block."""
    heads = [
        at
        for at in range(block + 1, min(len(proses), block + _FURTHEST))
        if proses[at].kind == "heading"
    ]
    between = proses[block + 1 : heads[0]] if heads else ()
    if not heads or any(one.kind != "gap" for one in between):
        return 0, block
    kind = _kind(proses[heads[0]].text)
    count, where = 0, block
    for at in heads if kind is not None else ():
        own = _kind(proses[at].text)
        if own is None or own > (kind or 0):
            continue
        found = _MARKS[own].match(proses[at].text)
        if own != kind or found is None or _number(found[1]) != count + 1:
            break
        count, where = count + 1, at
    return count, where


def _kind(head: str) -> int | None:
    return next((at for at, mark in enumerate(_MARKS) if mark.match(head)), None)
