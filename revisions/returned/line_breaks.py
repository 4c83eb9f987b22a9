"""Line breaks within headings and cells, which no record can hold: the words are read without them."""

from planctl.revisions.returned.told import around
from planctl.revisions.returned.traced_edit import Traced
from planctl.schemas.returned import BREAK, PARAGRAPH_END
from planctl.text.markup import unwrap

_AS_LINES = str.maketrans({BREAK: "\n", "\n": "\0"})
_BACK = str.maketrans({"\0": "\n"})


def without_breaks(paper: str, edit: Traced) -> Traced:
    """Return an edit of a paper without them: a blank stands only where Latin meets Latin."""
    before, behind = paper[max(edit.start - 1, 0) : edit.start], paper[edit.end : edit.end + 1]
    joined = unwrap(f"{before}{edit.new}{behind}".translate(_AS_LINES)).translate(_BACK)
    return edit._replace(new=joined[len(before) : len(joined) - len(behind)])


def breaks_told(paper: str, edit: Traced) -> tuple[str, str]:
    """Return the words around breaks, without them and with a sign for each."""
    before, behind = around(paper, edit.start, edit.end)
    without = without_breaks(paper, edit).new
    signed = edit.new.replace(BREAK, PARAGRAPH_END)
    return f"{before}{without}{behind}", f"{before}{signed}{behind}"
