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
    for places in files.values():
        for word, held in places.items():
            meant = None if word in known else _meant(word, known) or _elsewhere(word, places)
            if meant:
                changes = tuple((*span, meant) for span in held)
                related = places.get(meant, [])[:1]
                values = {"found": word, "wanted": meant}
                yield Slip("T350", *held[0], values, changes, False, tuple(related))


def _agreed(sheet: Sheet) -> Iterator[str]:
    """Yield the words of the English names in terms.yaml."""
    for term in sheet.terms.terms:
        yield from (word.capitalize() for word in (term.english or "").split())


def _meant(word: str, known: set[str]) -> str | None:
    """Return the one known word that a word may be."""
    like = [one for one in known if one[0] == word[0] and abs(len(one) - len(word)) <= 1]
    near = [one for one in like if is_swapped(word, one) or _is_near(word, one)]
    return near[0] if len(near) == 1 else None


def _elsewhere(word: str, places: Places) -> str | None:
    """Return a word of the same letters, of which two have changed places, that stands oftener or before."""
    for other, held in places.items():
        if len(held) >= len(places[word]) and held[0] < places[word][0] and is_swapped(word, other):
            return other
    return None


def _is_near(one: str, other: str) -> bool:
    """Tell whether a long word has one letter too few or too many in it, but for its ending: Resolution is no Revolution."""
    if min(len(one), len(other)) < _LONG or one[-_ENDING:] != other[-_ENDING:]:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, left = one[start:], other[start:]
    return rest[1:] == left or rest == left[1:]
