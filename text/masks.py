"""What within a text is no Chinese prose, covered so that no rule takes it for that.

Every covered character is one U+FFFC (object replacement), so offsets stay what they were.
"""

import re
from collections.abc import Iterable

COVER = "\ufffc"
_ADDRESS = r"(?:https?|ftp)://[\x21-\x5a\x5c\x5e-\x7e]+|www\.[\x21-\x5a\x5c\x5e-\x7e]+"
_MASKED = re.compile(
    r"\{>>(?:(?!\{>>|<<\})[^\n])*<<\}"  # a note
    r"|\[@[^\[\]\n]*\]|\[\[[^\[\]\n]*\]\]|\[\^[^\[\]\n]{1,40}\]|[ \t]*\{#[^{}\s]*\}"
    r"|[\[［][^\[\]［］\n]{0,300}https?://[^\[\]［］\n]{0,1500}[\]］]"  # a citation with its address
    r"|[\[［][ \t]*《[^\[\]［］\n]{2,300}[\]］]"  # a citation of a title
    rf"|{_ADDRESS}"
    r"|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+"
    r"|`[^`\n]{1,300}`|\$(?=[^\s$])[^$\n]{1,200}(?<=[^\s$])\$(?!\d)"
)
_BEGINS = ("{", "[", "［", "://", "www.", "@", "`", "$")


def masked(text: str) -> str:
    """Return `text`, as long as it was, with notes, citations, addresses, code and formulas covered."""
    if not any(mark in text for mark in _BEGINS):
        return text
    return _MASKED.sub(_covered, text)


def _covered(match: re.Match[str]) -> str:
    return COVER * (match.end() - match.start())


def covered(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text`, as long as it was, with some stretches of it covered; they stand in order."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], COVER * (end - start))
        at = end
    return "".join([*pieces, text[at:]])
