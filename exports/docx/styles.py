"""styles.xml: the dress as styles under Word's own names, which Word and WPS show in Chinese."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.exports.dates import chinese_date
from planctl.exports.document import Document
from planctl.exports.docx.dressing import (
    alignment,
    fonts,
    hanging,
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
from planctl.exports.docx.page import inset, text_width
from planctl.exports.docx.signature import signature_insets
from planctl.ooxml.names import part_xml
from planctl.schemas.dress import Dress, TextStyle
from planctl.schemas.layout import MOST_LEVELS
from planctl.schemas.record import replaced
from planctl.text.numerals import number_style

_LISTS: tuple[tuple[ListStyle, str, int], ...] = (
    ("ListBullet", "List Bullet", BULLETS),
    ("ListNumber", "List Number", NUMBERS),
    ("ListContinue", "List Continue", 0),
)


_ANNEX_WORD = 3
"""Characters of 附件：, which the titles of annexes stand behind (GB/T 9704-2012, 7.3.4)."""
_AFTER_TABLE = 8.0
"""Points."""
_KEEP_NEXT = "<w:keepNext/>"
_NEW_PAGE = "<w:pageBreakBefore/>"


class _Paragraph(NamedTuple):
    """A paragraph style; the fields from `keep` to `outline` are parts of its `w:pPr`."""

    key: str
    name: str
    text: TextStyle
    following: str = "Normal"
    keep: str = ""
    numbers: str = ""
    tabs: str = ""
    ind: str | None = None
    jc: str | None = None
    outline: str = ""
    custom: bool = False


def styles_xml(dress: Dress, document: Document, deepest: int, *, remarks: bool = True) -> bytes:
    """Return styles.xml for a document; `deepest` is the level of headings in use.

    A paper without remarks has no style for them: a submitted one names nothing of the team's.
    """
    if document.sources == "bracket":
        # A long address begins a line, and would leave the one before it torn apart.
        dress = replaced(dress, body=replaced(dress.body, align="left"))
    paragraphs = [
        *_text_styles(dress),
        *_cover_styles(dress),
        *_front_styles(dress),
        *_back_styles(dress, document),
        *_heading_styles(dress, document.levels, deepest),
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
    yield _Paragraph("TableCaption", "表题", dress.caption, keep=_KEEP_NEXT, custom=True)
    yield _Paragraph("Figure", "图", dress.figure, "Caption", keep=_KEEP_NEXT, custom=True)
    numbers = replaced(dress.table_text, align="center")
    # What follows a table keeps off its border, and two tables keep apart.
    end = replaced(
        dress.table_text, size_pt=_AFTER_TABLE / 2, line=_AFTER_TABLE, before_pt=0.0, after_pt=0.0
    )
    yield _Paragraph("TableText", "表格文字", dress.table_text, "TableText", custom=True)
    yield _Paragraph("TableNumber", "表格数字", numbers, "TableNumber", custom=True)
    yield _Paragraph("TableEnd", "表后", end, "Normal", custom=True)
    yield _Paragraph(
        "TableHead", "表头", dress.table_head, "TableText", keep=_KEEP_NEXT, custom=True
    )


def _cover_styles(dress: Dress) -> Iterator[_Paragraph]:
    cover = dress.cover
    following = replaced(cover.foot, before_pt=0.0)
    yield _Paragraph("CoverTitle", "封面标题", cover.title, "CoverLine", custom=True)
    yield _Paragraph("CoverLine", "封面副题", cover.line, "CoverLine", custom=True)
    yield _Paragraph("CoverFoot", "封面落款", cover.foot, "CoverFootNext", custom=True)
    yield _Paragraph("CoverFootNext", "封面落款续", following, "CoverFootNext", custom=True)


def _front_styles(dress: Dress) -> Iterator[_Paragraph]:
    yield _Paragraph("FrontTitle", "前置标题", dress.front_title, keep=_KEEP_NEXT, custom=True)
    for level in range(1, MOST_LEVELS + 1):
        text = dress.contents_entry(level)
        yield _Paragraph(f"TOC{level}", f"toc {level}", text, tabs=_leaders(dress))
    # A line that nobody sees: a section may end with it.
    end = replaced(dress.contents_entry(1), size_pt=1.0, line=1.0)
    yield _Paragraph("ContentsEnd", "目录末行", end, "Normal", custom=True)


def _back_styles(dress: Dress, document: Document) -> Iterator[_Paragraph]:
    """Yield the styles of annexes (GB/T 9704-2012, 7.3.4 and 7.3.7), signature and sources."""
    annex = dress.annex
    if annex.label:
        keep = _KEEP_NEXT + _NEW_PAGE
        yield _Paragraph("AnnexLabel", "附件序号", annex.label, "AnnexTitle", keep, custom=True)
    outline = '<w:outlineLvl w:val="0"/>'
    yield _Paragraph(
        "AnnexTitle", "附件标题", annex.title, keep=_KEEP_NEXT, outline=outline, custom=True
    )
    # GB/T 9704-2012, 7.3.5.5: who submits the paper and the date stand on a page with some text.
    yield _Paragraph("BodyEnd", "正文末段", dress.body, "Signature", _KEEP_NEXT, custom=True)
    # The blank line stands above the first of several, and not between them; a title that wraps
    # goes on under its own first character.
    note = hanging(dress.annex_note, dress, _ANNEX_WORD) + "<w:contextualSpacing/>"
    yield _Paragraph(
        "AnnexNote", "附件说明", dress.annex_note, "AnnexNote", _KEEP_NEXT, ind=note, custom=True
    )
    least = dress.signature.right_chars
    name_inset, date_inset = signature_insets(
        least, document.submitter, chinese_date(document.date)
    )
    signature = replaced(dress.signature, right_chars=name_inset)
    date = replaced(signature, before_pt=0.0, right_chars=date_inset)
    yield _Paragraph("Signature", "Signature", signature, "Date", _KEEP_NEXT)
    yield _Paragraph("Date", "Date", date)
    yield _Paragraph("Bibliography", "Bibliography", dress.reference, "Bibliography")


def _leaders(dress: Dress) -> str:
    """Return the tab at the right edge that dots lead to, as a contents entry wants it."""
    return (
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{text_width(dress.page)}"/></w:tabs>'
    )


def _heading_styles(dress: Dress, levels: tuple[str, ...], deepest: int) -> Iterator[_Paragraph]:
    for level in range(1, max(deepest, len(dress.headings)) + 1):
        numbered = level <= len(levels) and number_style(levels[level - 1])
        yield _Paragraph(
            f"Heading{level}",
            f"heading {level}",
            dress.heading(level),
            keep=_KEEP_NEXT,
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
    centred = dress.page_number.place == "center"
    right, left = (f'<w:jc w:val="{"center" if centred else edge}"/>' for edge in ("right", "left"))
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
        f"<w:pPr>{style.keep}{style.numbers}{style.tabs}{spacing(style.text, dress)}{ind}{jc}{style.outline}"
        f"</w:pPr>{run_properties(style.text, dress)}</w:style>"
    )


def _character_styles(dress: Dress) -> str:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
        + _character_style("Strong", "Strong", word_properties(dress.strong, dress))
        + _character_style("Label", "接排标签", word_properties(dress.label, dress), custom=True)
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
