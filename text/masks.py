"""What within a text is no Chinese prose, covered so that no rule takes it for that.

Every covered character is one U+FFFC (object replacement), so offsets stay what they were.
"""

import re
from collections.abc import Iterable

COVER = "\ufffc"
_MASKED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("{>>",), r"\{>>(?:(?!\{>>|<<\})[^\n])*<<\}"),
    (("[@", "[["), r"\[@[^\[\]\n]*\]|\[\[[^\[\]\n]*\]\]"),
    (("[^",), r"\[\^[^\[\]\n]{1,40}\]"),
    (("{#",), r"[ \t]*\{#[^{}\s]*\}"),
    (
        ("://",),
        (
            r"(?<=\])\((?:https?|ftp)://[^()\s]{1,1500}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?\)"
            r"|[\[［][^\[\]［］\n]{0,300}https?://[^\[\]［］\n]{0,1500}[\]］]"
            r"|(?:https?|ftp)://[\x21-\x5a\x5c\x5e-\x7e]+"
        ),
    ),
    (
        ("](",),
        r"(?<=\])\((?:(?:\.{0,2}/|#)[^()\s]{1,300}|[^()\s]{1,300}\.[a-z]{2,4}(?:#[^()\s]{0,100})?)\)",
    ),
    (("[《", "[ 《", "［《"), r"[\[［][ \t]*《[^\[\]［］\n]{2,300}[\]］]"),
    (("www.",), r"www\.[\x21-\x5a\x5c\x5e-\x7e]+"),
    (("@",), r"(?a:[A-Za-z0-9_.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+)"),
    (("[", "［"), r"[\[［][0-9]{1,3}(?:[-—,，、][0-9]{1,3})*[\]］]"),
    (("/OL]", "[EB]", "[DB]", "[CP]"), r"\[(?:EB|DB|CP|CM|DS|[A-Z])(?:/OL)?\]"),
    (("`",), r"`[^`\n]{1,300}`"),
    (("$",), r"\$(?=[^\s$])[^$\n]{1,200}(?<=[^\s$])\$(?!\d)"),
)
"""What is covered, kind by kind, references ([3]) and carriers ([EB/OL], GB/T 7714) among them: a pattern is tried only where one of its signs stands in a text."""
_MAY_HOLD = re.compile(r"[\[［{@`$:w](?:(?<![:w])|(?<=:)//|(?<=w)ww\.)")
"""What all of these hold."""


def masked(text: str) -> str:
    """Return `text`, as long as it was, with notes, citations, addresses, code and formulas covered."""
    if not _MAY_HOLD.search(text):
        return text
    for signs, pattern in _MASKED:
        for sign in signs:
            if sign in text:
                text = re.sub(pattern, _covered, text)  # most texts need few of them
                break
    return text


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
