"""Whence a figure is: the citation behind it, a source in brackets, a body whose numbers they are."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from planctl.checks.ledger.reading.cited import Cited
from planctl.checks.ledger.reading.entries import Entry

_ADDRESS = re.compile(r"https?://[\x21-\x7e]+")
_IN_BRACKET = re.compile("[（(](?:根?据|按照?|依据)?\\Z")
_LONGEST = 40
_FURTHEST = 12
"""How many sources behind its sentence one looks at for a figure's."""
_START = attrgetter("start")


def sources_of(entry: Entry, cited: Sequence[Cited]) -> tuple[Cited, ...]:
    """Return the sources of a figure: behind it in its sentence, else the next ones in its paragraph.

    A body named before it in its sentence is one, or behind it in a bracket; a source that stands
    before its sentence is not.
    """
    if entry.prose.kind == "cell":
        return tuple(cited[:1])
    start, end = entry.mention.span
    first, last = (bisect_left(cited, at, key=_START) for at in (start, end))
    own = [one for one in cited[first:last] if one.start >= entry.end and _is_citation(one, entry)]
    bodies = [one for one in cited[first:last] if one.start < entry.start and one.loose]
    if own or bodies:
        return (*bodies, *own[:1])
    return tuple([one for one in cited[last : last + _FURTHEST] if _is_citation(one, entry)][:1])


def _is_citation(one: Cited, entry: Entry) -> bool:
    """Tell whether a source is named for what stands before it: 5%（据海关统计）, not 5%。据海关统计，…."""
    return (
        not one.loose
        or _IN_BRACKET.search(entry.prose.text, max(0, one.start - 4), one.start) is not None
    )


def titles_of(source: Cited, titles: Mapping[str, str]) -> list[str]:
    """Return the titles of a source: of its keys in sources.yaml, or what a draft says of it."""
    named = [titles[key] for key in source.keys if key in titles]
    said = _ADDRESS.sub("", source.said).strip()
    return named or ([said] if said else [])


def shown(source: Cited, titles: Mapping[str, str]) -> str:
    """Return a source as a reader knows it, cut to a line."""
    return "、".join(titles_of(source, titles) or source.keys or (source.said,))[:_LONGEST]
