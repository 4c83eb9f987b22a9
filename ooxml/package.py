"""Packages (ECMA-376 part 2): opened through python-docx, written so that equal parts give equal bytes."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.package import Package

from planctl.ooxml.text import attribute

FAST = 1
"""Level 1 takes a third of the time of level 6, and Chinese text a tenth more room."""


def open_package(path: Path) -> Package:
    """Open a template: a .docx, or a folder that holds the parts of one."""
    return Package.open(str(path))


def add_part(source: Part, name: str, content_type: str, relationship: str, blob: bytes) -> str:
    """Add the part `name` (`/word/styles.xml`), related from `source`; return the relation's id."""
    part = Part(PackURI(name), content_type, blob, source.package)
    return source.relate_to(part, relationship)


def package_bytes(
    package: Package, replaced: Mapping[str, bytes] | None = None, level: int = FAST
) -> bytes:
    """Return `package` as a file; `replaced` are blobs to write in place of a part's own.

    Parts stand in the order of their names and carry no date but the zip format's first one.
    """
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, blob in _members(package, replaced or {}):
            archive.writestr(_member(name), blob, compresslevel=level)
    return file.getvalue()


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name.lstrip("/"), date_time=(1980, 1, 1, 0, 0, 0))
    member.compress_type = ZIP_DEFLATED
    # ZipInfo notes the system that wrote it, which would tell Windows from the rest.
    member.create_system = 0
    return member


def _members(package: Package, replaced: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    yield CONTENT_TYPES_URI, _content_types(parts)
    yield PACKAGE_URI.rels_uri, _relationships(package.rels)
    for part in parts:
        blob = replaced.get(part.partname)
        yield part.partname, part.blob if blob is None else blob
        if part.rels:
            yield part.partname.rels_uri, _relationships(part.rels)


def _relationships(relationships: Relationships) -> bytes:
    # python-docx says str; what lxml serialises for it is bytes.
    return cast("bytes", relationships.xml)


def _content_types(parts: list[Part]) -> bytes:
    overrides = "".join(
        f"<Override PartName={attribute(part.partname)} ContentType={attribute(part.content_type)}/>"
        for part in parts
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CONTENT_TYPE.XML}"/>{overrides}</Types>'
    ).encode()
