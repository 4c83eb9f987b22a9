"""From the extract to a draft's blocks: which of them are headings, items, tables and pictures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planctl.imports.draft import Attached, Block
from planctl.imports.mapped import Mapped
from planctl.imports.word.extract import Cell, Written
from planctl.imports.word.heading import is_chinese, is_ended, look
from planctl.imports.word.line import Line
from planctl.imports.word.properties import Face

_HEADING_LOOK = 0.6
"""A numbered paragraph that looks so much like a heading is no item of a list."""


def blocks(
    written: Sequence[Written], source: str, attached: Sequence[tuple[Attached, ...]]
) -> Iterator[Block]:
    """Yield the blocks; `source` is the whole extract, `attached` the notes of each block.

    Where a style says which paragraph is the paper's title, that has level 1 and `heading 1`
    level 2, as they would have in Markdown.
    """
    body = body_face(written)
    below = int(any(held.line.level == 0 for held in written))
    for at, (held, notes) in enumerate(zip(written, attached, strict=True)):
        if held.rows is not None:
            yield _table(held, held.rows, source, notes)
        elif held.figure:
            yield Block("figure", held.start, held.end, Mapped(source, held.spans))
        elif held.line.level is not None:
            yield _heading(held, held.line.level + below, source, notes)
        else:
            words = Mapped(source, held.spans)
            score = look(held.line, words.value, body, heads=_heads(written, at))
            plain = replace(held, bold=()) if body.bold else held
            yield _text(plain, words, score, notes)


def body_face(written: Iterable[Written]) -> Face:
    """Return how most of the text looks: font, size, bold."""
    faces: Counter[Face] = Counter()
    for held in written:
        face = held.line.face
        if held.line.level is None and not held.figure:
            faces[Face(face.font, face.size, bool(face.bold))] += len(held.line.text)
    return faces.most_common(1)[0][0] if faces else Face()


def _heads(written: Sequence[Written], at: int) -> bool:
    """Tell whether longer text follows, or a table; the last item of a list is over none."""
    held, below = written[at], written[at + 1] if at + 1 < len(written) else None
    if below is None or (held.line.number and at and written[at - 1].line.number):
        return False
    longer = len(below.line.text) > len(held.line.text) and is_ended(below.line.text)
    return below.rows is not None or (longer and not below.line.number)


def _table(
    held: Written,
    rows: tuple[tuple[Cell, ...], ...],
    source: str,
    notes: tuple[Attached, ...],
) -> Block:
    none = Mapped(source, ())
    cells = tuple(tuple(Mapped(source, cell) if cell else none for cell in row) for row in rows)
    return Block("table", held.start, held.end, none, rows=cells, attached=notes)


def _heading(held: Written, level: int, source: str, notes: tuple[Attached, ...]) -> Block:
    return Block(
        "heading",
        held.start,
        held.end,
        Mapped(source, held.spans),
        level=level,
        number=held.line.number,
        style=held.line.style,
        attached=notes,
    )


def _text(held: Written, words: Mapped, score: float, notes: tuple[Attached, ...]) -> Block:
    line = held.line
    item = _is_item(line, score)
    return Block(
        "item" if item else "paragraph",
        held.start,
        held.end,
        words,
        look=0.0 if item else score,
        number=line.number,
        depth=0 if line.number and not item else line.depth,
        ordered=item and bool(line.number),
        style=line.style,
        bold=held.bold,
        attached=notes,
    )


def _is_item(line: Line, score: float) -> bool:
    """Tell whether a paragraph is an item: bulleted, or counted otherwise than headings are."""
    if line.bullet:
        return True
    return bool(line.number) and not is_chinese(line.number) and score < _HEADING_LOOK
