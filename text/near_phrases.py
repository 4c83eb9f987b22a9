"""Set phrases and full names with a slip in them: what stands in a text one character away from one."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from planctl.text.idioms import IDIOMS
from planctl.text.known_names import KNOWN_NAMES
from planctl.text.one_slip import difference, is_dropped, is_exchanged, is_mistyped
from planctl.text.pairs import first_pairs, standing
from planctl.text.sounds import alike

_FOUR = 4
_LONG = 7
"""Characters of a name from which any other character in it is a slip, and one too few or too many."""
_JOINING = frozenset("和与及等各")
"""What a full name may do without, 人力资源社会保障部, and what others may say between."""
_KINDS = frozenset("部局署会厅")
"""Characters at the end of a name that are no part of it, where another stands: 生态环境补水."""


class Near(NamedTuple):
    """Words one slip away from a phrase, by their offsets, and the phrase."""

    start: int
    end: int
    wanted: str


def near_idioms(text: str, pairs: set[int]) -> Iterator[Near]:
    """Yield idioms with one character exchanged for one that sounds or looks like it; `pairs` are the text's."""
    yield from _mistyped(text, pairs, IDIOMS.split())


def near_names(text: str, pairs: set[int]) -> Iterator[Near]:
    """Yield full names with one slip in them; `pairs` are the text's."""
    names = KNOWN_NAMES.replace("\n", "/").strip("/").split("/")
    yield from _mistyped(text, pairs, [name for name in names if len(name) < _LONG])
    for name in names:
        if len(name) >= _LONG:
            yield from _slipped(text, pairs, name)


def _mistyped(text: str, pairs: set[int], phrases: Collection[str]) -> Iterator[Near]:
    begins, ends = first_pairs(phrases), first_pairs([phrase[-2:] for phrase in phrases])
    meant = {
        wrong: phrase
        for phrase, begin, end in zip(phrases, begins, ends, strict=True)
        if begin in pairs or end in pairs
        for wrong in _variants(phrase, pairs)
    }
    for wrong in standing(text, meant):
        if not _are_two_words(wrong):
            for start in places(text, wrong):
                if not _is_shared(text, start, wrong, meant[wrong]):
                    yield Near(start, start + len(wrong), meant[wrong])


def _are_two_words(wrong: str) -> bool:
    """Tell two common words side by side, whatever phrase they are like: 充分发言."""
    from planctl.text.common_words import are_common  # of a text without a slip nobody asks

    return len(wrong) == _FOUR and are_common(wrong[:2], wrong[2:])


def _is_shared(text: str, start: int, wrong: str, phrase: str) -> bool:
    """Tell an exchanged character that is half of a common word beside the phrase: 甚至不知道."""
    from planctl.text.common_words import are_common  # of a text without a slip nobody asks

    end = start + len(wrong)
    if wrong[0] != phrase[0]:
        return start > 0 and are_common(text[start - 1 : start + 1])
    return wrong[-1] != phrase[-1] and are_common(text[end - 1 : end + 1])


def _variants(phrase: str, pairs: set[int]) -> Iterator[str]:
    """Yield a phrase with a character exchanged, each two of whose characters stand in the text."""
    held = [pair in pairs for pair in first_pairs([phrase[at:] for at in range(len(phrase) - 1)])]
    for at, char in enumerate(phrase):
        if (at + 1 == len(phrase) and char in _KINDS) or not all(_others(held, at)):
            continue
        before, behind = (ord(phrase[at - 1]) if at else 0), phrase[at + 1 : at + 2]
        for other in alike(char):
            code = ord(other)
            if at and before | code << 16 not in pairs:
                continue
            if behind and code | ord(behind) << 16 not in pairs:
                continue
            yield phrase[:at] + other + phrase[at + 1 :]


def _others(held: list[bool], at: int) -> Iterable[bool]:
    """Return which of the pairs stand in the text that do not hold the character at a place."""
    return (*held[: max(0, at - 1)], *held[at + 1 :])


def _slipped(text: str, pairs: set[int], name: str) -> Iterator[Near]:
    """Yield what stands around a half of a long name, where it is the name with a slip."""
    half = len(name) // 2
    for part, ahead in ((name[:half], 0), (name[half:], half)):
        if pairs.issuperset(first_pairs([part[at:] for at in range(len(part) - 1)])):
            for at in places(text, part):
                if not text.startswith(name, at - ahead):
                    yield from _around(text, name, at, ahead)


def _around(text: str, name: str, at: int, ahead: int) -> Iterator[Near]:
    for length in (len(name), len(name) - 1, len(name) + 1):
        start = at if not ahead else at + len(name) - ahead - length
        said = text[start : start + length] if start >= 0 else ""
        if len(said) == length and _is_slip(said, name):
            yield Near(start, start + length, name)
            return


def _is_slip(said: str, name: str) -> bool:
    mine, its = difference(said, name)
    if is_mistyped(mine, its):
        return said[-1] == name[-1] or name[-1] not in _KINDS
    if said[0] != name[0] or said[-1] != name[-1]:
        return False
    if is_dropped(mine, its):
        return len(mine + its) == 1 and mine + its not in _JOINING
    return is_exchanged(mine, its)


def places(text: str, words: str) -> Iterator[int]:
    """Yield where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
