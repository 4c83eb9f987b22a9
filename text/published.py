"""Titles of national laws and documents, and which of them a title with a slip means."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planctl.text.law_titles import LAW_TITLES
from planctl.text.one_slip import difference, is_dropped, is_exchanged, is_mistyped

_NATION = "中华人民共和国"
_TAIL = re.compile(
    r"(?P<title>.*?)(?P<tail>(?:(?<=法)(?:实施条例|实施细则|实施办法|实施意见))?(?:[（(〔].*)?)"
)
_KIND = re.compile("(?:条例|办法|规定|细则|法|计划|方案)$")
_SHORTEST, _LONG, _LONGEST = 3, 8, 12
_NUMBERS = frozenset("一二三四五六七八九十〇零百0123456789")


class _Published(NamedTuple):
    """The titles, and those that begin and end with a half of theirs."""

    titles: frozenset[str]
    halves: dict[str, list[str]]


@cache
def _published() -> _Published:
    titles = frozenset(LAW_TITLES.replace("\n", "/").strip("/").split("/"))
    halves: defaultdict[str, list[str]] = defaultdict(list)
    for title in titles:
        half = len(title) // 2
        halves["^" + title[:half]].append(title)
        halves[title[-half:] + "$"].append(title)
    return _Published(titles, halves)


def is_published(title: str) -> bool:
    """Tell the title of a national law or document."""
    return title.removeprefix(_NATION) in _published().titles


def published(title: str) -> str | None:
    """Return the national title that one with a slip means; None of one that is right, or not known.

    One that names the country is national; of others it is not known, so they mean one only if they
    are long, or if the wrong character sounds or looks like the right one.
    """
    national = title.startswith(_NATION)
    match = _TAIL.fullmatch(title.removeprefix(_NATION))
    if not match or len(match["title"]) < _SHORTEST:
        return None
    own, (titles, halves) = match["title"], _published()
    if own in titles or own + match["tail"] in titles:
        return None
    near = {one for half in _halves(own) for one in halves.get(half, ())}
    meant = [one for one in near if _means(own, one, national)]
    if len(meant) != 1:
        return None
    return (_NATION if national else "") + meant[0] + match["tail"]


def _halves(title: str) -> Iterator[str]:
    """Yield what a title with the same beginning or end as this one, and about as long, begins or ends with."""
    for half in range(max(1, len(title) // 2 - 1), len(title) // 2 + 2):
        yield "^" + title[:half]
        yield title[-half:] + "$"


def _means(own: str, title: str, national: bool) -> bool:
    mine, its = difference(own, title)
    if _NUMBERS.intersection(mine + its):
        return False
    if is_mistyped(mine, its) and len(own) > _SHORTEST:
        return True
    if len(own) >= (_LONG if national else _LONGEST) and _is_of_other_kind(own, title):
        return True
    is_near = is_exchanged(mine, its) or (is_dropped(mine, its) and len(mine + its) == 1)
    return is_near and (national or len(own) >= _LONG)


def _is_of_other_kind(own: str, title: str) -> bool:
    """Tell a law that is called 办法 and is a 条例."""
    return _KIND.sub("", own) == _KIND.sub("", title)
