"""The tokens of a text whose headings, lists and tables are simple, without a Markdown parser.

Loading markdown-it takes as long as reading hundreds of texts, and most texts that hold more than
paragraphs hold headings, a flat list or a plain table, apart from the rest by blank lines. Of these
the tokens are told here, in markdown-it's words; a property test holds the two together.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

BEGINS_A_BLOCK = r"[ \t]*(?:[#|:!-]|[*+](?:[ \t]|$)|\d+[.)])"
"""What a line begins with that may begin something else than a paragraph."""
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_SPECIAL = re.compile(rf"^{BEGINS_A_BLOCK}", re.MULTILINE)
_HEADING = re.compile(r"(#{1,6}) ([^#\s](?:[^#\n]*[^#\s])?)")
_LISTS = {
    kind: re.compile(rf"(?:{mark} (?!{BEGINS_A_BLOCK})\S[^\n]*(?:\n|\Z))+")
    for kind, mark in (("bullet", "-"), ("ordered", r"\d{1,9}\."))
}
_TABLE = re.compile(r"\|[^\n]*\|\n\|(?:[ ]*:?-+:?[ ]*\|)+(?:\n\|[^\n]*\|)*")


class SimpleToken(NamedTuple):
    """A token as markdown-it names it; `content` is the text of an `inline` one."""

    type: str
    content: str = ""
    tag: str = ""


def simple_tokens(text: str) -> list[SimpleToken] | None:
    """Return the tokens of a text; None for one that only a CommonMark parser should read."""
    if "\n " in text or text[:1].isspace() or "\t" in text or "\r" in text or "\0" in text:
        return None
    found: list[SimpleToken] = []
    for block in BLANK_LINES.split(text.strip("\n")):
        if not _SPECIAL.search(block):
            found += _paragraph(block)
        elif heading := _HEADING.fullmatch(block):
            found += _heading(*heading.groups())
        elif kind := next((kind for kind in _LISTS if _LISTS[kind].fullmatch(block)), None):
            # Blank lines part no list from the next: the two are one.
            if found and found[-1].type == f"{kind}_list_close":
                return None
            found += _list(kind, block)
        elif _TABLE.fullmatch(block) and "\\" not in block and _is_even(block):
            found += _table(block)
        else:
            return None
    return found


def _paragraph(said: str) -> Iterator[SimpleToken]:
    yield SimpleToken("paragraph_open")
    yield SimpleToken("inline", said.strip())
    yield SimpleToken("paragraph_close")


def _heading(marks: str, said: str) -> Iterator[SimpleToken]:
    tag = f"h{len(marks)}"
    yield SimpleToken("heading_open", tag=tag)
    yield SimpleToken("inline", said)
    yield SimpleToken("heading_close", tag=tag)


def _list(kind: str, block: str) -> Iterator[SimpleToken]:
    yield SimpleToken(f"{kind}_list_open")
    for line in block.rstrip("\n").split("\n"):
        yield SimpleToken("list_item_open")
        yield from _paragraph(line.partition(" ")[2])
        yield SimpleToken("list_item_close")
    yield SimpleToken(f"{kind}_list_close")


def _is_even(block: str) -> bool:
    """Tell whether every row of a table has as many cells."""
    return len({row.count("|") for row in block.split("\n")}) == 1


def _table(block: str) -> Iterator[SimpleToken]:
    yield SimpleToken("table_open")
    head, _, *body = block.split("\n")
    for kind, row in (("th", head), *(("td", row) for row in body)):
        yield SimpleToken("tr_open")
        for cell in row[1:-1].split("|"):
            yield SimpleToken(f"{kind}_open")
            yield SimpleToken("inline", cell.strip())
            yield SimpleToken(f"{kind}_close")
        yield SimpleToken("tr_close")
    yield SimpleToken("table_close")
