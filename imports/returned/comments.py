"""Comments with their answers (ECMA-376 part 1, 17.13.4; threads and states: MS-DOCX 2.5.1)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from planctl.imports.returned.inline import change_of
from planctl.imports.word.file import WordFile
from planctl.imports.word.names import ID, P
from planctl.ooxml.parsed import Element, parse
from planctl.schemas.returned import Aside, Comment, LineSpan, Reply

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"

_LONGEST_CHAIN = 32
"""Answers from one to the comment that began the thread; Word's own all answer the first."""


def read_comments(
    file: WordFile,
    text_of: Callable[[Element], str],
    spans: Mapping[str, Sequence[LineSpan]],
    asides: Mapping[str, Aside],
) -> Iterator[Comment]:
    """Yield the comments of a file in the order of their part, each with its answers.

    `text_of` reads one, `spans` and `asides` say what it stands on, by its id.
    """
    held = [comment for _, root in file.parts("comments") for comment in root]
    states = _states(file)
    threads: dict[Element, list[Element]] = {comment: [] for comment in held}
    for comment, first in zip(held, _firsts(held, _parents(held, states, spans)), strict=True):
        if first is not comment:
            threads.pop(comment)
            threads.setdefault(first, []).append(comment)
    for comment, answers in threads.items():
        by = change_of(comment)
        key = comment.get(ID, "")
        on = tuple(spans.get(key, ()))
        replies = tuple(Reply(*change_of(answer)[:2], text_of(answer)) for answer in answers)
        resolved = any(states[own].resolved for own in _paragraph_ids(comment) if own in states)
        yield Comment(by.author, by.date, text_of(comment), on, replies, resolved, asides.get(key))


class _State(NamedTuple):
    parent: str
    resolved: bool


def _firsts(comments: Sequence[Element], parents: Mapping[Element, Element]) -> Iterator[Element]:
    """Yield for each comment the one that began its thread: itself, or one that answers none."""
    for comment in comments:
        first, left = comment, _LONGEST_CHAIN
        while left and (parent := parents.get(first)) is not None:
            first, left = parent, left - 1
        yield first if left else comment  # answers in a circle, in a damaged file


def _parents(
    comments: Sequence[Element],
    states: Mapping[str, _State],
    spans: Mapping[str, Sequence[LineSpan]],
) -> dict[Element, Element]:
    """Return the comment that each answers: as the file says, or the one that it stands behind.

    LibreOffice 7.4 puts an answer behind what it answers, on no words of its own, and says no more.
    """
    by_paragraph = {key: comment for comment in comments for key in _paragraph_ids(comment)}
    at_end: dict[tuple[int, int], Element] = {}
    found: dict[Element, Element] = {}
    for comment in comments:
        said = (states[key].parent for key in _paragraph_ids(comment) if key in states)
        parent = next((by_paragraph[key] for key in said if key in by_paragraph), None)
        on = spans.get(comment.get(ID, ""), ())
        end = (on[-1].line, on[-1].end) if on else None
        if parent is None and end and on[0].start == on[-1].end:
            parent = at_end.get(end)
        if parent is not None:
            found[comment] = parent
        elif end:
            at_end.setdefault(end, comment)
    return found


def _paragraph_ids(comment: Element) -> list[str]:
    ids = (paragraph.get(f"{_W14}paraId") for paragraph in comment.iter(P))
    return [key.upper() for key in ids if key]


def _states(file: WordFile) -> dict[str, _State]:
    """Return by a comment's paragraph id that of the comment it answers, and whether it is resolved."""
    found: dict[str, _State] = {}
    package = file.package
    for name in package.all_related(file.main, _EXTENDED):
        for state in parse(package.parts[name], name).iter(f"{_W15}commentEx"):
            key = state.get(f"{_W15}paraId", "").upper()
            parent = state.get(f"{_W15}paraIdParent", "").upper()
            found[key] = _State(parent, state.get(f"{_W15}done") in ("1", "true"))
    return found
