"""A reviewer's Word file, of Word, WPS or LibreOffice, with both sides of every tracked change."""

from collections.abc import Sequence

from planctl.imports.kind import binary_kind
from planctl.imports.returned.aside import Asides
from planctl.imports.returned.author import author_of
from planctl.imports.returned.breaks import Unbroken
from planctl.imports.returned.comments import read_comments
from planctl.imports.returned.inline import MarkedInline
from planctl.imports.returned.marks import settle_marks
from planctl.imports.returned.notes import read_notes
from planctl.imports.returned.own_changes import Accepted
from planctl.imports.returned.places import Places
from planctl.imports.returned.story import MarkedStory, Written
from planctl.imports.unreadable import Unreadable
from planctl.imports.word.file import WordFile, open_word, problem
from planctl.imports.word.line import Tally
from planctl.imports.word.numbering import Numbering
from planctl.imports.word.styles import Styles
from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.carried import read_carried
from planctl.ooxml.content_types import CORE_PROPERTIES
from planctl.ooxml.parsed import Element, parse
from planctl.ooxml.relationships import PACKAGE
from planctl.schemas.returned import Change, Returned

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_MODIFIED = "{http://purl.org/dc/terms/}modified"


def read_returned(name: str, file: bytes) -> Returned:
    """Return what a .docx holds; Unreadable where it is none that can be read."""
    try:
        if file and binary_kind(name, file) is None:
            raise Unreadable(name, "not-a-document")
        return _Reader(open_word(name, file)).returned(name)
    except BadPackage as error:
        raise Unreadable(name, problem(error)) from error
    except Unreadable as error:
        if error.problem != "not-a-document":
            raise
        raise Unreadable(name, "not-returned") from error


class _Reader:
    """What is held while a file is read."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._styles = Styles(file.root("styles"))
        self._numbering = Numbering(file.root("numbering"))

    def returned(self, name: str) -> Returned:
        settle_marks(self._file.body)
        inline = MarkedInline(self._styles, Tally())
        everything = self._story(inline, self._file.body)
        written = [line for line in everything if not line.contents]
        places = Places(written, inline.marks)
        asides = Asides()
        asides.add("contents", [line for line in everything if line.contents], inline.marks)
        asides.add_running(self._file, self._styles, self._numbering)
        read = read_comments(self._file, self._text, places.comments(), asides.comments)
        comments = tuple(read)
        unbroken = Unbroken([*places.lines(read_notes(self._file, self._lines))])
        lines, comments = tuple(unbroken.lines), tuple(map(unbroken.comment, comments))
        carried = read_carried(self._file.package)
        if carried and "author" in carried.about:  # a redline
            sender = Change(author_of(carried.about["author"]), carried.about.get("date", ""))
            accepted = Accepted(lines, sender)
            lines, comments = tuple(accepted.lines), tuple(map(accepted.comment, comments))
            asides.accept(sender)
        texts, about = carried or (None, None)
        return Returned(name, lines, comments, _saved(self._file), texts, about, asides.lines)

    def _lines(self, story: Element) -> Sequence[Written]:
        return self._story(MarkedInline(self._styles, Tally()), story)

    def _story(self, inline: MarkedInline, story: Element) -> list[Written]:
        return MarkedStory(self._styles, self._numbering, inline, Tally()).write(story)

    def _text(self, comment: Element) -> str:
        """Return what a comment says, a paragraph a line."""
        return "\n".join(
            line.finished(0, (), {}).after.strip() for line in self._lines(comment)
        ).strip()


def _saved(file: WordFile) -> Change:
    """Return who saved a file last, and when (ECMA-376 part 2, 8.3)."""
    name = file.package.related(PACKAGE, CORE_PROPERTIES)
    if name is None:
        return Change("")
    root = parse(file.package.parts[name], name)
    author = root.findtext(f"{_CORE}lastModifiedBy") or ""
    return Change(author_of(author), (root.findtext(_MODIFIED) or "")[:40])
