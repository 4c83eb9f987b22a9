"""The fingerprint of a text: the same as long as it says the same, however it is laid out."""

import re
import unicodedata
from _blake2 import blake2b  # hashlib loads OpenSSL too: two milliseconds and four MiB

from planctl.text.marks import prose

_LAYOUT = re.compile(r"^[ \t]*(?:#+[ \t]+|[-*+][ \t]+|\d+[.)][ \t]+|[ \t|:-]+$)|\s+", re.MULTILINE)
"""What makes a line a heading, an item, the rule below a table's head; blanks and line breaks."""


def fingerprint(text: str) -> str:
    """Return twelve hexadecimal digits of what a text says: its words, figures and punctuation.

    Line breaks, blanks, the width of a mark, headings and lists, bold, notes, citations and links
    say nothing of it.
    """
    said = _LAYOUT.sub("", unicodedata.normalize("NFKC", prose(text)))
    return blake2b(said.encode(), digest_size=6).hexdigest()
