"""The lines of the paper that a reviewer began with, recognised by what they say."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from planctl.schemas.returned import Line
from planctl.text.grams import grams

_PAIR = 2
_ALIKE = 0.5
"""How much of the pairs of characters two lines must share, of both together."""
_LEAST = 6
"""Characters of a line that can be recognised by what it nearly says."""
NOWHERE = ""
"""The stem of what belongs to no field."""


class Known:
    """The lines of the base that may stand without an anchor now, to be recognised by their words."""

    def __init__(
        self, base: Sequence[Line], stems: Sequence[str], present: Collection[str]
    ) -> None:
        """Take the lines with their stems; recognised are those of no field that is `present`."""
        self._stems = stems
        self._firsts = {stem: at for at, stem in reversed([*enumerate(self._stems)])}
        self._lines: dict[str, list[Line]] = defaultdict(list)
        self._said: dict[str, frozenset[str]] = {}
        self._pairs: dict[int, frozenset[str]] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._holders: dict[str, list[int]] = defaultdict(list)
        self._taken: set[int] = set()
        self._last = -1
        """The line that was recognised last: what stands in several places is looked for behind it."""
        for at, (stem, line) in enumerate(zip(self._stems, base, strict=True)):
            self._lines[stem].append(line)
            if stem not in present and line.after.strip():
                self._add(at, line.after)

    def _add(self, at: int, said: str) -> None:
        self._pairs[at] = grams(said, _PAIR)
        self._exact[said].append(at)
        for pair in self._pairs[at]:
            self._holders[pair].append(at)

    def stem(self, said: str) -> str | None:
        """Return the stem of the line that says this or nearly this, None where none does."""
        exact = [at for at in self._exact.get(said, ()) if at not in self._taken]
        behind = (at for at in exact if at > self._last)
        at = next(behind, exact[0]) if exact else self._like(said)
        if at is None:
            return None
        self._taken.add(at)
        self._last = at
        return self._stems[at]

    def go_on_from(self, stem: str) -> None:
        """Take note that a field begins, or goes on, here."""
        self._last = self._firsts.get(stem, self._last)

    def nearest(self, said: str, stems: Sequence[str]) -> str:
        """Return the field that says most of what is said, if at least half; or else the first."""
        pairs = grams(said, _PAIR)
        shared = {stem: len(pairs & self._pairs_of(stem)) for stem in stems}
        best = max(stems, key=shared.__getitem__)
        return best if len(said) >= _LEAST and 2 * shared[best] >= len(pairs) else stems[0]

    def _pairs_of(self, stem: str) -> frozenset[str]:
        if stem not in self._said:
            said = "\n".join(line.after for line in self._lines.get(stem, ()))
            self._said[stem] = grams(said, _PAIR)
        return self._said[stem]

    def _like(self, said: str) -> int | None:
        pairs = grams(said, _PAIR)
        shared = Counter(at for pair in pairs for at in self._holders.get(pair, ()))
        if len(said) < _LEAST or not shared:
            return None
        at = max(shared, key=lambda held: shared[held] / self._together(pairs, held))
        return at if 2 * shared[at] >= _ALIKE * self._together(pairs, at) else None

    def _together(self, pairs: Collection[str], at: int) -> int:
        return len(pairs) + len(self._pairs[at])

    def rest(self) -> Counter[tuple[str, str]]:
        """Count the lines of no field that nobody has recognised, by the fields around them."""
        behind = [*reversed([*latest(reversed(self._stems))])]
        places = zip(self._stems, latest(self._stems), behind, strict=True)
        return Counter(
            (before, after)
            for at, (stem, before, after) in enumerate(places)
            if stem == NOWHERE and at in self._pairs and at not in self._taken
        )


def latest(stems: Iterable[str | None]) -> Iterator[str]:
    """Yield for each line the field of the line nearest before it that belongs to one."""
    last = NOWHERE
    for stem in stems:
        yield last
        last = stem or last
