"""Markdown that was pasted into a Word file: its marks stand there as text."""

import re
from dataclasses import replace

from planctl.imports.draft import Draft
from planctl.imports.text_reader import read_text

_HEADINGS = re.compile(r"^#{2,6}[ \t]", re.MULTILINE)
_ENOUGH = 3


def as_markdown(draft: Draft) -> Draft:
    """Return a draft read by the marks of Markdown in its text, if those are all that it has.

    One with headings, tables, pictures or notes of Word's own is returned as it is.
    """
    own = any(block.kind not in ("paragraph", "item") or block.attached for block in draft.blocks)
    end = max((block.end for block in draft.blocks), default=0)
    body = draft.text[:end]
    if own or len(_HEADINGS.findall(body)) < _ENOUGH:
        return draft
    if any(out.start < end for out in draft.discarded):
        return draft
    read = read_text(draft.name, body, "markdown")
    discarded = (*read.discarded, *draft.discarded)
    return replace(draft, blocks=read.blocks, discarded=discarded, footnotes=read.footnotes)
