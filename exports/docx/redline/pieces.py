"""The content of a paragraph in pieces: text that can be cut, things that cannot, marks without width."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from planctl.ooxml.text import run_text, unescape

_TOKEN = re.compile(
    r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(.*?)</w:r>"
    r"|<w:bookmarkStart[^>]*/>|<w:bookmarkEnd[^>]*/>|<w:hyperlink[^>]*>|</w:hyperlink>",
    re.DOTALL,
)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(br|tab)/>")
_BREAKS = {"br": "\n", "tab": "\t"}
_NOTE = re.compile(r'<w:(?:foot|end)noteReference w:id="(\d+)"/>')
_INSTRUCTION = re.compile(r"<w:instrText[^>]*>([^<]*)")
_SHOWN = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_OWN_NAME = re.compile(r' (?:id|name)="[^"]*"')
_THING = "\U000f0000"
"""What stands for a thing until the two sides have been compared (`keyed`)."""
_HINT = '<w:rFonts w:hint="eastAsia"/>'

Kind = Literal["text", "note", "thing", "end", "opening", "closing"]


class Piece(NamedTuple):
    """A piece; `said` is its text, "" for a mark; `key` is equal for two things that are the same."""

    kind: Kind
    said: str
    properties: str = ""
    xml: str = ""
    key: str = ""

    def run(self, change: str = "") -> str:
        """Return the piece in WordprocessingML; `change` says what its properties were."""
        if self.xml:
            return self.xml
        properties = self.properties + change
        return f"<w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}{run_text(self.said)}</w:r>"

    def saying(self, said: str) -> "Piece":
        """Return a part of it, or what stands for it."""
        return Piece(self.kind, said, self.properties, self.xml, self.key)

    @property
    def look(self) -> str:
        """Its properties, but for the hint which font a mark takes."""
        return self.properties.replace(_HINT, "")


def pieces(contents: Sequence[str]) -> list[Piece]:
    """Return the pieces of paragraphs' runs, an end between two of them; a field is one thing."""
    found = [*_pieces(contents[0])]
    for content in contents[1:]:
        found += [Piece("end", _THING), *_pieces(content)]
    return found


def _pieces(content: str) -> Iterator[Piece]:
    field, depth = "", 0
    for token in _TOKEN.finditer(content):
        inner = token[2]
        begins, ends = 'Type="begin"' in (inner or ""), 'Type="end"' in (inner or "")
        depth += begins - ends
        if depth or ends:
            field += token[0]
            if not depth:
                yield _field(field)
                field = ""
        elif inner is None:
            yield Piece(_mark_kind(token[0]), "", xml=token[0])
        else:
            yield _run(token[0], token[1] or "", inner)
    if field:
        yield _field(field)


def _mark_kind(mark: str) -> Literal["opening", "closing"]:
    return "closing" if mark.startswith(("<w:bookmarkEnd", "</")) else "opening"


def _run(xml: str, properties: str, inner: str) -> Piece:
    note = _NOTE.fullmatch(inner)
    if note:
        return Piece("note", _THING, properties, xml, note[1])
    text = [*_TEXT.finditer(inner)]
    if sum(len(found[0]) for found in text) != len(inner):
        return Piece("thing", _THING, properties, xml, _OWN_NAME.sub("", inner))
    said = "".join([_BREAKS[found[2]] if found[2] else found[1] for found in text])
    return Piece("text", unescape(said), properties)


def _field(xml: str) -> Piece:
    shown = "".join(_SHOWN.findall(xml))
    return Piece("thing", _THING, "", xml, "".join(_INSTRUCTION.findall(xml)) + shown)


class Reader:
    """Hands out the pieces of a paragraph by length."""

    def __init__(self, held: list[Piece]) -> None:
        """Take pieces."""
        self._held = held
        self._at = 0
        self._within = 0

    def opening(self) -> Iterator[Piece]:
        """Yield the marks that open right here."""
        while self._at < len(self._held) and self._held[self._at].kind == "opening":
            yield self._held[self._at]
            self._at += 1

    def take(self, length: int) -> Iterator[Piece]:
        """Yield the next pieces that say `length` characters, and the marks before and among them."""
        while length:
            piece = self._held[self._at]
            said = piece.said[self._within : self._within + length]
            yield piece if said == piece.said else piece.saying(said)
            length -= len(said)
            self._within += len(said)
            if self._within == len(piece.said):
                self._at, self._within = self._at + 1, 0

    def rest(self) -> Iterator[Piece]:
        """Yield what is left: marks."""
        yield from self._held[self._at :]
