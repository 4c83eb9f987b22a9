"""Line breaks in edits: those of whole lines, and those within headings and cells, which no record can hold."""

from planctl.revisions.returned.told import PLAIN, around
from planctl.revisions.returned.traced_edit import Traced
from planctl.schemas.returned import BREAK, PARAGRAPH_END
from planctl.text.markup import unwrap
from planctl.text.new_lines import KIND_MARKS, Rewording

_AS_LINES = str.maketrans({BREAK: "\n", "\n": "\0"})
_BACK = str.maketrans({"\0": "\n"})


def without_breaks(paper: str, edit: Traced) -> Traced:
    """Return an edit of a paper without them: a blank stands only where Latin meets Latin."""
    before, behind = paper[max(edit.start - 1, 0) : edit.start], paper[edit.end : edit.end + 1]
    joined = unwrap(f"{before}{edit.new}{behind}".translate(_AS_LINES)).translate(_BACK)
    return edit._replace(new=joined[len(before) : len(joined) - len(behind)])


def breaks_told(paper: str, edit: Traced) -> tuple[str, str]:
    """Return the words around breaks, without them and with a sign for each."""
    text = f"{paper[: edit.start]}{edit.new}{paper[edit.end :]}"
    first, last = text.index(BREAK), text.rindex(BREAK) + 1
    before, behind = around(text, first, last)
    between = text[first:last]
    joined = (between.replace(BREAK, sign) for sign in ("", PARAGRAPH_END))
    without, signed = (f"{before}{said}{behind}" for said in joined)
    return without, signed


def behind_break(seen: str, edit: Rewording) -> Rewording:
    """Return an edit of whole lines so that it begins with the line break before them.

    To add or take away a line with the break behind it comes to the same.
    """
    start, end, new = edit
    old, new_words = seen[start:end], new.translate(PLAIN)
    lines = all(said == "" or said.endswith("\n") for said in (old, new_words)) and old + new_words
    if not lines or not seen[:start].endswith("\n"):
        return edit
    more = "\n" + new.rstrip("".join(KIND_MARKS))[:-1] if new else ""
    return Rewording(start - 1, max(start, end) - 1, more)
