"""Which countermeasure answers which challenge: by order, by lead, by what both speak of."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planctl.text.grams import grams
from planctl.text.likeness import bare

_MOST = 40_000
"""Beyond so many possible pairs, order alone decides."""
_LEAST = 0.03
"""Below this words say nothing for a pair; texts that answer each other share two times as much."""
_FIRST = 0.6
"""Where counts differ, a pair comes at least so near to the best of either."""
_RIVAL = 0.55
_BETTER = 1.5
_IN_ORDER = 0.02
_LEAD = 120
_STOP = re.compile(
    r"医药|工业|中国|国内|国际|国外|企业|合作|问题|挑战|政策|建议|需要?|应对|加强|推动|完善|建立|针对|方面|我国|"
    r"面临|存在|以及|相关|重点|发展"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a topic says: its title ("" for none), and its words."""

    title: str
    prose: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A challenge and the countermeasure that answers it, by index.

    `doubtful` where words do not bear out what order suggests; `rival` is another challenge that the
    countermeasure answers about as well.
    """

    challenge: int
    countermeasure: int
    doubtful: bool = False
    rival: int | None = None


def pairs(challenges: Sequence[Said], countermeasures: Sequence[Said]) -> tuple[Pair, ...]:
    """Return the pairs, each challenge and each countermeasure in one at most."""
    if not challenges or not countermeasures:
        return ()
    even = len(challenges) == len(countermeasures)
    if len(challenges) * len(countermeasures) > _MOST:
        return tuple(
            Pair(at, at, not even) for at in range(min(map(len, (challenges, countermeasures))))
        )
    scores = _scores(challenges, countermeasures)
    ranked = sorted(
        ((score + _IN_ORDER * (i == j), i, j) for (i, j), score in scores.items()),
        key=lambda item: (-item[0], abs(item[1] - item[2]), item[1]),
    )
    best = _best(scores)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        near = scores[i, j] >= max(_LEAST, _FIRST * max(best[0][i], best[1][j]))
        if i not in found and j not in taken and (even or near):
            found[i] = j
            taken.add(j)
    return tuple(_pair(i, found[i], scores, found) for i in sorted(found))


_Scores = dict[tuple[int, int], float]


def _best(scores: _Scores) -> tuple[dict[int, float], dict[int, float]]:
    """Return the highest score of each challenge, and of each countermeasure."""
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), score in scores.items():
        rows[i] = max(rows.get(i, 0.0), score)
        columns[j] = max(columns.get(j, 0.0), score)
    return rows, columns


def _pair(i: int, j: int, scores: _Scores, found: dict[int, int]) -> Pair:
    score = scores[i, j]
    best, at = max(
        ((s, a) for (a, to), s in scores.items() if to == j and a != i), default=(0.0, -1)
    )
    left_over = best >= max(_RIVAL * score, _LEAST) and at not in found
    crossed = best > max(score * _BETTER, _LEAST)
    return Pair(i, j, score < _LEAST / 2 or crossed, at if left_over or crossed else None)


def _scores(challenges: Sequence[Said], countermeasures: Sequence[Said]) -> _Scores:
    """Return 0 to 1 for each pair: what titles, leads and texts share; rare terms weigh more."""
    every = [*challenges, *countermeasures]
    counted = Counter(term for said in every for term in _terms(said.title + said.prose))
    weights = {term: 1.0 / count for term, count in counted.items()}
    titles = [_terms(said.title) for said in every]
    leads = [_terms(said.title + "。" + said.prose[:_LEAD]) for said in every]
    texts = [_terms(said.title + "。" + said.prose) for said in every]
    first = len(challenges)
    found: _Scores = {}
    for i in range(first):
        for j in range(len(countermeasures)):
            other = first + j
            both = titles[i] and titles[other]
            titled = _shared(titles[i], titles[other], weights) if both else 0.0
            led = max(
                _shared(leads[i], leads[other], weights),
                _shared(titles[i] or leads[i], texts[other], weights),
            )
            whole = _shared(texts[i], texts[other], weights)
            found[i, j] = (
                0.4 * titled + 0.4 * led + 0.2 * whole if both else 0.65 * led + 0.35 * whole
            )
    return found


def _terms(text: str) -> frozenset[str]:
    """Return the pairs of characters that tell what a text is about."""
    return grams(bare(_STOP.sub(" ", text)), 2)


def _shared(one: Iterable[str], other: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return 0 to 1: the weight of what two sets of terms share, of what the lighter one holds."""
    first, second = frozenset(one), frozenset(other)
    common = sum(weights.get(term, 1.0) for term in first & second)
    least = min(
        sum(weights.get(term, 1.0) for term in first),
        sum(weights.get(term, 1.0) for term in second),
    )
    return common / least if least else 0.0
