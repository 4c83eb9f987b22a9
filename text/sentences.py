"""Sentences and clauses: where they begin and end.

GB/T 15834-2011, 3.1.3: 。？！ end a sentence, ，；： part its clauses. What closes, cites or remarks
behind a mark belongs to what the mark ends. A blank line, and a line that begins a block of its own
(heading, list item, table row), ends a sentence too; a line break within a paragraph does not.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from planctl.text.simple_tokens import BEGINS_A_BLOCK

Span = tuple[int, int]
"""Where something begins and ends, in characters from 0, the end exclusive."""
RECOGNISED = 8
"""Characters of a sentence that can be recognised elsewhere: 详见附件。 stands in many places."""

_CITED = r"\[@[^\[\]\n]*\]"
_NOTE = r"\{>>(?:(?!\{>>|<<\}).)*+<<\}"
_LINES = rf"[ \t]*\n(?:[ \t]*\n)+|\n(?={BEGINS_A_BLOCK})|^[ \t]{{0,3}}\#[^\n]*\n"
_CLOSING = rf"[”’」』）)》〉】〕]+|[ \t]+|{_CITED}|{_NOTE}"
_LATIN_STOP = r"(?:(?<=[a-z)\]%”\"])|(?<=\d\d))\.(?=\s+[A-Z]|\s*\Z)|[!?](?=\s|\Z)"
_SENTENCE_END = rf"[。！？]+|{_LATIN_STOP}"
_CLAUSE_END = rf"{_SENTENCE_END}|[，；：]|[,;:](?=\s)"


_BEGINS_A_PIECE = r"\s。！？.!?*”’」』）)》〉】〕\[{#"
_BEGINS_A_CLAUSE_END = "，；：,;:"


def _pieces(ends: str, begins: str = "") -> re.Pattern[str]:
    kinds = rf"(?P<lines>{_LINES})|(?P<end>{ends})|(?P<bold>\*\*)|(?P<closing>{_CLOSING})|(?P<other>.|\Z)"
    # What none of the pieces begins with is passed over at once, and never twice.
    ordinary = f"[^{_BEGINS_A_PIECE}{begins}]*+"
    return re.compile(f"{ordinary}(?:{kinds})", re.DOTALL | re.MULTILINE)


_SENTENCE_PIECES = _pieces(_SENTENCE_END)
_CLAUSE_PIECES = _pieces(_CLAUSE_END, _BEGINS_A_CLAUSE_END)


def sentence_spans(text: str) -> list[Span]:
    """Return the spans of the sentences, and of the line breaks between paragraphs; they tile `text`."""
    return _tiles(text, _SENTENCE_PIECES)


def clause_spans(text: str) -> list[Span]:
    """Return the spans of the clauses, and of the line breaks between paragraphs; they tile `text`."""
    return _tiles(text, _CLAUSE_PIECES)


def inner_ends(text: str) -> Span | None:
    """Return where the first sentence ends and the last begins; None where there is but one."""
    first = next((end for end in _ends(text, _SENTENCE_PIECES) if end), len(text))
    if first >= len(text):
        return None
    # A blank line ends whatever was open, but for a note; what stands before it need not be read.
    start = 0 if "{>>" in text else text.rfind("\n\n") + 2
    behind = _tiles(text[start:], _SENTENCE_PIECES) if start > 1 else []
    if len(behind) > 1:
        return first, start + behind[-1][0]
    return first, _tiles(text, _SENTENCE_PIECES)[-1][0]


def _tiles(text: str, pieces: re.Pattern[str]) -> list[Span]:
    ends = [0, *_ends(text, pieces), len(text)]
    return [(start, end) for start, end in pairwise(ends) if start < end]


def _ends(text: str, pieces: re.Pattern[str]) -> Iterator[int]:
    """Yield the ends, in order. Bold that is open when a mark ends a sentence is closed behind it."""
    ended, bold = -1, False
    for piece in pieces.finditer(text):
        kind = piece.lastgroup or "other"
        start, end = piece.span(kind)
        if start == ended and (kind == "closing" or (kind == "bold" and bold)):
            ended = end
        elif ended >= 0:
            yield ended
            ended = -1
        if kind == "end":
            ended = end
        elif kind == "bold":
            bold = not bold
        elif kind == "lines":
            yield start
            yield end
            bold = False
    if ended >= 0:
        yield ended
