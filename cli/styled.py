"""Words in several styles on a terminal: coloured, or marked where there are no colours."""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import Literal, NamedTuple

from planctl.cli.columns import visible
from planctl.cli.terminal import columns, has_colours
from planctl.text.characters import NO_BEGINNING
from planctl.text.length import display_width

Style = Literal["", "old", "new", "moved", "bold", "faint"]


class Styled(NamedTuple):
    """Words in one style."""

    text: str
    style: Style = ""


_LEAST = 20
"""Columns that words have, however far in they stand."""
Paint = Callable[[Styled], str]
_COLOURS: dict[Style, str] = {
    "old": "31;9",
    "new": "32;4",
    "moved": "36",
    "bold": "1",
    "faint": "2",
}
"""Gone is crossed out and new is underlined besides: not everybody tells red from green."""
_MARKS: dict[Style, tuple[str, str]] = {
    "old": ("[-", "-]"),
    "new": ("{+", "+}"),
    "moved": ("[~", "~]"),
}


def coloured(said: Styled) -> str:
    """Return words in their colour (ECMA-48, 8.3.117)."""
    code = _COLOURS.get(said.style)
    return f"\x1b[{code}m{said.text}\x1b[0m" if code and said.text else said.text


def marked(said: Styled) -> str:
    """Return words within marks, as `git diff --word-diff` writes them."""
    before, after = _MARKS.get(said.style, ("", ""))
    return f"{before}{said.text}{after}" if said.text else ""


def folded(pieces: Iterable[Styled], width: int | None) -> Iterator[list[Styled]]:
    """Yield the pieces in lines at most `width` columns wide; None: as wide as they are.

    What a terminal would act on is taken out, and lines without words are left out.
    """
    for line in _lines(pieces):
        if any(text.strip() for text, _ in line):
            yield from [line] if width is None else _wrapped(line, width)


def _lines(pieces: Iterable[Styled]) -> Iterator[list[Styled]]:
    line: list[Styled] = []
    for said, style in pieces:
        first, *others = visible(said).split("\n")
        line.append(Styled(first, style))
        for text in others:
            yield line
            line = [Styled(text, style)]
    yield line


def _wrapped(pieces: Iterable[Styled], width: int) -> Iterator[list[Styled]]:
    line: list[Styled] = []
    taken = 0
    for text, style in pieces:
        start = 0
        for at, char in enumerate(text):
            room = display_width(char)
            if taken + room > width:
                end = at - (char in NO_BEGINNING and at > start + 1)
                yield [*line, Styled(text[start:end], style)]
                line, taken, start = [], display_width(text[end:at]), end
            taken += room
        line.append(Styled(text[start:], style))
    yield line


def on_screen(pieces: Iterable[Styled], hang: int = 0) -> Iterator[str]:
    """Yield pieces in lines as wide as the terminal, in colours where it knows them.

    All lines but the first begin with `hang` blanks.
    """
    paint = coloured if has_colours() else marked
    width = columns()
    for at, line in enumerate(folded(pieces, width and max(width - hang, _LEAST))):
        yield " " * (hang if at else 0) + painted(line, paint)


def beside(
    left: Iterable[Styled], right: Iterable[Styled], width: int, paint: Paint
) -> Iterator[str]:
    """Yield the lines of two columns, each `width` wide."""
    for one, other in zip_longest(folded(left, width), folded(right, width), fillvalue=()):
        blank = " " * (width - display_width("".join(text for text, _ in one)))
        yield f"{painted(one, paint)}{blank} │ {painted(other, paint)}".rstrip()


def painted(line: Iterable[Styled], paint: Paint) -> str:
    """Return a line as it is shown."""
    return "".join(map(paint, line))
