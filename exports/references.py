"""A source in one line, as GB/T 7714-2025 or -2015 writes it in the numeric system.

Each area of an entry (who, title, edition, imprint, address) is made of what the source knows and
ends where it ends: nothing is guessed, and nothing stands for the unknown. docs/references.md says
which clause each form follows, and where the two standards part.
"""

from collections.abc import Iterable, Iterator, Mapping

from planctl.exports.reference_entry import Entry, entry_of
from planctl.exports.reference_names import responsible
from planctl.schemas.source import Source, SourceType, Standard

_CODES: Mapping[SourceType, str] = {
    "standard": "S",
    "report": "R",
    "journal": "J",
    "newspaper": "N",
    "book": "M",
    "thesis": "D",
    "webpage": "EB",
    "statistic": "DS",
}
"""The codes of document types: annex A of 2025, annex B of 2015."""
_BY_YEAR = frozenset[SourceType]({"book", "thesis", "standard"})
"""Types that are dated by their year; a report from a press is one more."""
_FIRST_EDITION = frozenset(
    {"1", "第1版", "第一版", "1版", "1st ed.", "1st edition", "first edition"}
)
_EM = "　"


def reference(source: Source, locator: str = "", standard: Standard = 2025) -> str:
    """Return one line that names `source`, and the cited place (`12`, `p12`, `第12条`) in it.

    It ends with a full stop, after an address too (2025, 6.2); it never raises.
    """
    entry = entry_of(source, locator, standard)
    return _sentence((_lead(entry), _title(entry), *_details(entry), *_access(entry)))


def _sentence(areas: Iterable[str]) -> str:
    """Return the areas with a full stop after each, one only where an area ends with its own."""
    text = ""
    for area in filter(None, areas):
        # A full-width bracket brings its own blank along.
        text += (" " if text and area[0] != "（" else "") + area
        text += "" if area.endswith(".") else "."
    return text


def _lead(entry: Entry) -> str:
    if entry.numbered_standard:
        return ""
    authors = entry.source.authors or tuple(filter(None, [entry.issuer]))
    comma = entry.marks.comma
    return responsible(authors, comma, chinese=entry.chinese, standard=entry.standard)


def _title(entry: Entry) -> str:
    """Return title, volume and number with the document's code, and the book that it is part of."""
    source = entry.source
    if entry.numbered_standard:
        return f"{source.number}{_EM}{source.title}{_code(entry)}"
    volume = "" if entry.serial else entry.titled(*_volume(entry))
    own, host = ("", volume) if entry.hosted else (volume, "")
    title = entry.titled(source.title, own, entry.number) + _code(entry)
    return f"{title}//{entry.titled(source.container, host)}" if entry.hosted else title


def _code(entry: Entry) -> str:
    """Return [J/OL]. Laws and government papers have no code of their own.

    2015 counts them among archives, A, in its example of one. 2025 keeps A for what an archive
    holds: they go as the web pages they are read on, EB, and otherwise as Z.
    """
    lawful = "A" if entry.standard == 2015 else "EB" if entry.online else "Z"
    code = _CODES.get(entry.source.type, lawful)
    return f"[{code}/OL]" if entry.online else f"[{code}]"


def _volume(entry: Entry) -> Iterator[str]:
    """Yield volume and issue of what is no serial: a mere number is named."""
    counted = (("卷", "Vol.", entry.source.volume), ("期", "No.", entry.source.issue))
    for unit, abbreviation, held in counted:
        if held and held.isdecimal():
            yield f"第{held}{unit}" if entry.chinese else f"{abbreviation} {held}"
        elif held:
            yield held


def _details(entry: Entry) -> Iterator[str]:
    """Yield what stands between title and address."""
    if entry.serial:
        yield _in_serial(entry) + _accessed(entry)
    elif entry.numbered_standard:
        yield entry.pages
    else:
        yield _edition(entry)
        yield _imprint(entry)


def _in_serial(entry: Entry) -> str:
    """Return journal, year, volume (issue): pages; newspaper, day (page) (2025, 8.5; 2015, 8.8)."""
    source, pages, issue = entry.source, entry.pages, entry.source.issue
    if source.type == "newspaper" and not issue:
        pages, issue = "", pages
    by_year = source.type != "newspaper" and bool(source.volume or source.issue)
    stood = entry.clause(source.container, _date(source, by_year=by_year), source.volume)
    return entry.titled(stood + entry.bracketed(issue), pages)


def _edition(entry: Entry) -> str:
    """Return the edition; of the first nothing is said (2025, 7.4; 2015, 8.3)."""
    edition = entry.source.edition or ""
    if edition.lower() in _FIRST_EDITION:
        return ""
    number = edition.removeprefix("第").removesuffix("版")
    if not (number.isascii() and number.isdecimal()):
        return edition
    return f"{number}版" if entry.chinese else f"{_ordinal(int(number))} ed."


def _ordinal(number: int) -> str:
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _imprint(entry: Entry) -> str:
    """Return place: publisher, date: pages; or platform (date)[accessed] (2025, 7.5, 7.6)."""
    source = entry.source
    published = entry.titled(source.place, entry.publisher)
    if entry.electronic:
        platform = entry.clause(source.container, published)
        dates = entry.bracketed(_date(source)) + _accessed(entry)
        return entry.titled(platform + dates, entry.pages)
    by_year = source.type in _BY_YEAR or (source.type == "report" and bool(source.place))
    dated = entry.clause(published, _date(source, by_year=by_year))
    return entry.titled(dated, entry.pages) + _accessed(entry)


def _date(source: Source, *, by_year: bool = False) -> str:
    date = str(source.date or "")
    return date[:4] if by_year else date


def _accessed(entry: Entry) -> str:
    """Return the day it was read: by 2015 of all that is online, by 2025 of what may change."""
    said = entry.online if entry.standard == 2015 else entry.electronic
    return f"[{entry.source.accessed}]" if said and entry.source.accessed else ""


def _access(entry: Entry) -> Iterator[str]:
    """Yield the addresses, and the DOI if none of them holds it (2025, 7.8, 7.9; 2015, 8.6, 8.7)."""
    url, doi, archive = entry.source.url or "", entry.source.doi or "", entry.archive
    yield url
    if archive and archive != url:
        label = "存档" if entry.chinese else "Archived"
        yield entry.titled(label if url else "", archive)
    if doi and doi.lower() not in f"{url} {archive}".lower():
        yield f"DOI:{doi}"
