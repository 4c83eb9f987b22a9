"""One side of a comparison."""

from collections.abc import Mapping
from typing import NamedTuple

from planctl.schemas.places import Places
from planctl.schemas.plan import Plan

_NONE: Mapping[str, str] = {}


class Side(NamedTuple):
    """A version of a plan, and where it was read from.

    `titles` are those of sections that were left out, for they are the same on the other side.
    """

    plan: Plan
    places: Places
    titles: Mapping[str, str] = _NONE
