"""Words that open a paragraph: labels, bold leads, 一是."""

from collections.abc import Iterable, Iterator

from planctl.exports.document import Block, Heading, Paragraph, Runs, Words
from planctl.text import markup


def counted(word: str, block: Block) -> Block:
    """Return a section's first paragraph opened by the word that counts it: 一是."""
    if not isinstance(block, Paragraph):
        return block
    first = block.runs[0] if block.runs else None
    bold = isinstance(first, Words) and first.bold
    return led((Words(word, bold=bold),), block)


def with_leads(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with each sub-heading turned into the bold lead of what follows it."""
    lead, origin = "", None
    for block in blocks:
        if isinstance(block, Heading):
            origin = block.origin
            lead += f"{markup.plain(block.runs)}："
            continue
        if lead and isinstance(block, Paragraph):
            block = led((Words(lead, bold=True),), block)
        elif lead:
            yield Paragraph((Words(lead, bold=True),), "", origin)
        lead = ""
        yield block
    if lead:
        yield Paragraph((Words(lead, bold=True),), "", origin)


def led(lead: Runs, block: Block) -> Block:
    """Return a paragraph with words before it, one with those that follow if they look alike."""
    if not isinstance(block, Paragraph):
        return block
    said, first = lead[-1], block.runs[0] if block.runs else None
    if isinstance(said, Words) and isinstance(first, Words) and first.bold == said.bold:
        joined = Words(said.value + first.value, bold=said.bold)
        return block._replace(runs=(joined, *block.runs[1:]))
    return block._replace(runs=(*lead, *block.runs))
