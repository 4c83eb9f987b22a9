"""Edits as people would tell them: without what was taken out and put back, and in one where words changed places."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from planctl.revisions.returned.traced_edit import Traced, together
from planctl.text.compare import Edit, edits
from planctl.text.new_lines import KIND_MARKS

_PUT_BACK = 8
"""Characters in a row that were deleted and typed or pasted again: they were not edited."""
_BETWEEN = 2
"""Characters between two edits that nobody tracked: 较快增长 → 增长较快 is one."""


def trimmed(base: str, found: Iterable[Traced]) -> Iterator[Traced]:
    """Yield the edits of a field that said `base`."""
    told = [*_told(base, found)]
    for at, edit in enumerate(told):
        beside = (*told[max(at - 1, 0) : at], *told[at + 1 : at + 2])
        if not _is_empty_line(edit, len(base)) or any(edit.start == one.start for one in beside):
            yield edit


def _told(base: str, found: Iterable[Traced]) -> Iterator[Traced]:
    for edit in _rows(base, _beside(base, found)):
        edit = _without_line_behind(edit, base[edit.start : edit.end])
        parts: Iterable[Traced] = (edit,)
        if edit.tracked and edit.end - edit.start >= _PUT_BACK <= len(edit.new):
            parts = _without_put_back(base[edit.start : edit.end], edit)
        for part in parts:
            yield from _apart(base, part) if part == edit else (part,)


def _without_line_behind(edit: Traced, old: str) -> Traced:
    """Return an edit that puts lines before what it replaces as one that puts them there, and no more."""
    lines = edit.new.removesuffix(old)
    if old and lines != edit.new and lines.rstrip("".join(KIND_MARKS)).endswith("\n"):
        return edit._replace(end=edit.start, new=lines)
    return edit


def _is_empty_line(edit: Traced, size: int) -> bool:
    """Tell whether all that comes is a line without words, before or behind those of the field."""
    return edit.start == edit.end in (0, size) and edit.new.strip("\n" + "".join(KIND_MARKS)) == ""


def _beside(base: str, found: Iterable[Traced]) -> Iterator[Traced]:
    """Yield edits, those together that nobody tracked and that a word parts."""

    def is_one(edit: Traced, following: Traced) -> bool:
        between = base[edit.end : following.start]
        untracked = not edit.tracked and not following.tracked and edit.by == following.by
        return untracked and len(between) <= _BETWEEN and between.isalnum()

    return together(found, base, is_one)


def _rows(base: str, found: Iterable[Traced]) -> Iterator[Traced]:
    """Yield edits, those of every cell of a row as one of the row, where nobody tracked them."""

    def row(edit: Traced) -> tuple[int, int]:
        end = base.find("\n", edit.start)
        return base.rfind("\n", 0, edit.start) + 1, end if end >= 0 else len(base)

    for (start, end), held in groupby(found, row):
        own = [*held]
        cells = {base.count("\t", start, edit.start) for edit in own if not edit.tracked}
        if "\t" in base[start:end] and len(cells) == base.count("\t", start, end) + 1:
            for edit in together(own, base, lambda _one, _other: True):
                new = base[start : edit.start] + edit.new + base[edit.end : end]
                yield edit._replace(start=start, end=max(end, edit.end), new=new)
        else:
            yield from own


def _apart(base: str, edit: Traced) -> Iterator[Traced]:
    """Yield rows that come where others go as edits of their own."""
    if edit.tracked and "\t" in edit.new and "\t" in base[edit.start : edit.end]:
        yield edit._replace(end=edit.start)
        edit = edit._replace(new="")
    yield edit


def _without_put_back(old: str, edit: Traced) -> Iterator[Traced]:
    """Yield what an edit changes of what it deletes; all of it, where it puts little of that back."""
    places = [at for at, each in enumerate(edit.new) if each not in KIND_MARKS]
    bare = "".join([edit.new[at] for at in places])
    places.append(len(edit.new))
    found = edits(old, bare)
    if not any(held.op == "keep" and len(held.old) >= _PUT_BACK for held in found):
        yield edit
        return
    for (start, first), (end, last) in _changed(found):
        new = edit.new[places[first] : places[last]]
        yield edit._replace(start=edit.start + start, end=edit.start + end, new=new)


_Ends = tuple[tuple[int, int], tuple[int, int]]
"""Where a change begins in what was and in what is, and where it ends in both."""


def _changed(found: Iterable[Edit]) -> Iterator[_Ends]:
    """Yield where two texts differ, those places together that little parts."""
    at, held = (0, 0), list[_Ends]()
    for edit in found:
        end = at[0] + len(edit.old), at[1] + len(edit.new)
        if edit.op != "keep" and held and at[0] - held[-1][1][0] < _PUT_BACK:
            held[-1] = held[-1][0], end
        elif edit.op != "keep":
            held.append((at, end))
        at = end
    yield from held
