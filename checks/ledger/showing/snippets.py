"""The words around a figure, for those who look at it elsewhere."""

import re

from planctl.checks.ledger.reading.entries import Entry

_MARKS = re.compile(r"\{>>.*?(?:<<\}|\Z)|\[@[^\]]*(?:\]|\Z)|[^{]*<<\}|\[?https?://\S*|[\[［]\s*\Z")
"""What of a snippet is no text of the paper, be it cut in two."""


def snippet(entry: Entry, before: int = 20, after: int = 10) -> str:
    """Return a figure with at most so many characters on either side, cut at its sentence."""
    start, end = entry.mention.span
    if entry.prose.kind == "cell":
        start, end = 0, len(entry.prose.text)
    first, last = max(start, entry.start - before), min(end, entry.end + after)
    text = _MARKS.sub("", entry.prose.text[first:last]).strip()
    return f"{'…' if first > start else ''}{text}{'…' if last < end else ''}"
