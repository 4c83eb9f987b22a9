"""The headings that stand over a text, whether their level is said or only their number shows it."""

import re

from planctl.schemas.prose import Prose

_NUMBERS = (
    re.compile(r"第[一二三四五六七八九十0-9]+[编章部]"),
    re.compile(r"第[一二三四五六七八九十0-9]+[节条]"),
    re.compile(r"[一二三四五六七八九十]+[、.．]"),
    re.compile(r"[（(][一二三四五六七八九十]+[）)]"),
    re.compile(r"[0-9]+[、.．](?![0-9])"),
    re.compile(r"[（(][0-9]+[）)]"),
    re.compile(r"[0-9]+(?:\.[0-9]+)+"),
)


class Heads:
    """Headings from the outermost to the one that stands last."""

    def __init__(self) -> None:
        self._held: list[tuple[str, str]] = []
        self._texts: tuple[str, ...] = ()

    def add(self, prose: Prose) -> None:
        """Take in a heading: it ends those of its own kind, and what stood under them."""
        kind = _kind(prose)
        for at, (other, _) in enumerate(self._held):
            if other == kind or (other[0] == kind[0] == "#" and other >= kind):
                del self._held[at:]
                break
        self._held.append((kind, prose.text))
        self._texts = tuple(text for _, text in self._held)

    def texts(self) -> tuple[str, ...]:
        """Return the words of all headings, the outermost first."""
        return self._texts


def _kind(prose: Prose) -> str:
    """Return what kind of heading it is: `#2` for one whose level is said, its numbers' look else."""
    if prose.kind == "title":
        return "#0"
    if prose.level:
        return f"#{prose.level}"
    number = next((at for at, look in enumerate(_NUMBERS) if look.match(prose.text)), None)
    return "plain" if number is None else f"number {number}"
