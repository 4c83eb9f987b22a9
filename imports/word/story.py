"""A story (the body, a note, a header, a text box): its paragraphs and tables, in order."""

from collections.abc import Iterator

from planctl.imports.word.drawn import chosen
from planctl.imports.word.heading import Kind, is_sentence, kind_of
from planctl.imports.word.inline import Inline, is_prompt
from planctl.imports.word.line import Grid, Item, Line, Tally
from planctl.imports.word.names import (
    ALTERNATIVES,
    CELL,
    CONTROL,
    GONE,
    PARAGRAPH_PROPERTIES,
    PROPERTIES,
    ROW,
    TABLE,
    P,
    T,
)
from planctl.imports.word.numbering import LEVELS, Numbering
from planctl.imports.word.properties import ParagraphProperties, paragraph_properties
from planctl.imports.word.styles import BODY_TEXT, Style, Styles
from planctl.imports.word.table import cell_lines, column_count, spanned, wrapped
from planctl.imports.word.words import Words
from planctl.ooxml.parsed import Element, child, value_of

_GALLERY = "w:sdtPr/w:docPartObj/w:docPartGallery"


class Story:
    """Reads a part's stories; numbers are counted by `numbering`, from one story to the next."""

    def __init__(self, styles: Styles, numbering: Numbering, inline: Inline, tally: Tally) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inline = inline
        self._tally = tally
        self._kinds: dict[str, Kind] = {}
        self._joined: tuple[Words, ParagraphProperties] | None = None
        self._count = 0

    def read(self, story: Element) -> Iterator[Item]:
        """Yield what a story holds."""
        self._inline.fields.enter(story)
        yield from self._items(story, contents=False)
        yield from self._ended()

    def _items(self, parent: Element, contents: bool) -> Iterator[Item]:
        for element in parent:
            tag = element.tag
            if tag == P:
                yield from self._paragraph(element, contents)
            elif tag == TABLE:
                yield from self._ended()
                yield from self._table(element)
            elif tag == ALTERNATIVES:
                held = chosen(element)
                if held is not None:
                    yield from self._items(held, contents)
            elif tag == CONTROL:
                yield from self._control(element, contents)
            elif tag not in PROPERTIES:
                yield from self._items(element, contents)

    def _control(self, control: Element, contents: bool) -> Iterator[Item]:
        if is_prompt(control):
            words = ("".join(text.text or "" for text in held.iter(T)) for held in control.iter(P))
            self._tally.aside += [("prompt", said) for said in words if said.strip()]
            return
        yield from self._items(
            control, contents or value_of(control, _GALLERY) == "Table of Contents"
        )

    def _paragraph(self, paragraph: Element, contents: bool) -> Iterator[Item]:
        self._count += 1
        if not len(paragraph) and self._joined is None:
            return
        words = self._joined[0] if self._joined else Words()
        first = paragraph[0] if len(paragraph) else None
        own = first if first is not None and first.tag == PARAGRAPH_PROPERTIES else None
        properties = paragraph_properties(own)
        self._inline.read(paragraph, properties.style, words)
        self._joined = (words, properties) if properties.gone else None
        self._tally.revisions += properties.gone
        if not properties.gone:
            yield from self._closed(words, properties, contents)

    def _ended(self) -> Iterator[Item]:
        if self._joined:
            words, properties = self._joined
            self._joined = None
            yield from self._closed(words, properties, contents=False)

    def _closed(
        self, words: Words, properties: ParagraphProperties, contents: bool
    ) -> Iterator[Item]:
        line = self._line(words, properties, contents)
        if line.text.strip() or line.number or line.refs or line.figures:
            yield line
        count = self._count
        for box in words.boxes:
            yield from self._items(box, contents)
            yield from self._ended()
        self._count = count

    def _line(self, words: Words, properties: ParagraphProperties, contents: bool) -> Line:
        chain = self._styles.chain(properties.style)
        text = words.text
        kind = self._kind(chain)
        level = kind.level
        if properties.level is not None and 0 <= properties.level < BODY_TEXT:
            level = properties.level + 1
        number, bullet, depth = self._number(properties, chain)
        if level and is_sentence(text):
            level = None
        return Line(
            text=text,
            style=chain[0].name if chain else "",
            level=level,
            number=number,
            depth=depth or kind.continued,
            bullet=bullet,
            centred=_aligned(properties, chain) == "center",
            contents=contents or words.contents or kind.contents,
            face=words.face,
            bold=tuple(words.bold),
            refs=tuple(words.refs),
            figures=tuple(words.figures),
            paragraph=self._count,
        )

    def _kind(self, chain: tuple[Style, ...]) -> Kind:
        style = chain[0].id if chain else ""
        if style not in self._kinds:
            self._kinds[style] = kind_of(chain)
        return self._kinds[style]

    def _number(
        self, properties: ParagraphProperties, chain: tuple[Style, ...]
    ) -> tuple[str, bool, int]:
        """Return the number that Word counts, whether it is a bullet, and the depth in a list."""
        instance, at = properties.instance, properties.depth
        if instance is None:
            instance, linked = self._styled_number(chain)
            at = linked if at is None else at
        at = at or 0
        level = self._numbering.level(instance or "", at)
        if level is None or not 0 <= at < LEVELS:
            return "", False, 0
        number = self._numbering.count(instance or "", at)
        bullet = level.form == "bullet" and bool(level.text.strip())
        listed = level.form != "none" and bool(number or level.form == "bullet")
        return number, bullet, at + 1 if listed else 0

    def _styled_number(self, chain: tuple[Style, ...]) -> tuple[str | None, int]:
        instance = next((style.instance for style in chain if style.instance is not None), None)
        if instance is None:
            return None, 0
        linked = (self._numbering.level_of(instance, style.id) for style in chain)
        said = (style.depth for style in chain)
        return instance, next((at for at in (*linked, *said) if at is not None), 0)

    def _table(self, table: Element) -> Iterator[Item]:
        most = column_count(table)
        rows = [self._row(row, most) for row in wrapped(table, ROW) if not self._row_gone(row)]
        if len(rows) == 1 and len(rows[0]) == 1:
            # A frame around text, and no table.
            yield from rows[0][0]
        elif any(rows):
            yield Grid(tuple(tuple(cell_lines(cell) for cell in row) for row in rows if row))

    def _row_gone(self, row: Element) -> bool:
        properties = child(row, "w:trPr")
        gone = properties is not None and any(held.tag in GONE for held in properties)
        self._tally.revisions += gone
        return gone

    def _row(self, row: Element, most: int) -> list[tuple[Item, ...]]:
        """Return the cells of a row, empty ones for the columns, `most` at most, that it spans."""
        cells: list[tuple[Item, ...]] = [()] * spanned(child(row, "w:trPr"), "w:gridBefore", most)
        for cell in wrapped(row, CELL):
            properties = child(cell, "w:tcPr")
            if properties is not None and child(properties, "w:cellDel") is not None:
                self._tally.revisions += 1
                continue
            cells.append((*self._items(cell, contents=False), *self._ended()))
            spare = spanned(properties, "w:gridSpan", most) - 1
            cells += [()] * min(spare, most - len(cells))
        return cells


def _aligned(properties: ParagraphProperties, chain: tuple[Style, ...]) -> str | None:
    said = (style.aligned for style in chain if style.aligned)
    return properties.aligned or next(said, None)
