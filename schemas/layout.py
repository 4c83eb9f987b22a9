"""A layout: the order of a document, which parts, taken from where, headed how."""

from typing import Annotated, Literal

from planctl.schemas.base import Aspect, Id, Lengths, Line
from planctl.schemas.form import Form, record

Template = Annotated[
    str,
    Form(pattern=r"^(?:[^{}]|\{(?:title|theme|area|headline|section)\})+$", max_length=200),
]
"""A title with blanks: {title} {theme} {area} {headline} {section}."""
NumberPattern = Annotated[
    str, Form(pattern=r"^(?:[^一1]*(?:一|1(?:\.1)*)[^一1]*)?$", max_length=20)
]
"""How the numbers of a level look, by its first: 一、 （一） 1. （1） 第一章 1.1; empty for none."""
SourceStyle = Literal["footnote", "endnote", "bracket", "none"]


@record
class Part:
    """One part of a document; parts within it stand one heading level deeper when it has a title.

    A part with nothing to say (no text, no parts with text) leaves no heading behind.
    """

    title: Annotated[
        Template | None,
        Form(
            description="标题，可用 {title} {theme} {area} {headline} {section} · heading, with blanks",
        ),
    ] = None
    numbered: Annotated[
        bool, Form(description="标题是否编号 · whether the heading is numbered")
    ] = True
    each: Annotated[
        Literal["area", "section"] | None,
        Form(description="对每个领域或子题各写一遍 · once for each area or section"),
    ] = None
    aspect: Annotated[
        Aspect | None,
        Form(description="本部分取哪个方面 · the aspect that this part takes"),
    ] = None
    show: Annotated[
        Literal["text", "progress", "sources"] | None,
        Form(
            description="text 该方面的正文 | progress 进度表 | sources 来源清单 · what stands here",
        ),
    ] = None
    parts: Annotated[tuple["Part", ...], Form(description="下级部分 · the parts within")] = ()


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
    parts: Annotated[
        tuple[Part, ...], Form(min_length=1, description="各部分 · the parts, in order")
    ]
