"""What is drawn: pictures with the text that stands for them, and boxes with text of their own."""

from typing import NamedTuple

from planctl.imports.word.names import (
    ALTERNATIVES,
    CHOICE,
    DESCRIPTION,
    FALLBACK,
    IMAGE_OF,
    PICTURES,
    SHAPE,
    TEXT_BOX,
)
from planctl.ooxml.parsed import Element


class Drawn(NamedTuple):
    """A drawing: `alt` is a picture's text, "" where it has none and None where there is no picture.

    `image` is the relationship to its file, "" where it has none, as a chart.
    """

    alt: str | None
    image: str
    boxes: list[Element]


def drawn(element: Element) -> Drawn:
    """Return what a `w:drawing`, `w:pict` or `w:object` holds; a box within a box is that one's."""
    boxes: list[Element] = []
    alt, image, pictured = "", "", False
    todo = [element]
    while todo:
        held = todo.pop()
        alt = alt or _alt(held)
        pictured = pictured or held.tag in PICTURES
        image = image or _image(held)
        if held.tag == TEXT_BOX:
            boxes.append(held)
        elif held.tag == ALTERNATIVES:
            todo += _chosen(held)
        else:
            todo += reversed(held)
    return Drawn(alt if pictured else None, image, boxes)


def chosen(alternatives: Element) -> Element | None:
    """Return the one of the alternatives (ECMA-376 part 3, 7.6) that is read.

    A drawing is read as it is for newer readers; anything else as it is for all, as an emoji is,
    which stands there as text.
    """
    choice, fallback = alternatives.find(CHOICE), alternatives.find(FALLBACK)
    if choice is None or fallback is None:
        return fallback if choice is None else choice
    return choice if next(choice.iter(DESCRIPTION, TEXT_BOX), None) is not None else fallback


def _chosen(alternatives: Element) -> list[Element]:
    held = chosen(alternatives)
    return [] if held is None else [held]


def _image(element: Element) -> str:
    name = IMAGE_OF.get(element.tag)
    return element.get(name, "") if name else ""


def _alt(element: Element) -> str:
    if element.tag == DESCRIPTION:
        said = element.get("descr") or element.get("title")
    elif element.tag == SHAPE:
        said = element.get("alt")
    else:
        return ""
    return " ".join((said or "").split())
