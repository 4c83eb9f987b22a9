"""The sources that drafts cite: one entry for each, whoever cites it and in whatever form."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from urllib.parse import urlsplit

from planctl.schemas.free_ids import FreeIds
from planctl.schemas.source import Source

Spell = Callable[[str], str]
"""From a title to an id: 数据跨境 → shu-ju-kua-jing."""

_SECOND_LEVEL = frozenset({"com", "gov", "org", "net", "edu", "ac", "co"})
_LABEL = re.compile(r"[^a-z0-9]+")
_QUOTES = re.compile(r"[\s　《》〈〉“”\"'‘’：:，,、（）()【】｜|—–-]+")
_WORDS_OF_KEY = 10


class Library:
    """Sources by key; the same address, or the same title without one, is the same source."""

    def __init__(self, known: Mapping[str, Source], spell: Spell) -> None:
        self.sources: dict[str, Source] = dict(known)
        self._spell = spell
        self._keys = FreeIds(known)
        self._by_address: dict[str, str] = {}
        self._by_title: dict[str, list[str]] = {}
        for key, source in known.items():
            self._index(key, source)

    def add(self, source: Source) -> str:
        """Return the key of a source, a new one if nobody cited it before."""
        key = self._found(source)
        if key is None:
            key = self._key(source)
            self.sources[key] = source
        else:
            self.sources[key] = _fuller(self.sources[key], source)
        self._index(key, self.sources[key])
        return key

    def _found(self, source: Source) -> str | None:
        if source.url and (key := self._by_address.get(_address(source.url))):
            return key
        for key in self._by_title.get(_title(source.title), []):
            held = self.sources[key]
            if not (held.url and source.url) and _agree(held, source):
                return key
        return None

    def _index(self, key: str, source: Source) -> None:
        if source.url:
            self._by_address.setdefault(_address(source.url), key)
        keys = self._by_title.setdefault(_title(source.title), [])
        if key not in keys:
            keys.append(key)

    def _key(self, source: Source) -> str:
        year = str(source.date or "")[:4]
        label = _site(source.url) if source.url else ""
        if not label:
            return self._keys.take(self._spell(source.title[:_WORDS_OF_KEY]))
        return self._keys.take("-".join(filter(None, (label, year))))


def _agree(one: Source, other: Source) -> bool:
    """Tell whether nothing that both say differs, type and place in it aside."""
    return all(
        getattr(one, name) in (None, ()) or getattr(other, name) in (None, ())
        or getattr(one, name) == getattr(other, name)
        for name in ("date", "publisher", "number", "doi")
    )  # fmt: skip


def _fuller(held: Source, other: Source) -> Source:
    """Return a source with what the other knows more of it."""
    more = {
        field.name: getattr(other, field.name)
        for field in fields(held)
        if getattr(held, field.name) in (None, ()) and getattr(other, field.name) not in (None, ())
    }
    return replace(held, **more) if more else held


def _address(url: str) -> str:
    return url.partition("://")[2].removeprefix("www.").removeprefix("m.").rstrip("/#")


def _title(title: str) -> str:
    return _QUOTES.sub("", title).lower()


def _site(url: str) -> str:
    """Return the name of a site: qq of news.qq.com, ndrc of www.ndrc.gov.cn."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    labels = host.lower().split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return _LABEL.sub("-", labels[-1]).strip("-")[:40] if labels else ""
