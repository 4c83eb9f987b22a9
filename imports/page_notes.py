"""Footnotes at the foot of pages, and their marks, in text that was copied out of a PDF."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planctl.imports.citations import read_citation
from planctl.imports.lines import Line

_NUMBER = re.compile(
    r"(?P<plain>\d{1,3})(?:[ \t\u3000]+(?=\S)|$)|[\[［](?P<square>\d{1,3})[\]］][ \t\u3000]*"
    r"|(?P<circled>[①-⑳])[ \t\u3000]*"
)
_ADDRESS = re.compile(r"[\x21-\x7e]{20,}")
_LONGEST_PAGE = 400
_LONGEST = 12
"""Lines that a footnote takes at most."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PageNote:
    """A footnote: its number and where that stands, its lines, where its words and its mark stand.

    `mark` is None of one whose mark is not found in the text, or is written `[1]`.
    """

    number: int
    numeral: Span
    lines: tuple[int, ...]
    words: tuple[Span, ...]
    mark: Span | None


def page_notes(lines: Sequence[Line], fates: Mapping[int, str]) -> tuple[PageNote, ...]:
    """Return the footnotes of all pages; `fates` tells which lines are no part of the paper.

    They count on from page to page, or anew on each. Each has its mark in the text of its page, or
    says what source it is: other numbers at the foot of a page are a list's, or a table's.
    """
    found: list[PageNote] = []
    for page in _pages(lines, fates):
        counted = found[-1].number + 1 if found else 1
        for first in dict.fromkeys((counted, 1)):
            notes = _of_page(lines, page, first)
            if notes:
                found[-1:] = [_continued(lines, page, note, notes[0]) for note in found[-1:]]
                found += notes
                break
    return tuple(found)


def _pages(lines: Sequence[Line], fates: Mapping[int, str]) -> Iterator[list[int]]:
    """Yield the lines of each page that say something; none of a text without pages."""
    page: list[int] = []
    paged = False
    for at, line in enumerate(lines):
        if line.new_page or fates.get(at) == "page-number":
            paged = True
            yield page
            page = []
        if line.text and at not in fates:
            page.append(at)
    if paged:
        yield page


def _of_page(lines: Sequence[Line], page: Sequence[int], first: int) -> list[PageNote]:
    if len(page) > _LONGEST_PAGE:
        return []
    for start in range(len(page) - 1, 0, -1):
        if _number(lines[page[start]]) == first:
            notes = [*_notes(lines, page[:start], page[start:], first)]
            return notes if all(note.mark or _is_source(lines, note) for note in notes) else []
    return []


def _continued(
    lines: Sequence[Line], page: Sequence[int], last: PageNote, first: PageNote
) -> PageNote:
    """Return the last note of a page with what of it stands on the next, above the first one there.

    An address tells: it is no part of a paper's text.
    """
    rest: list[int] = []
    for at in reversed(page[: page.index(first.lines[0])]):
        if not _ADDRESS.fullmatch(lines[at].text):
            break
        rest.insert(0, at)
    spans = [(lines[at].start, lines[at].end) for at in rest]
    return replace(last, lines=(*last.lines, *rest), words=(*last.words, *spans))


def _notes(
    lines: Sequence[Line], body: Sequence[int], foot: Sequence[int], first: int
) -> Iterator[PageNote]:
    """Yield the notes of a page's foot, with their marks in the order of the text."""
    entries: list[list[int]] = []
    for at in foot:
        if _number(lines[at]) == first + len(entries):
            entries.append([at])
        else:
            entries[-1].append(at)
    since = 0
    for number, entry in enumerate(entries, first):
        mark = _mark(lines, body, number, since)
        since = mark[1] if mark else since
        numeral, words = _parted(lines, entry)
        yield PageNote(number, numeral, tuple(entry), words, mark)


def _number(line: Line) -> int | None:
    match = _NUMBER.match(line.text)
    if match is None:
        return None
    return (
        ord(match[0][0]) - ord("①") + 1
        if match["circled"]
        else int(match["plain"] or match["square"])
    )


def _parted(lines: Sequence[Line], entry: Sequence[int]) -> tuple[Span, tuple[Span, ...]]:
    """Return where the number of a note stands, and where its words do."""
    first = lines[entry[0]]
    match = _NUMBER.match(first.text)
    begins = first.start + (match.end() if match else 0)
    spans = [(begins, first.end), *((lines[at].start, lines[at].end) for at in entry[1:])]
    return (first.start, begins), tuple((start, end) for start, end in spans if start < end)


def _mark(lines: Sequence[Line], body: Sequence[int], number: int, since: int) -> Span | None:
    """Return where the mark of a note stands: behind a sentence or before a mark of one, not a figure."""
    circled = f"|{chr(ord('①') + number - 1)}" if number <= 20 else ""
    pattern = re.compile(
        rf"(?<=[。！？；”）》]) ?{number}(?=$|[^\x00-\x7f])|(?<=[^\x00-\x7f]) ?{number}(?= ?[，。；、：！？）])"
        rf"|(?<=[^\x00-\x7f]){number}$|(?<=[%A-Za-z]){number}(?= ?[，。；、：！？）]){circled}"
    )
    before = "。"
    for at in body:
        line = lines[at]
        said = before + line.text
        if line.text == str(number) and line.start >= since:
            return line.start, line.end
        match = pattern.search(said) if line.end > since else None
        start = line.start - 1
        if match and start + match.start() >= since:
            return start + match.start(), start + match.end()
        before = said[-1]
    return None


def _is_source(lines: Sequence[Line], note: PageNote) -> bool:
    begins = note.numeral[1] - note.numeral[0]
    said = [lines[note.lines[0]].text[begins:], *(lines[at].text for at in note.lines[1:])]
    return len(note.lines) <= _LONGEST and read_citation(" ".join(said).strip()) is not None
