"""A figure as a text mentions it: a quantity, what it counts, when, and how it is meant."""

from typing import Literal, NamedTuple

from planctl.text.period import Period
from planctl.text.quantity import Quantity

Kind = Literal["level", "share", "change", "annual", "gap", "bound"]
"""level 产量12万吨, share 占30%, change 同比增长5%, annual 年均增长5%, gap 高2个百分点, bound 营收超10亿元的企业."""
Dating = Literal["own", "near", "far"]
"""Where a figure's period stands: in its sentence, earlier in its paragraph, or in one before."""
CHANGES: tuple[Kind, Kind] = ("change", "annual")
MONEY = frozenset(("元", "美元", "欧元", "日元", "英镑", "港元", ""))
"""Units of worth; a figure without unit is taken for one."""


class Mention(NamedTuple):
    """One figure of a block.

    `indicator` is what it counts in the text's own words, `subject` whose it is where those do not
    say: None where nothing says. `topic` is what the clauses before speak of. `sentence` numbers the
    sentences of the block, `span` is where its own stands. `base` says what a change is measured
    against; `parent` is the place in the block's list of the figure that it belongs to. `listed`
    numbers the items of 分别; `part` marks what 其中 brings. `measure` tells growth in volume
    ("volume") from growth in worth, of which it is the currency, if that is known.
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
    measure: str = ""

    @property
    def words(self) -> str:
        """What the figure counts; "" where the text does not say it."""
        return "" if self.subject is None else self.subject + self.indicator
