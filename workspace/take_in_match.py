"""Which area, section, passage and source of a plan is meant by what a draft holds."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from planctl.schemas.free_ids import FreeIds
from planctl.schemas.plan import Area, Plan
from planctl.schemas.section import Section
from planctl.schemas.source import Source
from planctl.workspace.pinyin import pinyin_id
from planctl.workspace.take_in_likeness import LikelySections

_SCHEME = re.compile(r"^https?://(?:www\.)?", re.I)
_BLANKS = re.compile(r"\s+")
_Is = Callable[[Section, Section], bool]


@dataclass(frozen=True, slots=True)
class Matched:
    """The ids that what was imported has in the plan, by its own ids; `new` of them are not there yet.

    Areas, sections, passages and sources are kept apart: they may have the same ids.
    """

    areas: Mapping[str, str]
    sections: Mapping[str, str]
    passages: Mapping[str, str]
    sources: Mapping[str, str]


def match(incoming: Plan, held: Plan, taken: frozenset[str]) -> Matched:
    """Match by id, title and likeness; `taken` are the ids of sections that nothing new may have."""
    areas = _areas(incoming.head.areas, held.head.areas)
    return Matched(
        areas,
        _sections(incoming.sections, held.sections, areas, taken),
        _passages(incoming, held),
        _sources(incoming.sources, held.sources),
    )


def _areas(incoming: Iterable[Area], held: Iterable[Area]) -> dict[str, str]:
    """Match areas by title, else by a headline, else by id; others get an id that is free."""
    known, found = list(held), dict[str, str]()
    tests: tuple[Callable[[Area, Area], bool], ...] = (
        lambda new, old: plain(new.title) == plain(old.title),
        lambda new, old: bool(_headings(new) & _headings(old)),
        lambda new, old: new.id == old.id and pinyin_id(old.title) != old.id,
    )
    wanted = list(incoming)
    for test in tests:
        for new in [area for area in wanted if area.id not in found]:
            free = (old for old in known if old.id not in found.values() and test(new, old))
            old = next(free, None)
            if old:
                found[new.id] = old.id
    ids = FreeIds([*(area.id for area in known), *found.values()])
    return found | {area.id: ids.take(area.id) for area in wanted if area.id not in found}


def _headings(area: Area) -> set[str]:
    return {plain(said) for said in (area.title, *area.headlines.values())}


def _sections(
    incoming: Iterable[Section],
    held: Iterable[Section],
    areas: Mapping[str, str],
    taken: frozenset[str],
) -> dict[str, str]:
    """Match sections, the surest first: no section is meant twice."""
    tests: tuple[_Is, ...] = (
        lambda new, old: plain(new.title) == plain(old.title) and new.id == old.id,
        lambda new, old: plain(new.title) == plain(old.title) and areas.get(new.area) == old.area,
        lambda new, old: plain(new.title) == plain(old.title),
        lambda new, old: new.id == old.id and pinyin_id(new.title) != pinyin_id(old.title),
    )
    found: dict[str, str] = {}
    old, new = list(held), list(incoming)
    for test in tests:
        found |= _pairs(_open(new, found), _left(old, found), test)
    found |= _alike(_open(new, found), _left(old, found))
    ids = FreeIds([*taken, *found.values()])
    return found | {section.id: ids.take(section.id) for section in _open(new, found)}


def _open(new: list[Section], found: Mapping[str, str]) -> list[Section]:
    return [section for section in new if section.id not in found]


def _left(old: list[Section], found: Mapping[str, str]) -> list[Section]:
    used = frozenset(found.values())
    return [section for section in old if section.id not in used]


def _pairs(new: list[Section], old: list[Section], test: _Is) -> dict[str, str]:
    """Return who passes the test with whom, in order; only what shares a title or an id is tried."""
    by_word: dict[str, list[Section]] = {}
    for section in old:
        for word in {section.id, plain(section.title)}:
            by_word.setdefault(word, []).append(section)
    found: dict[str, str] = {}
    used: set[str] = set()
    for section in new:
        near = [*by_word.get(plain(section.title), ()), *by_word.get(section.id, ())]
        match = next((o.id for o in near if o.id not in used and test(section, o)), None)
        if match:
            found[section.id] = match
            used.add(match)
    return found


def _alike(new: list[Section], old: list[Section]) -> dict[str, str]:
    """Match by what the aspects say, the most alike first."""
    if not new or not old:
        return {}
    likely, found = LikelySections(old), dict[str, str]()
    free = set(range(len(old)))
    scored = [
        (alike, section.id) for section in new if (alike := likely.best(section, frozenset(free)))
    ]
    for alike, section_id in sorted(scored, key=lambda pair: -pair[0].share):
        if alike.at in free:
            free.remove(alike.at)
            found[section_id] = old[alike.at].id
    return found


def _passages(incoming: Plan, held: Plan) -> dict[str, str]:
    """Match passages by id, which a layout names, else by title."""
    by_title = {plain(passage.title): name for name, passage in held.passages.items()}
    found = {name: name for name in incoming.passages if name in held.passages}
    for name, passage in incoming.passages.items():
        other = by_title.get(plain(passage.title))
        if name not in found:
            found[name] = other if other and other not in found.values() else name
    return found


def _sources(incoming: Mapping[str, Source], held: Mapping[str, Source]) -> dict[str, str]:
    """Match sources by address, else by title where not both have an address."""
    by_url: dict[str, str] = {}
    for key, source in held.items():
        by_url.setdefault(address(source.url or ""), key)
    by_title: dict[str, list[str]] = {}
    for key, source in held.items():
        by_title.setdefault(plain(source.title), []).append(key)
    found: dict[str, str] = {}
    for key, source in incoming.items():
        match = by_url.get(address(source.url)) if source.url else None
        near = by_title.get(plain(source.title), ())
        match = match or next((k for k in near if not (source.url and held[k].url)), None)
        if match:
            found[key] = match
    keys = FreeIds([*held, *found.values()])
    return found | {key: keys.take(key) for key in incoming if key not in found}


def address(url: str) -> str:
    """Return an address without what makes no other page of it: scheme, www., the last slash."""
    return _SCHEME.sub("", url).rstrip("/")


def plain(title: str) -> str:
    """Return a title as it is compared: in one width and without blanks."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", title)).casefold()
