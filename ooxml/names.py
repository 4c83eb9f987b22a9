"""XML names of WordprocessingML (ECMA-376 part 1, clause 17)."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML: Final = "http://www.w3.org/XML/1998/namespace"

_AT_ONCE = 256
"""Pieces of a part that are encoded together."""
_PREFIXES: Final = {"w": WORD, "r": RELATIONSHIPS, "xml": XML}


def qn(name: str) -> str:
    """Return `w:p` in the form that lxml knows it by, `{http://…}p`."""
    prefix, local = name.split(":")
    return f"{{{_PREFIXES[prefix]}}}{local}"


def part_xml(root: str, *content: str) -> bytes:
    """Return a whole part: `content` within the element `root` (`w:styles`), in UTF-8."""
    return b"".join(part_pieces(root, content))


def part_pieces(root: str, content: Iterable[str]) -> Iterator[bytes]:
    """Yield a part as `part_xml` returns it, some of its pieces at a time.

    Each is encoded by itself: to join them as text first takes three times as long.
    """
    head = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<{root} xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}">'
    )
    pieces = chain((head,), content, (f"</{root}>",))
    while some := tuple(islice(pieces, _AT_ONCE)):
        yield b"".join(map(str.encode, some))
