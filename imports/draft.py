"""A draft as its reader saw it: blocks of words in order, whatever the file was."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from planctl.text.mapped import Mapped

DraftKind = Literal["markdown", "text", "word"]
BlockKind = Literal["heading", "paragraph", "item", "table", "figure"]


@dataclass(frozen=True, slots=True)
class Attached:
    """A footnote, endnote or comment: `at` is its offset in the block's words, `words` what it says.

    `author` is a comment's; `kind` tells them apart. A link is the address that the words before
    `at` lead to and do not say. In a table, `at` counts the words of all cells in their order.
    """

    kind: Literal["footnote", "endnote", "comment", "link"]
    at: int
    words: Mapped
    author: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or table.

    `start` and `end` are its whole extent in the source, marks included; `words` are what it says,
    without the marks of its format (#, -, |, **) but with any number that is written out as text
    (`（一）`). `level` is what the format says of a heading (1 is the highest; 0: it does not say);
    `look` 0 to 1 is how much a paragraph looks like a heading where its format does not say so.
    `bold` are the stretches of `words` in bold, as offsets. A table has `rows` of cells instead of
    words. `number` is a number that Word counts and does not write. `depth` of an item counts from 1.
    `picture` is the file of a figure as a plan names it, "" if a plan cannot hold it; its `words` are
    the text that stands for it.
    """

    kind: BlockKind
    start: int
    end: int
    words: Mapped
    level: int = 0
    look: float = 0.0
    number: str = ""
    depth: int = 0
    ordered: bool = False
    style: str = ""
    bold: tuple[tuple[int, int], ...] = ()
    rows: tuple[tuple[Mapped, ...], ...] = ()
    attached: tuple[Attached, ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Discarded:
    """A stretch of the source that is no part of the paper, and why: a page number, a running head."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A file, read: all its characters, its blocks in order, and what was left out.

    `text` is every decoded character, a BOM and carriage returns included; of a Word file it is the
    extracted text, notes and comments after the body, which is saved beside the account. Blocks and
    discarded stretches do not overlap; what stands in neither is blank or a mark of the format.
    `footnotes` holds what `[^label]` in any words, a table's cell among them, refers to.
    `revisions` counts a Word file's tracked changes, which are read as accepted; `paragraphs` are
    the offsets at which its body's paragraphs begin in `text`, each with its number in the file.
    `pictures` are those that figures show, by the file that a plan would hold them in.
    """

    name: str
    kind: DraftKind
    text: str
    blocks: tuple[Block, ...]
    discarded: tuple[Discarded, ...] = ()
    footnotes: Mapping[str, Mapped] = field(default_factory=dict[str, Mapped])
    revisions: int = 0
    paragraphs: tuple[tuple[int, int], ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
