"""Both sides of a text beside each other, paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from planctl.exports.comparison.comparison import Comparison
from planctl.exports.comparison.excerpts import excerpts
from planctl.exports.comparison.said import with_other_ends
from planctl.exports.comparison.sizes import is_break, moved_together
from planctl.messages.change_words import tell
from planctl.schemas.change import MOVES, Change, TextEdit, kept
from planctl.schemas.record import replaced

_PARAGRAPH = "\n\n"


class Piece(NamedTuple):
    """Words of one side; `tag` is HTML's own name for what came or went.

    Of what moved, `where` says in words where the other end is, `section` in whose text.
    """

    text: str
    tag: Literal["", "del", "ins"] = ""
    moved: bool = False
    where: str = ""
    section: str = ""


class Row(NamedTuple):
    """Paragraphs that stand beside each other; `same`: nothing changed in them."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]

    @property
    def same(self) -> bool:
        """Whether nothing came or went."""
        return not any(piece.tag for piece in (*self.old, *self.new))


def rows(change: Change, comparison: Comparison) -> Iterator[Row]:
    """Yield the text of a change in rows, cut where both sides begin a paragraph.

    Of figures and remarks only what `excerpts` shows.
    """
    if change.kind in ("figure", "remarks"):
        for sentence in excerpts(change, comparison):
            yield _row(sentence, change, comparison)
        return
    for paragraph in _paragraphs(change.edits) if change.edits else ():
        yield _row(paragraph, change, comparison)


def _paragraphs(edits: Sequence[TextEdit]) -> Iterator[list[TextEdit]]:
    """Yield edits by paragraphs; those that moved as a whole by themselves."""
    held: list[TextEdit] = []
    for run in moved_together(edits):
        edit = run[0]
        begins = (edit.old + edit.new).startswith(_PARAGRAPH)
        ends = (run[-1].old + run[-1].new).endswith(_PARAGRAPH)
        if edit.section and (begins or (ends and not _said(held))):
            if _said(held):
                yield held
            yield [replaced(it, old=it.old.strip("\n"), new=it.new.strip("\n")) for it in run]
            held = []
        elif edit.op != "keep" or _PARAGRAPH not in edit.new:
            held += run
        else:
            first, *others = edit.new.split(_PARAGRAPH)
            for text in others:
                if _said([*held, kept(first)]):
                    yield [*held, kept(first)]
                held, first = [], text
            held = [kept(first)]
    if _said(held):
        yield held


def _said(edits: Iterable[TextEdit]) -> bool:
    return any(edit.old or edit.new for edit in edits)


def _row(edits: Sequence[TextEdit], change: Change, comparison: Comparison) -> Row:
    old: list[Piece] = []
    new: list[Piece] = []
    for edit, where in with_other_ends(edits, change, comparison):
        if edit.op == "keep":
            old.append(Piece(edit.old))
            new.append(Piece(edit.new))
            continue
        moved = edit.op in MOVES
        mark = tell(comparison.language, "break") if is_break(edit) else ""
        if edit.old:
            old.append(Piece(mark + edit.old, "del", moved, where, edit.section or ""))
        if edit.new:
            new.append(Piece(mark + edit.new, "ins", moved, where, edit.section or ""))
    return Row(tuple(old), tuple(new))
