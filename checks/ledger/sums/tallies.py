"""How many rise and how many fall, and the list behind it: 呈“四升三降一平”格局：食品上涨2.6%，……；衣着下降1.5%，……."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from planctl.checks.ledger.matter import Matter, miscounted
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import number

_HOW = {"升": "up", "增": "up", "涨": "up", "降": "down", "减": "down", "跌": "down", "平": "flat"}
_TALLY = re.compile(
    '(?P<all>(?:[一二两三四五六七八九1-9][升增涨降减跌平]){2,3})[”"]?[^，。；：0-9]{0,8}[：:](?P<body>[^。]+)'
)
_ONE = re.compile("(?P<count>.)(?P<how>.)")
_CLAUSE, _ITEM = re.compile("[，；,;]"), re.compile("、")
_WAYS = {
    "up": re.compile("上涨|增长|上升|增加|提高|回升|调增|扩大"),
    "down": re.compile("下降|减少|下跌|回落|降低|调减|压减|负增长|收窄"),
    "flat": re.compile("持平|不变"),
}


def tally_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F612 for each number of those that rise or fall that is not that of the list behind it."""
    for block, prose in enumerate(ledger.proses):
        if "：" not in prose.text or prose.kind not in ("paragraph", "item"):
            continue
        for match in _TALLY.finditer(prose.text):
            if wrong := _wrong([*_ONE.finditer(match["all"])], _listed(match["body"])):
                yield _matter(ledger, block, match, *wrong)


def _listed(body: str) -> Sequence[str]:
    """Return how each item of a list goes; one behind a 、 without a verb of its own goes as that before it."""
    ways: list[str] = []
    for clause in _CLAUSE.split(body):
        how = ""
        for item in _ITEM.split(clause):
            how = _way(item) or how
            if how and (how == "flat" or any(map(str.isdigit, item))):
                ways.append(how)
    return ways


def _way(item: str) -> str:
    """Return how an item goes by its last verb; "" if it has none."""
    found = [(verb.start(), way) for way, said in _WAYS.items() for verb in said.finditer(item)]
    return max(found)[1] if found else ""


def _wrong(told: Sequence[re.Match[str]], ways: Sequence[str]) -> tuple[re.Match[str], int] | None:
    """Return the first count that is not that of the list, if about as many are listed in all."""
    counts = [number(one["count"]) if one["count"] != "一" else 1 for one in told]
    if abs(sum(counts) - len(ways)) > 1:
        return None
    for one, count in zip(told, counts, strict=True):
        if (items := ways.count(_HOW[one["how"]])) != count:
            return one, items
    return None


def _matter(
    ledger: Ledger, block: int, match: re.Match[str], one: re.Match[str], items: int
) -> Matter:
    start = match.start("all") + one.start()
    span = start, start + len(one[0])
    entry = Entry.stated(ledger.proses[block], block, span, Decimal(items))
    return miscounted(entry, items)
