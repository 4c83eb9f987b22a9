"""What a draft is, found from its content; its name says nothing."""

import re

from planctl.imports.draft import DraftKind
from planctl.imports.unreadable import Problem, Unreadable

_MAGIC: tuple[tuple[bytes, DraftKind | Problem], ...] = (
    (b"PK\x03\x04", "word"),
    (b"PK\x05\x06", "broken"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-doc"),
    (b"%PDF-", "pdf"),
    (rb"{\rtf", "old-doc"),
)
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MARKDOWN = re.compile(
    r"^ {0,3}#{1,6}(?:[ \t]|(?=\D))|^\|.*\|[ \t]*$|^[-*+] +\S|\*\*\S|^\[\^\w+\]:|^>[ \t]|^```",
    re.MULTILINE,
)
_SURE = re.compile(
    r"^ {0,3}#{1,60}[ \t]*[^#\s]|[。！？；][ \t\u3000]{1,20}#{2,6}[ \t]|^\|? *:?-{3,}:? *\||^={3,}$",
    re.MULTILINE,
)
_ENOUGH = 3


def binary_kind(name: str, file: bytes) -> DraftKind | None:
    """Return "word" of a zip file, None of what may be text; raise Unreadable of the rest."""
    for magic, kind in _MAGIC:
        if file.startswith(magic):
            if kind == "word":
                return kind
            if kind == "old-doc" and _LOCKED in file:
                raise Unreadable(name, "locked")
            if kind in ("broken", "old-doc", "pdf"):
                raise Unreadable(name, kind)
    return None


def text_kind(text: str) -> DraftKind:
    """Tell Markdown from plain text: a heading or a table with marks, or several lesser marks."""
    if _SURE.search(text) or len(_MARKDOWN.findall(text, 0, 100_000)) >= _ENOUGH:
        return "markdown"
    return "text"
