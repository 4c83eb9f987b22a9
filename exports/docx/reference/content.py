"""What of the paper goes into a ministry's file: its blocks, and the notes that they refer to."""

from dataclasses import dataclass

from planctl.exports.docx.reference.styles import Styles
from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import PARAGRAPH_ORDER, Element, child, drop, ensured, new, put, value_of


@dataclass(frozen=True, slots=True)
class Content:
    """Elements of ours that go into one part of theirs; `source` and `target` are the parts."""

    elements: list[Element]
    source: str
    target: str


def blocks_of(
    paper: WordFile, styles: Styles, *, covered: bool, titled: bool, staged: bool
) -> list[Element]:
    """Return the blocks of a paper's body, without its sections: a new page remains of them.

    Where the ministry's file says the title itself (`titled`), the paper's own cover, if it is
    `covered`, and its title are left out, and likewise the stage (`staged`).
    """
    blocks = [block for block in paper.body if block.tag != qn("w:sectPr")]
    if titled and covered:
        ends = [at for at, block in enumerate(blocks) if _section(block) is not None]
        blocks = blocks[ends[0] + 1 :] if ends else blocks
    for name, left_out in (("Title", titled), ("Subtitle", staged)):
        if left_out:
            _leave_out(blocks, styles.named("paragraph", name))
    return _without_sections(blocks, child(paper.body, "w:sectPr"))


def _leave_out(blocks: list[Element], style: str | None) -> None:
    """Take the first paragraph of a style out; the end of a section that it bears goes with it."""
    for block in blocks:
        if style and value_of(block, "w:pPr/w:pStyle") == style:
            blocks.remove(block)
            return


def _without_sections(blocks: list[Element], last: Element | None) -> list[Element]:
    sections = [at for at, block in enumerate(blocks) if _section(block) is not None]
    following = [*(_section(blocks[at]) for at in sections[1:]), last]
    for at, section in zip(sections, following, strict=False):
        # The kind of a section (17.6.22) says how it begins, not how it ends.
        if section is None or value_of(section, "w:type") != "continuous":
            _begin_page(blocks[at + 1 :])
    for at in sections:
        drop(_section(blocks[at]))
    return [block for at, block in enumerate(blocks) if at not in sections or not _bare(block)]


def _begin_page(blocks: list[Element]) -> None:
    first = next((p for block in blocks[:1] for p in block.iter(qn("w:p"))), None)
    if first is not None:
        put(ensured(first, "w:pPr"), new("w:pageBreakBefore"), PARAGRAPH_ORDER)


def _section(block: Element) -> Element | None:
    return child(block, "w:pPr/w:sectPr")


def _bare(paragraph: Element) -> bool:
    """Tell whether a paragraph holds nothing but its properties."""
    return all(held.tag == qn("w:pPr") for held in paragraph)
