"""Which changes are asked for: of some areas, aspects and kinds."""

from collections.abc import Iterable, Mapping

from planctl.cli.names import aspect_names, kind_names, named
from planctl.schemas.change import Change


class Wanted:
    """What to keep of a comparison; what is not named keeps everything."""

    def __init__(
        self, areas: str | None, aspects: str | None, kinds: str | None, known: Mapping[str, str]
    ) -> None:
        """Read three lists, parted by commas; raise Failure for a word that is none of the known.

        `known` are the areas, each id by itself and by the area's title.
        """
        self._areas = _chosen(areas, known, "error.no_area")
        self._aspects = _chosen(aspects, aspect_names(), "error.no_aspect")
        self._kinds = _chosen(kinds, kind_names(), "error.no_kind")

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


def _chosen(said: str | None, known: Mapping[str, str], failure: str) -> frozenset[str]:
    names = [name.strip() for name in (said or "").replace("，", ",").split(",") if name.strip()]
    return frozenset(named(name, known, failure) for name in names)
