"""A source as an entry of GB/T 7714: its marks, its language, and which form it takes."""

import re
from typing import Any, NamedTuple

from planctl.schemas.record import replaced
from planctl.schemas.source import Source, SourceType, Standard

_ISSUED = frozenset[SourceType]({"regulation", "report", "webpage", "statistic"})
"""Types whose issuer is who is responsible for them, where no author is named."""
_TEXTS = (
    "publisher", "container", "number", "edition", "volume", "issue", "pages", "place", "archived",
)  # fmt: skip
_RANGE = r"\d+(?:\s*[-–—－~～]\s*\d+)?"
_PAGES = rf"(?:[Pp]{{1,2}}\.?\s*)?({_RANGE})|第?({_RANGE})[页版]"
_EDGES = " 　:：,，;；、。"


class _Marks(NamedTuple):
    comma: str
    colon: str
    left: str
    right: str


_FULL = _Marks("，", "：", "（", "）")
_HALF = _Marks(", ", ": ", "(", ")")


class Entry(NamedTuple):
    """A source with its fields tidied, and the cited pages, or other place, in it ("" for none)."""

    source: Source
    pages: str
    standard: Standard
    chinese: bool
    marks: _Marks

    def clause(self, *parts: str | None) -> str:
        """Return the parts that there are, with commas between."""
        return self.marks.comma.join(filter(None, parts))

    def titled(self, *parts: str | None) -> str:
        """Return the parts that there are, with colons between."""
        return self.marks.colon.join(filter(None, parts))

    def bracketed(self, part: str | None) -> str:
        """Return a part in round brackets; nothing of nothing."""
        return f"{self.marks.left}{part}{self.marks.right}" if part else ""

    @property
    def archive(self) -> str:
        """Return the address of the archived copy; a copy that readers cannot reach is none."""
        archived = self.source.archived or ""
        return archived if archived.startswith(("http://", "https://")) else ""

    @property
    def online(self) -> bool:
        """Tell whether it is read on a network: OL (2025, A.2; 2015, B.2)."""
        source = self.source
        return bool(source.type == "webpage" or source.url or source.doi or self.archive)

    @property
    def number(self) -> str:
        """Return the number, unless an article's stands in place of its pages (2025, 7.7)."""
        source = self.source
        paged = source.type == "journal" and self.pages == source.number
        return "" if paged else source.number or ""

    @property
    def numbered_standard(self) -> bool:
        """Tell whether a standard's number stands first and says all but its name (2025, 8.9)."""
        source = self.source
        return self.standard == 2025 and source.type == "standard" and bool(source.number)

    @property
    def serial(self) -> bool:
        """Tell whether it stands in a journal, a newspaper or a gazette (2025, 8.5; 2015, 4.4)."""
        source = self.source
        in_an_issue = source.type in _ISSUED and bool(source.container and source.issue)
        return source.type in {"journal", "newspaper"} or in_an_issue

    @property
    def issuer(self) -> str:
        """Return the publisher of what issuers answer for, if nobody else does; else nothing."""
        source = self.source
        leads = source.type in _ISSUED and not source.authors and not source.place
        return source.publisher or "" if leads else ""

    @property
    def publisher(self) -> str:
        """Return the publisher, unless the entry begins with the same name as its issuer's."""
        source = self.source
        named = source.type in _ISSUED and source.publisher in source.authors
        return "" if self.issuer or named else source.publisher or ""

    @property
    def electronic(self) -> bool:
        """Tell whether its dates stand in brackets: （2026-01-05）[2026-02-01] (2025, 8.11, 8.14).

        By 2015 also what is published on a network alone, by no press (4.6).
        """
        if not self.online or self.serial:
            return False
        if self.source.type in {"regulation", "webpage", "statistic"}:
            return True
        unpublished = not (self.source.place or self.publisher)
        return unpublished and self.standard == 2015 and self.source.type in {"report", "standard"}

    @property
    def hosted(self) -> bool:
        """Tell whether it is a part of a book, which follows after // (2025, 8.3; 2015, 4.2)."""
        other = self.serial or self.electronic or self.numbered_standard
        return bool(self.source.container) and not other


def entry_of(source: Source, locator: str, standard: Standard) -> Entry:
    """Return the entry of a source; a locator stands in place of its pages (2025, 7.7).

    Of 2015 an entry in a Latin script has half-width marks: that standard says nothing of widths,
    and offices part by language. Of 2025 every entry has full-width ones.
    """
    foreign = not any(map(_east_asian, source.title)) and any(map(str.isalpha, source.title))
    marks = _HALF if foreign and standard == 2015 else _FULL
    tidied = _tidied(source)
    article = tidied.number if source.type == "journal" else None
    pages = _pages(_tidy(locator) or tidied.pages or article or "")
    return Entry(tidied, pages, standard, not foreign, marks)


def _east_asian(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7a3"


def _tidied(source: Source) -> Source:
    """Return a source without marks at the edges of its fields, where the entry's own stand."""
    changed: dict[str, Any] = {}
    for name in _TEXTS:
        if (held := getattr(source, name)) and (text := _tidy(held)) != held:
            changed[name] = text
    if (title := _tidy(source.title)) not in (source.title, ""):
        changed["title"] = title
    authors = tuple([name for held in source.authors if (name := _tidy(held))])
    if authors != source.authors:
        changed["authors"] = authors
    return replaced(source, **changed) if changed else source


def _tidy(text: str) -> str:
    return " ".join(text.strip(_EDGES).splitlines())


def _pages(text: str) -> str:
    """Return pages as their numbers, 12-15 (2025, 6.2 and 7.7); another place as it is written."""
    match = re.fullmatch(_PAGES, text) if text else None
    return re.sub(r"\s*[–—－~～-]\s*", "-", match[1] or match[2]) if match else text
