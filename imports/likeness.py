"""How alike two texts are: shared runs of three characters, shared pairs, shared leads."""

import re
from collections.abc import Iterable, Mapping

from planctl.text.grams import grams

_OTHER = re.compile(r"[\W_]+")
_STOP = re.compile(
    r"医药|工业|中国|国内|国际|国外|企业|合作|问题|挑战|政策|建议|需要?|应对|加强|推动|完善|建立|针对|方面|我国|"
    r"面临|存在|以及|相关|重点|发展"
)
_SAMPLE = 4


def bare(text: str) -> str:
    """Return the letters and digits of a text alone, in lower case."""
    return _OTHER.sub("", text).lower()


def containment(part: str, whole: str) -> float:
    """Return the share of the runs of three characters of one bare text that another holds."""
    held = grams(part)
    return len(held & grams(whole)) / len(held) if held else 0.0


def sampled(text: str) -> frozenset[str]:
    """Return about one in four runs of three characters, the same ones wherever they stand."""
    ends = range(len(text) - 2)
    return frozenset([text[at : at + 3] for at in ends if ord(text[at]) % _SAMPLE == 0])


def terms(text: str) -> frozenset[str]:
    """Return the pairs of characters that tell what a text is about."""
    return grams(bare(_STOP.sub(" ", text)), 2)


def shared(one: Iterable[str], other: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return 0 to 1: the weight of what two sets of terms share, of what the lighter one holds."""
    first, second = frozenset(one), frozenset(other)
    common = sum(weights.get(term, 1.0) for term in first & second)
    least = min(
        sum(weights.get(term, 1.0) for term in first),
        sum(weights.get(term, 1.0) for term in second),
    )
    return common / least if least else 0.0
