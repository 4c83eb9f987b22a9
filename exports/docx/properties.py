"""Core properties: what the file says of itself, and not a word more."""

from datetime import UTC, datetime

from docx.package import Package

from planctl.exports.document import Document
from planctl.ooxml.text import legal

_LONGEST = 255
"""Word's limit of a property, in characters."""


def set_properties(package: Package, document: Document) -> None:
    """Set title, creator, subject and dates from `document`; the template says the language."""
    properties = package.core_properties
    properties.title = _value(document.title)
    if document.submitter:
        properties.author = _value(document.submitter)
    if document.theme:
        properties.subject = _value(document.theme)
    date = first_day(document.date)
    if date:
        properties.created = date
        properties.modified = date


def first_day(date: str) -> datetime | None:
    """Return the first moment of YYYY, YYYY-MM or YYYY-MM-DD; None for anything else."""
    try:
        return datetime.fromisoformat(f"{date}-01-01"[:10]).replace(tzinfo=UTC)
    except ValueError:
        return None


def _value(text: str) -> str:
    return legal(text)[:_LONGEST]
