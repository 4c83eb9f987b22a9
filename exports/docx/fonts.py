"""fontTable.xml: every font of the dress, with what to take where it is missing."""

from planctl.ooxml.names import part_xml
from planctl.ooxml.text import attribute
from planctl.schemas.dress import Dress, Typeface

_GB2312 = '<w:charset w:val="86"/>'


def fonts_xml(dress: Dress) -> bytes:
    """Return fontTable.xml; fonts are named in it, never embedded.

    `w:altName` (ECMA-376 part 1, 17.8.3.1) holds the alternatives, in order.
    """
    chinese: dict[str, Typeface] = {}
    for face in dress.fonts.values():
        chinese.setdefault(face.east_asia, face)
    latin = {face.latin: "" for face in dress.fonts.values() if face.latin not in chinese}
    entries = [_font(name, _alternatives(face) + _GB2312) for name, face in chinese.items()]
    entries += [_font(name, "") for name in latin]
    return part_xml("w:fonts", "".join(entries))


def _font(name: str, content: str) -> str:
    return f"<w:font w:name={attribute(name)}>{content}</w:font>"


def _alternatives(face: Typeface) -> str:
    return f"<w:altName w:val={attribute(','.join(face.instead))}/>" if face.instead else ""
