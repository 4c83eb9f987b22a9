"""Anchors: hidden bookmarks that say which field of which record the words in them are.

Word hides bookmarks whose names begin with an underscore; a name holds letters, digits and
underscores, 40 characters at most (ECMA-376 part 1, 17.13.6.2). An anchor begins and ends within
paragraphs: LibreOffice doubles those that end at the start of the next one, and those that begin in
a table's cell and end outside of it.
"""

import re
from _blake2 import blake2b  # hashlib loads OpenSSL too: two milliseconds and four MiB

_NAME = re.compile(r"(_planctl_[0-9a-f]{16})_\d+", re.IGNORECASE)


def anchor_stem(*field: str) -> str:
    """Return what the names of all anchors of a field begin with, the field given word by word."""
    return f"_planctl_{blake2b('/'.join(field).encode(), digest_size=8).hexdigest()}"


REFERENCE_FILE = anchor_stem("reference")
"""Names what a ministry's file says next to the body: words of no field."""


def stem_of(name: str) -> str | None:
    """Return the stem of an anchor's name; None for any other bookmark's."""
    found = _NAME.match(name)
    return found[1].lower() if found else None
