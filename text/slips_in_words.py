"""Words with one character exchanged for one that sounds or looks like it, or with both changed places, told by the paper.

预惊 stands in no right text and is one slip away from 预警: that is meant where the paper says it elsewhere.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import NamedTuple

from planctl.text.chinese import CHINESE
from planctl.text.near_phrases import places
from planctl.text.sounds import alike
from planctl.text.written_pairs import COMMON, WRITTEN

_ALONE = frozenset(
    "比跟同随可能会要想看做去来没很太更最都请令需应须已曾正未若如但而或且并仅约超近达凡均尚仍"
    "占设向有的和与及是处从自将在为等不以因由被把对给让使到于按经就又也还再则即其各该本此每我你他她某们之者了着过甲乙元年月日"
    "第只个次人家名万亿千百一二两三四五六七八九十大小高低多少新老旧全总副上下内中外前后里间时东西南北县市区乡镇村省州厅局部科"
)
"""Characters that are words by themselves: 依法向有 is no 享有, 加强新业态 no 行业."""
_OFTEN, _MANY = 2, 20
"""What stands oftener in a file, or in all, is a name or a word of the trade."""
Extent = Callable[[int], tuple[int, int]]


class Slip(NamedTuple):
    """A wrong word by its offsets, and the right one."""

    start: int
    end: int
    wanted: str


def slips_in_words(text: str, pairs: set[int], extent: Extent) -> Iterator[Slip]:
    """Yield the wrong words whose right form the same file holds; `pairs` are the text's.

    `extent` tells where the file of an offset begins and ends.
    """
    for wrong, meant in _unwritten(pairs):
        for (first, last), starts in groupby(_apart(text, wrong), extent):
            own = [start - first for start in starts]
            for start, wanted in _meant(text[first:last], own, meant):
                yield Slip(first + start, first + start + len(wrong), wanted)


def _apart(text: str, wrong: str) -> list[int]:
    """Return where two characters stand, unless they do often, or belong to the words around."""
    found: list[int] = []
    for start in places(text, wrong):
        if len(found) == _MANY or _is_shared(text, start):
            return []
        found.append(start)
    return found


def _meant(text: str, found: list[int], meant: list[str]) -> Iterator[tuple[int, str]]:
    """Yield places of a file where a wrong word stands, and the word of the file that is meant.

    That stands there beside the same character, or 因城施策 were no 城市; one of two in the wrong order twice so.
    """
    held = [word for word in meant if word in text]
    if held and len(found) <= _OFTEN:
        around, _, wanted = max(_likely(text, word, found[0]) for word in held)
        turned = wanted == text[found[0] : found[0] + 2][::-1]
        if around > turned:
            yield from ((start, wanted) for start in found)


def _unwritten(pairs: set[int]) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands side by side in no right text, and the words of this text that it is a slip of."""
    behind, ahead, written = _behind(), _ahead(), _written()
    for pair in pairs:
        first, last = chr(pair & 0xFFFF), chr(pair >> 16)
        lasts, firsts = behind.get(first, ""), ahead.get(last, "")
        if last in lasts or last in written.get(first, ""):
            continue
        meant: list[str] = []
        if last not in _ALONE and not alike(last).isdisjoint(lasts):
            meant += [first + one for one in alike(last).intersection(lasts)]
        if first not in _ALONE and not alike(first).isdisjoint(firsts):
            meant += [one + last for one in alike(first).intersection(firsts)]
        if first in behind.get(last, ""):
            meant.append(last + first)
        if held := [word for word in meant if _code(word) in pairs]:
            yield first + last, held


def _code(word: str) -> int:
    return ord(word[0]) | ord(word[1]) << 16


def _is_shared(text: str, start: int) -> bool:
    """Tell characters that belong to the words around: 正规化建设."""
    from planctl.text.common_words import are_common  # of a text without a slip nobody asks

    before, behind = text[max(0, start - 1) : start + 1], text[start + 1 : start + 3]
    return _is_common(before) or _is_common(behind) or are_common(before) or are_common(behind)


def _is_common(word: str) -> bool:
    return len(word) > 1 and word[1] in _behind().get(word[0], "")


def _likely(text: str, word: str, start: int) -> tuple[int, int, str]:
    """Return how often a word stands in a text beside what stands beside a wrong one, and at all."""
    before, behind = text[max(0, start - 1) : start], text[start + 2 : start + 3]
    ahead = text.count(before + word) if CHINESE.match(before) else 0
    return (
        ahead + (text.count(word + behind) if CHINESE.match(behind) else 0),
        text.count(word),
        word,
    )


@cache
def _behind() -> Mapping[str, str]:
    """Return what ends common words, by what they begin with."""
    return {entry[0]: entry[1:] for entry in COMMON.split()}


@cache
def _ahead() -> Mapping[str, str]:
    """Return what common words begin with, by what they end with."""
    found: defaultdict[str, str] = defaultdict(str)
    for first, lasts in _behind().items():
        for last in lasts:
            found[last] += first
    return found


@cache
def _written() -> Mapping[str, str]:
    return {entry[0]: entry[1:] for entry in WRITTEN.split()}
