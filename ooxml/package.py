"""Packages (ECMA-376 part 2): parts, what they are and which uses which; equal ones, equal bytes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.content_types import (
    CONTENT_TYPES,
    content_types_xml,
    read_content_types,
    relation,
)
from planctl.ooxml.relationships import (
    PACKAGE,
    Relationship,
    free_id,
    read_relationships,
    relationships_name,
    relationships_xml,
    relative,
)

_MAIN = relation("officeDocument")
Piece = tuple[str, bytes | None]
"""A member's name and a piece of what it holds; None for what only whoever makes the file has."""


class Package:
    """The parts of a package by name (`/word/document.xml`), their types and relationships."""

    def __init__(self, members: Mapping[str, bytes]) -> None:
        """Take the members of an archive; what has no content type is no part, and is left out."""
        if CONTENT_TYPES not in members:
            raise BadPackage("not_a_package")
        held = {f"/{name}": blob for name, blob in members.items() if name != CONTENT_TYPES}
        self.types = read_content_types(members[CONTENT_TYPES], [*held])
        self._relationships: dict[str, list[Relationship]] = {}
        for source in (PACKAGE, *held):
            name = relationships_name(source)
            if name in held:
                self._relationships[source] = read_relationships(held[name], name)
                self.types.pop(name, None)
        self.parts = {name: blob for name, blob in held.items() if name in self.types}
        self._late: dict[str, Callable[[], Iterable[bytes | None]]] = {}

    @property
    def main(self) -> str:
        """The name of the main document; BadPackage where there is none."""
        found = self.related(PACKAGE, _MAIN)
        if found is None:
            raise BadPackage("no_document")
        return found

    def relationships(self, source: str) -> tuple[Relationship, ...]:
        """Return the relationships of the part `source`, of the package itself for "/"."""
        return tuple(self._relationships.get(source, ()))

    def related(self, source: str, relationship: str) -> str | None:
        """Return the part that `source` has the first `relationship` of that type to, if any."""
        return next(iter(self.all_related(source, relationship)), None)

    def all_related(self, source: str, *relationships: str) -> list[str]:
        """Return the parts that `source` has relationships of these types to, in their order."""
        names = (
            self._named(held.part(source))
            for held in self.relationships(source)
            if held.type in relationships and not held.external
        )
        return [name for name in names if name is not None]

    def add_part(
        self, source: str, name: str, content_type: str, relationship: str, blob: bytes
    ) -> str:
        """Add the part `name` (`/word/styles.xml`), related from `source`; return the relation's id."""
        self.parts[name] = blob
        self.types[name] = content_type
        return self.relate(source, relationship, relative(name, source))

    def put_late(self, name: str, content: Callable[[], Iterable[bytes | None]]) -> None:
        """Let a part hold what is made, piece by piece, when the file has come to it."""
        self._late[name] = content

    def relate(self, source: str, relationship: str, target: str, *, external: bool = False) -> str:
        """Relate `source` to `target`, a part as seen from it or a URI; return the relation's id."""
        number = free_id(self.relationships(source))
        self.keep(source, Relationship(number, relationship, target, external))
        return number

    def keep(self, source: str, relationship: Relationship) -> None:
        """Give `source` a relationship under the id that it has already."""
        self._relationships.setdefault(source, []).append(relationship)

    def to_bytes(self) -> bytes:
        """Return the package, which holds all of its pieces, as a file."""
        return archived(self.pieces(), bytes)

    def _named(self, name: str) -> str | None:
        if name in self.parts:
            return name
        same = (held for held in self.parts if held.casefold() == name.casefold())
        return next(same, None)

    def pieces(self) -> Iterator[Piece]:
        """Yield what the file will hold; the parts stand in the order of their names."""
        names = sorted(self.parts)
        yield CONTENT_TYPES, content_types_xml({name: self.types[name] for name in names})
        for source in (PACKAGE, *names):
            if source in self._late:
                yield from ((source[1:], piece) for piece in self._late[source]())
            elif source != PACKAGE:
                yield source[1:], self.parts[source]
            if held := self._relationships.get(source):
                yield relationships_name(source)[1:], relationships_xml(held)


def archived(pieces: Iterable[Piece], missing: Callable[[], bytes]) -> bytes:
    """Return the file that pieces of a package make; `missing` makes the one that is not among them."""
    from planctl.ooxml.archive import write_archive  # zipfile is slow to load; see `read_package`

    return write_archive((name, missing() if piece is None else piece) for name, piece in pieces)


def open_package(path: Path) -> Package:
    """Open a package that is ours: a .docx, or a folder that holds the parts of one."""
    if not path.is_dir():
        return read_package(path.read_bytes(), trusted=True)
    files = (file for file in path.rglob("*") if file.is_file())
    return Package({file.relative_to(path).as_posix(): file.read_bytes() for file in files})


def read_package(file: bytes, *, trusted: bool = False) -> Package:
    """Read a package; BadPackage for what cannot be, or unless it is ours should not be, read."""
    # A paper of our own is made of a folder, and another process may pack it.
    from planctl.ooxml.archive import read_archive

    return Package(read_archive(file, trusted=trusted))
