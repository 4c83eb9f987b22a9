"""Ids and names that a file may hold but once: bookmarks and drawings of ours get fresh ones."""

import re
from collections.abc import Iterable, Iterator

from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_LONGEST = 40
"""Word's limit of a bookmark's name, in characters."""


def renumber(elements: list[Element], theirs: WordFile) -> None:
    """Give the bookmarks and drawings in `elements` ids that nothing in `theirs` has."""
    roots = [theirs.root(story) for story in theirs.stories()]
    _renumber_bookmarks(elements, roots)
    last = max(_numbers(_all(roots, _DRAWING), "id"), default=0)
    for number, drawing in enumerate(_all(elements, _DRAWING), last + 1):
        drawing.set("id", str(number))


def _renumber_bookmarks(elements: list[Element], roots: list[Element]) -> None:
    start, end, key = qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:id")
    last = max(_numbers(_all(roots, start), key), default=0)
    numbers: dict[str, str] = {}
    for mark in _all(elements, start, end):
        number = numbers.setdefault(str(mark.get(key)), str(last + len(numbers) + 1))
        mark.set(key, number)
    _rename_bookmarks(elements, {str(mark.get(qn("w:name"))) for mark in _all(roots, start)})


def _rename_bookmarks(elements: list[Element], taken: set[str]) -> None:
    name = qn("w:name")
    held = {name_of.casefold() for name_of in taken}
    renamed: dict[str, str] = {}
    for mark in _all(elements, qn("w:bookmarkStart")):
        old = str(mark.get(name))
        fresh = renamed[old] = _free(old, held)
        held.add(fresh.casefold())
        mark.set(name, fresh)
    _point_anew(elements, {old: fresh for old, fresh in renamed.items() if old != fresh})


def _point_anew(elements: list[Element], renamed: dict[str, str]) -> None:
    """Let fields and links name a bookmark as it is called now."""
    if not renamed:
        return
    anchor = qn("w:anchor")
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, renamed))})(?!\w)")
    for link in _all(elements, qn("w:hyperlink")):
        held = str(link.get(anchor))
        if held in renamed:
            link.set(anchor, renamed[held])
    for field in _all(elements, qn("w:instrText"), qn("w:delInstrText")):
        field.text = named.sub(lambda found: renamed[found[0]], field.text or "")


def _free(name: str, taken: set[str]) -> str:
    fresh, number = name, 1
    while fresh.casefold() in taken:
        number += 1
        ending = f"_{number}"
        fresh = name[: _LONGEST - len(ending)] + ending
    return fresh


def _all(elements: Iterable[Element], *names: str) -> Iterator[Element]:
    for element in elements:
        yield from element.iter(*names)


def _numbers(elements: Iterable[Element], key: str) -> Iterator[int]:
    for element in elements:
        value = str(element.get(key))
        if value.lstrip("-").isdigit():
            yield int(value)
