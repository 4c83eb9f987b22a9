"""Terms: the words that the plan uses, and those that it does not."""

from typing import Annotated

from planctl.schemas.base import Line
from planctl.schemas.form import Form, fresh, record


@record
class Term:
    """A canonical term and what is written in its stead."""

    term: Annotated[Line, Form(description="规范用语 · the canonical term")]
    variants: Annotated[tuple[Line, ...], Form(description="应统一的其他写法 · variants")] = ()
    abbreviation: Annotated[Line | None, Form(description="缩写 · abbreviation")] = None
    english: Annotated[Line | None, Form(description="英文全称 · English name")] = None
    meaning: Annotated[Line | None, Form(description="含义 · what it means")] = None


@record
class Forbidden:
    """A word that must not stand in the paper."""

    term: Annotated[Line, Form(description="不应出现的词 · the word")]
    use: Annotated[Line | None, Form(description="改用 · what to write instead")] = None
    why: Annotated[Line | None, Form(description="原因 · why")] = None


@record
class Indicator:
    """A family of figures that count one thing, under whatever name."""

    name: Annotated[Line, Form(description="指标 · indicator")]
    aliases: Annotated[tuple[Line, ...], Form(description="别称 · other names")] = ()
    slots: Annotated[
        dict[Line, tuple[Line, ...]],
        Form(description="计数、总额等分项及其叫法 · slots such as count, total, upfront"),
    ] = fresh(dict[Line, tuple[Line, ...]])
    dimensions: Annotated[tuple[Line, ...], Form(description="口径维度 · dimensions")] = ()
    parts: Annotated[tuple[Line, ...], Form(description="构成它的指标 · its parts")] = ()


@record
class Terms:
    """`terms.yaml`."""

    terms: Annotated[tuple[Term, ...], Form(description="术语 · terms")] = ()
    forbidden: Annotated[tuple[Forbidden, ...], Form(description="禁用词 · forbidden words")] = ()
    indicators: Annotated[tuple[Indicator, ...], Form(description="指标族 · indicators")] = ()
