"""styles.xml: the dress as styles under Word's own names, which Word and WPS show in Chinese."""

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.exports.docx.dressing import (
    alignment,
    fonts,
    indent,
    list_indent,
    run_properties,
    spacing,
    word_properties,
)
from planctl.exports.docx.numbering import (
    BULLETS,
    HEADINGS,
    LIST_DEPTHS,
    NUMBERS,
    ListStyle,
    list_style,
    number_properties,
)
from planctl.exports.docx.page import inset
from planctl.ooxml.names import part_xml
from planctl.schemas.dress import Dress, TextStyle
from planctl.text.numerals import number_style

_LISTS: tuple[tuple[ListStyle, str, int], ...] = (
    ("ListBullet", "List Bullet", BULLETS),
    ("ListNumber", "List Number", NUMBERS),
    ("ListContinue", "List Continue", 0),
)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph style; the fields from `keep` to `outline` are parts of its `w:pPr`."""

    key: str
    name: str
    text: TextStyle
    following: str = "Normal"
    keep: str = ""
    numbers: str = ""
    ind: str | None = None
    jc: str | None = None
    outline: str = ""
    custom: bool = False


def styles_xml(
    dress: Dress, levels: tuple[str, ...], deepest: int, *, remarks: bool = True
) -> bytes:
    """Return styles.xml; `levels` are the headings' number patterns, `deepest` the level in use.

    A paper without remarks has no style for them: a submitted one names nothing of the team's.
    """
    paragraphs = [
        *_text_styles(dress),
        *_heading_styles(dress, levels, deepest),
        *_list_styles(dress),
        *_foot_styles(dress),
    ]
    return part_xml(
        "w:styles",
        _defaults(dress)
        + "".join(_paragraph_style(style, dress) for style in paragraphs)
        + _character_styles(dress)
        + (_remark_style(dress) if remarks else "")
        + _TABLE_STYLES,
    )


def _defaults(dress: Dress) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(dress.fonts[dress.body.font])}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )


def _text_styles(dress: Dress) -> Iterator[_Paragraph]:
    yield _Paragraph("Normal", "Normal", dress.body)
    yield _Paragraph("Title", "Title", dress.title)
    yield _Paragraph("Subtitle", "Subtitle", dress.subtitle)
    yield _Paragraph("Caption", "caption", dress.caption)
    yield _Paragraph("TableText", "表格文字", dress.table_text, "TableText", custom=True)
    yield _Paragraph(
        "TableHead", "表头", dress.table_head, "TableText", keep="<w:keepNext/>", custom=True
    )


def _heading_styles(dress: Dress, levels: tuple[str, ...], deepest: int) -> Iterator[_Paragraph]:
    for level in range(1, max(deepest, len(dress.headings)) + 1):
        numbered = level <= len(levels) and number_style(levels[level - 1])
        yield _Paragraph(
            f"Heading{level}",
            f"heading {level}",
            dress.heading(level),
            keep="<w:keepNext/>",
            numbers=number_properties(HEADINGS, level) if numbered else "",
            outline=f'<w:outlineLvl w:val="{level - 1}"/>',
        )


def _list_styles(dress: Dress) -> Iterator[_Paragraph]:
    for kind, name, number in _LISTS:
        for depth in range(1, LIST_DEPTHS + 1):
            yield _Paragraph(
                list_style(kind, depth),
                name if depth == 1 else f"{name} {depth}",
                dress.lists.text,
                list_style(kind, depth),
                numbers=number_properties(number, depth) if number else "",
                ind=list_indent(dress, depth),
            )


def _foot_styles(dress: Dress) -> Iterator[_Paragraph]:
    # GB/T 9704-2012, 7.5: odd pages right, even pages left, each one character in.
    number = dress.page_number.text
    right, left = '<w:jc w:val="right"/>', '<w:jc w:val="left"/>'
    yield _Paragraph("FootnoteText", "footnote text", dress.footnote, "FootnoteText")
    yield _Paragraph("EndnoteText", "endnote text", dress.footnote, "EndnoteText")
    yield _Paragraph("Footer", "footer", number, "Footer", ind=inset(dress, "right"), jc=right)
    yield _Paragraph(
        "FooterEven",
        "偶数页页脚",
        number,
        "FooterEven",
        ind=inset(dress, "left"),
        jc=left,
        custom=True,
    )


def _paragraph_style(style: _Paragraph, dress: Dress) -> str:
    ind = indent(style.text, dress) if style.ind is None else style.ind
    jc = alignment(style.text) if style.jc is None else style.jc
    default = ' w:default="1"' if style.key == "Normal" else ""
    custom = ' w:customStyle="1"' if style.custom else ""
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{style.key}">'
        f'<w:name w:val="{style.name}"/><w:next w:val="{style.following}"/>'
        f'<w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{style.keep}{style.numbers}{spacing(style.text, dress)}{ind}{jc}{style.outline}"
        f"</w:pPr>{run_properties(style.text, dress)}</w:style>"
    )


def _character_styles(dress: Dress) -> str:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        + _character_style("Strong", "Strong", word_properties(dress.strong, dress))
        + _character_style("FootnoteReference", "footnote reference", raised)
        + _character_style("EndnoteReference", "endnote reference", raised)
    )


def _remark_style(dress: Dress) -> str:
    return _character_style("Remark", "内部批注", word_properties(dress.note, dress), custom=True)


def _character_style(key: str, name: str, properties: str, *, custom: bool = False) -> str:
    attributes = ' w:customStyle="1"' if custom else ""
    return (
        f'<w:style w:type="character"{attributes} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"{properties}</w:style>"
    )


_EDGES = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
)
_TABLE_STYLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    f'<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_CELL_MARGINS}</w:tblPr>'
    '</w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    f'<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/><w:tblPr><w:jc w:val="center"/><w:tblBorders>{_EDGES}'
    '</w:tblBorders></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/></w:style>'
)
