"""Rules in a table: each a row, which is passed by when all that it tells is off."""

from collections.abc import Container, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

R = TypeVar("R")


class Row(NamedTuple, Generic[R]):
    """A rule, and the codes of what it tells, parted by blanks."""

    rule: R
    codes: str


def rules_on(rows: Iterable[Row[R]], off: Container[str]) -> Iterator[R]:
    """Yield the rules of which not all codes are `off`."""
    return (row.rule for row in rows if not all(code in off for code in row.codes.split()))
