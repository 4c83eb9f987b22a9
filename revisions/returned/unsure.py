"""Edits of a file that does not say what it began as, held against the plan as it stands.

A tracked edit is the reviewer's where the plan says all around it what the file said before. Where
the plan says what the file says now, it has the edit already; and where it says neither, nobody can tell.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from planctl.revisions.returned.told import PLAIN
from planctl.revisions.returned.traced_edit import Traced, together
from planctl.schemas.returned import Change

_END = re.compile(r"[。！？；\n]|$")


def certain(paper: str, edits: Sequence[Traced]) -> Iterator[Traced]:
    """Yield tracked edits that are the reviewer's; as untracked ones those of which nobody can tell."""
    for own in _by_sentence(paper, edits):
        if all(edit.tracked for edit in own):
            yield from own
            continue
        (whole,) = together(own, paper, lambda _one, _other: True)
        if whole.new.translate(PLAIN) != paper[whole.start : whole.end]:
            yield whole._replace(by=_tracked_by(own) or whole.by)


def _tracked_by(edits: Iterable[Traced]) -> tuple[Change, ...]:
    """Return whose tracked changes are in edits; what is not tracked is first its saver's."""
    changes = (change for edit in edits for change in edit.by[not edit.tracked :])
    return tuple(dict.fromkeys(changes))


def _by_sentence(paper: str, edits: Iterable[Traced]) -> Iterator[list[Traced]]:
    """Yield the edits of the same sentences, or of neighbours that they touch, together."""
    own: list[Traced] = []
    end = -1
    for edit in edits:
        if own and edit.start > end:
            yield own
            own = []
        own.append(edit)
        found = _END.search(paper, edit.end)
        end = max(end, found.end() if found else len(paper))
    if own:
        yield own
