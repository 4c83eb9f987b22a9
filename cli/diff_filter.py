"""Which changes are asked for: of some areas, aspects and kinds."""

from collections.abc import Collection, Iterable

from planctl.cli.failure import Failure
from planctl.schemas.base import ASPECTS
from planctl.schemas.change import CHANGE_KINDS, Change


class Wanted:
    """What to keep of a comparison; what is not named keeps everything."""

    def __init__(
        self, areas: str | None, aspects: str | None, kinds: str | None, known: Collection[str]
    ) -> None:
        """Read three lists, parted by commas; raise Failure for a word that is none of the known."""
        self._areas = _chosen(areas, known, "error.no_area")
        self._aspects = _chosen(aspects, ASPECTS, "error.no_aspect")
        self._kinds = _chosen(kinds, CHANGE_KINDS, "error.no_kind")

    def of(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Return the changes that are asked for."""
        return tuple(change for change in changes if self._keeps(change))

    def _keeps(self, change: Change) -> bool:
        areas = {change.area, change.from_} if change.kind == "moved" else {change.area}
        return (
            (not self._areas or bool(areas & self._areas))
            and (not self._aspects or change.aspect in self._aspects)
            and (not self._kinds or change.kind in self._kinds)
        )


def _chosen(said: str | None, known: Collection[str], failure: str) -> frozenset[str]:
    names = [name.strip() for name in (said or "").replace("，", ",").split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise Failure(failure, area=name, name=name, known=", ".join(known))
    return frozenset(names)
