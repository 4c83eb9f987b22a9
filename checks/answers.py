"""Whether a countermeasure answers its challenge: told by the words that the two share."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.cross_index import CrossIndex
from planctl.schemas.finding import Finding
from planctl.schemas.section import Section
from planctl.text.grams import grams
from planctl.text.marks import prose

_EVERYWHERE = re.compile(
    r"中国|我国|国内|国际|国外|全球|企业|合作|产业|行业|问题|挑战|政策|措施|建议|应对|加强|推动|促进|鼓励|引导|完善|"
    r"建立|健全|构建|针对|方面|面临|存在|以及|相关|重点|发展|支持|提高|提升|不足|机制|体系|能力|水平|开展|实施|强化"
)
"""Words that stand in any challenge and any countermeasure."""
_OTHER = re.compile(r"[\W_\d]+")
_SHORTEST = 60
"""Characters; a shorter text says too little to be told by its words."""
_FEW, _SOME = 3, 12
"""Pairs of characters: so few shared are none; with so many nobody else is asked."""
_MOST_SECTIONS = 300
"""Of thousands of challenges one always shares more by chance."""


class _Said(NamedTuple):
    path: str
    section: Section
    asked: frozenset[str]
    answered: frozenset[str]


def countermeasures_answer(index: CrossIndex) -> Iterator[Finding]:
    """L232: challenge and countermeasure of a section speak of the same thing."""
    held = list(_said(index))
    for one in held:
        shared = len(one.asked & one.answered)
        if shared >= _SOME:
            continue
        meant = _meant(one, held, shared) if len(held) <= _MOST_SECTIONS else None
        if shared <= _FEW or meant:
            values = {"title": one.section.title}
            values |= {"meant": meant.title, "meant_id": meant.id} if meant else {}
            related = (index.places.of_key(one.path, "challenge"),)
            place = index.places.of_key(one.path, "countermeasure")
            yield Finding("L232", place, values, related)


def _said(index: CrossIndex) -> Iterator[_Said]:
    for path, section in index.sections():
        asked, answered = section.challenge, section.countermeasure
        if asked and answered and min(len(asked.text), len(answered.text)) >= _SHORTEST:
            yield _Said(path, section, _pairs(asked.text), _pairs(answered.text))


def _pairs(text: str) -> frozenset[str]:
    words = _OTHER.split(_EVERYWHERE.sub(" ", prose(text)))
    return frozenset[str]().union(*(grams(word, 2) for word in words))


def _meant(one: _Said, held: list[_Said], shared: int) -> Section | None:
    """Return the section whose challenge a countermeasure answers far better, if there is one."""
    others = (other for other in held if other is not one)
    best = max(others, key=lambda other: len(one.answered & other.asked), default=None)
    if best is None or len(one.answered & best.asked) < 2 * shared + 4:
        return None
    return best.section
