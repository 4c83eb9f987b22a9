"""The bytes of a file → a draft, by the reader of its kind."""

from planctl.imports.decoding import decode
from planctl.imports.draft import Draft
from planctl.imports.kind import binary_kind, text_kind
from planctl.imports.unreadable import Unreadable

_MOST_BYTES = 256 * 1024 * 1024


def read_draft(name: str, file: bytes) -> Draft:
    """Return what a file holds, whatever its name says; raise Unreadable of what is no draft."""
    if len(file) > _MOST_BYTES:
        raise Unreadable(name, "too-large")
    if binary_kind(name, file) == "word":
        from planctl.imports.word import read_word

        return read_word(name, file)
    from planctl.imports.text_reader import read_text

    text = decode(name, file)
    return read_text(name, text, text_kind(text))
