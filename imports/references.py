"""An entry of GB/T 7714 → the source that it describes: `exports.references` turned round.

Both standards are read, 2015 and 2025. What an entry does not say stays unknown: 2025 gives laws and
web pages one code, so that a law read on a network comes back as a web page.
"""

import re
from typing import NamedTuple

from planctl.schemas.base import PartialDate
from planctl.schemas.form import Unfit, build, fits
from planctl.schemas.source import Doi, Source, SourceType, Url

_TYPES: dict[str, SourceType] = {
    "S": "standard",
    "R": "report",
    "J": "journal",
    "N": "newspaper",
    "M": "book",
    "D": "thesis",
    "EB": "webpage",
    "DS": "statistic",
    "Z": "regulation",
    "A": "regulation",
    "P": "report",
    "C": "book",
    "DB": "statistic",
}
_ENTRY = re.compile(
    r"(?:\[\d{1,4}\]\s*)?(?P<before>[^\[\]]{1,600}(?:\[[^\[\]]{1,40}\][^\[\]]{0,200})??)"
    r"\[(?P<code>[A-Z]{1,2})(?:/OL)?\](?P<rest>.*)",
    re.DOTALL,
)
_URL = re.compile(r"https?://[\x21-\x7e]+")
_DOI = re.compile(r"\bDOI:\s*(10\.\S+?)\.?$", re.IGNORECASE)
_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_BRACKETED = re.compile(rf"[（(]({_DATE})[）)]")
_ACCESSED = re.compile(rf"\[({_DATE})\]")
_PLAIN = re.compile(rf"(?:^|[，,.．:：]\s*)({_DATE})(?=$|[，,:：.（(\[])")
_PAGES = re.compile(
    r"(?:[：:]\s*|^)((?!\d{4}(?:-\d\d|$))(?:第|[Pp]{1,2}\.?)?\d[\d\s,，–—-]{0,20}[页条章节版]?)[.．]?\s*$"
)
_ISSUE = re.compile(r"[，,]\s*(\d{1,4})?\s*[（(](\d{1,4})[）)]|[，,]\s*(\d{1,4})(?=[：:.])")
_NUMBERED = re.compile(r"^(?P<number>[A-Z]{1,4}(?:/[A-Z])?[\s\d.—–-]{2,30}\d)　(?P<title>.+)$")
_DOCUMENT = re.compile(r"^(?P<title>.+?)[：:]\s*(?P<number>\S+〔\d{4}〕\d+号|第?\d+号|[A-Z]\.\d+)$")
_REGULATION = re.compile(
    r"(?:通知|意见|办法|条例|规定|决定|公告|法|法案|指南|细则|规划|方案|纲要)》?(?:（[^（）]*）)?$"
)
_EDGES = " 　,，:：.．;；"
_IN_SERIALS = ("journal", "newspaper")
_ISSUED = ("regulation", "report", "webpage", "statistic")


Values = dict[str, str | tuple[str, ...] | None]


class Cited(NamedTuple):
    """A source that a draft cites, and where in it."""

    source: Source
    locator: str = ""


def parse_reference(said: str) -> Cited | None:
    """Return what an entry says; None of what bears no code such as [M] or [EB/OL]."""
    match = _ENTRY.match(said[:3000])
    kind = _TYPES.get(match["code"]) if match else None
    if match is None or kind is None:
        return None
    who, title = _who_and_title(match["before"], kind)
    rest = match["rest"].strip(_EDGES)
    values: Values = {**_addresses(rest), **_numbered(title, kind)}
    rest = _DOI.sub("", _URL.sub("", rest)).strip(_EDGES)
    pages = _PAGES.search(rest)
    locator = pages[1].strip() if pages else ""
    rest = rest[: pages.start()] if pages else rest
    values |= _dates(rest) | _responsible(who, kind)
    if kind == "webpage" and (values.get("number") or lawful(title, str(values["url"] or ""))):
        kind = "regulation"
    return Cited(described(kind, title, values | _stood(rest, kind, values)), locator)


def described(kind: SourceType, title: str, values: Values) -> Source:
    """Return a source of what is known of it; what does not have a field's form is left out."""
    held = {"type": kind, "title": title} | {name: said for name, said in values.items() if said}
    for name in tuple(held):
        if name in ("type", "title"):
            continue
        try:
            build(Source, {"type": kind, "title": "-", name: held[name]})
        except Unfit:
            del held[name]
    return build(Source, held)


def lawful(title: str, address: str) -> bool:
    """Tell whether a page is a regulation: a government's, with a regulation's title."""
    return ".gov.cn/" in f"{address}/" and bool(_REGULATION.search(title))


def is_regulation(title: str) -> bool:
    """Tell whether a title ends as those of regulations do: …通知, …管理办法."""
    return bool(_REGULATION.search(title))


def _stood(rest: str, kind: SourceType, values: Values) -> Values:
    """Return what stands between the title and the address: where it appeared."""
    imprint = _imprint(rest)
    if kind in _IN_SERIALS:
        return {**_serial(rest), "container": imprint}
    place, _, publisher = imprint.rpartition("：")
    if (place and kind != "webpage") or ("publisher" not in values and kind not in _ISSUED):
        return {"publisher": publisher, "place": place}
    return {"container": imprint}


def _who_and_title(before: str, kind: SourceType) -> tuple[str, str]:
    who, dot, title = before.strip().partition(". ")
    if not dot or (kind == "standard" and _NUMBERED.match(before.strip())):
        return "", before.strip(_EDGES)
    return who.strip(_EDGES), title.strip(_EDGES)


def _numbered(title: str, kind: SourceType) -> Values:
    match = (_NUMBERED if kind == "standard" else _DOCUMENT).match(title)
    return {"number": match["number"].strip(), "title": match["title"].strip()} if match else {}


def _responsible(who: str, kind: SourceType) -> Values:
    if not who:
        return {}
    names = tuple(name.strip() for name in re.split(r"[，,]\s*", who) if name.strip() != "等")
    if len(names) == 1 and kind in _ISSUED:
        return {"publisher": names[0]}
    return {"authors": tuple(name for name in names if name)}


def _addresses(rest: str) -> Values:
    url, doi = _URL.search(rest), _DOI.search(rest)
    address = url[0].rstrip(".") if url else ""
    return {
        "url": address if fits(Url, address) else None,
        "doi": doi[1] if doi and fits(Doi, doi[1]) else None,
    }


def _dates(rest: str) -> Values:
    date = _BRACKETED.search(rest) or _PLAIN.search(rest)
    accessed = _ACCESSED.search(rest)
    return {
        "date": date[1] if date and fits(PartialDate, date[1]) else None,
        "accessed": accessed[1] if accessed and fits(PartialDate, accessed[1]) else None,
    }


def _imprint(rest: str) -> str:
    match = re.search(rf"[，,]?\s*[（(]?{_DATE}[）)]?", rest)
    return rest[: match.start() if match else None].strip(_EDGES)


def _serial(rest: str) -> Values:
    match = _ISSUE.search(rest)
    if not match:
        return {}
    return {"volume": match[1] or match[3], "issue": match[2]}
