"""The words of one line as a reader sees them, each character with what is written for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from planctl.text.marks import Mark, marks

_FIRST = 0xF0000
"""Plane 15 is private (Unicode 23.5): no text says anything in it."""


class Characters:
    """One character for each mark: a citation by its key and place, a link by its target, a note."""

    def __init__(self) -> None:
        self._by_mark: dict[str, str] = {}
        self._marks: dict[str, str] = {}

    def of(self, mark: str) -> str:
        """Return the character that stands for a mark, always the same for the same one."""
        if mark not in self._by_mark:
            character = chr(_FIRST + len(self._by_mark))
            self._by_mark[mark] = character
            self._marks[character] = mark
        return self._by_mark[mark]

    def mark(self, character: str) -> str | None:
        """Return the mark that a character stands for, None for words."""
        return self._marks.get(character)


@dataclass(slots=True)
class Words:
    """What is seen of a line: `written` and `bold` hold what is written for each character of it.

    `hidden` is what is written and not seen, by the character it stands behind, -1 for the start.
    Citations that share their brackets stand in `shared` by the first of them: where the last ends,
    and what is written for them all.
    """

    seen: list[str] = field(default_factory=list[str])
    written: list[str] = field(default_factory=list[str])
    bold: list[bool] = field(default_factory=list[bool])
    hidden: dict[int, str] = field(default_factory=dict[int, str])
    shared: dict[int, tuple[int, str]] = field(default_factory=dict[int, tuple[int, str]])

    def say(self, seen: str, written: str, *, bold: bool = False) -> None:
        """Add one character."""
        self.seen.append(seen)
        self.written.append(written)
        self.bold.append(bold)

    def hide(self, written: str) -> None:
        """Add what is not seen."""
        at = len(self.seen) - 1
        self.hidden[at] = self.hidden.get(at, "") + written


@dataclass(slots=True)
class Content:
    """The text of a line with its own lines joined: what is written for each character of it.

    `breaks` are the line breaks that nothing stands for, by the character they stand before.
    """

    text: str
    written: Sequence[str]
    breaks: Mapping[int, str]

    def raw(self, start: int, end: int) -> str:
        """Return what is written for a stretch."""
        return "".join(f"{self.breaks.get(at, '')}{self.written[at]}" for at in range(start, end))


def see(content: Content, characters: Characters, words: Words, *, notes: bool) -> None:
    """Add to `words` what is seen of a line; notes, if they are, as one character each."""
    at, bold, before = 0, False, ""
    opened = 0, 0
    """Where the brackets of a citation open: in what is seen, and in the text."""
    for mark in _meant(content.text):
        between = content.text[at : mark.start]
        if mark.kind == before == "cite" and between.isspace():
            words.hide(content.raw(at, mark.start))
        else:
            _say(content, at, mark.start, words, bold)
        before, at = mark.kind, mark.end
        if mark.kind == "bold":
            bold = not bold
            words.hide(content.breaks.get(mark.start, ""))
        elif mark.kind == "waiver" or (mark.kind == "note" and not notes):
            words.hide(content.raw(mark.start, mark.end))
        else:
            seen = mark.value if mark.kind == "escape" else characters.of(_named(mark))
            words.say(seen, _written(mark, content), bold=bold)
        if mark.kind == "cite" and content.text.startswith("[@", mark.start):
            opened = len(words.seen) - 1, mark.start
        if (
            mark.kind == "cite"
            and content.text.endswith("]", 0, at)
            and len(words.seen) - 1 > opened[0]
        ):
            words.shared[opened[0]] = len(words.seen), content.raw(opened[1], at)
    _say(content, at, len(content.text), words, bold)


def _say(content: Content, start: int, end: int, words: Words, bold: bool) -> None:
    for at in range(start, end):
        if at in content.breaks:
            words.hide(content.breaks[at])
        words.say(content.text[at], content.written[at], bold=bold)


def _meant(text: str) -> Iterator[Mark]:
    """Yield the marks that mean something: see `runs`."""
    found = list(marks(text))
    bolds = sum(mark.kind == "bold" for mark in found)
    bolds -= bolds % 2
    for mark in found:
        if mark.kind == "fault" or (mark.kind == "bold" and not bolds):
            continue
        bolds -= mark.kind == "bold"
        yield mark


def _named(mark: Mark) -> str:
    """Return a mark as it is written where it stands alone."""
    if mark.kind == "cite":
        return f"[@{mark.value}, {mark.locator}]" if mark.locator else f"[@{mark.value}]"
    return f"[[{mark.value}]]" if mark.kind == "link" else f"{{>>{mark.value}<<}}"


def _written(mark: Mark, content: Content) -> str:
    """Return what is written for a mark; one of several citations in brackets gets its own."""
    raw = content.raw(mark.start, mark.end)
    if mark.kind == "cite" and not (raw.lstrip().startswith("[@") and raw.endswith("]")):
        return _named(mark)
    return raw
