"""Names: letters in their order, one spelling for one word, words spelt as the dictionary has them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.acronyms import stands_for, well_known
from planctl.text.spelling import LATIN, bare_key, is_swapped

_CAPITALS = re.compile(
    r"(?<![A-Za-z0-9./&_-])[A-Z]{3,8}(?![A-Za-z0-9/&_-])(?! ?(?:19|20)[0-9]{2}(?![0-9年]))"
)
"""A name in capitals; an event is named with its year: CES 2026."""
_BEFORE = re.compile(r"[A-Za-z0-9][,.;:)\]]? $|(?<![A-Za-z])[A-Z]\*$")
_BEHIND = re.compile(r",? [A-Za-z]|\. [A-Z]")
"""What stands around a word of a Latin phrase, and before the mark of a quantity: R iso."""
_SHORT_NAME, _FEW = 3, 1
"""Letters of which many names are made, and uses of one that may be a slip."""
_SHORTEST = 3
_MOST_TOLD = 20


def letters_are_in_order(sheet: Sheet) -> Iterator[Slip]:
    """T343: an abbreviation whose letters, in another order, are one that is known, explained or more frequent.

    One of three letters that is explained as something else is another than the known one.
    """
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in sheet.latin(_CAPITALS):
        places[match[0]].append(match.span())
    like: defaultdict[str, set[str]] = defaultdict(set)
    known = sheet.household | sheet.agreed.keys()
    trusted = known | well_known()
    explained = {held.token: {stands_for(held.full)} for held in sheet.explained}
    told = {variant for term in sheet.terms.terms for variant in term.variants}
    for token in {*places, *filter(str.isupper, trusted)}:
        like["".join(sorted(token))].add(token)
    for tokens in like.values():
        for token in (tokens & places.keys()) - trusted - told:
            is_long = len(token) > _SHORT_NAME
            sure: Set[str] = trusted if is_long else frozenset()
            if token in explained:
                sure = sure | explained[token]
            elif len(places[token]) <= _FEW:
                sure = sure | known | explained.keys()
            meant = _meant(token, sorted(tokens - {token}), sure, places)
            if meant:
                for start, end in places[token]:
                    values = {"found": token, "meant": meant}
                    yield Slip("T343", start, end, values, ((start, end, meant),), safe=False)


def _meant(
    token: str,
    others: Iterable[str],
    sure: Set[str],
    places: Mapping[str, list[tuple[int, int]]],
) -> str | None:
    """Return the one of some others that a token stands for: a sure one, or one that stands oftener."""
    for other in others:
        oftener = len(places.get(other, ())) > len(places[token])
        if is_swapped(token, other) and (oftener or other in sure):
            return other
    return None


def words_are_spelt_alike(sheet: Sheet) -> Iterator[Slip]:
    """T344: a Latin word spelt in several ways; told once for each of the rarer spellings."""
    places: defaultdict[str, defaultdict[str, list[tuple[int, int]]]]
    places = defaultdict(lambda: defaultdict(list))
    for match in sheet.latin(LATIN):
        if not _is_of_phrase(sheet.masked, *match.span()):
            places[bare_key(match[0])][match[0]].append(match.span())
    for key, spellings in places.items():
        if len(spellings) < 2 or len(key) < _SHORTEST:
            continue
        counts = Counter({said: len(held) for said, held in spellings.items()})
        right = (
            next((said for said in spellings if said in sheet.agreed), None)
            or counts.most_common(1)[0][0]
        )
        for said, held in spellings.items():
            if said != right and not _is_other(said, right, sheet.household):
                yield _told(said, right, held, spellings[right][0])


def _is_of_phrase(text: str, start: int, end: int) -> bool:
    """Tell a word of an English phrase or of a reference: how it begins there depends on its place."""
    return bool(_BEFORE.search(text, max(0, start - 3), start) or _BEHIND.match(text, end))


def _told(said: str, right: str, held: list[tuple[int, int]], other: tuple[int, int]) -> Slip:
    changes = tuple((start, end, right) for start, end in held)
    values = {"found": said, "wanted": right}
    related = (other, *held[1:_MOST_TOLD])
    return Slip("T344", *held[0], values, changes, safe=False, related=related)


def _is_other(said: str, right: str, household: Set[str]) -> bool:
    """Tell two words that only look alike: US and us, a unit and a name, a word and the same in capitals, AVOID."""
    shouted = said.isupper() != right.isupper() and (said + right).isalpha()
    if shouted and min(said, right, key=str.isupper) in (said.lower(), said.capitalize()):
        return said.lower() == right.lower()
    return (
        said.lower() == right.lower()
        and min(len(said), len(right)) <= _SHORTEST
        and (said in household and right in household)
    )
