"""The marks of a conflict: git's own, each on a line of its own, so that both sides can be read.

A line break within a paragraph says nothing, so what is left when the marks and one side are taken
out is the paragraph again.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planctl.text.merge import Merged, Stretch

OURS, BASE, THEIRS, END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"
_END_LINE = f"{END} theirs"
_MARKED = r"<{7} ours\n(?P<ours>.*?)(?:\|{7} base\n.*?)?={7}\n.*?>{7} theirs(?:\n|\Z)"


def holds_conflict(text: str) -> bool:
    """Tell a text that a merge has left undecided: nobody knows yet what it says."""
    return f"{OURS} " in text


def marked(merged: "Merged") -> str:
    """Return the merged text, with both sides and the base between marks where they conflict."""
    said = [""]
    for stretch in merged.stretches:
        is_conflict = stretch.whose == "conflict"
        text = "\n".join(_lines(stretch)) if is_conflict else stretch.text
        if (is_conflict or said[-1].endswith(_END_LINE)) and _are_on_one_line(said[-1], text):
            text = f"\n{text}"
        said += [text] if text else []
    return merged.ended(said)


def ours_of(text: str) -> str:
    """Return a text with ours in the place of what conflicts."""
    if not holds_conflict(text):
        return text
    return re.sub(_MARKED, lambda found: found["ours"], text, flags=re.DOTALL)


def _are_on_one_line(before: str, text: str) -> bool:
    return bool(before and text) and not before.endswith("\n") and not text.startswith("\n")


def _lines(stretch: "Stretch") -> Iterator[str]:
    yield f"{OURS} ours"
    yield from _said(stretch.ours)
    if stretch.base.strip():
        yield f"{BASE} base"
        yield from _said(stretch.base)
    yield THEIRS
    yield from _said(stretch.theirs)
    yield _END_LINE


def _said(side: str) -> list[str]:
    return [side.removesuffix("\n")] if side else []
