"""Fields that a reviewer has put elsewhere in the paper: their order is the plan's, not a text's."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from planctl.revisions.returned.belonging import Belonging, Portion
from planctl.revisions.returned.proposals import Field, Unplaced
from planctl.schemas.returned import NOTE, PARAGRAPH_END, Line, Returned
from planctl.text.common import heaviest_common

_SHOWN = 12
"""Characters of a field, and of what stands before it."""


def displaced(
    paper: Sequence[Line],
    was: Belonging,
    file: Returned,
    held: Belonging,
    fields: Mapping[str, Field],
) -> Iterator[Unplaced]:
    """Yield the fields that stand in another order than in the paper; of those side by side, the first.

    The heaviest that keep their order have stayed.
    """
    old, new = _places(paper, was, fields), _places(file.lines, held, fields)
    before, after = [stem for stem in old if stem in new], [stem for stem in new if stem in old]
    stayed = heaviest_common(before, after, lambda stem: 1 + len(fields[stem].text))
    kept = {before[at] for at, _ in stayed}
    following = dict(pairwise(after))
    last = ""
    for stem in before:
        if stem not in kept and following.get(last) != stem:
            line = file.lines[new[stem]]
            said = _shown(paper, old[stem]), _shown(file.lines, new[stem])
            by = line.come or next((each.come for each in line.stretches if each.come), file.saved)
            yield Unplaced(file.name, line.number, *said, (by,), "moved", fields[stem].origin)
        last = stem if stem not in kept else ""


def _places(lines: Sequence[Line], held: Belonging, fields: Mapping[str, Field]) -> dict[str, int]:
    """Return the line that each field begins in, by its stem, in their order; none that says nothing."""
    firsts = ((_first(lines, held.fields[stem]), stem) for stem in held.fields if stem in fields)
    return {stem: at for at, stem in sorted(found for found in firsts if found[0] >= 0)}


def _first(lines: Sequence[Line], portions: Sequence[Portion]) -> int:
    return next((held.line for held in portions if lines[held.line].after.strip()), -1)


def _shown(lines: Sequence[Line], at: int) -> str:
    """Return the beginning of a line behind the end of what stands before it."""
    before = next((said for line in reversed(lines[:at]) if (said := _said(line))), "")
    return before[-_SHOWN:] + PARAGRAPH_END + _said(lines[at])[:_SHOWN]


def _said(line: Line) -> str:
    return line.after.replace(NOTE, "").strip()
