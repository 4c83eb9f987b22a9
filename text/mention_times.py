"""When the figures of a block were so: by the years before them, and what they hope for."""

import re
from bisect import bisect_left

from planctl.text.mention import Dating, Kind, Mention
from planctl.text.period import Dated, Period
from planctl.text.periods import in_brackets
from planctl.text.quantity import Quantity

_GOAL = re.compile(
    "(?:年|[，。]|还|\\A)(?:计划|拟)(?![单生经总书的外内中定议稿])|力争|(?<!完成)(?<!完成年度)(?<!完成全年)(?<!超额完成)目标(?!任务)(?!的[0-9])|预计|预期(?!性)|有望|将达|将超|将新|将[增提降减]|计划[^，。]{0,4}达|争取|预测"
)
_FROM_NOW = re.compile("[由从](?:现在|目前|当前|现有|现行)的?\\Z")
"""What stands before a figure that is so, whatever is hoped for: 由现在的66.8%提高到69%."""
_ON_TOP_OF = "的基础上"
"""What stands behind a figure that is so, and from which others are to grow: 在上年27.99%的基础上."""
_HOPES = re.compile("力争|目标|预计|预期(?!性)|有望|将|计划|争取|预测|拟")
"""What all of these hold."""
_AIMED = re.compile("[^，。；、0-9]{0,12}的?目标(?![0-9])")
"""What is hoped for and named as such behind its figure: 500万人次的目标."""

_OF_IT = re.compile("的?(?:同期的?)?[（(]?(?:为|是)?")
"""What stands between a year that is compared with and the figure of that year: 比上年（305.4亿元）, 比2020年的350万吨."""
_LEVELS, _RELATIVE = ("level", "share"), ("倍", "%")
_JOINS = ("（", "(", "的")
"""What joins a figure to the period behind it."""
_MOST = 12


class Times:
    """The periods of a block; `before` is the one that the text before it speaks of."""

    def __init__(self, text: str, dated: list[Dated], before: Period | None) -> None:
        """Take the periods in the order of the text, in which all else that counts nothing is covered."""
        self._text, self._dated, self._before = text, dated, before
        self._starts = [one.start for one in dated]
        self._plain = [one for one in dated if one.lasts]
        self._now = "现" in text or "前" in text
        self._hopes = _HOPES.search(text) is not None

    def between(self, start: int, end: int) -> list[Dated]:
        """Return the periods that begin from `start` to before `end`, the last dozen at most."""
        if not self._starts:
            return []
        last = bisect_left(self._starts, end)
        return self._dated[max(last - _MOST, bisect_left(self._starts, start)) : last]

    def period(
        self, when: list[Dated], kind: Kind, quantity: Quantity
    ) -> tuple[Period | None, Dating]:
        """Return when a figure was so: the year to its left; else that of the text before it.

        `when` are the periods before it in its sentence.
        """
        if when and (said := self._said(when, kind, quantity)):
            return said
        behind = self._text[quantity.end : quantity.end + 1]
        if behind in _JOINS:
            for one in self.between(quantity.end + 1, quantity.end + 2):
                if behind != "的" or not one.compared:
                    return one.period, "own"  # 4286亿元的前9个月进出口总值
        first = self._plain[0] if self._plain else None
        if first is None or first.start > quantity.start:
            recent = kind in _LEVELS and self._before and self._before.name.startswith("近")
            return None if recent else self._before, "far"
        return first.period, "far" if first.period.years > 1 else "near"

    def _said(
        self, when: list[Dated], kind: Kind, quantity: Quantity
    ) -> tuple[Period, Dating] | None:
        """Return what the periods before a figure in its sentence date it to."""
        if when[-1].compared and self._is_of(when[-1], kind, quantity):
            return when[-1].period, "own"
        said = [one for one in when if not one.compared and self._reaches(one, quantity)]
        if kind == "annual" and len(said) > 1 and said[0].period.end and said[-1].period.end:
            start = min(said[0].period.start, said[-1].period.start)
            return Period(start, said[-1].period.end), "own"
        own = [one.period for one in said if not self._is_past(one, quantity)]
        if not own:
            return None
        return own[-1], "near" if self._is_carried(said[-1], quantity) else "own"

    def _reaches(self, one: Dated, quantity: Quantity) -> bool:
        """Tell whether a period dates a figure behind it: not out of a bracket that says more than a year."""
        text = self._text
        alone = text[one.end : one.end + 1] == "）"
        closed = not alone and text.find("）", one.end, quantity.start) >= 0
        return not (closed and in_brackets(text, one.start))

    def _is_of(self, one: Dated, kind: Kind, quantity: Quantity) -> bool:
        """Tell whether a year that others are compared with is that of the figure right behind it."""
        led = self._text[one.end : quantity.start]
        if not led or kind not in _LEVELS or (quantity.unit in _RELATIVE and "（" not in led):
            return False  # 是2013年的1.5倍
        return _OF_IT.fullmatch(led) is not None

    def _is_carried(self, one: Dated, quantity: Quantity) -> bool:
        """Tell whether a period is that of another part of the sentence, which tells of something by figures."""
        last = self._text.rfind("；", one.end, quantity.start)
        return last > 0 and any(map(str.isdigit, self._text[one.end : last]))

    def _is_past(self, one: Dated, quantity: Quantity) -> bool:
        """Tell whether a period dates another figure alone that stands before this one: 从2019年的7.8."""
        return one.left and any(map(str.isdigit, self._text[one.end : quantity.start]))

    def is_goal(
        self, when: list[Dated], period: Period | None, quantity: Quantity, last: Mention | None
    ) -> bool:
        """Tell whether a figure is hoped for: the text says so since the `last` of its sentence."""
        if self._is_now(quantity):
            return False
        if when and any(one.goal for one in when):
            return True
        if last and last.goal and last.period == period:
            return True
        if not self._hopes:
            return False
        if _AIMED.match(self._text, quantity.end):
            return True
        behind = last and not self._is_now(last.quantity)
        start = last.quantity.end if last and behind else self._begins(quantity)
        return _GOAL.search(self._text, start, quantity.start) is not None

    def _is_now(self, quantity: Quantity) -> bool:
        start, end = max(0, quantity.start - _MOST), quantity.start
        now = self._now and _FROM_NOW.search(self._text, start, end) is not None
        return now or self._text.startswith(_ON_TOP_OF, quantity.end)

    def _begins(self, quantity: Quantity) -> int:
        return max(0, self._text.rfind("。", 0, quantity.start))

    def listed(self, when: list[Dated], begins: int) -> list[Dated]:
        """Return the years that 分别 gives figures to: those of its clause, if there are several."""
        named = [one for one in when if one.start >= begins and not one.compared]
        return named if len(named) > 1 else []
