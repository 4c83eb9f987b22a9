"""A Word file to read and change: its parts are parsed as they are asked for."""

from collections.abc import Iterator

from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.content_types import relation, word_type
from planctl.ooxml.names import part_xml
from planctl.ooxml.package import Package, read_package
from planctl.ooxml.parsed import Element, child, parse, serialised
from planctl.ooxml.relationships import PACKAGE

_STORIES = tuple(relation(kind) for kind in ("header", "footer", "footnotes", "endnotes"))
_STRICT = "http://purl.oclc.org/ooxml/"


class WordFile:
    """A package with a main document of Word's; parts that nobody edits keep their bytes."""

    def __init__(self, file: bytes, *, trusted: bool = False) -> None:
        """Read a .docx, or a .dotx, which becomes one; BadPackage for anything else."""
        self.package = read_package(file, trusted=trusted)
        self.main = _main_part(self.package)
        self.package.types[self.main] = word_type("document.main")
        self._roots: dict[str, Element] = {}
        self._edited: set[str] = set()
        self.body = self._body()

    def _body(self) -> Element:
        body = child(self.root(self.main), "w:body")
        if body is None:
            raise BadPackage("no_document", self.main)
        return body

    def root(self, name: str) -> Element:
        """Return the root of a part, to be read."""
        if name not in self._roots:
            self._roots[name] = parse(self.package.parts[name], name)
        return self._roots[name]

    def edit(self, name: str) -> Element:
        """Return the root of a part, to be changed: it is written anew."""
        self._edited.add(name)
        return self.root(name)

    def part(self, kind: str) -> str | None:
        """Return the part of a `kind` (`styles`) that the main document has, if any."""
        return self.package.related(self.main, relation(kind))

    def made(self, kind: str, root: str, content: str = "") -> Element:
        """Return the root of the part of a `kind`, to be changed; made where there is none."""
        name = self.part(kind)
        if name is None:
            name = self.free_name(f"/word/{kind}.xml")
            blob = part_xml(root, content)
            self.package.add_part(self.main, name, word_type(kind), relation(kind), blob)
        return self.edit(name)

    def stories(self) -> Iterator[str]:
        """Yield the parts that hold text: the main document, headers, footers and notes."""
        yield self.main
        yield from dict.fromkeys(self.package.all_related(self.main, *_STORIES))

    def free_name(self, name: str) -> str:
        """Return a name for a new part: `name`, or one with the next number that is free."""
        taken = {held.casefold() for held in self.package.parts}
        stem, dot, ending = name.rpartition(".")
        stem, number = stem.rstrip("0123456789"), 1
        while name.casefold() in taken:
            name = f"{stem}{number}{dot}{ending}"
            number += 1
        return name

    def to_bytes(self) -> bytes:
        """Return the file."""
        for name in self._edited:
            self.package.parts[name] = serialised(self._roots[name])
        return self.package.to_bytes()


def _main_part(package: Package) -> str:
    if any(held.type.startswith(_STRICT) for held in package.relationships(PACKAGE)):
        raise BadPackage("strict")
    kind = package.types[package.main]
    if "macroEnabled" in kind:
        raise BadPackage("macros")
    if kind not in (word_type("document.main"), word_type("template.main")):
        raise BadPackage("no_document", package.main)
    return package.main
