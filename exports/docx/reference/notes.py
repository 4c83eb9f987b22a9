"""Footnotes and endnotes: ours join theirs, under ids that theirs have not."""

from typing import Literal

from planctl.exports.docx.reference.content import Content
from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child, new, put

Kind = Literal["footnote", "endnote"]

_SETTINGS_ORDER = (
    "footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang"
    " clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions"
    " readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags"
    " decimalSymbol listSeparator docId14 conflictMode discardImageEditingData"
    " defaultImageDpi chartTrackingRefBased docId15"
)
"""The children of `w:settings` from the notes on (ECMA-376 part 1, 17.15.1.78)."""


def take_notes(kind: Kind, blocks: list[Element], theirs: WordFile, ours: WordFile) -> Content:
    """Put the notes that `blocks` refer to into their part, and return them."""
    source = ours.part(f"{kind}s")
    references = [mark for block in blocks for mark in block.iter(qn(f"w:{kind}Reference"))]
    if source is None or not references:
        return Content([], ours.main, theirs.main)
    notes = {note.get(qn("w:id")): note for note in ours.root(source)}
    root = _part(kind, theirs, [note for note in notes.values() if _separates(note)])
    target = theirs.part(f"{kind}s")
    first = max((int(str(note.get(qn("w:id")))) for note in root), default=0)
    taken = [notes[mark.get(qn("w:id"))] for mark in references]
    for number, (mark, note) in enumerate(zip(references, taken, strict=True), max(first, 0) + 1):
        mark.set(qn("w:id"), str(number))
        note.set(qn("w:id"), str(number))
        root.append(note)
    return Content(taken, source, target or theirs.main)


def _part(kind: Kind, theirs: WordFile, separators: list[Element]) -> Element:
    """Return the root of their notes; a part that is new has our separators."""
    known = theirs.part(f"{kind}s") is not None
    root = theirs.made(f"{kind}s", f"w:{kind}s")
    if not known:
        root.extend(separators)
        settings = theirs.part("settings")
        if settings is not None:
            _tell(kind, theirs.edit(settings), separators)
    return root


def _tell(kind: Kind, settings: Element, separators: list[Element]) -> None:
    """Name the separators in the settings (17.11.9), which say how notes are numbered too."""
    properties = child(settings, f"w:{kind}Pr")
    if properties is None:
        properties = new(f"w:{kind}Pr")
        if kind == "endnote":
            # Word numbers endnotes i, ii, iii unless told otherwise.
            properties.append(new("w:numFmt", "decimal"))
        put(settings, properties, _SETTINGS_ORDER)
    for separator in separators:
        named = new(f"w:{kind}")
        named.set(qn("w:id"), str(separator.get(qn("w:id"))))
        properties.append(named)


def _separates(note: Element) -> bool:
    return note.get(qn("w:type")) is not None
