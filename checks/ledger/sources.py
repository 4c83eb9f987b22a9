"""Whence a figure is: the citation behind it, a source in brackets, a body whose numbers they are."""

import re
from collections.abc import Mapping, Sequence

from planctl.checks.ledger.cited import Cited
from planctl.checks.ledger.entries import Entry

_ADDRESS = re.compile(r"https?://[\x21-\x7e]+")
_LONGEST = 40


def sources_of(entry: Entry, cited: Sequence[Cited]) -> tuple[Cited, ...]:
    """Return the sources of a figure: behind it in its sentence, else the next ones in its paragraph.

    A body named before it in its sentence is one; a source that stands before its sentence is not.
    """
    if entry.prose.kind == "cell":
        return tuple(cited[:1])
    start, end = entry.mention.span
    own = [one for one in cited if start <= one.start < end and one.start >= entry.end]
    bodies = [one for one in cited if start <= one.start < entry.start and one.loose]
    if own or bodies:
        return (*bodies, *own[:1])
    return tuple([one for one in cited if one.start >= end][:1])


def titles_of(source: Cited, titles: Mapping[str, str]) -> list[str]:
    """Return the titles of a source: of its keys in sources.yaml, or what a draft says of it."""
    named = [titles[key] for key in source.keys if key in titles]
    said = _ADDRESS.sub("", source.said).strip()
    return named or ([said] if said else [])


def shown(source: Cited, titles: Mapping[str, str]) -> str:
    """Return a source as a reader knows it, cut to a line."""
    return "、".join(titles_of(source, titles) or source.keys or (source.said,))[:_LONGEST]
