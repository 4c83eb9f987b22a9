"""What of each file other files may answer to: kept of it, so that only what meets is read together.

Rules that read all files as one paper tell nothing of a prose without Latin letters, stars and
addresses, unless one of its sentences has a key in common with another.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from planctl.checks.wording.duplicates import keys_of
from planctl.checks.wording.sheet import Sheet

_LETTERS = re.compile("[A-Za-z*＊]")
_ADDRESS = "://"
_NUMBER: Literal["I"] = "I"
"""Keys, and the numbers of proses, have 32 bits."""
_PARTS = 4
"""Parts of all keys that are held beside each other, one at a time."""


class Traits(NamedTuple):
    """What of one file may meet another: `letters` that all rules may look at, and its sentences.

    `keys` are those of its sentences; `numbers` runs parallel and says which prose of the file, from
    0, each stands in. Both hold machine integers.
    """

    letters: bool
    numbers: bytes
    keys: bytes


def traits_of(sheet: Sheet) -> dict[str, Traits]:
    """Return the traits of each file of a sheet."""
    numbers: dict[str, array[int]] = defaultdict(lambda: array(_NUMBER))
    keys: dict[str, array[int]] = defaultdict(lambda: array(_NUMBER))
    first: dict[str, int] = {}
    for number, prose in enumerate(sheet.proses):
        first.setdefault(prose.path, number)
    for number, found in keys_of(sheet):
        path = sheet.proses[number].path
        keys[path].extend(found)
        numbers[path].extend([number - first[path]] * len(found))
    return {
        path: Traits(_has_letters(sheet, path), numbers[path].tobytes(), keys[path].tobytes())
        for path in first
    }


def _has_letters(sheet: Sheet, path: str) -> bool:
    span = sheet.file_span(path)
    return sheet.text.find(_ADDRESS, *span) >= 0 or _LETTERS.search(sheet.masked, *span) is not None


def met(held: Mapping[str, Traits]) -> dict[str, frozenset[int] | None]:
    """Return which proses of each file are to be read with the others; None for all."""
    every = [traits.keys for traits in held.values()]
    common = {key for part in range(_PARTS) for key in _repeated(every, part)}
    return {
        path: None if traits.letters else frozenset(_numbers(traits, common))
        for path, traits in held.items()
    }


def _repeated(keys: Iterable[bytes], part: int) -> set[int]:
    """Return the keys of a part that stand in more than one sentence."""
    seen: set[int] = set()
    repeated: set[int] = set()
    for own in keys:
        held = [key for key in memoryview(own).cast(_NUMBER) if key % _PARTS == part]
        new = set(held)
        if len(new) < len(held):
            repeated.update(_twice(held))
        repeated |= seen & new
        seen |= new
    return repeated


def _twice(held: Iterable[int]) -> Iterator[int]:
    seen: set[int] = set()
    for key in held:
        if key in seen:
            yield key
        seen.add(key)


def _numbers(traits: Traits, common: set[int]) -> Iterator[int]:
    keys = memoryview(traits.keys).cast(_NUMBER)
    if common.isdisjoint(keys):
        return
    numbers = memoryview(traits.numbers).cast(_NUMBER)
    for number, key in zip(numbers, keys, strict=True):
        if key in common:
            yield number
