"""Footnotes: a citation is seen as one, and what a reviewer writes into one cannot become a source."""

from collections.abc import Iterable
from typing import NamedTuple

from planctl.text.seen_words import Characters


class Rewritten(NamedTuple):
    """A footnote that a reviewer added (`before` is "") or wrote anew."""

    before: str
    text: str


class Footnotes:
    """Footnotes by what they say (`notes`), and the citations that they are."""

    def __init__(self, notes: Characters) -> None:
        self._notes = notes
        self._citations: dict[str, str] = {}

    def learn(self, marks: Iterable[tuple[str, str]]) -> None:
        """Remember what a paper shows for marks; what is no footnote is none."""
        self._citations |= {shown: mark for shown, mark in marks if self._notes.mark(shown)}

    def settled(self, old: str, new: str) -> tuple[str, list[Rewritten]]:
        """Return new words with citations for their footnotes, and the footnotes that are none.

        One that was written anew stays the citation that it was; one that was added is left out.
        """
        gone = [note for note in old if self._notes.mark(note) is not None and note not in new]
        words: list[str] = []
        rewritten: list[Rewritten] = []
        for character in new:
            said = self._notes.mark(character)
            if said is None:
                words.append(character)
            elif character in self._citations:
                words.append(self._citations[character])
            else:
                before = gone.pop(0) if gone else ""
                words.append(self._citations.get(before, ""))
                rewritten.append(Rewritten(self._notes.mark(before) or "", said))
        return "".join(words), rewritten
