"""Line breaks within headings and cells, which no record can hold: the words are read without them."""

import re

from planctl.revisions.returned.traced_edit import Traced
from planctl.schemas.returned import BREAK, PARAGRAPH_END
from planctl.text.markup import unwrap

_AROUND = 12
"""Characters on either side of a break that are told."""
_ENDS = re.compile(r"[\n\t]")
_AS_LINES = str.maketrans({BREAK: "\n", "\n": "\0"})
_BACK = str.maketrans({"\0": "\n"})


def without_breaks(paper: str, edit: Traced) -> Traced:
    """Return an edit of a paper without them: a blank stands only where Latin meets Latin."""
    before, behind = paper[max(edit.start - 1, 0) : edit.start], paper[edit.end : edit.end + 1]
    joined = unwrap(f"{before}{edit.new}{behind}".translate(_AS_LINES)).translate(_BACK)
    return edit._replace(new=joined[len(before) : len(joined) - len(behind)])


def breaks_told(paper: str, edit: Traced) -> tuple[str, str]:
    """Return the words around breaks, without them and with a sign for each."""
    before = _ENDS.split(paper[: edit.start])[-1][-_AROUND:]
    behind = _ENDS.split(paper[edit.end :], maxsplit=1)[0][:_AROUND]
    without = without_breaks(paper, edit).new
    signed = edit.new.replace(BREAK, PARAGRAPH_END)
    return f"{before}{without}{behind}", f"{before}{signed}{behind}"
