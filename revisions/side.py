"""One side of a comparison."""

from typing import NamedTuple

from planctl.schemas.places import Places
from planctl.schemas.plan import Plan


class Side(NamedTuple):
    """A version of a plan, and where it was read from."""

    plan: Plan
    places: Places
