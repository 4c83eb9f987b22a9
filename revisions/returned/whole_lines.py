"""Lines of a paper that come back as a whole, in another place: they show what they have always shown."""

from collections.abc import Iterable, Mapping

from planctl.revisions.returned.traced_edit import Traced
from planctl.text.new_lines import HEADING, KIND_MARKS
from planctl.text.seen import SeenLine
from planctl.text.seen_words import Characters

_FIRST = 0x10F000
"""Plane 16 is private; footnotes and citations have plane 15."""


class WholeLines:
    """Lines by what the paper says: a heading that it runs in, links with their titles, labels."""

    def __init__(self, characters: Characters) -> None:
        self._characters = characters
        self._held: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def learn(self, lines: Iterable[tuple[str, list[SeenLine]]]) -> None:
        """Remember the lines of a text that lines of a paper show."""
        for said, shown in lines:
            text = "\n".join(self._told(line) for line in shown)
            if text != said:
                character = self._held.setdefault(said, chr(_FIRST + len(self._held)))
                self._texts[character] = text

    def _told(self, line: SeenLine) -> str:
        marks = (self._characters.mark(seen) or "" for seen in line.words.seen)
        pairs = zip(line.words.seen, marks, strict=True)
        seen = "".join([each for each, mark in pairs if not mark.startswith("{>>")])
        return f"{HEADING}{seen}" if line.kind == "heading" else seen

    def hidden(self, paper: str, edit: Traced) -> str:
        """Return the new words of an edit, one character for each line of the paper that comes back."""
        begins = paper[: edit.start].endswith("\n") or edit.start == 0
        ends = paper.startswith("\n", edit.end) or edit.end == len(paper)
        lines = edit.new.split("\n")
        for at, line in enumerate(lines):
            words = line.strip("".join(KIND_MARKS))
            if words in self._held and (at or begins) and (at < len(lines) - 1 or ends):
                lines[at] = line.replace(words, self._held[words])
        return "\n".join(lines)

    def shown(self, new: str) -> str:
        """Return new words with these lines as they are seen in a text."""
        return _replaced(new, self._texts)


def _replaced(new: str, texts: Mapping[str, str]) -> str:
    words = "".join([texts.get(said, said) for said in new])
    for mark in KIND_MARKS:  # a heading is one, whatever it was run in before
        words = words.replace(mark + HEADING, HEADING)
    return words
