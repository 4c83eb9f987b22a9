"""Those that have a thing, and those that have it not: 内设医疗机构的占36%, 三分之一没有内设医疗机构."""

import re
from collections import defaultdict
from collections.abc import Iterator

from planctl.checks.ledger.entries import Entry, Ledger
from planctl.checks.ledger.matter import Matter, high, is_level, low
from planctl.checks.regulations import regulations

_LACKS = re.compile(
    "的(?P<who>[^，。；：、0-9]{2,10}?)(?:还没有|尚?没有|尚未|还未|仍未|未)(?P<what>[^，。；：、0-9]{4,12})(?=[，。；、])"
)
_DENIED = re.compile("(?:没有|未|不|无)\\Z")
_SLACK = 2
"""Points by which round shares may miss a hundred."""


def complement_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for two shares of one file that should make a hundred: of those that have a thing, and have not."""
    rules = regulations(ledger.proses)
    shares: dict[str, list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        if entry.mention.quantity.unit == "%" and is_level(entry) and entry.prose.path not in rules:
            shares[entry.prose.path].append(entry)
    for held in shares.values():
        for lacking in held:
            lacks = _LACKS.match(lacking.prose.text, lacking.end)
            having = lacks and next((one for one in held if _has(one, lacking, lacks)), None)
            if lacks and having and _miss(lacking, having):
                said = f"{having.said} / {lacking.said}"
                values = {"what": lacks["what"], "said": said, "twice": lacking.said}
                yield Matter("F602", lacking, (having,), values)


def _has(one: Entry, lacking: Entry, lacks: re.Match[str]) -> bool:
    """Tell whether a share is of those that have what others lack, as the words before it say."""
    before = one.words_before(60)
    at = before.find(lacks["what"])
    near = before[at:].count("，") < 2 and "。" not in before[at:]
    told = at >= 0 and near and "占" in before[at:] and not _DENIED.search(before[:at])
    return told and lacks["who"] in before and one.block != lacking.block


def _miss(one: Entry, other: Entry) -> bool:
    least, most = low(one) + low(other), high(one) + high(other)
    return not least - _SLACK <= 100 <= most + _SLACK
