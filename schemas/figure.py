"""A figure of the ledger: a quantity that a text names, with what it counts, when, and whence."""

from typing import Literal

from planctl.schemas.base import Aspect
from planctl.schemas.form import record

FigureKind = Literal["level", "share", "change", "annual", "gap", "bound"]
"""level 产量12万吨, share 占30%, change 同比增长5%, annual 年均增长5%, gap 高2个百分点, bound 营收超10亿元的企业."""
FigureModifier = Literal["", "over", "near", "about", "odd", "least", "most"]
"""超, 近, 约, 余, 以上, 不足; "" for a plain number."""


@record
class Figure:
    """One figure: `words` say it (those of a cell with the unit of its heads), `value` counts `unit`, from `low` to `high` at most.

    `scope` are the places that its clause, sentence or heading names. `upper` is the other end of a range. `year` is the one that its period ends in. `sources` are keys
    of sources.yaml, `source` is what a reader knows them by. `text` are the words around it. Lines
    and columns count from 1, the end exclusive.
    """

    indicator: str
    scope: str | None
    words: str
    value: float
    upper: float | None
    unit: str
    low: float
    high: float
    modifier: FigureModifier
    kind: FigureKind
    direction: Literal["up", "down"] | None
    period: str | None
    year: int | None
    goal: bool
    sources: tuple[str, ...]
    source: str | None
    area: str | None
    section: str | None
    aspect: Aspect | None
    text: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@record
class FiguresReport:
    """`planctl figures --format json`."""

    figures: tuple[Figure, ...]
