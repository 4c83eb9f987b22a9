"""Latin words of names: spelt as the names of bodies and firms are, and as elsewhere in the file."""

import re
from collections import defaultdict
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.checks.wording.titles import Places
from planctl.text.latin_names import LATIN_NAMES
from planctl.text.spelling import is_swapped

_WORD = re.compile(r"[A-Z][a-z]{4,}(?![A-Za-z0-9@_/.-])")
_LONG = 8
"""Letters of a word from which one letter too few or too many is a slip."""
_SHORT, _EVEN = 5, 7
"""The same beside another word of such names; and letters from which another letter is one."""
_BEFORE = re.compile(r"(?<![A-Za-z])([A-Z][a-z]+) (?:(?:of|for|and|on|in|the) )*\Z")
_BEHIND = re.compile(r" (?:(?:of|for|and|on|in|the) )*([A-Z][a-z]+)")
_NAME = 40
"""Characters on either side of a word in which the next stands."""
_PROPER = frozenset(
    [
        "Johnson",
        "Morgan",
        "Philips",
        "Stanford",
        "Cambridge",
        "Bristol",
        "Harvard",
        "Oxford",
        "Princeton",
        "Goldman",
        "Merck",
        "Jordan",
        "Georgia",
        "Victoria",
        "Virginia",
        "Carnegie",
        "Springer",
        "Schneider",
        "Mercedes",
        "Saudi",
        "Penguin",
        "Peking",
        "Nestle",
        "Pfizer",
    ]
)
"""Words that other names are like: Johnston, Stamford."""
_NATIONS = re.compile("United Nation(?![a-z])")
_ENDING = 2
"""Letters at the end that stay as they are: Nation and Nations are words both."""


def latin_names_are_spelt_right(sheet: Sheet) -> Iterator[Slip]:
    """T350: a word of a name in Latin letters that is one slip away from a known one, or from one of the file."""
    files: defaultdict[str, defaultdict[str, list[tuple[int, int]]]]
    files = defaultdict(lambda: defaultdict(list))
    for match in sheet.latin(_WORD):
        files[sheet.path(match.start())][match[0]].append(match.span())
    if not files:
        return
    known = {*LATIN_NAMES.split(), *_agreed(sheet)}
    for match in sheet.latin(_NATIONS):
        values = {"found": match[0], "wanted": f"{match[0]}s"}
        yield Slip("T350", *match.span(), values, ((match.end(), match.end(), "s"),), False)
    for places in files.values():
        for word, held in places.items():
            if word in known:
                continue
            named = _is_named(sheet.masked, *held[0], known)
            meant = _meant(word, known, named=named) or _elsewhere(word, places)
            if meant:
                changes = tuple((*span, meant) for span in held)
                related = places.get(meant, [])[:1]
                values = {"found": word, "wanted": meant}
                yield Slip("T350", *held[0], values, changes, False, tuple(related))


def _is_named(text: str, start: int, end: int, known: set[str]) -> bool:
    """Tell a word beside another that names of bodies are made of: the first of Cannal Authority."""
    beside = (_BEFORE.search(text, max(0, start - _NAME), start), _BEHIND.match(text, end))
    return any(match is not None and match[1] in known for match in beside)


def _agreed(sheet: Sheet) -> Iterator[str]:
    """Yield the words of the English names in terms.yaml."""
    for term in sheet.terms.terms:
        yield from (word.capitalize() for word in (term.english or "").split())


def _meant(word: str, known: set[str], *, named: bool) -> str | None:
    """Return the one known word that a word may be."""
    like = [one for one in known if one[0] == word[0] and abs(len(one) - len(word)) <= 1]
    near = [
        one
        for one in like
        if is_swapped(word, one) or _is_near(word, one, named=named and one not in _PROPER)
    ]
    return near[0] if len(near) == 1 else None


def _elsewhere(word: str, places: Places) -> str | None:
    """Return a word of the same letters, of which two have changed places, that stands oftener or before."""
    for other, held in places.items():
        if len(held) >= len(places[word]) and held[0] < places[word][0] and is_swapped(word, other):
            return other
    return None


def _is_near(one: str, other: str, *, named: bool) -> bool:
    """Tell whether a word has one letter too few or too many in it, but for its ending: Resolution is no Revolution.

    In a name one letter may also stand for another.
    """
    ending = 1 if named else _ENDING
    shortest = min(len(one), len(other))
    if shortest < (_SHORT if named else _LONG) or one[-ending:] != other[-ending:]:
        return False
    start = 0
    while start < shortest and one[start] == other[start]:
        start += 1
    rest, left = one[start:], other[start:]
    if len(one) == len(other):
        return named and shortest >= _EVEN and rest[1:] == left[1:]
    return rest[1:] == left or rest == left[1:]
