"""Equations as a line of text (ECMA-376 part 1, 22.1): `a/b`, `x^2`, `x_1`, `√x`."""

from planctl.imports.word.names import MATH_PREFIX
from planctl.ooxml.parsed import Element

_SIGNS = {"sSup": "^", "sSub": "_", "f": "/"}


def equation(element: Element) -> str:
    """Return what an equation says, in one line."""
    if element.tag == f"{MATH_PREFIX}t":
        return element.text or ""
    name = element.tag.rpartition("}")[2]
    if name == "rad":
        return "√" + _grouped("".join(map(equation, element.iterchildren(f"{MATH_PREFIX}e"))))
    parts = [equation(held) for held in element if not held.tag.endswith("Pr")]
    if name in _SIGNS:
        return _SIGNS[name].join(_grouped(part) for part in parts if part)
    return "".join(parts)


def _grouped(text: str) -> str:
    """Return a part of a fraction or power, in brackets where it would else come apart."""
    return text if len(text) < 2 or text.isalnum() else f"({text})"
