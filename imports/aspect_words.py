"""The words by which a heading says that it opens the status, the challenges, the countermeasures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planctl.schemas.base import Aspect

_WORDS: Mapping[Aspect, tuple[str, ...]] = {
    "status": ("现状", "进展", "情况", "形势", "成效", "基础", "背景", "status", "situation", "progress"),
    "challenge": (
        "挑战", "问题", "短板", "困难", "不足", "瓶颈", "制约", "风险", "影响因素",
        "challenges", "challenge", "problems", "issues",
    ),
    "countermeasure": (
        "政策", "对策", "建议", "措施", "举措", "任务", "路径", "应对",
        "countermeasures", "recommendations", "measures",
    ),
}  # fmt: skip
_FILLERS = (
    "本主题", "主题", "当前", "目前", "国内外", "国内", "国外", "国际", "我国", "全球", "行业", "产业",
    "领域", "各领域", "各", "发展", "总体", "基本", "存在的", "存在", "主要", "突出", "重点", "重大",
    "关键", "突破点", "突破", "面临的", "面临", "所", "对应", "相应", "相关", "有关", "下一步", "工作",
    "时期", "期间", "及", "和", "与", "以及", "、", "的", "“", "”", "十四五", "十五五",
    "十六五", "思路", "推进", "取得", "分析", "方面", "部分", "current", "main", "key", "policy", "and",
)  # fmt: skip


@dataclass(frozen=True)
class AspectWords:
    """Words for each aspect, and the words that may stand about them in such a heading.

    A heading made of these alone opens an aspect (存在的突出问题); one with any other word is about
    something (市场准入问题) and opens a topic.
    """

    words: Mapping[Aspect, tuple[str, ...]] = field(default_factory=lambda: dict(_WORDS))
    fillers: tuple[str, ...] = _FILLERS

    def aspect(self, title: str) -> Aspect | None:
        """Return the aspect that a heading opens; the first that it names."""
        said = "".join(title.split()).casefold()
        match = self._pattern.fullmatch(said) if len(said) <= 40 else None
        if not match:
            return None
        found = self._any.search(said)
        return self._aspects[found[0]] if found else None

    def extended(self, words: Mapping[Aspect, tuple[str, ...]]) -> "AspectWords":
        """Return these and more: what the `headings` of a team's plan.yaml name."""
        more: dict[Aspect, tuple[str, ...]] = {
            aspect: (*held, *words.get(aspect, ())) for aspect, held in self.words.items()
        }
        return AspectWords(more, self.fillers)

    @cached_property
    def _aspects(self) -> Mapping[str, Aspect]:
        return {word: aspect for aspect, words in self.words.items() for word in words}

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return _one_of(tuple(self._aspects))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        fillers, words = _one_of(self.fillers).pattern, self._any.pattern
        return re.compile(rf"(?:{fillers})*+(?:(?:{words})(?:{fillers})*+)++")


def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(re.escape, longest_first))})")


DEFAULT = AspectWords()
