"""What is written for the words of a line once they have been edited."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.text.escaping import at_start, escaped, in_cell
from planctl.text.new_lines import Piece
from planctl.text.seen import SeenLine
from planctl.text.seen_words import Characters, Words

_ENDS = frozenset("。！？：；")


class Token(NamedTuple):
    """What is written for something seen, or for something unseen, which is neither bold nor not."""

    written: str
    bold: bool | None = None


def content_of(
    pieces: Sequence[Piece], lines: Sequence[SeenLine], characters: Characters, *, row: bool
) -> str:
    """Return what is written for kept and new words together."""
    tokens = [*_tokens(pieces, lines, characters, row=row)]
    said = "".join(_with_bold(tokens))
    return said if row else "\n".join(map(_begun, said.split("\n")))


def _begun(line: str) -> str:
    """Return a line, the first or a later one, so that it begins no block."""
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)] + at_start(words)


def _tokens(
    pieces: Sequence[Piece], lines: Sequence[SeenLine], characters: Characters, *, row: bool
) -> Iterator[Token]:
    bold = _first_bold(pieces, lines)
    left: list[Token] = []
    """What stays of lost words; new ones in their place come first."""
    for at, piece in enumerate(pieces):
        if piece.op == "new":
            own = bold and not _follows_a_lead(pieces, at, lines)
            yield from _new_tokens(piece.new, characters, bold=own, row=row)
            continue
        words = lines[piece.line].words
        if piece.op == "lost":
            bold = words.bold[piece.start]
            left += _old_tokens(piece, words)
        else:
            bold = words.bold[piece.end - 1]
            yield from (*left, *_old_tokens(piece, words))
            left = []
    yield from left


def _old_tokens(piece: Piece, words: Words) -> Iterator[Token]:
    kept = piece.op == "kept"
    if piece.start == 0:
        yield from _hidden(words.hidden.get(-1, ""), kept)
    at = piece.start
    while at < piece.end:
        end, written = words.shared.get(at, (at + 1, words.written[at]))
        if end > piece.end or not kept:
            end, written = at + 1, words.written[at]
        if kept:
            yield Token(written, words.bold[at])
        hidden = words.hidden.get(end - 1, "")
        parts_citations = hidden.isspace() and "\n" not in hidden
        if not (parts_citations and end == piece.end):  # the next one has gone
            yield from _hidden(hidden, kept)
        at = end


def _hidden(written: str, kept: bool) -> Iterator[Token]:
    """Yield what is not seen; of what was lost, only a word to a colleague, and an anchor."""
    if written and (kept or "{>>" in written or "{#" in written):
        yield Token(written)


def _first_bold(pieces: Iterable[Piece], lines: Sequence[SeenLine]) -> bool:
    """Return whether the words that a line begins with are bold: new ones before them are like them."""
    kept = next((piece for piece in pieces if piece.op == "kept"), None)
    return kept is not None and lines[kept.line].words.bold[kept.start]


def _follows_a_lead(pieces: Sequence[Piece], at: int, lines: Sequence[SeenLine]) -> bool:
    """Tell whether new words stand behind a bold sentence that nothing bold follows: they are none of it."""
    before = pieces[at - 1] if at else None
    if before is None or before.op != "kept":
        return False
    kept = next((piece for piece in pieces[at + 1 :] if piece.op == "kept"), None)
    goes_on = kept is not None and lines[kept.line].words.bold[kept.start]
    return lines[before.line].words.seen[before.end - 1] in _ENDS and not goes_on


def _new_tokens(new: str, characters: Characters, *, bold: bool, row: bool) -> Iterator[Token]:
    words = ""
    for character in new:
        mark = characters.mark(character)
        if mark is None and not (row and character == "\t"):
            words += character
            continue
        yield from _escaped(words, bold, row)
        yield Token(mark or " | ", bold)
        words = ""
    yield from _escaped(words, bold, row)


def _escaped(words: str, bold: bool, row: bool) -> Iterator[Token]:
    if words:
        yield Token(in_cell(escaped(words)) if row else escaped(words), bold)


def _with_bold(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield what is written, a mark of bold where bold begins and where it ends."""
    bold = False
    for token, following in zip(tokens, _seen_behind(tokens), strict=True):
        if following != bold:
            bold = following
            yield "**"
        yield token.written
    if bold:
        yield "**"


def _seen_behind(tokens: Sequence[Token]) -> list[bool]:
    """Return for each token whether it, or the next one that is seen, is bold."""
    found: list[bool] = []
    bold = False
    for token in reversed(tokens):
        bold = bold if token.bold is None else token.bold
        found.append(bold)
    return found[::-1]
