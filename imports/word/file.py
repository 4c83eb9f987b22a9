"""The file: a package whose main part is a Word document, and the parts that belong to it."""

from collections.abc import Iterator
from hashlib import blake2b
from typing import NamedTuple

from planctl.imports.unreadable import Problem, Unreadable
from planctl.ooxml.archive import read_archive
from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.bad_package import Problem as PackageProblem
from planctl.ooxml.content_types import CONTENT_TYPES, relation
from planctl.ooxml.names import qn
from planctl.ooxml.package import Package
from planctl.ooxml.parsed import Element, child, parse

_IMAGE = relation("image")
_MAGIC = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/",
     b"http://schemas.openxmlformats.org/drawingml/2006/"),
)  # fmt: skip
"""Names of the strict form (ECMA-376 part 1, annex A) and the transitional ones that all else has."""


class Image(NamedTuple):
    """A picture file, as a plan names it, and its bytes."""

    file: str
    blob: bytes


class WordFile:
    """A Word document's parts, each parsed when it is asked for."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = package.main
        document = parse(package.parts[self.main], self.main)
        body = child(document, "w:body")
        if document.tag != qn("w:document") or body is None:
            raise BadPackage("no_document", self.main)
        self.body: Element = body

    def part(self, kind: str) -> tuple[str, Element] | None:
        """Return the name and root of the first part of a kind: `styles`, `footnotes`."""
        return next(self.parts(kind), None)

    def root(self, kind: str) -> Element | None:
        """Return the root of the first part of a kind."""
        found = self.part(kind)
        return found[1] if found else None

    def parts(self, kind: str) -> Iterator[tuple[str, Element]]:
        """Yield the names and roots of the parts of a kind."""
        for name in self.package.all_related(self.main, relation(kind)):
            yield name, parse(self.package.parts[name], name)

    def links(self, part: str) -> dict[str, str]:
        """Return the addresses outside of the file that a part leads to, by relationship."""
        held = self.package.relationships(part)
        return {one.id: one.target for one in held if one.external}

    def images(self) -> dict[str, Image]:
        """Return the pictures that the body shows and a plan can hold, by relationship."""
        found: dict[str, Image] = {}
        for one in self.package.relationships(self.main):
            blob = self.package.parts.get(one.part(self.main)) if one.type == _IMAGE else None
            image = _image(blob) if blob and not one.external else None
            if image:
                found[one.id] = image
        return found


def open_word(name: str, file: bytes) -> WordFile:
    """Open the draft `name`; Unreadable for what is no Word document, or none that can be read."""
    try:
        members = read_archive(file)
        if CONTENT_TYPES not in members:
            raise Unreadable(name, "not-a-document")
        return WordFile(Package({part: _usual(blob, part) for part, blob in members.items()}))
    except BadPackage as error:
        raise Unreadable(name, problem(error)) from error


def _image(blob: bytes) -> Image | None:
    """Return a PNG or JPEG as a file of a plan, named by its content: the same picture, the same file."""
    ending = next((ending for magic, ending in _MAGIC if blob.startswith(magic)), None)
    if ending is None:
        return None
    return Image(f"figures/{blake2b(blob, digest_size=5).hexdigest()}.{ending}", blob)


def problem(error: BadPackage) -> Problem:
    """Return what a package's fault means for its writer."""
    said: dict[PackageProblem, Problem] = {
        "old_word": "old-doc",
        "encrypted": "locked",
        "too_large": "too-large",
        "member_name": "unsafe",
        "document_type": "unsafe",
        "no_document": "not-a-document",
    }
    return said.get(error.problem, "broken")


def _usual(blob: bytes, part: str) -> bytes:
    """Return an XML part in the transitional form."""
    if not part.endswith((".xml", ".rels")) or b"http://purl.oclc.org/ooxml/" not in blob:
        return blob
    for strict, usual in _STRICT:
        blob = blob.replace(strict, usual)
    return blob
