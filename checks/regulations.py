"""Regulations: drafts that are made of articles, 第一条, and say what shall be, not what is."""

from collections import Counter
from collections.abc import Iterable

from planctl.schemas.prose import Prose
from planctl.text.ordinals import article

_FEWEST = 3
"""Articles; a paper that quotes one or two is none."""


def regulations(proses: Iterable[Prose]) -> frozenset[str]:
    """Return the paths of the drafts that are made of articles."""
    drafts = [prose for prose in proses if prose.section is None]
    if len(drafts) < _FEWEST:
        return frozenset()
    counts = Counter(prose.path for prose in drafts if article(prose.text))
    return frozenset(path for path, count in counts.items() if count >= _FEWEST)
