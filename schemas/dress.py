"""A dress profile: the paper's page, fonts and styles, apart from its words.

Lengths are in millimetres (the page), points (type and lines) and characters (indents).
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from planctl.schemas.base import Id, Line
from planctl.schemas.form import Form, record

Positive = Annotated[float, Form(gt=0)]
NotNegative = Annotated[float, Form(ge=0)]
Colour = Annotated[str, Form(pattern=r"^[0-9A-F]{6}$", description="RRGGBB")]
ListNumber = Annotated[str, Form(pattern=r"^[^一1]*[一1][^一1]*$", max_length=20)]
"""A number with what stands around it, as `planctl.text.numerals` reads it; never 1.1."""
Alignment = Literal["justify", "left", "center", "right"]
LinePitch = Literal["grid", "single"] | Positive
"""grid: as many lines a page as the page says; single: the font's own; a number: exactly so much."""


@record
class Typeface:
    """The fonts of one role: Chinese characters take `east_asia`, Latin and digits `latin`."""

    east_asia: Annotated[Line, Form(description="中文字体 · font of Chinese characters")]
    latin: Annotated[Line, Form(description="西文字体 · font of Latin letters")] = "Times New Roman"
    instead: Annotated[
        tuple[Line, ...],
        Form(description="没有该中文字体时依次改用 · what to take where it is missing"),
    ] = ()


@record
class Page:
    """The page and its type area 版心, which holds `lines` of `characters`."""

    width_mm: Annotated[Positive, Form(description="纸宽 · width")] = 210.0
    height_mm: Annotated[Positive, Form(description="纸高 · height")] = 297.0
    top_mm: Annotated[NotNegative, Form(description="天头（上边距）· top margin")]
    bottom_mm: Annotated[NotNegative, Form(description="下边距 · bottom margin")]
    left_mm: Annotated[NotNegative, Form(description="订口（左边距）· left margin")]
    right_mm: Annotated[NotNegative, Form(description="右边距 · right margin")]
    footer_mm: Annotated[
        NotNegative, Form(description="页脚下沿距纸边 · paper's edge to the footer's foot")
    ]
    lines: Annotated[int, Form(gt=0, description="每页行数 · lines a page")]
    characters: Annotated[int, Form(gt=0, description="每行字数 · characters a line")]

    def __post_init__(self) -> None:
        """Raise ValueError where the margins leave nothing to write on."""
        if self.left_mm + self.right_mm >= self.width_mm:
            raise ValueError("left_mm + right_mm: 页边距超过纸宽 · wider than the paper")
        if self.top_mm + self.bottom_mm >= self.height_mm:
            raise ValueError("top_mm + bottom_mm: 页边距超过纸高 · higher than the paper")


@record
class TextStyle:
    """How a kind of paragraph looks."""

    font: Annotated[Id, Form(description="字体，取自 fonts · one of the fonts")]
    size_pt: Annotated[Positive, Form(description="字号（磅）· size")]
    line: Annotated[LinePitch, Form(description="行距 grid | single | 磅 · line pitch")] = "grid"
    tracking: Annotated[
        Literal["grid"] | float,
        Form(description="字距 grid（按每行字数）| 磅 · space added between characters"),
    ] = 0.0
    first_line_chars: Annotated[float, Form(description="首行缩进（字）· first line indent")] = 0.0
    left_chars: Annotated[NotNegative, Form(description="左缩进（字）· left indent")] = 0.0
    right_chars: Annotated[NotNegative, Form(description="右缩进（字）· right indent")] = 0.0
    before_pt: Annotated[NotNegative, Form(description="段前（磅）· space before")] = 0.0
    after_pt: Annotated[NotNegative, Form(description="段后（磅）· space after")] = 0.0
    align: Annotated[Alignment, Form(description="对齐 · alignment")] = "justify"
    bold: Annotated[bool, Form(description="加粗 · bold")] = False


@record
class WordStyle:
    """How words that stand out within a paragraph look."""

    font: Annotated[Id | None, Form(description="字体，取自 fonts；不写则随段落 · font")] = None
    bold: Annotated[bool, Form(description="加粗 · bold")] = False
    colour: Annotated[Colour | None, Form(description="颜色 RRGGBB · colour")] = None


@record
class Lists:
    """Lists: their text, and the mark of each depth; deeper ones take the marks in turn again."""

    text: TextStyle
    step_chars: Annotated[NotNegative, Form(description="每深一层多缩几个字 · indent a depth")] = 2
    bullets: Annotated[
        tuple[Line, ...], Form(min_length=1, description="项目符号 · marks of bullet lists")
    ]
    numbers: Annotated[
        tuple[ListNumber, ...],
        Form(
            min_length=1,
            description="编号样式，如 1. （1） 一、 · number patterns of numbered lists",
        ),
    ]


@record
class Cover:
    """The cover: the title, the lines under it, and those at its foot, who submits it and when."""

    title: Annotated[TextStyle, Form(description="封面标题 · title")]
    line: Annotated[TextStyle, Form(description="标题下的行，如主题、稿次 · lines under it")]
    foot: Annotated[TextStyle, Form(description="封面下部的行 · lines at the foot")]


@record
class Annex:
    """An annex: its label (附件1) at the top of a page of its own, and its title."""

    label: Annotated[
        TextStyle | None, Form(description="附件序号；不写则与标题同行 · label; else in the title")
    ] = None
    title: Annotated[TextStyle, Form(description="附件标题 · title")]


@record
class PageNumber:
    """The page number at the foot: by the outer edge (right on odd pages, left on even) or centred."""

    text: TextStyle
    before: Annotated[str, Form(description="页码前 · what stands before the number")] = ""
    after: Annotated[str, Form(description="页码后 · what stands after it")] = ""
    inset_chars: Annotated[NotNegative, Form(description="距版心边（字）· from the outer edge")] = (
        0.0
    )
    place: Annotated[
        Literal["outside", "center"],
        Form(description="outside 外侧 | center 居中 · where it stands"),
    ] = "outside"
    front: Annotated[
        Literal["roman", "none"],
        Form(
            description="摘要、目录等的页码：roman 罗马数字 | none 不编 · on pages before the body"
        ),
    ] = "roman"


_SINGLE = (
    "title",
    "subtitle",
    "body",
    "table_head",
    "table_text",
    "caption",
    "figure",
    "footnote",
    "reference",
    "front_title",
    "annex_note",
    "signature",
)


@record
class Dress:
    """`layouts/dress/NAME.yaml`, built in or beside a plan."""

    name: Annotated[Id, Form(description="版式名 · its name")]
    description: Annotated[Line, Form(description="一句话说明 · what it is for")]
    page: Page
    fonts: Annotated[
        dict[Id, Typeface], Form(min_length=1, description="字体，按用途 · fonts by role")
    ]
    title: Annotated[TextStyle, Form(description="标题 · title")]
    subtitle: Annotated[TextStyle, Form(description="副标题 · what stands under the title")]
    body: Annotated[TextStyle, Form(description="正文 · body")]
    headings: Annotated[
        tuple[TextStyle, ...],
        Form(
            min_length=1, max_length=9, description="各级标题；更深的同最后一级 · headings by level"
        ),
    ]
    lists: Annotated[Lists, Form(description="列表 · lists")]
    table_head: Annotated[TextStyle, Form(description="表头 · head of a table")]
    table_text: Annotated[TextStyle, Form(description="表格文字 · text of a table")]
    caption: Annotated[TextStyle, Form(description="图表题 · caption")]
    figure: Annotated[TextStyle, Form(description="图所在的段 · the paragraph of a figure")]
    footnote: Annotated[TextStyle, Form(description="脚注、尾注 · footnotes and endnotes")]
    reference: Annotated[TextStyle, Form(description="来源清单 · entries of the list of sources")]
    cover: Annotated[Cover, Form(description="封面 · cover")]
    front_title: Annotated[
        TextStyle, Form(description="摘要、目录等的标题 · titles of what stands before the body")
    ]
    contents: Annotated[
        tuple[TextStyle, ...],
        Form(min_length=1, max_length=9, description="目录各级 · entries of the contents by level"),
    ]
    annex: Annotated[Annex, Form(description="附件 · annexes")]
    annex_note: Annotated[
        TextStyle, Form(description="正文下的附件说明 · the list of annexes under the body")
    ]
    signature: Annotated[
        TextStyle, Form(description="署名和成文日期 · who submits it, and the date")
    ]
    page_number: Annotated[PageNumber, Form(description="页码 · page number")]
    label: Annotated[WordStyle, Form(description="接排的标签，如 关键词： · run-in labels")]
    strong: Annotated[WordStyle, Form(description="加粗的词句 · words in bold")]
    note: Annotated[WordStyle, Form(description="批注 · notes to a colleague")]

    def heading(self, level: int) -> TextStyle:
        """Return the style of a heading; `level` counts from 1, deep ones look like the last."""
        return self.headings[min(level, len(self.headings)) - 1]

    def contents_entry(self, level: int) -> TextStyle:
        """Return the style of a contents entry; `level` counts from 1."""
        return self.contents[min(level, len(self.contents)) - 1]

    def text_styles(self) -> Iterator[tuple[str, TextStyle]]:
        """Yield every paragraph style with the key it stands under."""
        for key in _SINGLE:
            yield key, getattr(self, key)
        for group in ("headings", "contents"):
            styles: tuple[TextStyle, ...] = getattr(self, group)
            yield from ((f"{group}[{place}]", style) for place, style in enumerate(styles))
        for key in ("title", "line", "foot"):
            yield f"cover.{key}", getattr(self.cover, key)
        if self.annex.label:
            yield "annex.label", self.annex.label
        yield "annex.title", self.annex.title
        yield "lists.text", self.lists.text
        yield "page_number.text", self.page_number.text

    def __post_init__(self) -> None:
        """Raise ValueError for a font that `fonts` does not hold."""
        named = [(key, style.font) for key, style in self.text_styles()]
        named += [(key, getattr(self, key).font or "") for key in ("label", "strong", "note")]
        unknown = [f"{key}.font: {font}" for key, font in named if font and font not in self.fonts]
        if unknown:
            raise ValueError("fonts 中没有 · not among the fonts: " + "; ".join(unknown))
