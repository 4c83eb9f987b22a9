"""Names of elements that a reader of Word files meets, in the form that lxml knows them by."""

from typing import Final

from planctl.ooxml.names import qn

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_EMOJI = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"

P: Final = qn("w:p")
R: Final = qn("w:r")
T: Final = qn("w:t")
TABLE: Final = qn("w:tbl")
ROW: Final = qn("w:tr")
CELL: Final = qn("w:tc")
CONTROL: Final = qn("w:sdt")
RUN_PROPERTIES: Final = qn("w:rPr")
PARAGRAPH_PROPERTIES: Final = qn("w:pPr")
FIELD_MARK: Final = qn("w:fldChar")
TEXT_BOX: Final = qn("w:txbxContent")
VALUE: Final = qn("w:val")
ID: Final = qn("w:id")

ALTERNATIVES: Final = f"{_COMPATIBILITY}AlternateContent"
CHOICE: Final = f"{_COMPATIBILITY}Choice"
FALLBACK: Final = f"{_COMPATIBILITY}Fallback"
EMOJI: Final = f"{_EMOJI}symEx"
MATH: Final = f"{_MATH}oMath"
MATH_PREFIX: Final = _MATH

GONE: Final = frozenset({qn("w:del"), qn("w:moveFrom")})
"""Tracked changes whose words are no longer there (17.13.5)."""
COME: Final = frozenset({qn("w:ins"), qn("w:moveTo")})

PROPERTIES: Final = frozenset(
    qn(f"w:{name}") for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "sectPr", "tblPr", "tblGrid")
)
"""What says how its parent looks; there may be elements within that are words elsewhere."""

IMAGE_OF: Final = {
    f"{{{_DRAWING}/main}}blip": qn("r:embed"),
    f"{_VML}imagedata": qn("r:id"),
}
"""What shows a picture file, and its attribute that names the relationship to it."""
PICTURES: Final = frozenset({
    *IMAGE_OF,
    f"{{{_DRAWING}/chart}}chart",
    f"{{{_DRAWING}/diagram}}relIds",
})  # fmt: skip
DESCRIPTION: Final = f"{{{_DRAWING}/wordprocessingDrawing}}docPr"
SHAPE: Final = f"{_VML}shape"
