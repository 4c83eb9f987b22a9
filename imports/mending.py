"""Fixes of findings, written into the text file that a draft is: its encoding and all else stay."""

from collections.abc import Sequence

from planctl.imports.decoding import decode
from planctl.imports.kind import binary_kind
from planctl.messages.language import Both
from planctl.messages.refusal import Refusal
from planctl.schemas.finding import Edit
from planctl.schemas.places import line_starts

_BOM = "\ufeff"
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5")


class NotMended(Refusal):
    """A file whose text cannot be written back as it was."""

    sentence = Both(
        "{name} 是 Word 文件，或有读不出的字符，不能自动改",
        "{name} is a Word file, or holds what cannot be read, and is not mended",
    )
    advice = Both(
        "在 Word 里改；或先 planctl import 成记录再改",
        "mend it in Word, or import it with planctl import first",
    )

    def __init__(self, name: str) -> None:
        """Say which file."""
        super().__init__(name=name)


def mended(name: str, raw: bytes, edits: Sequence[Edit]) -> bytes:
    """Return a text file's bytes with some edits made; no two of them overlap."""
    text, encoding = readable(name, raw)
    starts = line_starts(text)
    if text.startswith(_BOM):
        starts = (1, *starts[1:])
    newline = "\r\n" if "\r\n" in text else "\n"

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + column - 1

    spans = [
        (offset(e.place.line, e.place.column), offset(e.place.end_line, e.place.end_column), e.text)
        for e in edits
    ]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new.replace("\n", newline) + text[end:]
    return text.encode(encoding)


def readable(name: str, raw: bytes) -> tuple[str, str]:
    """Return a text file's text and its encoding; raise NotMended where it could not be written back."""
    if binary_kind(name, raw) is None:
        text = decode(name, raw)
        for encoding in _ENCODINGS:
            try:
                if text.encode(encoding) == raw:
                    return text, encoding
            except UnicodeEncodeError:
                continue
    raise NotMended(name)
