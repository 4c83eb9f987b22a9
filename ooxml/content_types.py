"""[Content_Types].xml (ECMA-376 part 2, 6.2.3): what each part of a package is."""

import posixpath
from collections.abc import Mapping

from planctl.ooxml.names import RELATIONSHIPS
from planctl.ooxml.plain_xml import elements
from planctl.ooxml.text import attribute

CONTENT_TYPES = "[Content_Types].xml"
CORE_PROPERTIES = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)

_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


def word_type(kind: str) -> str:
    """Return the content type of a part of Word's: `styles`, `footer`, `document.main`."""
    return f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"


def relation(kind: str) -> str:
    """Return the type of a relationship: `styles`, `footer`, `image`, `officeDocument`."""
    return f"{RELATIONSHIPS}/{kind}"


def read_content_types(blob: bytes, names: list[str]) -> dict[str, str]:
    """Return the content types of the parts `names`; a part without one is left out."""
    defaults: dict[str, str] = {}
    overrides: dict[str, str] = {}
    for element, held in elements(blob, CONTENT_TYPES):
        if element == "Default":
            defaults[held.get("Extension", "").casefold()] = held.get("ContentType", "")
        elif element == "Override":
            overrides[held.get("PartName", "").casefold()] = held.get("ContentType", "")
    found = {
        name: overrides.get(name.casefold()) or defaults.get(_extension(name)) for name in names
    }
    return {name: kind for name, kind in found.items() if kind}


def content_types_xml(types: Mapping[str, str]) -> bytes:
    """Return the part for `types` by part; what is no XML goes by its extension where it can."""
    defaults = dict(_DEFAULTS)
    for name, kind in types.items():
        if _extension(name):
            defaults.setdefault(_extension(name), kind)
    written = [
        f"<Default Extension={attribute(extension)} ContentType={attribute(kind)}/>"
        for extension, kind in defaults.items()
    ]
    written += [
        f"<Override PartName={attribute(name)} ContentType={attribute(kind)}/>"
        for name, kind in types.items()
        if defaults.get(_extension(name)) != kind
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f"{''.join(written)}</Types>"
    ).encode()


def _extension(name: str) -> str:
    return posixpath.splitext(name)[1][1:].casefold()
