"""The figures of one sentence, each with what it counts, whose it is, and when."""

import re
from typing import NamedTuple

from planctl.text.clauses import Clauses, Left
from planctl.text.indicators import (
    has_place,
    is_amount,
    is_grounded,
    is_measured,
    is_volume,
    lacks_subject,
    says_nothing,
)
from planctl.text.masks import COVER
from planctl.text.meant import base_of, meant
from planctl.text.mention import CHANGES, MONEY, Kind, Mention
from planctl.text.mention_subjects import Subjects, is_fulfilment
from planctl.text.mention_times import Times
from planctl.text.period import Dated
from planctl.text.quantity import Quantity

_LINKS = re.compile(rf"[和与及或、以\s{COVER}]+")
_TOLD = re.compile(
    "(?<![^，。；：])([^，。；：、0-9]{2,16}?(?:率|比重|比例|占比|[量额]|总值|产值|规模|收入|面积|里程|人数))"
    "(?:还|仍|又|也|则|再|明显|显著|持续|继续|稳步|大幅|不断|逐年|总体|普遍|依然|有所)*"
    r"(?:偏|较|过|不[高低足断]|[高低少大小]|稳[定中]|保持|创|下降|上升|提[高升]|增[长加]|下滑|回落|扩大)[^，。；：0-9]{0,8}，\Z"
)
"""A clause without figures that tells of one in words."""
_ADDED = re.compile("新增|新建|新设|新开|新培育|再建")
_STOCK = re.compile("(?:累计|总数|总量|总计|总规模)(?:已|建成|达到?|为|有)*")
_THERE = ("现有", "原有", "已有")
"""What is said of a stock whose additions were told: 新建基站200个，在现有1350个的基础上."""
_NEAR = 200
"""Characters back within which 其中 is looked for."""
_FURTHEST = 12
"""How many figures back one looks for what a change belongs to."""


class Sentence(NamedTuple):
    """A sentence with figures, and what there is to look things up in."""

    text: str
    span: tuple[int, int]
    number: int
    clauses: Clauses
    subjects: Subjects
    times: Times

    def read(self, found: list[Quantity], made: list[Mention], bounds: set[int]) -> None:
        """Add a mention of each figure that was found to those that are made."""
        years: list[Dated] = []
        for at, quantity in enumerate(found):
            if at and _LINKS.fullmatch(self.text, found[at - 1].end, quantity.start):
                years = years[1:]
                made.append(self._next(quantity, made, years))
            else:
                mention, years = self._mention(quantity, made)
                made.append(mention._replace(kind="bound") if quantity.start in bounds else mention)

    def _mention(self, quantity: Quantity, made: list[Mention]) -> tuple[Mention, list[Dated]]:
        """Return a figure's mention, and the years that 分别 gives it and those behind it to."""
        left = self.clauses.left(quantity.start)
        kind, direction, words = meant(quantity, left, self.clauses.right(quantity.end))
        changed = kind in CHANGES
        start = self.span[0]
        when = self.times.between(start, quantity.start)
        several = "分别" in left.near
        years = self.times.listed(when, left.begins) if several else []
        period, dated = self.times.period(when, kind, quantity)
        period = years[0].period if years else period
        near = max(start, quantity.start - _NEAR)
        part = self._is_part(near, quantity.start)
        scoped = _Scoped(left, dated == "own", part)
        words, subject, parent = self._counted(kind, quantity, words, scoped, made)
        last = made[-1] if made and made[-1].sentence == self.number else None
        return Mention(
            quantity,
            kind,
            direction,
            period,
            self.times.is_goal(when, period, quantity, last),
            words,
            subject,
            self.number,
            self.span,
            base_of(left, when, period) if changed else "",
            parent,
            int(several and not years),
            part,
            dated,
            self.subjects.topic(left.begins) if words and not subject else "",
            _measure(words, made[parent] if parent is not None else None) if changed else "",
        ), years

    def _is_part(self, near: int, end: int) -> bool:
        """Tell whether 其中 brings what stands at `end`: of one item of several, only up to its ；."""
        at = self.text.rfind("其中", near, end)
        if at < 0 or self.text.find("；", at, end) < 0:
            return at >= 0
        before = self.text.rfind("；", self.span[0], at)
        return not any(char.isdigit() for char in self.text[self.span[0] : max(0, before)])

    def _counted(
        self, kind: Kind, quantity: Quantity, words: str, scoped: "_Scoped", made: list[Mention]
    ) -> tuple[str, str | None, int | None]:
        """Return what a figure counts, whose it is, and the place of the figure that it belongs to."""
        if stock := self._stock(kind, quantity, words, made):
            return stock, "", None
        if says_nothing(words):  # 同比增长5%, 增至12万吨
            return self._of_owner(kind, scoped.left, made)
        return words, self._whose(words, scoped, made), None

    def _stock(self, kind: Kind, quantity: Quantity, words: str, made: list[Mention]) -> str:
        """Return what a stock counts whose additions stand right before it: 新建基站426个，累计达到1530个."""
        last = made[-1] if made and made[-1].sentence == self.number else None
        if kind != "level" or last is None or last.quantity.unit != quantity.unit:
            return ""
        there = self.text[max(0, quantity.start - 2) : quantity.start] in _THERE
        added = _ADDED.search(last.indicator) if there or _STOCK.fullmatch(words) else None
        return last.indicator[added.end() :] if added else ""

    def _of_owner(
        self, kind: Kind, left: Left, made: list[Mention]
    ) -> tuple[str, str | None, int | None]:
        """Return what the figure counts that one belongs to, whose it is, and its place, if a change does.

        A level may be of what the clause before says in words: 中转比重偏低，2024年仅为12.3%.
        """
        told = None if kind in CHANGES else _TOLD.search(self.text, self.span[0], left.begins)
        if told:
            return told[1], "", None
        owner = self._owner(made)
        if owner is None:
            return "", None, None
        parent = owner if kind in CHANGES else None
        return made[owner].indicator, made[owner].subject, parent

    def _whose(self, words: str, scoped: "_Scoped", made: list[Mention]) -> str | None:
        """Return whose a figure is; None where nothing says."""
        grounded = is_grounded(words)
        if not grounded and has_place(words) and "占" not in words:  # 全国研发经费
            return ""
        measured = (scoped.part or not grounded) and is_measured(words)
        if (measured and not grounded) or (scoped.part and not measured):
            subject = self.subjects.subject(scoped.left.begins)
            said = grounded and not set(subject or "") - set(words)
            return "" if said else subject
        last = made[-1] if made else None
        if last and last.subject is None and last.sentence == self.number and last.kind != "bound":
            return None
        return self._scope(words, scoped, grounded=grounded)

    def _scope(self, words: str, scoped: "_Scoped", *, grounded: bool) -> str | None:
        """Return whose a figure is whose words name a thing: all that the sentence says before.

        "" where the words stand for themselves: they begin with the thing, and say how much of it
        there is, or where, or when. None where nothing says, or for what is proposed: 选择3个园区试点.
        """
        before = self.subjects.all_before(scoped.left.begins)
        if not grounded:
            return before or None
        proposed = lacks_subject(words)
        if not before:
            return None if proposed and not scoped.own else ""
        if proposed or says_nothing(scoped.left.words):
            return before
        told = scoped.own or is_amount(words) or has_place(words) or has_place(before)
        return "" if told else before

    def _owner(self, made: list[Mention]) -> int | None:
        """Return the place of the last figure of the sentence that is no change itself.

        Else that of the first change that says what it is of: 产值年均增长6%，2024年达到2万亿元.
        """
        owner = None
        for at in range(len(made) - 1, max(-1, len(made) - _FURTHEST), -1):
            if made[at].sentence != self.number:
                break
            if made[at].kind in ("level", "share") and not is_fulfilment(made[at]):
                return at
            owner = at if made[at].words and made[at].parent is None else owner
        return owner

    def _next(self, quantity: Quantity, made: list[Mention], years: list[Dated]) -> Mention:
        """Return the next of several figures of one clause: 10万吨和12万吨."""
        last = made[-1]
        parent = last.parent
        if parent is not None and last.listed:
            parent = parent + 1 if parent + 1 < len(made) - 1 else None
        own = self.times.between(last.quantity.end, quantity.start)[-1:] or years[:1]
        if own:
            period = own[0].period
            return last._replace(quantity=quantity, period=period, parent=parent, dated="own")
        return last._replace(quantity=quantity, listed=last.listed + 1, parent=parent)


class _Scoped(NamedTuple):
    """The words before a figure; whether its own year stands there, or 其中."""

    left: Left
    own: bool
    part: bool


def _measure(words: str, owner: Mention | None) -> str:
    """Return what growth is measured in: worth, or volume."""
    unit = owner.quantity.unit if owner else ""
    return "volume" if unit not in MONEY or is_volume(words) else unit
