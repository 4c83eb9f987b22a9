"""Lines that were broken for width, and the sentences that go on behind the break."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from planctl.imports.line_ends import belongs_before, ends_sentence
from planctl.imports.lines import Line, columns
from planctl.imports.numbering import number_of

_WINDOW = 6
"""Columns within which lines of one width end."""
_CLOSE, _AT_THE_EDGE = 3, 3
_LATIN_IS_WIDER = 0.25
"""Columns: a Latin letter of print takes up to so much more than half a Chinese character."""
_TWO_CHARACTERS = 4
"""What the first line of a paragraph was indented by in print, though its text has fewer blanks or none."""
_SHORT = 0.75
"""A line of a smaller share of the width that ends no sentence is a heading behind one that does."""
_LEAST_LINES = 3
_LEAST_SHARE = 0.4
_LEAST_ENDED = 1 / 40
_NARROWEST, _WIDEST = 24, 160
_SENTENCES = re.compile("[。；]")
_GOES_ON = re.compile(r"[，、（(《“‘〔—]$")
_WORD = re.compile(r"[\x21-\x7e]+|.[，。、；：！？”’）》]*", re.DOTALL)
_LATIN = re.compile(r"[\x21-\x7e]")
_ITEM = re.compile(r"(?:[-*+•●·▪]|\d{1,3}[.)])[ \t]+\S|[#|>]|!\[|\[\^?\w{1,20}\][: ]")
_QUANTITY = re.compile(r"\d{1,3}(?:\.\d+)*[ 　]")
_LONGEST_CITATION = 1_000


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a text was set: broken at a width of so many columns, the first lines of paragraphs indented."""

    width: int
    indented: bool


def wrapping_of(lines: Sequence[Line]) -> Wrapping | None:
    """Return how a text was broken into lines; None of one that was not.

    Where it was, many lines end amid a sentence at nearly the same column, and some paragraphs end;
    where it was not, each line is a paragraph or a heading, and they are of any length: headings of one
    width among paragraphs that are wider were not broken.
    """
    said = [line for line in lines if line.text]
    widths = [line.indent + columns(line.text[:_WIDEST]) for line in said]
    ended = [ends_sentence(line.text) for line in said]
    broken = Counter(width for width, end in zip(widths, ended, strict=True) if not end)
    if not broken or sum(ended) < _LEAST_ENDED * len(said):
        return None
    edge = max(broken, key=lambda width: (width * _near(broken, width), broken[width]))
    ended_there = Counter(width for width, end in zip(widths, ended, strict=True) if end)
    long = sum(edge / 2 < width <= edge for width in widths)
    full = _near(broken, edge) >= max(_LEAST_LINES, _LEAST_SHARE * long)
    wider = sum(width > edge + _WINDOW for width in widths)
    if not full or max(_near(ended_there, edge), wider) >= _near(broken, edge):
        return None
    width = max(range(edge - _WINDOW, edge + 1), key=broken.__getitem__)
    return Wrapping(width, _indented(said, ended)) if _NARROWEST <= edge <= _WIDEST else None


def _near(counts: Counter[int], edge: int) -> int:
    return sum(counts[width] for width in range(edge - _WINDOW, edge + 1))


def _indented(lines: Sequence[Line], ended: Sequence[bool]) -> bool:
    """Tell whether lines within a sentence stand at the margin, and most that begin one do not."""
    within = [line for line, end in zip(lines[1:], ended, strict=False) if not end]
    begin = [line for line, end in zip(lines[1:], ended, strict=False) if end]
    return 2 * sum(line.indent > 1 for line in begin) > len(begin) and (
        2 * sum(line.indent > 1 for line in within) < len(within)
    )


def goes_on(
    line: Line, following: Line, wrapping: Wrapping | None, *, parted: bool, said: str
) -> bool:
    """Tell whether the sentence of `line` goes on in `following`.

    `parted`: only what is no part of the paper, a page's end, stands between the two; `said` is the
    end of the paragraph that `line` ends.
    """
    if not following.text or _ITEM.match(following.text) or following.text.count("\t") > 1:
        return False
    if _is_open(said) or belongs_before(following.text):
        return True
    ended = ends_sentence(said)
    full = wrapping is not None and _is_full(line, following, wrapping, said)
    if number_of(following.text) and not (full and not ended and _QUANTITY.match(following.text)):
        return False
    if wrapping and wrapping.indented and following.indent > 1:
        return False
    if _GOES_ON.search(line.text[-1:]):
        return True
    if following.set_in:
        return False
    if parted and not ended and (full or len(said) > len(line.text) or "，" in line.text):
        return True
    if following.indent > 1 and following.indent > line.indent and (ended or not parted):
        return False
    return full and not (ended and following.indent > 1)


def _is_full(line: Line, following: Line, wrapping: Wrapping, said: str) -> bool:
    """Tell whether a line was broken since no more of the next fitted, not since it says all.

    A full stop at the very edge ends no paragraph for sure; where paragraphs are indented, none does
    before a line that is not.
    """
    first = line.indent > 1 if wrapping.indented else len(said) == len(line.text)
    indent = _TWO_CHARACTERS if first else line.indent
    left = wrapping.width - indent - line.width
    if ends_sentence(said):
        heads = following.width < _SHORT * wrapping.width and not ends_sentence(following.text)
        return not heads and left <= (_WINDOW if wrapping.indented else _AT_THE_EDGE)
    if _SENTENCES.search(said):
        return True
    word = _WORD.match(following.text)
    allowed = _CLOSE + _LATIN_IS_WIDER * len(_LATIN.findall(line.text[:_WIDEST]))
    return left <= allowed + (columns(word[0]) if word else 0)


def _is_open(said: str) -> bool:
    """Tell whether a note, or a citation, has begun and not ended: a bracket before an address or title."""
    for opens, closes in ("【】", "〔〕"):
        if (begun := said.rfind(opens)) > said.rfind(closes):
            return len(said) - begun < _LONGEST_CITATION
    at = max(said.rfind("["), said.rfind("［"))
    inner = said[at + 1 :]
    if at < 0 or len(inner) > _LONGEST_CITATION or "]" in inner or "］" in inner:
        return False
    return not inner.strip() or "http" in inner or "《" in inner
