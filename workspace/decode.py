"""From a file's bytes to its text: UTF-8 and nothing else, with a fault for what is not."""

import re

from planctl.workspace.fault import Fault

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_CONTROL_BYTES = bytes(code for code in range(0x80) if _CONTROL.match(chr(code)))
UTF16 = (b"\xff\xfe", b"\xfe\xff")
BOM = "\ufeff"


def decode(raw: bytes) -> tuple[str | None, list[Fault]]:
    """Return the text, without a BOM, and what is wrong with the bytes; no text if unreadable."""
    if raw.startswith(UTF16) or b"\0" in raw[:4]:
        return None, [Fault("R004", values={"encoding": "UTF-16"})]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_wrong_encoding(raw, error.start)]
    faults = [Fault("R005")] if text.startswith(BOM) else []
    text = text.removeprefix(BOM)
    if _may_hold_controls(raw, text):
        faults += [
            Fault("R011", at.start(), at.end(), {"character": f"U+{ord(at[0]):04X}"})
            for at in _CONTROL.finditer(text)
        ]
        text = _CONTROL.sub("\ufffd", text)
    return text, faults


def _may_hold_controls(raw: bytes, text: str) -> bool:
    """Tell in a fifth of the time that most files hold none; those beyond ASCII begin with C2."""
    return (
        len(raw.translate(None, _CONTROL_BYTES)) != len(raw)
        or b"\xc2" in raw
        or BOM in text
        or "\ufffe" in text
        or "\uffff" in text
    )


def _wrong_encoding(raw: bytes, bad: int) -> Fault:
    """Name what the bytes look like; the place is counted in the characters before the bad one."""
    try:
        raw.decode("gb18030")
        encoding = "GBK"
    except UnicodeDecodeError:
        encoding = "@encoding.none"
    start = len(raw[:bad].decode("utf-8", "replace"))
    return Fault("R004", start, start + 1, {"encoding": encoding})


def lines_of(raw: bytes) -> str:
    """Return some text for any bytes, to show a line of; what cannot be read shows as U+FFFD."""
    encodings = ("utf-16",) if raw.startswith(UTF16) else ("utf-8", "gb18030")
    for encoding in encodings:
        try:
            return raw.decode(encoding).removeprefix(BOM)
        except UnicodeDecodeError:
            continue
    return raw.decode(encodings[0], "replace").removeprefix(BOM)
