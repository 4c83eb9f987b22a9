"""Citations, links and notes: each mark is whole and leads somewhere."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planctl.checks.cross_index import CrossIndex, TextMark, meant
from planctl.schemas.finding import Finding
from planctl.text.marks import lone_bolds

if TYPE_CHECKING:
    from planctl.schemas.places import KeyPath

_SOURCES = "sources.yaml"
_SERIES = "series.yaml"
_MOST_TOLD = 20
_KEY_BEHIND_AT = re.compile(r"@([a-z0-9-]+)")


def marks_are_whole(index: CrossIndex) -> Iterator[Finding]:
    """L216: a note that is not closed, a citation without a key, a bold mark without its partner.

    Of one text the first twenty are told: more are one matter.
    """
    told: Counter[tuple[str, KeyPath]] = Counter()
    for found in (*index.marks, *_without_partner(index)):
        text = (found.path, found.keys)
        if found.mark.kind in ("fault", "bold") and told[text] < _MOST_TOLD:
            told[text] += 1
            values = {"mark": found.mark.value or "**"}
            yield Finding("L216", found.place(index.places), values)


def _without_partner(index: CrossIndex) -> Iterator[TextMark]:
    for held in index.texts:
        if any(paragraph.count("**") % 2 for paragraph in held.text.split("\n\n")):
            for mark in lone_bolds(held.text):
                yield TextMark(mark, held.path, held.place_of_text)


def sources_are_known(index: CrossIndex) -> Iterator[Finding]:
    """L206: every `[@key]` has its entry in sources.yaml."""
    if _SOURCES in index.places.unread:
        return
    sources, unread = index.plan.sources, index.places.unread
    for found in index.marks:
        key = found.mark.value
        if found.mark.kind == "cite" and key not in sources and f"{_SOURCES}#{key}" not in unread:
            values = {"key": key, **meant(key, list(sources))}
            values.pop("known", None)
            yield Finding("L206", found.place(index.places), values)
    for name, series in index.plan.series.items():
        cited = series.source
        if cited and cited not in sources and f"{_SOURCES}#{cited}" not in unread:
            values = {"key": cited, **meant(cited, list(sources))}
            values.pop("known", None)
            yield Finding("L206", index.places.of_value(_SERIES, name, "source"), values)


def links_lead_somewhere(index: CrossIndex) -> Iterator[Finding]:
    """L207: every `[[id]]` names a section."""
    for found in index.marks:
        section_id = found.mark.value
        if found.mark.kind == "link" and section_id[:1] != "#" and section_id not in index.ids:
            values = {"id": section_id, **meant(section_id, sorted(index.ids))}
            values.pop("known", None)
            yield Finding("L207", found.place(index.places), values)


def sources_are_cited(index: CrossIndex) -> Iterator[Finding]:
    """L208: every entry of sources.yaml is cited; silent while a section cannot be read.

    What a misspelt or a broken citation means is cited: that one has its own finding.
    """
    if any(path.startswith(("sections/", "passages/", _SERIES)) for path in index.places.unread):
        return
    cited = {found.mark.value for found in index.marks if found.mark.kind == "cite"}
    cited |= {series.source for series in index.plan.series.values() if series.source}
    sources, unread = index.plan.sources, index.places.unread
    cited |= {meant(key, list(sources)).get("meant", "") for key in cited - sources.keys()}
    cited |= _broken_citations(index)
    for key in sources:
        if key not in cited and f"{_SOURCES}#{key}" not in unread:
            yield Finding("L208", index.places.of_key(_SOURCES, key), {"key": key})


def _broken_citations(index: CrossIndex) -> set[str]:
    """Return the keys that stand behind an @ in texts with a mark that is not whole."""
    broken = {(found.path, found.keys) for found in index.marks if found.mark.kind == "fault"}
    return {
        key
        for held in index.texts
        if (held.path, held.place_of_text) in broken
        for key in _KEY_BEHIND_AT.findall(held.text)
    }


def titles_have_one_address(index: CrossIndex) -> Iterator[Finding]:
    """T363, T364: two sources do not share a title, or an address, and differ in the other."""
    by_title: dict[str, str] = {}
    by_url: dict[str, str] = {}
    sources = index.plan.sources
    for key, source in sources.items():
        if not source.url:
            continue
        first = by_title.setdefault(source.title, key)
        if first != key and sources[first].url != source.url:
            place = index.places.of_value(_SOURCES, key, "title")
            related = (index.places.of_value(_SOURCES, first, "title"),)
            yield Finding("T363", place, {"title": source.title}, related)
        first = by_url.setdefault(source.url, key)
        if first != key and sources[first].title != source.title:
            place = index.places.of_value(_SOURCES, key, "url")
            related = (index.places.of_value(_SOURCES, first, "url"),)
            values = {"title": source.title, "other": sources[first].title}
            yield Finding("T364", place, values, related)
