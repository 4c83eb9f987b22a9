"""What a record is and is called, told at a glance: no YAML is read."""

import re
from collections.abc import Iterable

_ID = re.compile(rb"^id:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_TITLE = re.compile(rb"^title:[ \t]*(?P<quote>[\"']?)(.*?)(?P=quote)[ \t]*\r?$", re.MULTILINE)


def id_in(record: bytes) -> str | None:
    """Return the id that a file gives its record, if one stands at the beginning of a line."""
    found = _ID.search(record)
    return found[1].decode() if found else None


def titles_in(records: Iterable[bytes]) -> dict[str, str]:
    """Return the titles of some records by their ids, as they stand on one line of their files."""
    found = ((id_in(raw), _TITLE.search(raw)) for raw in records)
    return {name: title[2].decode("utf-8", "replace") for name, title in found if name and title}
