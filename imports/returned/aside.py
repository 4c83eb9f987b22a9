"""What stands beside the text of a returned file: its contents, headers and footers."""

from collections.abc import Iterator, Sequence

from planctl.imports.returned.inline import Mark, MarkedInline
from planctl.imports.returned.own_changes import Accepted
from planctl.imports.returned.places import Places
from planctl.imports.returned.story import MarkedStory, Written
from planctl.imports.word.file import WordFile
from planctl.imports.word.line import Tally
from planctl.imports.word.numbering import Numbering
from planctl.imports.word.styles import Styles
from planctl.ooxml.names import qn
from planctl.schemas.returned import Aside, AsidePlace, Change, Line, LineSpan

_RUNNING: tuple[AsidePlace, ...] = ("header", "footer")


class Asides:
    """The lines beside the text, by place, and what comments stand on there, by their ids."""

    def __init__(self) -> None:
        self.lines: dict[AsidePlace, tuple[Line, ...]] = {}
        self.comments: dict[str, Aside] = {}

    def add(self, place: AsidePlace, written: Sequence[Written], marks: Sequence[Mark]) -> None:
        """Add what was written in a place, the marks in it among others."""
        places = Places(written, marks)
        lines = tuple(places.lines({}))
        self.lines[place] = (*self.lines.get(place, ()), *lines)
        for key, spans in places.comments().items():
            self.comments[key] = Aside(place, "\n".join(_words(spans, lines)))

    def add_running(self, file: WordFile, styles: Styles, numbering: Numbering) -> None:
        """Add the headers and footers of a file."""
        for place in _RUNNING:
            for _, root in file.parts(place):
                inline = _WithoutFields(styles, Tally())
                written = MarkedStory(styles, numbering, inline, Tally()).write(root)
                self.add(place, written, inline.marks)

    def accept(self, sender: Change) -> None:
        """Accept what the sender of a redline has changed."""
        for place, lines in self.lines.items():
            self.lines[place] = tuple(Accepted(lines, sender).lines)


class _WithoutFields(MarkedInline):
    """Reads paragraphs without what fields show: the number of a page is nobody's words."""

    def __init__(self, styles: Styles, tally: Tally) -> None:
        super().__init__(styles, tally)
        self._readers[qn("w:fldSimple")] = lambda _: None

    def _say(self, text: str) -> None:
        if not self.fields.within:
            super()._say(text)


def _words(spans: Sequence[LineSpan], lines: Sequence[Line]) -> Iterator[str]:
    for span in spans:
        held = [*lines[span.line].cut(span.start, span.end)]
        after = "".join(each.said for each in held if not each.gone)
        yield after.strip() or "".join(each.said for each in held).strip()
