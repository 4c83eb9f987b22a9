"""Case files: drafts that tell of a court's cases, one after another, and leave out who was who."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from planctl.schemas.prose import Prose

_PARTY = re.compile("[被原上公申犯](?:告|害人|诉人|诉机关|请执行人|罪嫌疑人)")
_FEWEST, _APART = 3, 250
"""Parties to a case, and characters to each: a paper on courts names one now and then."""


def case_files(proses: Iterable[Prose]) -> frozenset[str]:
    """Return the paths of the drafts that tell of cases: what is so in one is not so in the next."""
    counts: Counter[str] = Counter()
    lengths: defaultdict[str, int] = defaultdict(int)
    for prose in proses:
        if prose.section is None:
            lengths[prose.path] += len(prose.text)
            counts[prose.path] += len(_PARTY.findall(prose.text))
    return frozenset(
        path for path, count in counts.items() if count >= max(_FEWEST, lengths[path] / _APART)
    )
