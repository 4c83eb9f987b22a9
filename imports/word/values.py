"""Values of attributes, which a damaged file may make anything."""

import re

from planctl.imports.word.names import VALUE
from planctl.ooxml.parsed import Element

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")


def whole(text: str | None) -> int | None:
    """Return the whole number that an attribute says; None for anything else."""
    return int(text) if text and _WHOLE.fullmatch(text) else None


def is_on(element: Element | None) -> bool | None:
    """Return what an on/off property says (ECMA-376 part 1, 17.17.4); None where there is none."""
    return None if element is None else element.get(VALUE, "true") not in ("0", "false", "off")
