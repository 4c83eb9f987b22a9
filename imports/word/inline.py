"""What stands within a paragraph (ECMA-376 part 1, 17.3.2): runs, fields, links, notes, drawings.

Tracked changes are read as accepted. Soft hyphens are nothing, non-breaking ones a hyphen; a ruby's
reading is left out, what it stands over is read; page and column breaks are line breaks.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planctl.imports.word.drawn import chosen, drawn
from planctl.imports.word.equation import equation
from planctl.imports.word.fields import Fields
from planctl.imports.word.line import Figure, RefKind, Tally
from planctl.imports.word.names import (
    ALTERNATIVES,
    COME,
    CONTROL,
    EMOJI,
    FIELD_MARK,
    GONE,
    ID,
    MATH,
    PROPERTIES,
    RUN_PROPERTIES,
    R,
    T,
)
from planctl.imports.word.properties import Face, run_properties
from planctl.imports.word.styles import Styles
from planctl.imports.word.symbols import has_private, readable, symbol
from planctl.imports.word.values import is_on
from planctl.imports.word.words import Words
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child

_SIGNS = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_NOTES: dict[str, RefKind] = {
    qn("w:footnoteReference"): "footnote",
    qn("w:endnoteReference"): "endnote",
    qn("w:commentReference"): "comment",
}
_DRAWINGS = frozenset({qn("w:drawing"), qn("w:pict"), qn("w:object")})
_READING = qn("w:rt")
_LINK = qn("w:hyperlink")
_INSTRUCTION = qn("w:instrText")
_SYMBOL = qn("w:sym")
_RELATION = qn("r:id")


class Inline:
    """Reads paragraphs of one part.

    `links` are the addresses that its relationships lead to, `images` the names of picture files.
    """

    def __init__(
        self,
        styles: Styles,
        links: Mapping[str, str],
        tally: Tally,
        images: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._styles = styles
        self._links = links
        self._images = images
        self._tally = tally
        self._words = Words()
        self._style: str | None = None
        self._face = Face()
        self._prompt = False
        self.fields = Fields()
        self._readers: dict[str, Callable[[Element], None]] = {
            R: self._run,
            T: self._text,
            FIELD_MARK: self._field_mark,
            _INSTRUCTION: lambda element: self.fields.instruct(element.text or ""),
            _SYMBOL: self._symbol,
            EMOJI: self._emoji,
            MATH: lambda element: self._say(equation(element)),
            CONTROL: self._control,
            ALTERNATIVES: self._alternatives,
            _LINK: self._link,
            **dict.fromkeys(_SIGNS, self._sign),
            **dict.fromkeys(_NOTES, self._note),
            **dict.fromkeys(_DRAWINGS, self._drawing),
            **dict.fromkeys(GONE, self._gone),
            **dict.fromkeys(COME, self._come),
            **dict.fromkeys((*PROPERTIES, _READING), lambda _: None),
        }

    def read(self, paragraph: Element, style: str | None, words: Words) -> None:
        """Add what a paragraph of this style says to `words`."""
        self._words, self._style = words, style
        self._walk(paragraph)
        self.fields.end_paragraph()

    def _walk(self, parent: Element) -> None:
        for element in parent:
            self._readers.get(element.tag, self._walk)(element)

    def _say(self, text: str) -> None:
        if not text or self.fields.silent:
            return
        if self._prompt or self._face.hidden:
            self._tally.aside.append(("prompt" if self._prompt else "hidden", text))
        else:
            self._words.say(text, self._face, contents=self.fields.contents)

    def _run(self, run: Element) -> None:
        # Its properties come first (17.3.2.25).
        first = run[0] if len(run) else None
        own = first if first is not None and first.tag == RUN_PROPERTIES else None
        self._face = self._styles.face(self._style, run_properties(own))
        self._walk(run)
        self._face = Face()

    def _text(self, element: Element) -> None:
        # A line break in the XML is a blank; the paragraph's own are elements.
        text = (element.text or "").replace("\n", " ").replace("\r", " ")
        self._say(_unprivate(element, text) if has_private(text) else text)

    def _sign(self, element: Element) -> None:
        self._say(_SIGNS[element.tag])

    def _symbol(self, element: Element) -> None:
        self._say(symbol(element.get(qn("w:char"), ""), element.get(qn("w:font"), "")))

    def _emoji(self, element: Element) -> None:
        self._say(symbol(element.get(f"{element.tag.rpartition('}')[0]}}}char", ""), ""))

    def _note(self, element: Element) -> None:
        if not self.fields.silent:
            self._words.refer(_NOTES[element.tag], element.get(ID, ""))

    def _drawing(self, element: Element) -> None:
        found = drawn(element)
        self._words.boxes += found.boxes
        if found.alt is not None:
            self._words.figures.append(Figure(found.alt, self._images.get(found.image, "")))

    def _gone(self, element: Element) -> None:
        """Leave out what was deleted, but for comments on it."""
        self._tally.revisions += 1
        for reference in element.iter(qn("w:commentReference")):
            self._note(reference)

    def _come(self, element: Element) -> None:
        self._tally.revisions += 1
        self._walk(element)

    def _alternatives(self, element: Element) -> None:
        held = chosen(element)
        if held is not None:
            self._walk(held)

    def _control(self, element: Element) -> None:
        """Read a content control; a prompt that nobody answered is no part of the paper."""
        before = self._prompt
        self._prompt = before or is_prompt(element)
        self._walk(element)
        self._prompt = before

    def _link(self, element: Element) -> None:
        mark = self._words.mark()
        self._walk(element)
        address = self._links.get(element.get(_RELATION, ""))
        if address:
            self._words.link(address, mark)

    def _field_mark(self, element: Element) -> None:
        field = self.fields.take(element, self._words.mark())
        if field and field.address and field.mark is not None:
            self._words.link(field.address, field.mark)


def is_prompt(control: Element) -> bool:
    """Tell whether a content control shows what should be written there (17.5.2.39)."""
    return bool(is_on(child(control, "w:sdtPr/w:showingPlcHdr")))


def _unprivate(text: Element, said: str) -> str:
    run = text.getparent()
    fonts = None if run is None else child(run, "w:rPr/w:rFonts")
    names = ("w:ascii", "w:hAnsi", "w:eastAsia") if fonts is not None else ()
    for name in names:
        said = readable(said, fonts.get(qn(name), "") if fonts is not None else "")
    return said
