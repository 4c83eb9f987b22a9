"""Shares that a text writes as a ratio: 三次产业结构为8.2∶38.6∶53.2."""

import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.number_words import arabic

_NUMBER = r"[0-9]{1,2}(?:\.[0-9]{1,2})?"
_RATIO = re.compile(rf"(?<![0-9.:：∶]){_NUMBER}(?:\s?[:：∶]\s?{_NUMBER}){{2,}}(?![0-9.:：∶])")
_SHARES = re.compile(
    r"(?:(?:结构|构成|比例|比重|占比)[^。；]{0,40}|(?:产业|[一二三]产|品种|用途)[^，。；]{0,6}(?:之比|比)[^，。；0-9]{0,6})\Z"
)
_NEAR = 50
_MAY_BE = re.compile("结构|构成|比")
_COLON = re.compile("[:：∶]")
_ALL, _OFF = Decimal(100), Decimal(15)
"""What shares come to, and by how much they may miss it and still be meant to."""


def structure_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F605 for each ratio of shares that is not 100 in all."""
    for block, prose in enumerate(ledger.proses):
        may_be = _COLON.search(prose.text) and _MAY_BE.search(prose.text)
        for match in _RATIO.finditer(prose.text) if may_be else ():
            before = max(0, match.start() - _NEAR)
            if _SHARES.search(prose.text, before, match.start()) and _is_off(match[0]):
                entry = Entry.stated(prose, block, match.span(), _ALL)
                yield Matter("F605", entry, (), {"whole": "100%", "parts": match[0]})


def _is_off(ratio: str) -> bool:
    numbers = [arabic(said.strip()) for said in _COLON.split(ratio)]
    rounding = sum((one.half for one in numbers), Decimal(0))
    return rounding < abs(sum((one.value for one in numbers), Decimal(0)) - _ALL) < _OFF
