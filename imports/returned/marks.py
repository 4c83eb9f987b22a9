"""The marks of ranges, bookmarks and comments: put within paragraphs, and paired."""

from collections.abc import Iterable, Iterator

from planctl.imports.returned.inline import BOOKMARK, BOOKMARK_END, COMMENT, COMMENT_END, Mark
from planctl.imports.word.names import PARAGRAPH_PROPERTIES, P
from planctl.ooxml.parsed import Element

_STARTS = (BOOKMARK, COMMENT)
_ENDS = (BOOKMARK_END, COMMENT_END)
Range = tuple[Mark, Mark]


def settle_marks(story: Element) -> None:
    """Put marks that stand between paragraphs into them: starts into the next, ends into the last."""
    last: Element | None = None
    waiting: list[Element] = []
    for element in [*story.iter(P, *_STARTS, *_ENDS)]:
        if element.tag == P:
            for at, mark in enumerate(waiting, _first_place(element)):
                element.insert(at, mark)
            last, waiting = element, []
        elif next(element.iterancestors(P), None) is None:
            if element.tag in _STARTS:
                waiting.append(element)
            elif last is not None:
                last.append(element)


def _first_place(paragraph: Element) -> int:
    return int(len(paragraph) > 0 and paragraph[0].tag == PARAGRAPH_PROPERTIES)


def ranges(marks: Iterable[Mark], start: str, end: str) -> Iterator[Range]:
    """Yield the ranges between marks of these kinds; one that never ends, in a damaged file, is none.

    LibreOffice 7.4 may begin a bookmark a second time, in the paragraph where it ends: that is one range.
    """
    opened: dict[str, Mark] = {}
    named: dict[str, Mark] = {}
    for mark in marks:
        if mark.tag == start:
            opened[mark.id] = named.setdefault(mark.name, mark) if mark.name else mark
        elif mark.tag == end and mark.id in opened:
            first = opened.pop(mark.id)
            named.pop(first.name, None)
            yield first, mark
