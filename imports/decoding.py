"""From a text file's bytes to its characters, whatever its encoding; nothing is dropped."""

import re

from planctl.imports.unreadable import Unreadable

_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0B, 0x0C, 0x0D})
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.005
"""Share of control characters beyond which bytes are no text."""
_FEW = 8
_MOST_DAMAGE = 0.01
"""Share of bytes that may be broken in a file that is UTF-8 otherwise."""
_COMMON = re.compile("[的一是在有和中国业为、，。]")
_UNMAPPED = "\ufffd"


def decode(name: str, file: bytes) -> str:
    """Return the characters of a file, a BOM and carriage returns included.

    UTF-8, UTF-16, GB18030 or Big5; broken bytes within UTF-8 read as U+FFFD. Raises Unreadable of
    what is no text.
    """
    text = _marked(file)
    if text is None:
        if len(file) - len(file.translate(None, _CONTROLS)) > _allowed(len(file)):
            raise Unreadable(name, "binary")
        text = _unmarked(file)
    if text is None:
        raise Unreadable(name, "encoding")
    if len(_CONTROL.findall(text)) > _allowed(len(text)):
        raise Unreadable(name, "binary")
    return text


def _allowed(length: int) -> float:
    return max(_FEW, _MOST_CONTROLS * length)


def _marked(file: bytes) -> str | None:
    """Return the text of a file whose first bytes, or whose noughts, say that it is UTF-16."""
    if file.startswith(b"\xff\xfe") or file[1:4:2] == b"\0\0":
        return file.decode("utf-16-le", "replace")
    if file.startswith(b"\xfe\xff") or file[0:4:2] == b"\0\0":
        return file.decode("utf-16-be", "replace")
    return None


def _unmarked(file: bytes) -> str | None:
    try:
        return file.decode("utf-8")
    except UnicodeDecodeError:
        pass
    damaged = file.decode("utf-8", "replace")
    if damaged.count(_UNMAPPED) <= _MOST_DAMAGE * len(damaged) + 1 and not file.isascii():
        return damaged
    found = [text for encoding in ("gb18030", "big5") if (text := _strict(file, encoding))]
    return max(found, key=_likeness, default=None)


def _strict(file: bytes, encoding: str) -> str | None:
    try:
        return file.decode(encoding)
    except UnicodeDecodeError:
        return None


def _likeness(text: str) -> int:
    """Return how much a text looks like Chinese: how often the commonest characters stand in it."""
    return len(_COMMON.findall(text, 0, 20_000))
