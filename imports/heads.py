"""Headings as they are told apart: their number's dress, their bare title, a tick behind them."""

import re
from dataclasses import dataclass

from planctl.imports.draft import Block
from planctl.imports.looks import HEADING
from planctl.imports.numbering import Number, number_of
from planctl.text.notes import is_note, is_note_line
from planctl.text.unprinted import UNPRINTED

_TICK = re.compile(r"\s*[✅☑✔√️]+\s*$")
_REMARK = re.compile(
    r"[（(]([^（()）]{2,80})[）)]|\{>>.{0,500}?<<\}|【(?:批注|备注|注)[:：][^【】]*】|\[\^\w+\]"
    r"|\[\d{1,3}\]|〔[^〔〕]*(?:〔[^〔〕]*〕[^〔〕]*)*〕"
)
_BLANKS = re.compile(r"[\s　]+")
_CONTROLS = re.compile(UNPRINTED)
_COLON = re.compile(r"[：:]")
_TAIL = re.compile(r"(?:方面|部分|领域的?|篇|板块|的)$")
_LONGEST = 500
UNMARKED = "level-0"
"""The dress of headings that neither a number nor the format sets off."""


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: `at` is its block's index, `key` the dress that headings of its level share.

    `explicit` says that the format itself makes it a heading; `alone` that a number or the format
    sets it off from text.
    """

    at: int
    title: str
    key: str
    level: int
    explicit: bool
    number: Number | None
    ticked: bool

    @property
    def bare(self) -> str:
        """Its title without blanks, to be compared."""
        return _BLANKS.sub("", self.title)

    @property
    def area(self) -> str:
        """The area that it names, if it names one: 贸易合作 of 贸易合作：… or 贸易合作方面."""
        return area_name(self.title)


def area_name(title: str) -> str:
    """Return the area that a headline names."""
    first = _COLON.split(_BLANKS.sub("", title), maxsplit=1)[0]
    short = _TAIL.sub("", first)
    return short or first


def head_of(at: int, block: Block) -> Head | None:
    """Return the heading that a block is, or looks like; None of text."""
    explicit = block.kind == "heading"
    if not explicit and block.look < HEADING:
        return None
    value = block.words.value
    counted = number_of(f"{block.number} ") if block.number and block.kind != "item" else None
    written = number_of(value)
    tick = _TICK.search(value)
    title = value[written.end if written else 0 : tick.start() if tick else None]
    said = _title(title)
    if not explicit and (not said or is_note_line(said)):
        return None
    number = counted or written
    level = block.level if explicit else 0
    key = number.key if number else f"level-{level}"
    return Head(at, said or value.strip()[:40], key, level, explicit, number, bool(tick))


def _title(value: str) -> str:
    """Return a title without what is said to colleagues, on one line."""

    def kept(match: re.Match[str]) -> str:
        return match[0] if match[1] and not is_note(match[1]) else ""

    bare = _REMARK.sub(kept, value) if any(c in value for c in "（({【[〔") else value
    return _BLANKS.sub(" ", _CONTROLS.sub(" ", bare)).strip()[:_LONGEST].strip()
