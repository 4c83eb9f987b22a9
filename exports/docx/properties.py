"""Core properties: what the file says of itself, and not a word more."""

from datetime import UTC, datetime

from planctl.exports.document import Document
from planctl.ooxml.text import escape, legal

_LONGEST = 255
"""Word's limit of a property, in characters."""

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core_xml(document: Document) -> bytes:
    """Return core.xml (ECMA-376 part 2, 8): language, title, creator, subject, key words and dates."""
    written = (
        "<dc:language>zh-CN</dc:language>"
        f"<dc:title>{_value(document.title)}</dc:title>"
        + _element("dc:creator", document.submitter)
        + _element("dc:subject", document.theme)
        + _element("cp:keywords", document.keywords)
        + _dates(first_day(document.date))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<cp:coreProperties {_NAMESPACES}>{written}</cp:coreProperties>"
    ).encode()


def first_day(date: str) -> datetime | None:
    """Return the first moment of YYYY, YYYY-MM or YYYY-MM-DD; None for anything else."""
    try:
        return datetime.fromisoformat(f"{date}-01-01"[:10]).replace(tzinfo=UTC)
    except ValueError:
        return None


def _dates(day: datetime | None) -> str:
    if day is None:
        return ""
    return "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day:%Y-%m-%dT%H:%M:%SZ}</dcterms:{name}>'
        for name in ("created", "modified")
    )


def _element(name: str, text: str) -> str:
    return f"<{name}>{_value(text)}</{name}>" if text else ""


def _value(text: str) -> str:
    return escape(legal(text)[:_LONGEST])
