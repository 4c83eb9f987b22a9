"""Both sides of a text beside each other, paragraph by paragraph."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from planctl.exports.comparison.comparison import Comparison
from planctl.exports.comparison.excerpts import excerpts
from planctl.exports.comparison.said import other_end
from planctl.exports.comparison.sizes import is_break
from planctl.messages.change_words import tell
from planctl.schemas.change import Change, TextEdit
from planctl.schemas.record import replaced

_PARAGRAPH = "\n\n"


class Piece(NamedTuple):
    """Words of one side; `tag` is HTML's own name for what came or went.

    Of what moved, `where` says in words where the other end is, `section` in whose text.
    """

    text: str
    tag: Literal["", "del", "ins"] = ""
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


def _paragraphs(edits: Iterable[TextEdit]) -> Iterator[list[TextEdit]]:
    """Yield edits by paragraphs; those that moved as a whole by themselves."""
    held: list[TextEdit] = []
    for edit in edits:
        text = edit.old + edit.new
        begins, ends = text.startswith(_PARAGRAPH), text.endswith(_PARAGRAPH)
        if edit.op in ("move_from", "move_to") and (begins or (ends and not _said(held))):
            if _said(held):
                yield held
            yield [replaced(edit, old=edit.old.strip("\n"), new=edit.new.strip("\n"))]
            held = []
        elif edit.op != "keep" or _PARAGRAPH not in edit.new:
            held.append(edit)
        else:
            first, *others = edit.new.split(_PARAGRAPH)
            for text in others:
                if _said([*held, _kept(first)]):
                    yield [*held, _kept(first)]
                held, first = [], text
            held = [_kept(first)]
    if _said(held):
        yield held


def _said(edits: Iterable[TextEdit]) -> bool:
    return any(edit.old or edit.new for edit in edits)


def _kept(text: str) -> TextEdit:
    return TextEdit(op="keep", old=text, new=text)


def _row(edits: Iterable[TextEdit], change: Change, comparison: Comparison) -> Row:
    old: list[Piece] = []
    new: list[Piece] = []
    for edit in edits:
        if edit.op == "keep":
            old.append(Piece(edit.old))
            new.append(Piece(edit.new))
            continue
        where = other_end(edit, change, comparison)
        mark = tell(comparison.language, "break") if is_break(edit) else ""
        if edit.old:
            old.append(Piece(mark + edit.old, "del", where, edit.section or ""))
        if edit.new:
            new.append(Piece(mark + edit.new, "ins", where, edit.section or ""))
    return Row(tuple(old), tuple(new))
