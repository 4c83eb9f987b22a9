"""A reviewer's edits made in what the plan has become: what he did not touch stays the plan's."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.text.compare import edits


class _Edit(NamedTuple):
    start: int
    end: int
    new: str
    own: bool
    is_lines: bool
    """Whether it takes or brings whole lines."""


def preferred(base: str, now: str, wanted: str) -> str:
    """Return the plan's text with the edits made that make `wanted` of `base`.

    Of the plan's own, those that they meet are undone. Both are told alike, and so the same is one.
    """
    plan, mine = _edits(base, now, own=False), _edits(base, wanted, own=True)
    taken: list[str] = []
    at = 0
    for group in _groups(sorted([*plan, *mine], key=lambda held: held[:2])):
        start, end = group[0].start, max(held.end for held in group)
        told = [held for held in group if held.own] or group
        taken += [base[at:start], *_told(base, start, end, told)]
        at = end
    return "".join([*taken, base[at:]])


def _told(base: str, start: int, end: int, group: Sequence[_Edit]) -> Iterator[str]:
    for held in group:
        yield base[start : held.start]
        yield held.new
        start = held.end
    yield base[start:end]


def _groups(found: Iterable[_Edit]) -> Iterator[list[_Edit]]:
    """Yield the edits that meet together."""
    group: list[_Edit] = []
    for held in found:
        if group and not any(_meet(one, held) for one in group):
            yield group
            group = []
        if not any(one[:3] == held[:3] for one in group):  # both have made it
            group.append(held)
        elif held.own:
            group = [held if one[:3] == held[:3] else one for one in group]
    if group:
        yield group


def _meet(one: _Edit, other: _Edit) -> bool:
    """Tell whether two edits are of the same words; whole lines are their own beside others."""
    if one[:3] == other[:3]:
        return True
    if one.start < other.end and other.start < one.end:
        return True
    beside = one.start <= other.end and other.start <= one.end
    return beside and not (one.is_lines or other.is_lines)


def _edits(base: str, new: str, *, own: bool) -> Iterator[_Edit]:
    at = 0
    for edit in edits(base, new):
        start, end, said = at, at + len(edit.old), edit.new
        at = end
        if edit.op == "keep":
            continue
        if edit.op != "replace" and start and base[start - 1] == "\n" == (edit.old + said)[-1]:
            # Whole lines come and go with the line break before them, on both sides alike.
            start, end, said = start - 1, end - 1, ("\n" + said)[:-1]
        yield _Edit(start, end, said, own, any(map(_is_line, (base[start:end], said))))


def _is_line(said: str) -> bool:
    return said.startswith("\n") or said.endswith("\n")
