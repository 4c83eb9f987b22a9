"""A quantity: a number with its unit, and what its modifiers make of it.

What a modifier means is a convention of editors: 超X is X to twice X, 近X nine tenths of X to X, 约X
within a twentieth, X余 up to X and three tenths.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

Modifier = Literal["", "over", "near", "about", "odd", "least", "most"]

_BOUNDS: dict[Modifier, tuple[Decimal, Decimal]] = {
    "": (Decimal(1), Decimal(1)),
    "over": (Decimal(1), Decimal(2)),
    "least": (Decimal(1), Decimal(2)),
    "near": (Decimal("0.9"), Decimal(1)),
    "about": (Decimal("0.95"), Decimal("1.05")),
    "odd": (Decimal(1), Decimal("1.3")),
    "most": (Decimal(0), Decimal(1)),
}


class Quantity(NamedTuple):
    """`text[start:end]` says it, modifiers included; the number itself begins at `at`.

    `value` counts the class's own `unit`, with `half` the worth of its last digit on either side;
    `upper` is the other end of a range; `sign` is that of +7.3% or −2%, 0 where none is written.
    """

    start: int
    at: int
    end: int
    value: Decimal
    half: Decimal
    unit: str
    modifier: Modifier = ""
    upper: Decimal | None = None
    sign: int = 0

    @property
    def low(self) -> Decimal:
        """The least that the words may mean."""
        return self.value * _BOUNDS[self.modifier][0] - (0 if self.modifier else self.half)

    @property
    def high(self) -> Decimal:
        """The most that the words may mean."""
        most = self.value if self.upper is None else self.upper
        return most * _BOUNDS[self.modifier][1] + (0 if self.modifier else self.half)
