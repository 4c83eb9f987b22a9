"""The words that all records share."""

from typing import Annotated, Literal, get_args

from planctl.schemas.form import Form, record

Aspect = Literal["status", "challenge", "countermeasure"]
Progress = Literal["todo", "drafting", "review", "done"]
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)

Id = Annotated[
    str,
    Form(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=80,
        description="小写字母、数字和连字符 · lower-case letters, digits and hyphens",
    ),
]
Line = Annotated[str, Form(pattern=r"^[^\s](.*[^\s])?$", max_length=500)]
"""One line of text with something on it and no blank at either end."""
Year = Annotated[int, Form(ge=1000, le=9999)]
DayOrMonth = Annotated[
    str, Form(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")
]
PartialDate = Year | DayOrMonth
"""2024, 2024-11 or 2024-11-17: as exact as is known, and no more."""


@record
class Length:
    """How many 字 a text should have, as Word counts them."""

    min: Annotated[int, Form(ge=0, description="至少多少字 · at least")] = 0
    max: Annotated[int | None, Form(ge=1, description="至多多少字 · at most")] = None


Lengths = dict[Aspect, Length]
