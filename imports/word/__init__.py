"""Word files (.docx of Word, WPS or LibreOffice) → drafts.

Tracked changes are read as accepted. Headers, footers, hidden text and unanswered prompts stand
behind the body and are discarded with the reason; a table of contents is where it stands. Merged
cells are empty but for the first; a table in a table's cell is read as its paragraphs.
"""

import re

from planctl.imports.draft import Draft
from planctl.imports.unreadable import Unreadable
from planctl.imports.word.extract import Extract
from planctl.imports.word.file import WordFile, open_word, problem
from planctl.imports.word.finish import blocks
from planctl.imports.word.inline import Inline
from planctl.imports.word.line import Tally
from planctl.imports.word.notes import Notes, attached, story_text
from planctl.imports.word.numbering import Numbering
from planctl.imports.word.pasted import as_markdown
from planctl.imports.word.story import Story
from planctl.imports.word.styles import Styles
from planctl.ooxml.bad_package import BadPackage

_FURNITURE = ("header", "footer")
_PAGE_NUMBER = re.compile(r"[\d\s—–-]*|第.{0,6}页.{0,12}")


def read_word(name: str, file: bytes) -> Draft:
    """Return the draft `name` that a .docx holds; Unreadable where it is none that can be read."""
    try:
        return as_markdown(_Reader(name, open_word(name, file)).draft())
    except BadPackage as error:
        raise Unreadable(name, problem(error)) from error


class _Reader:
    """What is held while a file is read: its extract so far, and what is counted on the way."""

    def __init__(self, name: str, file: WordFile) -> None:
        self._name = name
        self._file = file
        self._styles = Styles(file.root("styles"))
        self._numbering = Numbering(file.root("numbering"))
        self._images = file.images()
        self._tally = Tally()
        self._extract = Extract()

    def draft(self) -> Draft:
        """Return what the file says."""
        for item in self._story(self._file.main).read(self._file.body):
            self._extract.add(item)
        paragraphs = tuple(self._extract.paragraphs)
        notes = Notes(self._file, self._story, self._extract)
        held = [notes.write(written) for written in self._extract.blocks]
        notes.write_rest()
        self._discard()
        source = self._extract.text
        each = [attached(own, source) for own in held]
        return Draft(
            self._name,
            "word",
            source,
            blocks(self._extract.blocks, source, each),
            tuple(sorted(self._extract.discarded, key=lambda one: one.start)),
            revisions=self._tally.revisions,
            paragraphs=paragraphs,
            pictures=dict(self._images.values()),
        )

    def _story(self, part: str) -> Story:
        images = self._images if part == self._file.main else {}
        files = {key: image.file for key, image in images.items()}
        inline = Inline(self._styles, self._file.links(part), self._tally, files)
        return Story(self._styles, self._numbering, inline, self._tally)

    def _discard(self) -> None:
        for kind in _FURNITURE:
            said = [
                story_text(self._story(part).read(root)) for part, root in self._file.parts(kind)
            ]
            for text in dict.fromkeys(said):
                self._extract.discard(text, _reason(text))
        for reason, text in self._tally.aside:
            self._extract.discard(text, reason)


def _reason(furniture: str) -> str:
    return "page-number" if _PAGE_NUMBER.fullmatch(furniture) else "running-head"
