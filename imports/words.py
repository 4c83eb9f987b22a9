"""The words of a block without the marks of Markdown, and which of them are bold."""

import re
from collections.abc import Iterator, Sequence

from planctl.text.characters import CLOSERS, HAN, OPENERS, STOPS
from planctl.text.mapped import Mapped

_FLANKED = rf"(?<=[{STOPS}{CLOSERS}])\*\* (?=[{HAN}{OPENERS}A-Za-z0-9])|(?<=[{HAN}A-Za-z0-9]) \*\*(?=[{OPENERS}])"
"""Bold whose marks do not count without a blank, for a mark stands within (CommonMark 6.2)."""
_MARK = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])(?P<kept>.)|(?<=\d)(?P<hidden>\*{3,})(?=\d)"
    rf"|(?P<bold>{_FLANKED}|\*\*|(?<!_)__(?!__)(?=\S)|(?<=[^\s_])__(?!__))"
    r"|<br ?/?>"
    r"|(?<![A-Za-z0-9*\\])\*(?=[^\s*])(?P<weak>[^*\n]{1,200})(?<=[^\s*\\])\*(?![A-Za-z0-9*])",
    re.DOTALL,
)
_BEFORE = re.compile(r"[“‘「『《（]*")
_BEHIND = re.compile(r"[”’」』》）]*[。！？：；]?[”’」』]*")
_LATIN = re.compile(r"[\x21-\x7e]")
_ADDRESS_GOES_ON = re.compile(r"(?=[a-z]{0,4}[\x21-\x7e]*[\d/._=&%?])[\x21-\x7e]+|html?\b")
_ADDRESS = re.compile(r"[\x21-\x7e]+")
_ADDRESS_AT_END = re.compile(r"https?:[\x21-\x7e]*$")
_LONGEST_ADDRESS = 2_000


def joined(source: str, pieces: Sequence[tuple[int, int]]) -> Mapped:
    """Return lines read as one text; a blank stands between them only where Latin meets Latin.

    None stands within an address that was broken.
    """
    spans: list[tuple[int, int]] = []
    address = False
    for start, end in pieces:
        if start >= end:
            continue
        before = spans[-1][1] if spans else 0
        address = address and bool(_ADDRESS_GOES_ON.match(source, start, end))
        if (
            spans
            and not address
            and _LATIN.match(source, before - 1)
            and _LATIN.match(source, start)
        ):
            spans.append((before, before + 1))
        spans.append((start, end))
        whole = address and _ADDRESS.fullmatch(source, start, end)
        last = source[max(start, end - _LONGEST_ADDRESS) : end]
        address = bool(whole or _ADDRESS_AT_END.search(last))
    return Mapped(source, tuple(spans))


def unmarked(words: Mapped) -> tuple[Mapped, tuple[tuple[int, int], ...]]:
    """Return words without Markdown's escapes and emphasis, and the stretches that were bold."""
    value = words.value
    if not any(mark in value for mark in "\\*_<"):
        return words, ()
    marks = list(_MARK.finditer(value))
    bolds = sum(match.lastgroup == "bold" for match in marks)
    bolds -= bolds % 2
    spans: list[tuple[int, int]] = []
    bold: list[tuple[int, int]] = []
    length, opened = 0, -1
    for start, end, toggles in _kept(value, marks, bolds):
        if toggles and opened < 0:
            opened = length
        elif toggles:
            bold.append((opened, length))
            opened = -1
        spans.extend(words.places(start, end))
        length += end - start
    return Mapped(words.source, tuple(spans)), tuple(part for part in bold if part[0] < part[1])


def led(value: str, bold: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return stretches of bold, a lead's with the marks about it.

    Writers of Markdown set them outside, **lead**。, where its rule of flanking wants them.
    """
    if not bold or not _BEFORE.fullmatch(value, 0, bold[0][0]):
        return bold
    behind = _BEHIND.match(value, bold[0][1])
    end = behind.end() if behind else bold[0][1]
    if len(bold) > 1 and end > bold[1][0]:
        return bold
    return ((0, end), *bold[1:])


def _kept(value: str, marks: list[re.Match[str]], bolds: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches of a text between its marks; a true third says that bold turns here."""
    at = 0
    for match in marks:
        kind = match.lastgroup
        if kind == "bold" and not bolds:
            continue
        yield at, match.start(), False
        if kind == "bold":
            bolds -= 1
            yield match.end(), match.end(), True
        elif kind:
            yield *match.span(kind), False
        at = match.end()
    yield at, len(value), False
