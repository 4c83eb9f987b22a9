"""A comparison on a terminal: the changes of each section, its sentences with what came and went."""

from collections.abc import Iterable, Iterator
from typing import Literal

from planctl.cli.session import Session
from planctl.cli.styled import Paint, Styled, beside, coloured, folded, marked, painted
from planctl.cli.terminal import columns, has_colours
from planctl.exports.comparison.comparison import Comparison, Group, groups
from planctl.exports.comparison.excerpts import Sentence, excerpts
from planctl.exports.comparison.said import label, line, total, with_other_ends
from planctl.messages.change_words import tell
from planctl.schemas.change import MOVES, Change
from planctl.workspace.aside import aside

Side = Literal["old", "new"]
_INDENT = "    "
_MANY = 50
"""Groups; of so many the last are written in another process."""
_HERE = 4 / 7
"""The share that is written here; the other process sums up, too."""
_WIDE = 110
"""Columns from which both sides stand beside each other: 24 Chinese characters each."""


def show_comparison(comparison: Comparison, session: Session) -> None:
    """Show the changes; side by side on a wide terminal."""
    screen = _Screen(comparison, coloured if has_colours() else marked, columns())
    session.show("\n".join(screen.lines()))


def plain_lines(comparison: Comparison) -> Iterator[str]:
    """Yield the lines as a file holds them: no colours, no width."""
    return _Screen(comparison, marked, None).lines()


def change_lines(comparison: Comparison) -> Iterator[str]:
    """Yield the lines of the changes alone, as wide as the terminal lets them be."""
    screen = _Screen(comparison, coloured if has_colours() else marked, columns())
    for change in comparison.changes:
        yield from screen.change(change)


class _Screen:
    """A comparison as lines, painted and as wide as they may be."""

    def __init__(self, comparison: Comparison, paint: Paint, width: int | None) -> None:
        self._comparison, self._paint, self._width = comparison, paint, width

    def lines(self) -> Iterator[str]:
        """Yield the lines."""
        comparison = self._comparison
        heading = tell(
            comparison.language,
            "title",
            title=comparison.title,
            old=comparison.old,
            new=comparison.new,
        )
        yield self._paint(Styled(heading, "bold"))
        found = [*groups(comparison)]
        cut = int(len(found) * _HERE) if len(found) >= _MANY else len(found)
        rest = aside(
            lambda: [*self._groups(found[cut:]), "", total(comparison)], worth_it=cut < len(found)
        )
        yield from [*self._groups(found[:cut])]
        yield from rest()

    def _groups(self, found: Iterable[Group]) -> Iterator[str]:
        for group in found:
            yield ""
            yield self._paint(Styled(_title(group), "bold"))
            for change in group.changes:
                yield from self.change(change)

    def change(self, change: Change) -> Iterator[str]:
        """Yield the lines of one change."""
        named, said = label(change, self._comparison), line(change, self._comparison)
        colon = tell(self._comparison.language, "colon") if said else ""
        width = self._width and self._width - 2
        for shown in folded([Styled(f"{named}{colon}{said}")], width):
            yield f"  {painted(shown, self._paint)}"
        for sentence in excerpts(change, self._comparison):
            yield from self._sentence(sentence, change)

    def _sentence(self, sentence: Sentence, change: Change) -> Iterator[str]:
        if self._width and self._width >= _WIDE and _has_both_sides(sentence):
            column = (self._width - len(_INDENT) - len(" │ ") - 1) // 2
            left, right = (
                self._pieces(sentence, change, "old"),
                self._pieces(sentence, change, "new"),
            )
            shown = beside(left, right, column, self._paint)
        else:
            width = self._width and self._width - len(_INDENT) - 1
            pieces = self._pieces(sentence, change, "old", "new")
            shown = (painted(held, self._paint) for held in folded(pieces, width))
        yield from (f"{_INDENT}{held}" for held in shown)

    def _pieces(self, sentence: Sentence, change: Change, *sides: Side) -> Iterator[Styled]:
        """Yield a sentence in its styles: one side of it, or what went before what came."""
        for edit, where in with_other_ends(sentence, change, self._comparison):
            if edit.op == "keep":
                yield Styled(edit.new)
                continue
            for side in sides:
                if said := getattr(edit, side):
                    words = said.rstrip("\n") if where else said
                    yield Styled(words, "moved" if edit.op in MOVES else side)
                    if where:
                        yield Styled(f"（{where}）{said[len(words) :]}", "faint")


def _title(group: Group) -> str:
    if not group.under:
        return group.title
    return f"{group.under} · {group.title}（{group.name}）"


def _has_both_sides(sentence: Sentence) -> bool:
    return any(edit.old for edit in sentence) and any(edit.new for edit in sentence)
