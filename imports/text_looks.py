"""How much each block of a text looks like a heading: it depends on what stands about it."""

from collections.abc import Iterator
from dataclasses import replace

from planctl.imports.draft import Block
from planctl.imports.looks import HEADING, look


def with_looks(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks, paragraphs and bold items with how much they look like headings."""
    heads, found = False, list[Block]()
    following: Block | None = None
    for block in reversed(blocks):
        if block.kind == "paragraph" or (block.kind == "item" and block.bold):
            block = replace(block, look=_look(block, following, heads=heads))
        heads = block.kind == "heading" or block.look >= HEADING
        following = block
        found.append(block)
    yield from reversed(found)


def _look(block: Block, following: Block | None, *, heads: bool) -> float:
    words = block.words.value
    if len(words) > 300:
        return 0.0
    bold = sum(end - start for start, end in block.bold) >= 0.8 * len(words) > 0
    if block.kind == "item" and not bold:
        return 0.0
    longer = following is not None and (
        heads or following.kind in ("table", "figure", "item") or _is_text(following, words)
    )
    before = block.words.source[max(0, block.start - 4) : block.start].strip(" \t\u3000\r")
    alone = before.count("\n") > 1 or block.start < 3
    return look(words, bold=bold, alone=alone, heads=longer)


def _is_text(block: Block, heading: str) -> bool:
    length = len(block.words)
    whole = block.words.value.endswith(("。", "！", "？"))
    return length > len(heading) * 1.2 and (length > 15 or whole)
