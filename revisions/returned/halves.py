"""Lines that one edit of a file takes away and another brings: none of the two is made alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from planctl.revisions.returned.proposals import Proposal


def with_halves(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the edits of a file, each with the lines that it takes or brings while another does the other."""
    come = {line for held in proposals for line in _lines(held.new)}
    gone = {
        line
        for held in proposals
        if not held.new and come.issuperset(_lines(held.old))
        for line in _lines(held.old)
    }
    for held in proposals:
        lines = _lines(held.new or held.old)
        yield held._replace(moved=tuple(line for line in lines if line in gone))


def halved(taken: Iterable[Proposal], made: Iterable[Proposal]) -> set[Proposal]:
    """Return those of the edits that are to be taken whose other half is neither taken nor `made`."""
    pending = [*taken]
    sides: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for held in (*pending, *made):
        sides[held.file, bool(held.new)].update(held.moved)
    return {held for held in pending if not sides[held.file, not held.new].issuperset(held.moved)}


def _lines(said: str) -> list[str]:
    return [line for line in said.split("\n") if line.strip()]
