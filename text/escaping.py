"""Plain words as small Markdown: what would be read as a mark is escaped (text/marks.py)."""

import re

_MARK = re.compile(r"\\(?=[\\*\[\]{}|#])|\\$|\*|\[(?=[@\[])|(?<=!)\[|\[$|\{|\}|［(?=@)")
_LEADING = re.compile(r"[#|]|(?P<number>\d{1,9}[.)]|[-+])[ \t]+")


def escaped(words: str) -> str:
    """Return words that read as themselves within a block."""
    return _MARK.sub(lambda match: f"\\{match[0]}" if match[0] != "［" else "［ ", words)


def at_start(text: str) -> str:
    """Return a block's text so that its beginning opens no heading, list or table."""
    match = _LEADING.match(text)
    if not match:
        return text
    return match["number"] + text[match.end() :] if match["number"] else f"\\{text}"


def in_cell(text: str) -> str:
    """Return text for a cell of a table, on one line."""
    return text.replace("|", "\\|")
