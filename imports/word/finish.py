"""From the extract to a draft's blocks: which of them are headings, items, tables and pictures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from planctl.imports.draft import Attached, Block
from planctl.imports.looks import HEADING, look
from planctl.imports.word.extract import Cell, Written
from planctl.imports.word.heading import is_chinese, never_heading, stands_out
from planctl.imports.word.line import Line
from planctl.imports.word.properties import Face
from planctl.text.mapped import Mapped

_LONGEST = 300
"""Characters; what is longer is text, whatever it looks like."""


def blocks(
    written: Sequence[Written], source: str, attached: Sequence[tuple[Attached, ...]]
) -> tuple[Block, ...]:
    """Return the blocks; `source` is the whole extract, `attached` the notes of each block.

    Where a style says which paragraph is the paper's title, that has level 1 and `heading 1`
    level 2, as they would have in Markdown.
    """
    body = body_face(written)
    below = int(any(held.line.level == 0 for held in written))
    found: list[Block] = []
    # From the end: what a paragraph stands over tells whether it looks like a heading.
    for at in range(len(written) - 1, -1, -1):
        held, notes, following = written[at], attached[at], found[-1] if found else None
        if held.rows is not None:
            found.append(_table(held, held.rows, source, notes))
        elif held.figure:
            words, file = Mapped(source, held.spans), held.figure.file
            found.append(Block("figure", held.start, held.end, words, picture=file))
        elif held.line.level is not None:
            found.append(_heading(held, held.line.level + below, source, notes))
        else:
            listed = at > 0 and bool(written[at - 1].line.number)
            found.append(_paragraph(_text(held, source, notes), held.line, body, following, listed))
    return tuple(reversed(found))


def body_face(written: Iterable[Written]) -> Face:
    """Return how most of the text looks: font, size, bold."""
    faces: Counter[Face] = Counter()
    for held in written:
        face = held.line.face
        if held.line.level is None and not held.figure:
            faces[Face(face.font, face.size, bool(face.bold))] += len(held.line.text)
    return faces.most_common(1)[0][0] if faces else Face()


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


def _text(held: Written, source: str, notes: tuple[Attached, ...]) -> Block:
    return Block(
        "paragraph",
        held.start,
        held.end,
        Mapped(source, held.spans),
        number=held.line.number,
        depth=0 if held.line.number else held.line.depth,
        style=held.line.style,
        bold=held.bold,
        attached=notes,
    )


def _paragraph(
    block: Block, line: Line, body: Face, following: Block | None, listed: bool
) -> Block:
    """Return a paragraph as what it is: an item, text, or what may be a heading.

    `listed`: a counted paragraph stands before it. An item is bulleted, or counted in digits or
    letters; unless it stands out, or stands over text with no other item before it, as headings do
    that Word counts.
    """
    out = stands_out(line, body)
    heads = following is not None and not listed and _is_longer(following, block)
    counted = bool(line.number) and not is_chinese(line.number)
    if line.bullet or (counted and not out and not heads):
        block = replace(block, kind="item", depth=line.depth, ordered=bool(line.number))
    if body.bold:
        block = replace(block, bold=())
    bold = bool(line.face.bold and not body.bold)
    return _looked(block, line, following, out) if block.kind == "paragraph" or bold else block


def _looked(block: Block, line: Line, following: Block | None, out: bool) -> Block:
    if len(block.words) > _LONGEST:
        return block
    words = block.words.value
    if never_heading(line.style, words):
        return block
    heads = following is not None and (
        following.kind in ("heading", "table", "figure", "item")
        or following.look >= HEADING
        or _is_longer(following, block)
    )
    score = look(line.number + words, bold=out, alone=False, heads=heads)
    return replace(block, look=score)


def _is_longer(following: Block, block: Block) -> bool:
    """Tell whether what follows is text, longer than a heading over it would be."""
    length = len(following.words)
    return following.kind == "paragraph" and length > max(15, 1.2 * len(block.words))
