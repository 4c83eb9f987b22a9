"""Numbers: theirs where their styles count, ours where they do not, and never both.

A numbering of ours goes along under ids that theirs have not, and is given to the paragraphs
themselves where the style is theirs.
"""

import re
from collections.abc import Mapping
from copy import deepcopy

from planctl.exports.docx.reference.counting import PaperCount, WordCount
from planctl.exports.docx.reference.lists import Lists, Number, begin
from planctl.exports.docx.reference.styles import StyleMerge
from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import (
    PARAGRAPH_ORDER,
    Element,
    child,
    drop,
    ensured,
    new,
    put,
    value_of,
)

_HEADING = re.compile("heading [1-9]")


class NumberMerge:
    """Numbers the paragraphs of a paper within a ministry's file."""

    def __init__(self, theirs: WordFile, ours: WordFile, styles: StyleMerge) -> None:
        self._file, self._styles = theirs, styles
        self._theirs = Lists(_root(theirs), styles.theirs)
        self._ours = Lists(_root(ours), styles.ours)
        self._abstracts: dict[str, str] = {}
        self._instances: dict[tuple[str, Number | None], str] = {}
        self._paper = PaperCount(self._ours.starts)
        self._counts: dict[str, WordCount] = {}
        self.theirs_count = False
        """Whether a heading of ours shows a number of theirs."""

    def number_styles(self) -> None:
        """Let the styles that were added count by our numberings, brought along."""
        for key in self._styles.added.values():
            held = child(self._styles.theirs.by_id[key], "w:pPr/w:numPr/w:numId")
            if held is not None:
                held.set(qn("w:val"), self._taken(str(held.get(qn("w:val")))))

    def number(self, paragraph: Element) -> None:
        """Give its number to a paragraph that still names its style as the paper does."""
        self._number(paragraph, counts=True)

    def number_before(self, change: Element) -> None:
        """Give its number to what a paragraph was before a tracked change of it (17.13.5.29)."""
        paragraph = new("w:p")
        paragraph.extend(change)
        self._number(paragraph, counts=False)
        change.extend(paragraph)

    def _number(self, paragraph: Element, *, counts: bool) -> None:
        key = value_of(paragraph, "w:pPr/w:pStyle")
        if key is None and child(paragraph, "w:pPr/w:numPr") is None:
            return
        ours, theirs = self._our_number(paragraph, key), self._their_number(key)
        if ours is None:
            self._unnumber(paragraph, key, theirs)
        elif self._is_heading(key):
            shown = self._paper.count(ours) if counts else ()
            self._number_heading(paragraph, ours, theirs, key, shown)
        elif child(paragraph, "w:pPr/w:numPr") is not None:
            self._number_item(paragraph, ours, theirs)
        elif theirs is None:
            _say(paragraph, Number(self._taken(ours.instance), ours.level))

    def _our_number(self, paragraph: Element, key: str | None) -> Number | None:
        instance = value_of(paragraph, "w:pPr/w:numPr/w:numId")
        if instance is None:
            return self._ours.of_style(key)
        level = int(value_of(paragraph, "w:pPr/w:numPr/w:ilvl") or 0)
        return Number(instance, level) if instance != "0" else None

    def _their_number(self, key: str | None) -> Number | None:
        """Return the number that the paragraph has by the style that is to dress it."""
        if key in self._styles.added:
            ours = self._ours.of_style(key)
            return Number(self._taken(ours.instance), ours.level) if ours else None
        return self._theirs.of_style(self._their_key(key))

    def _their_key(self, key: str | None) -> str | None:
        return self._styles.key(key) if key else self._styles.theirs.default("paragraph")

    def _is_heading(self, key: str | None) -> bool:
        name = value_of(self._styles.ours.by_id[key], "w:name") if key else None
        return _HEADING.fullmatch((name or "").casefold()) is not None

    def _unnumber(self, paragraph: Element, key: str | None, theirs: Number | None) -> None:
        """Keep a paragraph without a number; what stood in for our style's indent goes."""
        held = child(paragraph, "w:pPr/w:numPr")
        if held is not None:
            drop(held)
            drop(child(paragraph, "w:pPr/w:ind"))
        if theirs is not None:
            _say(paragraph, Number("0", theirs.level))
            # Number 0 takes the style's indent away together with its numbering.
            indent = self._styles.theirs.indent(self._their_key(key))
            if indent is not None:
                put(ensured(paragraph, "w:pPr"), deepcopy(indent), PARAGRAPH_ORDER)

    def _number_heading(
        self,
        paragraph: Element,
        ours: Number,
        theirs: Number | None,
        key: str | None,
        shown: tuple[int, ...],
    ) -> None:
        """Give a heading its number; `shown` are its counters, () where it is not counted."""
        number = theirs or Number(self._taken(self._heading_base(key, ours)), ours.level)
        group = self._theirs.abstract_key(number.instance)
        self.theirs_count |= group not in self._abstracts.values()
        if group not in self._counts:
            self._counts[group] = WordCount(number.instance, self._restart)
        instance = self._counts[group].instance(number.level, shown) if shown else None
        drop(child(paragraph, "w:pPr/w:numPr"))
        if theirs is None or instance:
            _say(paragraph, Number(instance or number.instance, number.level))

    def _heading_base(self, key: str | None, ours: Number) -> str:
        held = self._ours.of_style(key)
        return held.instance if held else ours.instance

    def _number_item(self, paragraph: Element, ours: Number, theirs: Number | None) -> None:
        """Give an item of a list its number, each list of ours in an instance of its own."""
        if theirs is None or self._theirs.abstract_key(theirs.instance) in self._abstracts.values():
            _say(paragraph, Number(self._taken(ours.instance), ours.level))
            return
        if (ours.instance, theirs) not in self._instances:
            start = self._ours.starts(ours.instance).get(ours.level, 1)
            restarted = self._restart(theirs.instance, {theirs.level: start})
            self._instances[ours.instance, theirs] = restarted
        _say(paragraph, Number(self._instances[ours.instance, theirs], theirs.level))

    def _taken(self, instance: str) -> str:
        """Return the id under which an instance of ours stands in theirs."""
        if (instance, None) not in self._instances:
            number = self._ours.copy_of(instance)
            abstract = self._taken_abstract(instance)
            put(number, new("w:abstractNumId", abstract), "abstractNumId lvlOverride")
            self._instances[instance, None] = self._lists().add_instance(number)
        return self._instances[instance, None]

    def _taken_abstract(self, instance: str) -> str:
        key = self._ours.abstract_key(instance)
        held = self._ours.abstract(instance)
        if key not in self._abstracts and held is not None:
            abstract = deepcopy(held)
            for level in abstract.iterfind(qn("w:lvl")):
                self._link(level)
            self._abstracts[key] = self._lists().add_abstract(abstract)
        return self._abstracts[key]

    def _link(self, level: Element) -> None:
        """Link a level to the style that was added, never to theirs; it has the style's indent."""
        style = child(level, "w:pStyle")
        key = None if style is None else str(style.get(qn("w:val")))
        if style is None or key is None:
            return
        if key in self._styles.added:
            style.set(qn("w:val"), self._styles.added[key])
        else:
            drop(style)
        drop(child(level, "w:pPr"))
        indent = self._styles.theirs.indent(self._styles.taken(key))
        if indent is not None:
            properties = new("w:pPr")
            properties.append(deepcopy(indent))
            put(level, properties, _LEVEL_ORDER)

    def _restart(self, instance: str, starts: Mapping[int, int]) -> str:
        number = self._theirs.copy_of(instance)
        begin(number, starts)
        return self._lists().add_instance(number)

    def _lists(self) -> Lists:
        """Return their numberings, to be added to."""
        self._theirs.root = self._file.made("numbering", "w:numbering")
        return self._theirs


_LEVEL_ORDER = (
    "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
)


def _root(file: WordFile) -> Element:
    name = file.part("numbering")
    return new("w:numbering") if name is None else file.root(name)


def _say(paragraph: Element, number: Number) -> None:
    """Give a paragraph its number directly (17.3.1.19)."""
    properties = new("w:numPr")
    properties.append(new("w:ilvl", str(number.level)))
    properties.append(new("w:numId", number.instance))
    put(ensured(paragraph, "w:pPr"), properties, PARAGRAPH_ORDER)
