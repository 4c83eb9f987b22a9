"""Names: letters in their order, one spelling for one word, words spelt as the dictionary has them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.spelling import LATIN, bare_key, is_swapped

_CAPITALS = re.compile(r"(?<![A-Za-z0-9./&_-])[A-Z]{3,8}(?![A-Za-z0-9/&_-])")
_BEFORE = re.compile(r"[A-Za-z0-9][,.;:)\]]? $|(?<![A-Za-z])[A-Z]\*$")
_BEHIND = re.compile(r",? [A-Za-z]|\. [A-Z]")
"""What stands around a word of a Latin phrase, and before the mark of a quantity: R iso."""
_SHORT_NAME = 3
_SHORTEST = 3
_MOST_TOLD = 20


def letters_are_in_order(sheet: Sheet) -> Iterator[Slip]:
    """T343: an abbreviation whose letters, in another order, are one that is known or far more frequent."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in sheet.latin(_CAPITALS):
        places[match[0]].append(match.span())
    like: defaultdict[str, set[str]] = defaultdict(set)
    trusted = sheet.household | sheet.agreed.keys()
    told = {variant for term in sheet.terms.terms for variant in term.variants}
    for token in {*places, *filter(str.isupper, trusted)}:
        like["".join(sorted(token))].add(token)
    for tokens in like.values():
        for token in (tokens & places.keys()) - trusted - told:
            meant = _meant(token, tokens - {token}, trusted, places)
            if meant:
                for start, end in places[token]:
                    values = {"found": token, "meant": meant}
                    yield Slip("T343", start, end, values, ((start, end, meant),), safe=False)


def _meant(
    token: str,
    others: Iterable[str],
    trusted: Set[str],
    places: Mapping[str, list[tuple[int, int]]],
) -> str | None:
    """Return what a token stands for; of three letters only where two neighbours changed places."""
    for other in sorted(others, key=lambda one: (-len(places.get(one, ())), one)):
        more = len(places.get(other, ())) > 2 * len(places[token])
        near = is_swapped(token, other)
        if near and (more or other in trusted) and (len(token) > _SHORT_NAME or more):
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
