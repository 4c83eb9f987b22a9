"""Figures as a text mentions them: a quantity, what it counts, when, and how it is meant."""

import re
from typing import Literal, NamedTuple

from planctl.text.clauses import Clauses, Left
from planctl.text.indicators import (
    is_grounded,
    is_measured,
    is_volume,
    says_nothing,
    subject_of,
    words_of,
)
from planctl.text.masks import COVER, covered, masked
from planctl.text.periods import Dated, Period, periods
from planctl.text.quantities import Quantity, quantities
from planctl.text.sentences import sentence_spans
from planctl.text.uncounted import countable, narrowed

Kind = Literal["level", "share", "change", "annual", "gap", "bound"]
"""level 产量12万吨, share 占30%, change 同比增长5%, annual 年均增长5%, gap 高2个百分点, bound 营收超10亿元的企业."""

Dating = Literal["own", "near", "far"]
"""Where a figure's period stands: in its sentence, earlier in its paragraph, or in one before."""

Measure = Literal["", "volume"]

_UP = "增长率|增长速度|增长|增加|上升|提高|提升|增幅|涨幅|上涨|扩大|增多|增速|增"
_DOWN = "下降|减少|下滑|降低|回落|缩减|压缩|收窄|降幅|下跌|跌幅|萎缩|下调|降|减"
_CHANGED = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|幅度|率|达到|达|为|，|\s)*\Z")
_HOW = re.compile(
    r"(?:均|都|也|又|继续|仍|分别|大幅|小幅|略有|略|同比|环比|较[^，。]*|比[^，。]*|年均|年复合|复合|每年|平均|实现|连续)+\Z"
)
_ANNUAL = re.compile("年均|复合|平均每年|年平均")
_AFTER_CHANGE = re.compile(
    "的?(?:年均|年|复合|同比)*(?P<what>增长率|增速|增幅|增长|降幅|下降|减少)"
)
_SHARE = re.compile("占|比重|份额|比例")
_GOAL = re.compile("力争|目标|预计|预期|有望|将达|将超|将[增提降减]|计划[^，。]{0,4}达|争取|预测")
_RELATIVE = frozenset(("%", "百分点", "倍"))
MONEY = frozenset(("元", "美元", "欧元", "日元", "英镑", "港元", ""))
"""Units of worth; a figure without unit is taken for one."""
_LINKS = re.compile(rf"[和与及或、以\s{COVER}]+")
_COUNTS = re.compile("的[^，。；：、0-9]{1,12}[0-9]")
_PREPOSITIONS = frozenset("在随据受为通对针按根从由自当近截以")


class Mention(NamedTuple):
    """One figure of a block.

    `indicator` is what it counts in the text's own words, `subject` whose it is where those do not
    say: None where nothing says. `sentence` numbers sentences within the block. `parent` is the place in the block's list of
    the figure that a change belongs to; `base` says what a change is measured against. `listed`
    numbers the items of 分别; `part` marks what 其中 brings; `topic` is what the clauses before speak of.
    `measure` tells growth in volume from growth in value.
    """

    quantity: Quantity
    kind: Kind
    direction: int
    period: Period | None
    goal: bool
    indicator: str
    subject: str | None
    sentence: int
    span: tuple[int, int]
    base: str = ""
    parent: int | None = None
    listed: int = 0
    part: bool = False
    dated: Dating = "own"
    topic: str = ""
    measure: Measure = ""

    @property
    def words(self) -> str:
        """What the figure counts; "" where the text does not say it."""
        return "" if self.subject is None else self.subject + self.indicator


class Read(NamedTuple):
    """The figures of a block in order, and the period that the block speaks of first."""

    mentions: list[Mention]
    period: Period | None


def mentions(text: str, before: Period | None = None, this_year: int | None = None) -> Read:
    """Return the figures of a block of text.

    `before` is the period that the text before it speaks of; `this_year` is the paper's.
    """
    shown = masked(narrowed(text))
    counted = countable(shown)
    dated = periods(counted, this_year, before)
    found = quantities(covered(counted, [(one.start, one.end) for one in dated]))
    made = _Block(shown, counted, dated, found, before).read() if found else []
    return Read(made, next((one.period for one in dated if not one.compared), before))


class _Block:
    """A block with figures: what it shows, and the same with all covered that counts nothing."""

    def __init__(
        self,
        shown: str,
        counted: str,
        dated: list[Dated],
        found: list[Quantity],
        before: Period | None,
    ) -> None:
        self._dated, self._found, self._before = dated, found, before
        self._counted = counted
        self._bounds = {one for one in found if _is_bound(counted, one)}
        spans = [(one.start, one.end) for one in dated]
        spans += [(one.start, one.end) for one in found if one not in self._bounds]
        self._bare = covered(shown, sorted(spans))
        self._sentences = sentence_spans(counted)
        self._made: list[Mention] = []
        self._years: list[Dated] = []
        self._number = 0

    def read(self) -> list[Mention]:
        """Return the mentions of all figures."""
        at = 0
        for number, (_, end) in enumerate(self._sentences):
            last = at
            while last < len(self._found) and self._found[last].at < end:
                last += 1
            if last > at:
                self._read_sentence(number, self._found[at:last])
            at = last
        return self._made

    def _read_sentence(self, number: int, found: list[Quantity]) -> None:
        self._number = number
        start, end = self._sentences[number]
        figures = [(one.start, one.end) for one in found]
        clauses = Clauses(self._bare, self._counted, start, end, figures)
        first = len(self._made)
        for at, quantity in enumerate(found):
            if at and _LINKS.fullmatch(self._counted, found[at - 1].end, quantity.start):
                self._made.append(self._coordinate(quantity))
            else:
                self._made.append(self._mention(quantity, clauses, number, first))

    def _mention(self, quantity: Quantity, clauses: Clauses, number: int, first: int) -> Mention:
        left, right = clauses.left(quantity.start), clauses.right(quantity.end)
        start, end = self._sentences[number]
        kind, direction, words = self._meant(quantity, left, right)
        parent = None
        part = self._counted.rfind("其中", start, quantity.start) >= 0
        subject: str | None = ""
        if says_nothing(words):  # 同比增长5%, 增至12万吨
            owner = self._parent(first)
            parent = owner if kind in ("change", "annual") else None
            words, subject = ("", None) if owner is None else self._made[owner][5:7]
        elif not is_grounded(words) or (part and not is_measured(words)):
            subject = self._subject(clauses, left.begins, number, first) or None
        when = [one for one in self._dated if start <= one.start < quantity.start]
        listed = self._listed(left, when)
        period, dating = self._period(when, kind, quantity)
        if self._years:
            period = self._years[0].period
        return Mention(
            quantity,
            kind,
            direction,
            period,
            self._is_goal(when, period, quantity),
            words,
            subject,
            number,
            (start, end),
            _base(kind, left, when, period),
            parent,
            listed,
            part,
            dating,
            "" if subject else self._topic(clauses, left.begins),
            self._measure(kind, words, parent),
        )

    def _coordinate(self, quantity: Quantity) -> Mention:
        """Return the next of several figures of one clause: 10万吨和12万吨."""
        last = self._made[-1]
        own = [one for one in self._dated if last.quantity.end <= one.start < quantity.start]
        parent = last.parent
        if parent is not None and last.listed:
            parent = parent + 1 if parent + 1 < len(self._made) - 1 else None
        if own or self._years:
            self._years = self._years[1:]
            year = own[-1] if own else self._years[0] if self._years else None
            period = year.period if year else None
            return last._replace(quantity=quantity, period=period, parent=parent, dated="own")
        return last._replace(quantity=quantity, listed=last.listed + 1, parent=parent)

    def _listed(self, left: Left, when: list[Dated]) -> int:
        """Return 1 for the first of the figures that 分别 gives out, to years where years are named."""
        self._years = []
        if "分别" not in left.near:
            return 0
        named = [one for one in when if one.start >= left.begins and not one.compared]
        if len(named) < 2:
            return 1
        self._years = named
        return 0

    def _meant(self, quantity: Quantity, left: Left, right: str) -> tuple[Kind, int, str]:
        """Return the kind of a figure, its direction, and the words that say what it counts."""
        if quantity in self._bounds:
            return "bound", 0, left.words
        relative = quantity.unit in _RELATIVE
        changed = _CHANGED.search(left.words)
        if quantity.sign and relative:
            return "change", quantity.sign, _HOW.sub("", _CHANGED.sub("", left.words))
        if changed:
            words = _HOW.sub("", left.words[: changed.start()])
            return _annual(left.words), 1 if changed["up"] else -1, words
        if relative and (after := _AFTER_CHANGE.match(right)):
            down = after["what"][0] in "降下减"
            return _annual(left.words + right), -1 if down else 1, left.words.removesuffix("以")
        words = left.outer + left.words
        if not words or quantity.unit not in MONEY:
            words += right.partition("并")[0]
        if quantity.unit == "百分点":
            return "gap", 0, words
        return "share" if quantity.unit == "%" and _SHARE.search(words) else "level", 0, words

    def _parent(self, first: int) -> int | None:
        """Return the place of the last figure of the sentence that is no change itself."""
        for at in range(len(self._made) - 1, first - 1, -1):
            if self._made[at].kind in ("level", "share"):
                return at
        return None

    def _measure(self, kind: Kind, words: str, parent: int | None) -> Measure:
        if kind not in ("change", "annual"):
            return ""
        unit = "" if parent is None else self._made[parent].quantity.unit
        return "volume" if unit not in MONEY or is_volume(words) else ""

    def _topic(self, clauses: Clauses, begins: int) -> str:
        """Return what the clauses before in the sentence speak of."""
        return next((said for words in clauses.before(begins) if (said := _said_in(words))), "")

    def _subject(self, clauses: Clauses, begins: int, number: int, first: int) -> str:
        """Return whose a figure is whose own words do not say it."""
        for made in reversed(self._made[first:]):
            if said := _said_of(made):
                return said
        if said := self._topic(clauses, begins):
            return said
        if not number:
            return ""
        for made in reversed(self._made):
            if made.sentence == number - 1 and (said := _said_of(made)):
                return said
        start, end = self._sentences[number - 1]
        return _said_in(words_of(re.split("[，；：]", self._bare[start:end])[0]))

    def _period(
        self, when: list[Dated], kind: Kind, quantity: Quantity
    ) -> tuple[Period | None, Dating]:
        """Return when a figure was so: the year to its left; else that of the text before it."""
        own = [one.period for one in when if not one.compared]
        if kind == "annual" and len(own) > 1 and own[0].end and own[-1].end:
            return Period(min(own[0].start, own[-1].start), own[-1].end), "own"
        if own:
            return own[-1], "own"
        behind = self._counted[quantity.end : quantity.end + 1] in ("（", "(")
        for one in self._dated:
            if behind and one.start == quantity.end + 1:
                return one.period, "own"
        earlier = (one for one in self._dated if one.start < quantity.start and not one.compared)
        first = next(earlier, None)
        if first is None or first.period.years > 1:
            return first.period if first else self._before, "far"
        return first.period, "near"

    def _is_goal(self, when: list[Dated], period: Period | None, quantity: Quantity) -> bool:
        """Tell whether a figure is hoped for: the text says so since the last figure, or there."""
        if any(one.goal for one in when):
            return True
        start = self._sentences[self._number][0]
        last = self._made[-1] if self._made else None
        if last and last.quantity.end > start:
            if last.goal and last.period == period:
                return True
            start = last.quantity.end
        return bool(_GOAL.search(self._counted, start, quantity.start))


def _is_bound(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity says which things are counted: 营收超10亿元的企业有50家."""
    if quantity.unit == "岁":
        return True
    if quantity.unit == "%" or quantity.modifier not in ("over", "least", "most"):
        return False
    return text.startswith("的", quantity.end) and bool(_COUNTS.match(text, quantity.end))


def _annual(words: str) -> Kind:
    return "annual" if _ANNUAL.search(words) else "change"


def _base(kind: Kind, left: Left, when: list[Dated], period: Period | None) -> str:
    """Return what a change is measured against; "" for the year before."""
    if kind not in ("change", "annual"):
        return ""
    if "环比" in left.words:
        return "环比"
    compared = [one.period for one in when if one.compared and one.start >= left.begins]
    if not compared or compared[-1].name in ("上年同期", "去年同期", "上年", "同期"):
        return ""
    if period and compared[-1].end == period.start and compared[-1].years == period.years:
        return ""
    return str(compared[-1])


def _said_of(made: Mention) -> str:
    subject = subject_of(made.indicator) if is_grounded(made.indicator) else ""
    return subject if is_grounded(subject) else made.subject or ""


def _said_in(words: str) -> str:
    if words[:1] in _PREPOSITIONS:
        return ""
    said = subject_of(words)
    return said if is_grounded(said) else ""
