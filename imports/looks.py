"""How much a line looks like a heading, where its format does not say so."""

import re

from planctl.imports.numbering import number_of

_STRONG = ("chapter", "chinese", "bracketed", "legal", "annex")
_BRACKETED = re.compile(r"[（(][^（()）]{0,200}[）)]")
_TICKS = re.compile(r"[\s✅☑✔√️]+$")
_ENDED = re.compile(r"[。；，、！!;,：:…]$|[A-Za-z]\.$")
_INSIDE = re.compile(r"[。；]|https?:|\[\^|[［\[〔]")
_CAPTION = re.compile(r"(?:[表图]|Table|Figure)\s*[\d一二三四五六七八九十]+[\s　:：.、-]")
_LONGEST = 50
_SHORT = 20
HEADING = 0.5
"""From here on a line is taken for a heading."""


def look(words: str, *, bold: bool, alone: bool, heads: bool) -> float:
    """Return 0 to 1: how much a line looks like a heading.

    `bold`: all of it is bold; `alone`: a blank line stands before it; `heads`: what follows is text
    longer than it, a table, or a heading.
    """
    number = number_of(words)
    bare = _TICKS.sub("", _BRACKETED.sub("", words[number.end :] if number else words))
    if not 1 < len(bare) <= _LONGEST or _ENDED.search(bare) or _INSIDE.search(bare):
        return 0.0
    if _CAPTION.match(words):
        return 0.0
    score = 0.3 + 0.35 * bold + 0.1 * alone + 0.25 * heads + 0.1 * (len(bare) <= _SHORT)
    if number:
        score += 0.4 if number.key in _STRONG else 0.25
    return min(score, 1.0)
