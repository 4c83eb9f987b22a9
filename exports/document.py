"""A document: what a layout makes of a plan, before any format has dressed it.

`compose` builds it, and every writer (`docx`, `markdown`, `plain_text`) turns the same document
into its own format, so that what is said, in which order, is decided in one place. Blocks say which
field of which record they show, so that a paper can be read back; those of a final paper do not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from planctl.schemas.layout import CoverLine, SourceStyle
from planctl.schemas.origin import Origin
from planctl.schemas.record import fresh, record
from planctl.schemas.source import Source
from planctl.text.markup import Note as Remark
from planctl.text.markup import Reference
from planctl.text.markup import Text as Words

__all__ = [
    "Block",
    "Caption",
    "CaptionKind",
    "Citation",
    "Contents",
    "Document",
    "Figure",
    "Heading",
    "Label",
    "ListBlock",
    "Paragraph",
    "Picture",
    "Reference",
    "Remark",
    "Run",
    "Runs",
    "Table",
    "Words",
    "origin_of",
]


class Citation(NamedTuple):
    """A source cited at this place; `number` is its place in the document's list, from 1.

    `said` is the source as a reader sees it, with the cited place in it.
    """

    key: str
    source: Source
    number: int
    said: str = ""

    @property
    def bracketed(self) -> str:
        """What stands for it within a sentence, whose own full stop ends it."""
        return f"〔{self.said.removesuffix('.')}〕"


class Label(NamedTuple):
    """Words run in before a paragraph, such as 关键词, that say what it is."""

    value: str


Run = Words | Citation | Remark | Reference | Label
Runs = tuple[Run, ...]
HeadingKind = Literal["heading", "front", "annex"]
CaptionKind = Literal["table", "figure"]
ParagraphRole = Literal["", "end", "reference", "annex-note", "signature", "date"]


class Heading(NamedTuple):
    """A heading; `level` counts from 1, `number` is as a reader sees it ("" for none).

    One of the `front` (摘要, 目录) is listed in no contents; one of an `annex` has 附件1 as its
    number and begins a page.
    """

    level: int
    number: str
    runs: Runs
    kind: HeadingKind = "heading"
    new_page: bool = False
    anchor: str = ""
    origin: Origin | None = None

    @property
    def opening(self) -> str:
        """The number as a text begins with it: an annex's is parted from its title by a blank."""
        return f"{self.number}　" if self.kind == "annex" and self.number else self.number


class Paragraph(NamedTuple):
    """A paragraph of the body, or of what its role says; the `end` is followed by a signature."""

    runs: Runs
    role: ParagraphRole = ""
    origin: Origin | None = None


class ListBlock(NamedTuple):
    """A list; items hold blocks of their own."""

    ordered: bool
    items: tuple[tuple["Block", ...], ...]
    origin: Origin | None = None


class Caption(NamedTuple):
    """What stands by a table or figure: `label` is 表1 or 图1, `anchor` what refers to it."""

    kind: CaptionKind
    number: int
    label: str
    runs: Runs
    anchor: str = ""


class Table(NamedTuple):
    """A table; the first row is its head, and every row has as many cells."""

    rows: tuple[tuple[Runs, ...], ...]
    caption: Caption | None = None
    origin: Origin | None = None


class Picture(NamedTuple):
    """A picture: an SVG of our own, or the PNG or JPEG of a file; sizes are in millimetres."""

    width_mm: float
    height_mm: float
    svg: str = ""
    blob: bytes = b""
    path: str = ""


PictureOf = Callable[[str], Picture | None]
"""From a target (`figures/a.png`, `series:exports`) to its picture, None where there is none."""


class Figure(NamedTuple):
    """A picture with its caption."""

    picture: Picture
    caption: Caption | None = None
    origin: Origin | None = None


class Contents(NamedTuple):
    """The table of contents stands here, of headings down to `depth`."""

    depth: int


Block = Heading | Paragraph | ListBlock | Table | Figure | Contents


def origin_of(block: Block) -> Origin | None:
    """Return the field whose words a block shows, None for what is made of other things.

    What stands within a list has the list's origin, and says none.
    """
    return None if isinstance(block, Contents) else block.origin


@record
class Document:
    """A whole paper: its cover, what stands before the body, the body with its annexes.

    `levels` are the layout's number patterns by heading level, for formats that number natively;
    `sources` says where citations go; `cited` are the distinct sources in order of first citation;
    `labels` says what a cross reference to an anchor reads as: 表1, 图2, 附件1.
    """

    title: str
    blocks: tuple[Block, ...]
    levels: tuple[str, ...]
    sources: SourceStyle
    cited: tuple[Citation, ...]
    dress: str
    submitter: str = ""
    date: str = ""
    theme: str = ""
    stage: str = ""
    keywords: str = ""
    cover: tuple[tuple[CoverLine, str], ...] = ()
    front: tuple[Block, ...] = ()
    labels: Mapping[str, str] = fresh(dict[str, str])

    def listed(self, depth: int) -> tuple[Heading, ...]:
        """Return the headings that contents down to `depth` list, in order."""
        headings = (block for block in self.blocks if isinstance(block, Heading))
        return tuple(heading for heading in headings if heading.level <= depth)

    def pictures(self) -> Iterator[Picture]:
        """Yield the pictures in the order of their figures."""
        yield from _pictures(self.front)
        yield from _pictures(self.blocks)


def _pictures(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Figure):
            yield block.picture
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _pictures(item)
