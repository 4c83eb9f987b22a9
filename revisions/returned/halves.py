"""Lines that one edit of a file takes away and another brings: none of the two is made alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from planctl.revisions.returned.proposals import Proposal, Shift, Unplaced
from planctl.revisions.returned.told import beginning, ending
from planctl.schemas.origin import Origin
from planctl.schemas.returned import PARAGRAPH_END
from planctl.text.sentences import RECOGNISED

Sides = tuple[str, str]
"""What an edit takes, and what it brings."""
_LONGEST = 40
"""Characters of a sentence that is told whole."""
_CELLS = " | "
"""What stands between the cells of a row as people are told of it."""


def with_halves(proposals: Sequence[Proposal], seen: Mapping[Origin, str]) -> Iterator[Proposal]:
    """Yield the edits of a file, each with the lines that it takes or brings while another does the other.

    `seen` is what is seen of each field that they are made in.
    """
    come = {line for held in proposals for line in lines_of(held.new)}
    gone = {
        line
        for held in proposals
        if not held.new and come.issuperset(lines_of(held.old))
        for line in lines_of(held.old)
    }
    shifts = _shifts(proposals, seen)
    for held in proposals:
        lines = lines_of(held.new or held.old)
        moved = tuple(line for line in lines if line in gone)
        yield held._replace(moved=moved, shift=shifts.get(tuple(lines)) if moved else None)


def left_alone(
    proposals: Iterable[Proposal], said: Iterable[Sides], unplaced: Iterable[Unplaced]
) -> Iterator[Proposal]:
    """Yield the edits of a file, those whose other half has no place as halves.

    `said` is what they take and bring on paper, which is how those without a place are told.
    """
    refused = {*_refused(unplaced)}
    for held, (old, new) in zip(proposals, said, strict=True):
        left = (line for line in lines_of(new or old) if (not new, line) in refused)
        yield held._replace(moved=(*held.moved, *left))


def _refused(unplaced: Iterable[Unplaced]) -> Iterator[tuple[bool, str]]:
    """Yield the lines that edits without a place bring (true) or take."""
    for held in unplaced:
        if held.reason in ("label", "outside") and held.place is None:
            for brings, side in ((True, held.new), (False, held.old)):
                yield from ((brings, line) for line in lines_of(side) if len(line) >= RECOGNISED)


def _shifts(
    proposals: Iterable[Proposal], seen: Mapping[Origin, str]
) -> dict[tuple[str, ...], Shift]:
    """Return the moves of which there is one by its lines, with these."""
    gone: dict[tuple[str, ...], list[Proposal]] = defaultdict(list)
    come: dict[tuple[str, ...], list[Proposal]] = defaultdict(list)
    for held in proposals:
        if not (held.old and held.new):
            (come if held.new else gone)[tuple(lines_of(held.new or held.old))].append(held)
    return {
        lines: _shift(gone[lines][0], brought[0], seen)
        for lines, brought in come.items()
        if len(brought) == len(gone[lines]) == 1
    }


def _shift(gone: Proposal, come: Proposal, seen: Mapping[Origin, str]) -> Shift:
    before = "" if come.new.endswith("\n") else ending(come.sentence)
    all_of_it = len(gone.sentence) <= _LONGEST
    words = gone.sentence if all_of_it else beginning(gone.sentence).rstrip("，；：…") + "…"
    old, new = f"{PARAGRAPH_END}{words}", f"{before}{PARAGRAPH_END}{words}"
    until = seen[come.origin][: come.rewording.start]
    until = until.removesuffix("\n") if come.new.endswith("\n") else until
    to = place_behind(come.origin, until)
    return Shift(gone.origin, gone.core, gone.sentence, old, new, to)


def place_behind(origin: Origin, until: str) -> tuple[str, ...]:
    """Return what a place behind a line is known by; `until` is what is seen of the field up to there."""
    line = until.rpartition("\n")[2]
    nth = until.split("\n").count(line)
    return (*origin, line, str(nth))


def halved(taken: Iterable[Proposal], made: Iterable[Proposal]) -> set[Proposal]:
    """Return those of the edits that are to be taken whose other half is neither taken nor `made`."""
    pending = [*taken]
    sides: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for held in (*pending, *made):
        sides[held.file, bool(held.new)].update(held.moved)
    return {held for held in pending if not sides[held.file, not held.new].issuperset(held.moved)}


def lines_of(said: str) -> list[str]:
    """Return the lines of an edit; of a table its rows: a caption comes with its number."""
    lines = [line for line in said.split("\n") if line.strip()]
    return [line for line in lines if _CELLS in line] or lines
