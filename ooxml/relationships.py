"""Relationships of parts (ECMA-376 part 2, 6.5): which part uses which, by an id."""

import posixpath
from collections.abc import Iterable
from typing import NamedTuple

from planctl.ooxml.plain_xml import elements
from planctl.ooxml.text import attribute

PACKAGE = "/"
"""The source of a package's own relationships."""

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Relationship(NamedTuple):
    """A relationship; `target` is as its file says it, a part as seen from the source, or a URI."""

    id: str
    type: str
    target: str
    external: bool = False

    def part(self, source: str) -> str:
        """Return the name of the part that it leads to from the part `source`."""
        return posixpath.normpath(posixpath.join(posixpath.dirname(source), self.target))


def relative(name: str, source: str) -> str:
    """Return the part `name` as it is seen from the part `source`."""
    return posixpath.relpath(name, posixpath.dirname(source))


def relationships_name(source: str) -> str:
    """Return the name of the part that holds the relationships of `source`."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def read_relationships(blob: bytes, name: str) -> list[Relationship]:
    """Return the relationships of the part `name`; BadPackage where it is no XML."""
    return [
        Relationship(
            held.get("Id", ""),
            held.get("Type", ""),
            held.get("Target", ""),
            held.get("TargetMode") == "External",
        )
        for element, held in elements(blob, name)
        if element == "Relationship"
    ]


def relationships_xml(relationships: Iterable[Relationship]) -> bytes:
    """Return a part of relationships, in their order."""
    written = "".join(_relationship(held) for held in relationships)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Relationships xmlns="{_RELATIONSHIPS}">{written}</Relationships>'
    ).encode()


def free_id(relationships: Iterable[Relationship]) -> str:
    """Return the first of rId1, rId2 … that no relationship has."""
    taken = {held.id for held in relationships}
    return next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)


def _relationship(held: Relationship) -> str:
    mode = ' TargetMode="External"' if held.external else ""
    return (
        f"<Relationship Id={attribute(held.id)} Type={attribute(held.type)}"
        f" Target={attribute(held.target)}{mode}/>"
    )
