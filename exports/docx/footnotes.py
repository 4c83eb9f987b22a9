"""Where citations go: real footnotes or endnotes, brackets in the text, or nowhere."""

from collections.abc import Iterable
from typing import Literal

from planctl.exports.document import Citation
from planctl.exports.docx.runs import text_runs
from planctl.ooxml.east_asian import has_chinese
from planctl.ooxml.names import part_xml

Kind = Literal["footnote", "endnote"]
STYLE = {"footnote": "Footnote", "endnote": "Endnote"}


class Notes:
    """The notes of a document, gathered while its body is written."""

    def __init__(self, sources: Literal["footnote", "endnote", "bracket", "none"]) -> None:
        self._sources = sources
        self._notes: list[str] = []
        self._written: dict[str, str] = {}

    def cite(self, citation: Citation, follows: bool = False) -> str:
        """Return the runs that stand for `citation` in the text, and keep its note.

        One that `follows` another has a mark before it, or notes 5 and 6 would read as 56.
        """
        if self._sources == "none":
            return ""
        if self._sources == "bracket":
            return text_runs(citation.bracketed)
        self._notes.append(self._text(citation))
        style = f'<w:rPr><w:rStyle w:val="{STYLE[self._sources]}Reference"/></w:rPr>'
        between = f"<w:r>{style}<w:t>，</w:t></w:r>" if follows else ""
        # A run of its own: other readers drop text that shares it.
        return f'{between}<w:r>{style}<w:{self._sources}Reference w:id="{len(self._notes)}"/></w:r>'

    @property
    def kind(self) -> Kind | None:
        """Which notes the document has, None for neither."""
        return self._sources if self._sources in ("footnote", "endnote") else None

    @property
    def texts(self) -> list[str]:
        """What the notes say, as runs, in the order of their numbers."""
        return self._notes

    def part(self, kind: Kind) -> bytes:
        """Return footnotes.xml or endnotes.xml."""
        held = self._notes if kind == self._sources else []
        mark = note_mark(kind)
        return notes_part(kind, ((number, mark + text) for number, text in enumerate(held, 1)))

    def _text(self, citation: Citation) -> str:
        said = citation.said
        if said not in self._written:
            self._written[said] = text_runs(said, chinese=has_chinese(said))
        return self._written[said]


def notes_part(kind: Kind, notes: Iterable[tuple[int, str]]) -> bytes:
    """Return footnotes.xml or endnotes.xml: numbers and runs, and the separators that Word asks for."""
    written = [
        _note(kind, ' w:type="separator" w:id="-1"', "<w:r><w:separator/></w:r>"),
        _note(
            kind,
            ' w:type="continuationSeparator" w:id="0"',
            "<w:r><w:continuationSeparator/></w:r>",
        ),
        *(_note(kind, f' w:id="{number}"', runs) for number, runs in notes),
    ]
    return part_xml(f"w:{kind}s", *written)


def note_mark(kind: Kind) -> str:
    """Return the runs that a note begins with: its number, and a blank."""
    return (
        f'<w:r><w:rPr><w:rStyle w:val="{STYLE[kind]}Reference"/></w:rPr><w:{kind}Ref/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    )


def _note(kind: Kind, attributes: str, runs: str) -> str:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{STYLE[kind]}Text"/></w:pPr>{runs}</w:p>'
    return f"<w:{kind}{attributes}>{paragraph}</w:{kind}>"
