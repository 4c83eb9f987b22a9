"""A layout: the order of a document, which parts, taken from where, headed how."""

from collections.abc import Iterator
from typing import Annotated, Literal

from planctl.schemas.base import Aspect, Id, Lengths, Line
from planctl.schemas.form import Form, record

Template = Annotated[
    str,
    Form(
        pattern=r"^(?:[^{}]|\{(?:title|theme|area|headline|section|passage|submitter|date|stage)\})+$",
        max_length=200,
    ),
]
"""A title with blanks: {title} {theme} {area} {headline} {section} {passage} {submitter} {date} {stage}."""
NumberPattern = Annotated[
    str, Form(pattern=r"^(?:[^一1]*(?:一|1(?:\.1)*)[^一1]*)?$", max_length=20)
]
"""How the numbers of a level look, by its first: 一、 （一） 1. （1） 第一章 1.1; empty for none."""
CountedPattern = Annotated[str, Form(pattern=r"^[^一1]*[一1][^一1]*$", max_length=20)]
"""How single numbers look, by the first: 表1, 图1, 附件1, 一是."""
SourceStyle = Literal["footnote", "endnote", "bracket", "none"]
CoverLine = Literal["title", "theme", "stage", "submitter", "date"]
Show = Literal["text", "progress", "progress-chart", "sources", "contents", "series", "policies"]
MOST_LEVELS = 9


@record
class Part:
    """One part of a document; parts within it stand one heading level deeper when it has a title.

    A part with nothing to say (no text, no parts with text) leaves no heading behind.
    """

    title: Annotated[
        Template | None,
        Form(description="标题，可用 {area} {section} 等空位 · heading, with blanks"),
    ] = None
    numbered: Annotated[
        bool, Form(description="标题是否编号 · whether the heading is numbered")
    ] = True
    new_page: Annotated[bool, Form(description="另起一页 · begins a new page")] = False
    each: Annotated[
        Literal["area", "section"] | None,
        Form(description="对每个领域或子题各写一遍 · once for each area or section"),
    ] = None
    aspect: Annotated[
        Aspect | None,
        Form(description="本部分取哪个方面 · the aspect that this part takes"),
    ] = None
    passage: Annotated[
        Id | None,
        Form(description="取 passages/ 里的哪一篇章 · the passage that stands here"),
    ] = None
    label: Annotated[
        Template | None,
        Form(description="接排在首段前的标签，如 关键词： · run in before the first paragraph"),
    ] = None
    lead: Annotated[
        CountedPattern | None,
        Form(description="各子题开头的序词，如 一是 · the word that counts the sections"),
    ] = None
    show: Annotated[
        Show | None,
        Form(
            description="text 该方面的正文 | progress 进度表 | progress-chart 进度图 | sources 来源清单 | "
            "contents 目录 | series 数据图 | policies 政策一览表 · what stands here",
        ),
    ] = None
    depth: Annotated[
        int, Form(ge=1, le=MOST_LEVELS, description="目录列到第几级 · levels that contents list")
    ] = 2
    parts: Annotated[tuple["Part", ...], Form(description="下级部分 · the parts within")] = ()

    def within(self) -> "Iterator[Part]":
        """Yield this part and all parts within it."""
        yield self
        for part in self.parts:
            yield from part.within()


@record
class Captions:
    """How tables and figures that have a caption are numbered."""

    table: Annotated[CountedPattern, Form(description="表题编号 · of tables")] = "表1"
    figure: Annotated[CountedPattern, Form(description="图题编号 · of figures")] = "图1"


@record
class Layout:
    """`layouts/NAME.yaml`, built in or beside a plan."""

    name: Annotated[Id, Form(description="体例名 · its name")]
    description: Annotated[Line, Form(description="一句话说明 · what it is for")]
    dress: Annotated[Id, Form(description="版式 · the dress profile")] = "material"
    title: Annotated[Template, Form(description="文件标题 · the document's title")] = "{title}"
    levels: Annotated[
        tuple[NumberPattern, ...],
        Form(
            description="各级标题的编号样式，如 一、 （一） 1. （1） 第一章 1.1；空为不编号 · numbering",
        ),
    ] = ()
    captions: Annotated[Captions, Form(description="图表编号 · captions")] = Captions()
    sources: Annotated[
        SourceStyle,
        Form(
            description="来源：footnote 脚注 | endnote 尾注 | bracket 方括号 | none 不显示 · sources",
        ),
    ] = "footnote"
    notes: Annotated[Literal["show", "hide"], Form(description="批注是否显示 · notes")] = "hide"
    lengths: Annotated[Lengths | None, Form(description="每方面的字数要求 · lengths asked for")] = (
        None
    )
    cover: Annotated[
        tuple[CoverLine, ...],
        Form(
            description="封面各行：title 标题 | theme 主题 | stage 稿次 | submitter 报送单位 | date 日期；"
            "不写则无封面 · lines of the cover"
        ),
    ] = ()
    front: Annotated[
        tuple[Part, ...],
        Form(description="正文之前的部分，如摘要、目录 · what stands before the body"),
    ] = ()
    parts: Annotated[
        tuple[Part, ...], Form(min_length=1, description="各部分 · the parts, in order")
    ]
    signature: Annotated[
        bool,
        Form(
            description="正文之后写附件说明、署名、成文日期 · annexes named, who submits it, when, under the body"
        ),
    ] = False
    annex: Annotated[CountedPattern, Form(description="附件编号 · numbers of annexes")] = "附件1"
    annexes: Annotated[
        tuple[Part, ...], Form(description="附件，各起一页 · annexes, each on a new page")
    ] = ()

    def every_part(self) -> Iterator[Part]:
        """Yield every part, from the front to the annexes, those within others too."""
        for part in (*self.front, *self.parts, *self.annexes):
            yield from part.within()

    def passages(self) -> tuple[str, ...]:
        """Return the ids of the passages that this form needs, each once, in order."""
        return tuple(dict.fromkeys(part.passage for part in self.every_part() if part.passage))
