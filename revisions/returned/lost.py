"""Lines that are not where their fields had them: what stands elsewhere and says the same was put there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planctl.schemas.returned import Line
from planctl.text.sentences import RECOGNISED

_Own = Sequence[tuple[str, int, int]]


class Lost:
    """What each field has lost of its lines."""

    def __init__(
        self, base: Sequence[Line], was: Sequence[str], lines: Sequence[Line], held: Sequence[_Own]
    ) -> None:
        """Count the lines of the base, their stems in `was`, without those that a file still `held`."""
        self._wholes: dict[str, list[str]] = defaultdict(list)
        self._left: dict[str, Counter[str]] = defaultdict(Counter)
        for line, stem in zip(base, was, strict=True):
            if stem and line.after.strip():
                self._wholes[stem].append(line.after)
                self._left[stem][line.after] += 1
        for line, own in zip(lines, held, strict=True):
            if len(own) == 1 and own[0][0] in self._left:
                self._left[own[0][0]].subtract([line.after])

    def whole(self, lines: Sequence[Line], held: Sequence[_Own]) -> Iterator[tuple[int, str]]:
        """Yield the lines, by index, that say all of a field that has lost all, with its stem."""
        firsts: dict[str, list[str]] = defaultdict(list)
        for stem, said in self._wholes.items():
            if (
                all(self._left[stem][each] > 0 for each in said)
                and sum(map(len, said)) > RECOGNISED
            ):
                firsts[said[0]].append(stem)
        spoken = [at for at, line in enumerate(lines) if line.after.strip()]
        for place, at in enumerate(spoken):
            for stem in firsts.get(words_put(lines[at]), ()):
                places = spoken[place : place + len(self._wholes[stem])]
                own = [(words_put(lines[each]), held[each]) for each in places]
                said = [words for words, _ in own]
                if said == self._wholes[stem] and all(self._is_new(*each) for each in own):
                    self._find(stem, own)
                    firsts[said[0]].remove(stem)
                    yield from ((each, stem) for each in places)
                    break

    def _is_new(self, said: str, own: _Own) -> bool:
        """Tell whether words are new where they stand, between the words of a field or beside them."""
        return not own or (len(own) == 1 and self._left[own[0][0]][said] < 0)

    def _find(self, stem: str, own: Iterable[tuple[str, _Own]]) -> None:
        for said, held in own:
            self._left[stem][said] -= 1
            if held:
                self._left[held[0][0]][said] += 1

    def take(self, said: str, stems: Sequence[str]) -> str | None:
        """Return the first of these fields that has lost such a line, which is found now."""
        stem = next((stem for stem in stems if self._left[stem][said] > 0), None)
        if stem is not None:
            self._left[stem].subtract([said])
        return stem


def words_put(line: Line) -> str:
    """Return what a line said before it was put where it stands, whatever was edited in it since."""
    return "".join([held.said for held in line.stretches if held.come and held.come.moved]) or (
        line.after
    )
