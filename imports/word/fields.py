"""Fields (ECMA-376 part 1, 17.16): what they result in is read, what they are told is not."""

import re
from dataclasses import dataclass

from planctl.imports.word.names import FIELD_MARK
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element

_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_LONGEST = 2_000
"""Characters of an instruction that are looked at."""
_TYPE = qn("w:fldCharType")


@dataclass(slots=True)
class Field:
    """A field that has begun; `mark` is where its result begins, None before that."""

    instruction: str = ""
    mark: int | None = None

    @property
    def contents(self) -> bool:
        """Whether its result is a table of contents."""
        return _CONTENTS.match(self.instruction) is not None

    @property
    def address(self) -> str:
        """Where its result leads, "" for nowhere outside."""
        found = _ADDRESS.match(self.instruction)
        return found[1] if found else ""


class Fields:
    """The fields around a place; one that never ends, in a damaged file, is not heeded.

    They are counted as they begin and end: files may nest them by the thousand.
    """

    def __init__(self) -> None:
        self._ending: set[Element] = set()
        self._open: list[Field] = []
        self._instructing = 0
        self._contents = 0

    def enter(self, story: Element) -> None:
        """Take up a story: find which of its fields end."""
        begun: list[Element] = []
        for mark in story.iter(FIELD_MARK):
            kind = mark.get(_TYPE)
            if kind == "begin":
                begun.append(mark)
            elif kind == "end" and begun:
                self._ending.add(begun.pop())

    @property
    def silent(self) -> bool:
        """Whether what stands here is an instruction."""
        return self._instructing > 0

    @property
    def within(self) -> bool:
        """Whether a field has begun and not ended here."""
        return bool(self._open)

    @property
    def contents(self) -> bool:
        """Whether a table of contents stands here."""
        return self._contents > 0

    def take(self, element: Element, at: int) -> Field | None:
        """Take a `w:fldChar`; `at` marks its place in the words. Return the field that ends here."""
        kind = element.get(_TYPE)
        if kind == "begin" and element in self._ending:
            self._open.append(Field())
            self._instructing += 1
        elif kind == "separate" and self._open:
            self._separate(self._open[-1], at)
        elif kind == "end" and self._open:
            self._separate(self._open[-1], at)
            self._contents -= self._open[-1].contents
            return self._open.pop()
        return None

    def instruct(self, text: str) -> None:
        """Take a piece of an instruction."""
        field = self._open[-1] if self._open else None
        if field and field.mark is None and len(field.instruction) < _LONGEST:
            field.instruction += text[:_LONGEST]

    def end_paragraph(self) -> None:
        """Begin the results of all fields: no instruction goes on over a paragraph's end."""
        if self._instructing:
            for field in self._open:
                self._separate(field, 0)

    def _separate(self, field: Field, at: int) -> None:
        if field.mark is None:
            field.mark = at
            self._instructing -= 1
            self._contents += field.contents
