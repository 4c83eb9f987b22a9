"""Texts that a Word file carries unseen: a custom XML part (ECMA-376 part 1, 15.2.5 and 22.5).

Word, WPS and LibreOffice keep such a part as it is when they save a file.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from planctl.ooxml.content_types import relation
from planctl.ooxml.package import Package, Piece, archived
from planctl.ooxml.text import attribute, escape

_NAMESPACE = "urn:planctl:records"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = "{706C616E-6374-4C52-8563-6F7264730001}"
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    f'<ds:datastoreItem ds:itemID="{_ITEM}"'
    ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
).encode()


class Carried(NamedTuple):
    """Texts by their names, and what is said about them all."""

    texts: Mapping[str, str]
    about: Mapping[str, str]


class Cargo(NamedTuple):
    """What a file is to carry: what is said of its texts, and who makes the file and has them."""

    about: Mapping[str, str]
    archive: Callable[[Iterable[Piece]], bytes]


def laden(texts: Callable[[], bytes]) -> Callable[[Iterable[Piece]], bytes]:
    """Return what makes a file that carries `texts`, those of `texts_xml`."""

    def archive(pieces: Iterable[Piece]) -> bytes:
        made = texts()  # now: in another process, the pieces take their time to come
        return archived(pieces, lambda: made)

    return archive


def carry(package: Package, cargo: Cargo) -> bytes:
    """Return the package of a Word document as a file that carries texts; equal for equal ones."""
    about = "".join([f" {key}={attribute(said)}" for key, said in cargo.about.items()])
    head = f'<records xmlns="{_NAMESPACE}"{about}>'.encode()
    package.put_late(_put(package, b""), lambda: (head, None, b"</records>"))
    return cargo.archive(package.pieces())


def texts_xml(texts: Mapping[str, str]) -> bytes:
    """Return texts and their names as the content of a part."""
    written = [
        f"<text name={attribute(name)}>{escape(text)}</text>" for name, text in texts.items()
    ]
    return b"".join(map(str.encode, written))


def pass_on(source: Package, target: Package) -> None:
    """Let one package carry what another does."""
    for name in source.all_related(source.main, relation("customXml")):
        if _is_ours(source.parts[name]):
            _put(target, source.parts[name])


def read_carried(package: Package) -> Carried | None:
    """Return what a package carries; None for nothing. BadPackage where it is no XML."""
    from planctl.ooxml.parsed import parse  # exports of plain papers need no lxml

    for name in package.all_related(package.main, relation("customXml")):
        if _is_ours(package.parts[name]):
            root = parse(package.parts[name], name)
            texts = {str(held.get("name")): held.text or "" for held in root}
            return Carried(texts, {str(key): str(said) for key, said in root.attrib.items()})
    return None


def _is_ours(blob: bytes) -> bool:
    return _NAMESPACE.encode() in blob[:1000]


def _put(package: Package, blob: bytes) -> str:
    """Add a part with such content and return its name."""
    number = 1
    while f"/customXml/item{number}.xml" in package.parts:
        number += 1
    item, properties = f"/customXml/item{number}.xml", f"/customXml/itemProps{number}.xml"
    package.add_part(package.main, item, "application/xml", relation("customXml"), blob)
    package.add_part(item, properties, _PROPERTIES_TYPE, relation("customXmlProps"), _PROPERTIES)
    return item
