"""A citation in brackets → the source that it names, as far as it says."""

import re
from typing import NamedTuple

from planctl.imports.references import (
    Cited,
    Values,
    described,
    is_regulation,
    lawful,
    parse_reference,
)
from planctl.schemas.source import SourceType

_URL = re.compile(r"https?://[\x21-\x5a\x5c\x5e-\x7e]+")
_LOCATOR = re.compile(r"(?:[Pp]{1,2}\.?\s*|第)\d+(?:\s*[-–—~～]\s*\d+)?页?\s*$")
_BOOK_TITLE = re.compile(r"《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》")
_DATE = re.compile(
    r"(?<!\d)(20[0-3]\d)([-/]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\D|$|\d{6,})"
)
"""A day in an address: 2024-05-09, 2024/05/09, 20240509, the last with a time behind it or none."""
_YEAR_MONTH_DAY = re.compile(r"((?:19|20)\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?")
_EDGES = " 　\t:：,，;；、。|｜"
_KINDS: tuple[tuple[re.Pattern[str], SourceType], ...] = (
    (re.compile(r"报告|[蓝白绿]皮书"), "report"),
    (re.compile(r"年鉴|统计公报|统计月报|数据库"), "statistic"),
    (re.compile(r"日报|晚报|早报"), "newspaper"),
    (re.compile(r"学报|期刊"), "journal"),
)
_LONGEST_TITLE = 500
_FAR = 12
"""A title that begins later than this in its brackets is only mentioned there."""
_NO_PUBLISHER = re.compile(r"[的中里所等]|.{40}")


class Told(NamedTuple):
    """When a text says something happened: the date as ISO 8601 has it, and where it was said."""

    date: str
    start: int
    end: int


def read_citation(inner: str) -> Cited | None:
    """Return the source that the words between brackets name; None where they name none."""
    said = inner.strip(_EDGES)
    if reference := parse_reference(said):
        return reference
    url = _URL.search(said)
    if url:
        return _page(said, url)
    book = _BOOK_TITLE.search(said)
    if book is None or book.start() > _FAR or _NO_PUBLISHER.match(said, book.end()):
        return None
    return _titled(said, book)


def source_said(words: str) -> Cited:
    """Return the source that follows 来源：, whatever its form."""
    found = read_citation(words)
    if found:
        return found
    locator = _LOCATOR.search(words)
    title = words[: locator.start() if locator else None].strip(_EDGES)
    return Cited(
        described(type_of(title), title[:_LONGEST_TITLE] or words.strip(), {}),
        locator[0].strip() if locator else "",
    )


def type_of(title: str) -> SourceType:
    """Return the type that a title tells of; a report where it tells of none."""
    if is_regulation(title):
        return "regulation"
    for pattern, kind in _KINDS:
        if pattern.search(title):
            return kind
    return "report"


def date_in(text: str) -> Told | None:
    """Return the first date in Chinese words: 2024年5月6日."""
    match = _YEAR_MONTH_DAY.search(text)
    if not match:
        return None
    pieces = [piece.zfill(2) for piece in match.groups() if piece]
    return Told("-".join(pieces), match.start(), match.end())


def _page(said: str, url: re.Match[str]) -> Cited:
    address = url[0].rstrip(".,;)")
    rest = f"{said[: url.start()].strip(_EDGES)} {said[url.start() + len(address) :]}"
    locator = _LOCATOR.search(rest)
    title = rest[: locator.start() if locator else None].strip(_EDGES)
    source = described(
        "regulation" if lawful(title, address) else "webpage",
        (title or address)[:_LONGEST_TITLE].strip(),
        {"date": _dated(address), "url": address},
    )
    return Cited(source, locator[0].strip() if locator else "")


def _dated(address: str) -> str | None:
    """Return the day that an address is of; numbers of articles are none."""
    path = address.partition("?")[0].split("/", 3)[-1]
    match = _DATE.search(path)
    return f"{match[1]}-{match[3]}-{match[4]}" if match else None


def _titled(said: str, book: re.Match[str]) -> Cited:
    before, after = said[: book.start()].strip(_EDGES), said[book.end() :].strip(_EDGES)
    locator = _LOCATOR.search(after)
    publisher = after[: locator.start() if locator else None].strip(_EDGES) or before
    date = date_in(publisher)
    if date:
        publisher = (publisher[: date.start] + publisher[date.end :]).strip(_EDGES)
    title = book["title"].strip() or said
    values: Values = {"publisher": publisher, "date": date.date if date else None}
    source = described(type_of(title), title[:_LONGEST_TITLE], values)
    return Cited(source, locator[0].strip() if locator else "")
