"""Where citations go: real footnotes or endnotes, brackets in the text, or nowhere."""

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
            return text_runs(f"〔{citation.said}〕")
        self._notes.append(self._text(citation))
        style = f'<w:rPr><w:rStyle w:val="{STYLE[self._sources]}Reference"/></w:rPr>'
        between = f"<w:r>{style}<w:t>，</w:t></w:r>" if follows else ""
        # A run of its own: other readers drop text that shares it.
        return f'{between}<w:r>{style}<w:{self._sources}Reference w:id="{len(self._notes)}"/></w:r>'

    def part(self, kind: Kind) -> bytes:
        """Return footnotes.xml or endnotes.xml, with the separators that Word asks for."""
        held = self._notes if kind == self._sources else []
        mark = (
            f'<w:r><w:rPr><w:rStyle w:val="{STYLE[kind]}Reference"/></w:rPr><w:{kind}Ref/></w:r>'
            '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        )
        notes = [
            _note(kind, ' w:type="separator" w:id="-1"', "<w:r><w:separator/></w:r>"),
            _note(
                kind,
                ' w:type="continuationSeparator" w:id="0"',
                "<w:r><w:continuationSeparator/></w:r>",
            ),
            *(_note(kind, f' w:id="{n}"', mark + text) for n, text in enumerate(held, start=1)),
        ]
        return part_xml(f"w:{kind}s", "".join(notes))

    def _text(self, citation: Citation) -> str:
        said = citation.said
        if said not in self._written:
            self._written[said] = text_runs(said, chinese=has_chinese(said))
        return self._written[said]


def _note(kind: Kind, attributes: str, runs: str) -> str:
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{STYLE[kind]}Text"/></w:pPr>{runs}</w:p>'
    return f"<w:{kind}{attributes}>{paragraph}</w:{kind}>"
