"""Figures: pictures in the text (ECMA-376 part 1, 20.4.2.8), each a part of the package."""

from collections.abc import Iterable

from planctl.exports.document import Figure as FigureBlock
from planctl.exports.document import Picture, Words
from planctl.ooxml.content_types import relation
from planctl.ooxml.package import Package
from planctl.ooxml.text import attribute
from planctl.schemas.dress import Page

_EMU_PER_MM = 36000
_HIGHEST = 0.85
"""Of the type area's height: a picture leaves room for its caption."""
_JPEG = b"\xff\xd8"
_NAMESPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


class Figures:
    """The pictures of documents, each once a part of their package."""

    def __init__(self, package: Package, page: Page) -> None:
        self._package = package
        self._width = page.width_mm - page.left_mm - page.right_mm
        self._height = (page.height_mm - page.top_mm - page.bottom_mm) * _HIGHEST
        self._parts: dict[Picture, str] = {}
        self.count = 0

    def add(self, pictures: Iterable[Picture]) -> None:
        """Put pictures into the package."""
        for picture in pictures:
            if picture not in self._parts:
                self._parts[picture] = self._add(picture)

    def run(self, figure: FigureBlock) -> str:
        """Return the run that shows a picture, made smaller where the page is."""
        picture = figure.picture
        self.count += 1
        said = figure.caption.runs if figure.caption else ()
        words = "".join(run.value for run in said if isinstance(run, Words))
        return _drawing(self.count, self._parts[picture], words, *self._extent(picture))

    def _add(self, picture: Picture) -> str:
        blob = picture.blob
        if not blob:
            from planctl.exports.charts.png import png  # few papers have a picture to draw

            blob = png(picture.svg)
        kind = "jpeg" if blob.startswith(_JPEG) else "png"
        name = f"/word/media/image{len(self._parts) + 1}.{kind}"
        package = self._package
        return package.add_part(package.main, name, f"image/{kind}", relation("image"), blob)

    def _extent(self, picture: Picture) -> tuple[int, int]:
        scale = min(1, self._width / picture.width_mm, self._height / picture.height_mm)
        return (
            round(picture.width_mm * scale * _EMU_PER_MM),
            round(picture.height_mm * scale * _EMU_PER_MM),
        )


def _drawing(number: int, relationship: str, description: str, width: int, height: int) -> str:
    size = f'cx="{width}" cy="{height}"'
    named = f'id="{number}" name="图片 {number}" descr={attribute(description)}'
    return (
        f'<w:r><w:drawing><wp:inline {_NAMESPACES} distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {named}/><wp:cNvGraphicFramePr>"
        '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )
