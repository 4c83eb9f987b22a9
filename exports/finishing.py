"""What is known of a paper only when it stands: numbers of headings, the list of sources, its end."""

from collections.abc import Collection, Iterable, Iterator

from planctl.exports.document import Block, Citation, Heading, Paragraph, Words
from planctl.text import markup
from planctl.text.numerals import number_style

SOURCES = Paragraph((), "reference")
"""Stands for the list of sources until everything has been cited, in annexes too."""


def numbered(blocks: Iterable[Block], levels: tuple[str, ...]) -> Iterator[Block]:
    """Yield the blocks with every heading numbered as its level is, counted as Word counts."""
    styles = [number_style(pattern) for pattern in levels]
    counters: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif block.number == "-":
            yield block._replace(number="")
        else:
            counters = [*counters, *[0] * block.level][: block.level]
            counters[-1] += 1
            style = styles[block.level - 1] if block.level <= len(styles) else None
            yield block._replace(number=style.write(tuple(counters)) if style else "")


def with_sources(blocks: list[Block], cited: Collection[Citation]) -> list[Block]:
    """Return the blocks with the list of sources where it should stand; without any, no heading."""
    at = next((at for at, block in enumerate(blocks) if block is SOURCES), None)
    if at is None:
        return blocks
    headed = at > 0 and isinstance(blocks[at - 1], Heading)
    before = blocks[: at - 1] if headed and not cited else blocks[:at]
    return [*before, *map(_listed, cited), *blocks[at + 1 :]]


def _listed(citation: Citation) -> Paragraph:
    return Paragraph((Words(f"[{citation.number}] {citation.said}"),), "reference")


def ended(blocks: list[Block]) -> list[Block]:
    """Return the body with its last paragraph marked: no signature stands alone on a page."""
    last = blocks[-1] if blocks else None
    if isinstance(last, Paragraph) and not last.role:
        return [*blocks[:-1], last._replace(role="end")]
    return blocks


def annex_note(annexes: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the list of annexes that stands under the body (GB/T 9704-2012, 7.3.4)."""
    titles = [b for b in annexes if isinstance(b, Heading) and b.kind == "annex"]
    for at, annex in enumerate(titles):
        number = f"{at + 1}. " if len(titles) > 1 else ""
        before = "附件：" if at == 0 else "　　　"
        yield Paragraph((Words(before + number + markup.plain(annex.runs)),), "annex-note")
