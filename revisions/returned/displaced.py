"""Fields that a reviewer has put elsewhere in the paper: their order is the plan's, not a text's."""

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from planctl.revisions.returned.belonging import Belonging
from planctl.revisions.returned.proposals import Field, Unplaced
from planctl.revisions.returned.told import beginning, ending
from planctl.schemas.returned import NOTE, PARAGRAPH_END, Line, Returned
from planctl.text.common import heaviest_common

_Part = tuple[str, int]
"""The stem of a field, and which time it is that the paper says it."""


def displaced(
    paper: Sequence[Line],
    was: Belonging,
    file: Returned,
    held: Belonging,
    fields: Mapping[str, Field],
) -> Iterator[Unplaced]:
    """Yield the fields that stand in another order than in the paper; of those side by side, the first.

    The heaviest that keep their order have stayed, but for those within another text.
    """
    old, new = _places(paper, was, fields), _places(file.lines, held, fields)
    before, after = [part for part in old if part in new], [part for part in new if part in old]
    within = {*_within(held, file.lines, fields)}.difference(_within(was, paper, fields))
    old_order, new_order = (
        [one for one in each if one[0] not in within] for each in (before, after)
    )
    stayed = heaviest_common(old_order, new_order, lambda part: 1 + len(fields[part[0]].text))
    kept = {old_order[at] for at, _ in stayed}
    following = dict(pairwise(after))
    last = None
    for part in before:
        if part not in kept and (last is None or following.get(last) != part):
            line = file.lines[new[part]]
            said = _shown(paper, old[part]), _shown(file.lines, new[part])
            by = line.come or next((each.come for each in line.stretches if each.come), file.saved)
            yield Unplaced(file.name, line.number, *said, (by,), "moved", fields[part[0]].origin)
        last = part if part not in kept else None


def _places(
    lines: Sequence[Line], held: Belonging, fields: Mapping[str, Field]
) -> dict[_Part, int]:
    """Return the line that each field begins in, in their order; none that says nothing.

    A title is there as often as the paper says it.
    """
    found: list[tuple[int, _Part]] = []
    for stem, portions in held.fields.items():
        said = [each.line for each in portions if lines[each.line].after.strip()]
        count = len(said) if stem in fields and fields[stem].is_title else 1
        if stem in fields:
            found += [(line, (stem, number)) for number, line in enumerate(said[:count])]
    return {part: line for line, part in sorted(found)}


def parted(
    paper: Sequence[Line],
    was: Belonging,
    file: Returned,
    held: Belonging,
    fields: Mapping[str, Field],
) -> Iterator[Unplaced]:
    """Yield what stands apart from the text that it belongs to, behind another one, and did not before."""
    within = {*_within(held, file.lines, fields)}
    known = {stem for stem, _ in _apart(was, paper, fields, set[str]())}
    before = {line.after: at for at, line in reversed([*enumerate(paper)])}
    for stem, at in _apart(held, file.lines, fields, within):
        line = file.lines[at]
        if stem not in known and line.after in before:
            said = _shown(paper, before[line.after]), _shown(file.lines, at)
            by = line.come or file.saved
            yield Unplaced(file.name, line.number, *said, (by,), "moved", fields[stem].origin)


def _apart(
    held: Belonging, lines: Sequence[Line], fields: Mapping[str, Field], within: Container[str]
) -> Iterator[tuple[str, int]]:
    """Yield the stems of texts that go on behind others, not those `within`, with the line."""
    last, seen = "", set[str]()
    for line, stem in _texts(held, lines, fields):
        if stem not in within and stem != last:
            if stem in seen:
                yield stem, line
            last = stem
            seen.add(stem)


def _within(held: Belonging, lines: Sequence[Line], fields: Mapping[str, Field]) -> Iterator[str]:
    """Yield the stems of the texts that stand between the paragraphs of another one."""
    open_: list[str] = []
    for _, stem in _texts(held, lines, fields):
        if stem in open_[-2:-1]:
            yield open_.pop()
        elif stem not in open_[-1:]:
            open_.append(stem)


def _texts(
    held: Belonging, lines: Sequence[Line], fields: Mapping[str, Field]
) -> list[tuple[int, str]]:
    """Return the lines that texts have, by index, and the texts' stems, in order."""
    return sorted(
        (each.line, stem)
        for stem, portions in held.fields.items()
        if stem in fields and not fields[stem].is_title
        for each in portions
        if lines[each.line].after.strip()
    )


def _shown(lines: Sequence[Line], at: int) -> str:
    """Return the beginning of a line behind the end of what stands before it."""
    before = next((said for line in reversed(lines[:at]) if (said := _said(line))), "")
    return ending(before) + PARAGRAPH_END + beginning(_said(lines[at]))


def _said(line: Line) -> str:
    return line.after.replace(NOTE, "").strip()
