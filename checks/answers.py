"""Whether a countermeasure answers its challenge: told by the words that the two share."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.cross_index import CrossIndex
from planctl.schemas.finding import Finding
from planctl.schemas.section import Section
from planctl.text.marks import prose

_EVERYWHERE = frozenset(
    [
        "中国",
        "我国",
        "国内",
        "国际",
        "国外",
        "全球",
        "企业",
        "合作",
        "产业",
        "行业",
        "问题",
        "挑战",
        "政策",
        "措施",
        "建议",
        "应对",
        "加强",
        "推动",
        "促进",
        "鼓励",
        "引导",
        "完善",
        "建立",
        "健全",
        "构建",
        "针对",
        "方面",
        "面临",
        "存在",
        "以及",
        "相关",
        "重点",
        "发展",
        "支持",
        "提高",
        "提升",
        "不足",
        "机制",
        "体系",
        "能力",
        "水平",
        "开展",
        "实施",
        "强化",
    ]
)
"""Words that stand in any challenge and any countermeasure."""
_SHORTEST = 60
"""Characters; a shorter text says too little to be told by its words."""
_FEW, _SOME = 3, 12
"""Pairs of characters: so few shared are none; with so many nobody else is asked."""
_MOST_SECTIONS = 300
"""Of thousands of challenges one always shares more by chance."""


class _Said(NamedTuple):
    path: str
    section: Section
    asked: str
    answered: str


def countermeasures_answer(index: CrossIndex) -> Iterator[Finding]:
    """L232: challenge and countermeasure of a section speak of the same thing."""
    held = list(_said(index))
    for one in held:
        shared = _shared(one.asked, one.answered)
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
            yield _Said(path, section, prose(asked.text), prose(answered.text))


def _shared(asked: str, answered: str, enough: int = _SOME) -> int:
    """Return how many pairs of characters two texts share; no more than are enough."""
    seen: set[str] = set()
    for at in range(len(asked) - 1):
        pair = asked[at : at + 2]
        if pair in answered and pair.isalpha() and pair not in _EVERYWHERE:
            seen.add(pair)
            if len(seen) >= enough:
                break
    return len(seen)


def _meant(one: _Said, held: list[_Said], shared: int) -> Section | None:
    """Return the section whose challenge a countermeasure answers far better, if there is one."""
    enough = 2 * shared + 4
    for other in held:
        if other is not one and _shared(other.asked, one.answered, enough) >= enough:
            return other.section
    return None
