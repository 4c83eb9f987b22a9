"""Layouts turned round: what a heading's words say of its place in a paper."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from planctl.imports.aspect_words import AspectWords
from planctl.schemas.base import Aspect
from planctl.schemas.layout import Layout, Part

RoleKind = Literal["aspect", "passage", "furniture", "sources", "policies", "group"]
_BLANKS = re.compile(r"[\s　]+")
_FURNITURE = frozenset({"目前进度", "工作进度", "进度", "进度表", "各领域工作进度", "目录", "目次"})
_SOURCES = frozenset({"来源", "参考文献", "资料来源", "注释", "参考资料", "数据来源", "尾注"})
_POLICIES = frozenset({"相关政策一览", "各地相关政策一览", "政策一览", "政策清单", "相关政策"})
_PASSAGES: Mapping[str, str] = {
    "摘要": "abstract",
    "内容摘要": "abstract",
    "前言": "introduction",
    "引言": "introduction",
    "导言": "introduction",
    "典型案例": "cases",
    "案例": "cases",
    "展望": "outlook",
    "结论": "conclusions",
    "结语": "conclusions",
}
_LABELS: Mapping[str, str] = {"关键词": "keywords"}


@dataclass(frozen=True, slots=True)
class Role:
    """What a heading opens; `passage` is the id of a passage."""

    kind: RoleKind
    aspect: Aspect | None = None
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Titles:
    """The roles of headings by their bare titles, those of layouts before those of custom."""

    fixed: Mapping[str, Role]
    words: AspectWords

    @classmethod
    def of(cls, layouts: Mapping[str, Layout], words: AspectWords) -> "Titles":
        """Return the roles of all titles that layouts write, and of common ones."""
        fixed = {title: Role("furniture") for title in _FURNITURE}
        fixed |= {title: Role("sources") for title in _SOURCES}
        fixed |= {title: Role("policies") for title in _POLICIES}
        fixed |= {title: Role("passage", passage=held) for title, held in _PASSAGES.items()}
        for layout in layouts.values():
            fixed |= dict(_titles(layout))
        return cls(fixed, words)

    def role(self, title: str) -> Role | None:
        """Return what a heading opens; None of one that names an area or a topic."""
        bare = _BLANKS.sub("", title)
        if held := self.fixed.get(bare):
            return held
        aspect = self.words.aspect(bare)
        return Role("aspect", aspect) if aspect else None


def labels(layouts: Mapping[str, Layout]) -> Mapping[str, str]:
    """Return the passages that run in behind a label, by the label, such as 关键词."""
    found = dict(_LABELS)
    for layout in layouts.values():
        for part in layout.every_part():
            if part.label and part.passage and "{" not in part.label:
                found[part.label.strip(" 　：:")] = part.passage
    return found


def _titles(layout: Layout) -> Iterator[tuple[str, Role]]:
    for part in layout.every_part():
        if part.title and "{" not in part.title:
            yield _BLANKS.sub("", part.title), _role(part)


def _role(part: Part) -> Role:
    if part.aspect:
        return Role("aspect", part.aspect)
    if part.passage:
        return Role("passage", passage=part.passage)
    match part.show:
        case "sources" | "policies":
            return Role(part.show)
        case None:
            return Role("group")
        case _:
            return Role("furniture")
