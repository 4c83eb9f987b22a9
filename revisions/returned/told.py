"""Edits of a field, and its words, as people are told of them."""

import re
from itertools import accumulate
from typing import NamedTuple

from planctl.schemas.returned import PARAGRAPH_END
from planctl.text.compare import shared_start
from planctl.text.new_lines import KIND_MARKS, Rewording
from planctl.text.seen_words import Characters
from planctl.text.sentences import clause_spans, sentence_spans

_AROUND, _LONGEST = 12, 24
"""Characters on either side of a place that tell which it is: so many clauses, so much of a long one."""
_READ = 200
"""Characters that are looked at for that."""
_REST = re.compile(r"(?<=[0-9A-Za-z.])[0-9A-Za-z.%]+")
"""What is left of a number or a Latin word that a place cuts."""
_MORE = "…"
_LAST, _FIRST = (
    re.compile(r"[^。！？；\n\t]*[。！？；]?$"),
    re.compile(r"[^。！？；\n\t]*[。！？；]?"),
)
PLAIN = str.maketrans(dict.fromkeys(KIND_MARKS, ""))


class Core(NamedTuple):
    """What an edit comes to and where, however it was typed: the same whoever makes it.

    What its two sides begin and end with alike is no part of it. It begins `at` so many characters
    of a sentence, before which `nth` such sentences stand.
    """

    sentence: str
    nth: int
    at: int
    old: str
    new: str


def readable(seen: str, characters: Characters) -> str:
    """Return what is seen as it is written: marks by their names."""
    said = [characters.mark(each) or each for each in seen.translate(PLAIN)]
    return "".join(said).replace("\t", " | ")


def sides(seen: str, edit: Rewording) -> tuple[str, str]:
    """Return what an edit takes and brings; where that is but line breaks, with the words around."""
    old, new = seen[edit.start : edit.end], edit.new.translate(PLAIN)
    if (old + new).strip("\n"):
        return old, new
    before, behind = around(seen, edit.start, edit.end)
    ends = (PARAGRAPH_END if said else "" for said in (old, new))
    was, now = (before + end + behind for end in ends)
    return was, now


def around(seen: str, start: int, end: int) -> tuple[str, str]:
    """Return the clauses before a place and behind another, of the same line, cell and sentence."""
    before = _LAST.search(seen[max(start - _READ, 0) : start])
    behind = _FIRST.match(seen[end : end + _READ])
    return ending(before[0] if before else ""), beginning(behind[0] if behind else "")


def ending(said: str) -> str:
    """Return the clauses that words end with, as many as tell where; a long one is cut."""
    said = said[-_READ:]
    starts = [start for start, _ in clause_spans(said) if len(said) - start <= _AROUND]
    last = clause_spans(said)[-1:]
    start = min([*starts, *(held[0] for held in last)], default=0)
    first = len(said) - _LONGEST
    if start >= first:
        return said[start:]
    cut = _REST.match(said, first)
    return _MORE + said[cut.end() if cut else first :]


def beginning(said: str) -> str:
    """Return the clauses that words begin with, as many as tell where; a long one is cut."""
    said = said[:_READ]
    ends = [end for _, end in clause_spans(said)]
    end = max([*ends[:1], *(held for held in ends if held <= _AROUND)], default=0)
    if end <= _LONGEST:
        return said[:end]
    cut = _REST.match(said, _LONGEST)
    return said[: cut.end() if cut else _LONGEST] + _MORE


def core_of(seen: str, edit: Rewording, characters: Characters) -> Core:
    """Return what an edit of what is seen comes to."""
    old, new = seen[edit.start : edit.end], edit.new.translate(PLAIN)
    head = shared_start(old, new)
    old, new = old[head:], new[head:]
    tail = shared_start(old[::-1], new[::-1])
    sides = old[: len(old) - tail], new[: len(new) - tail]
    start, end = _sentence_span(seen, edit.start + head)
    sentence, *said = (readable(held, characters) for held in (seen[start:end], *sides))
    nth = seen[:start].count(seen[start:end]) if end > start else 0
    return Core(sentence, nth, edit.start + head - start, *said)


def sentence_of(seen: str, edit: Rewording) -> str:
    """Return the sentence that an edit is made in: the first that it takes, that behind which it adds."""
    start, end, new = edit
    old = seen[start:end]
    if old.strip("\n"):
        start += len(old) - len(old.lstrip("\n"))
    elif new.strip("\n") and start and seen[start - 1] != "\n":
        start -= 1
    return sentence_at(seen, start)


def sentence_at(seen: str, at: int) -> str:
    """Return the sentence that a place is in."""
    return seen[slice(*_sentence_span(seen, at))]


def _sentence_span(seen: str, at: int) -> tuple[int, int]:
    start = seen.rfind("\n", 0, at) + 1
    end = seen.find("\n", at)
    line = seen[start : None if end < 0 else end]
    spans = sentence_spans(line) or [(0, len(line))]
    ends = [*accumulate(last - first for first, last in spans)]
    held = next(
        (span for span, end in zip(spans, ends, strict=True) if at - start < end), spans[-1]
    )
    return start + held[0], start + held[1]
