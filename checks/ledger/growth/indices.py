"""Price indices of which the year before is 100, and the rate behind them: 价格指数为142，同比上涨42%."""

import re
from collections.abc import Iterator
from decimal import Decimal

from planctl.checks.ledger.matter import Matter
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.number_words import arabic

_INDEX = re.compile(
    r"(?:价格(?:总)?指数|CPI|PPI|IPI)[^，。；：、0-9]{0,6}(?P<index>[0-9]{2,3}(?:\.[0-9]{1,2})?)(?![0-9.%个家点亿万年月])[^，。；0-9]{0,4}"
    r"[，,](?:同比|比(?:上年|去年)(?:同期)?|较(?:上年|去年)(?:同期)?)(?P<how>上涨|上升|增长|下降|下跌|回落|涨|降|跌)了?(?P<rate>[0-9]{1,2}(?:\.[0-9]{1,2})?)%"
)
_OTHER_BASE = re.compile("为100|定基|环比|基期")
_FALLS = "下回降跌"
_ALL, _LEAST, _MOST = Decimal(100), Decimal(60), Decimal(180)
"""What the year before counts, and the bounds of an index that is measured by it."""


def index_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F606 for each price index that is not 100 and the rate behind it."""
    for block, prose in enumerate(ledger.proses):
        text = prose.text
        if "价格" not in text and "PI" not in text:
            continue
        for match in _INDEX.finditer(text):
            if _is_off(match) and not _OTHER_BASE.search(text):
                yield _matter(ledger, block, match)


def _is_off(match: re.Match[str]) -> bool:
    index, rate = arabic(match["index"]), arabic(match["rate"])
    change = -rate.value if match["how"][0] in _FALLS else rate.value
    near = _LEAST <= index.value <= _MOST
    return near and abs(index.value - _ALL - change) > index.half + rate.half


def _matter(ledger: Ledger, block: int, match: re.Match[str]) -> Matter:
    prose = ledger.proses[block]
    spans = match.span("index"), (match.start("rate"), match.end())
    index, rate = (
        Entry.stated(prose, block, span, arabic(match[name]).value)
        for span, name in zip(spans, ("index", "rate"), strict=True)
    )
    given = f"{(index.mention.quantity.value - _ALL).normalize():f}%"
    values = {"old": "100", "new": index.said, "growth": rate.said, "given": given}
    return Matter("F606", rate, (index,), values)
