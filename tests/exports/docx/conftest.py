"""A document with everything in it, and the dress that it wears."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from planctl.exports.document import (
    Block,
    Caption,
    Citation,
    Contents,
    Document,
    Figure,
    Heading,
    Label,
    ListBlock,
    Paragraph,
    Picture,
    Reference,
    Remark,
    Table,
    Words,
)
from planctl.exports.docx import write_docx
from planctl.exports.references import reference
from planctl.schemas.dress import Dress
from planctl.schemas.form import build
from planctl.schemas.source import Source

SURVEY = Source(
    type="report",
    title="示例县域用水调查",
    authors=("示例研究院",),
    date="2024-11",
    url="https://example.org/water-survey",
)
PRIMER = Source(
    type="webpage", title="The Commission’s “Water” Act", authors=("Example Institute",)
)
RULES = Source(type="regulation", title="示例节水办法", number="示发〔2024〕7号")
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNg+A8AAQIBAEK+vGgAAAAASUVORK5CYII="
)
"""Two pixels, black and white."""


def words(value: str) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph((Words(value),))


def strict_values(value: Any) -> Any:
    """Return what YAML gave with tuples for its lists, as planctl's own reader does."""
    if isinstance(value, list):
        return tuple(map(strict_values, value))
    if isinstance(value, dict):
        return {key: strict_values(held) for key, held in value.items()}
    return value


def blocks() -> tuple[Block, ...]:
    """Return every kind of block and run, headings that Word would count otherwise among them."""
    return (
        Heading(1, "一、", (Words("现状"),)),
        Paragraph((
            Words("节水初见成效。", bold=True),
            Words("“十四五”以来，重复利用率逐年提高——新建园区尤其明显……"),
            Citation("survey", SURVEY, 1, reference(SURVEY)),
            Words("办法已经施行。"),
            Citation("rules", RULES, 3, reference(RULES, "第12条")),
        )),
        Heading(2, "（一）", (Words("工业用水"), Citation("primer", PRIMER, 2, reference(PRIMER)))),
        Paragraph((Words("不少企业don’t “save” water，A & B <两家>例外。"), Remark("请补分行业数据"))),
        Heading(3, "1.", (Words("重点行业"),)),
        ListBlock(False, (
            (words("钢铁"),),
            (words("化工"), ListBlock(False, ((words("氯碱"),), (words("纯碱"),)))),
            (words("纺织"), words("印染另计。"), ListBlock(True, ((words("棉纺"),),))),
            (),
        )),
        ListBlock(True, ((words("先定定额"),), (words("再定计划"),))),
        ListBlock(True, ((words("编号重新开始"),),)),
        Heading(4, "（1）", (Words("试点园区"),)),
        Table((
            ((Words("地区"),), (Words("措施"),)),
            ((Words("甲市"),), (Words("建成再生水厂三座", bold=True), Citation("survey", SURVEY, 1, reference(SURVEY)))),
        )),
        Heading(1, "", (Words("附记"),)),
        Heading(2, "（一）", (Words("附记之一"),)),
        Heading(2, "（二）", (Words("附记之二"),)),
        Heading(1, "二、", (Words("对策"),)),
        Heading(2, "（一）", (Words("先行先试"),)),
        Heading(5, "", (Words("更深一层"),)),
        words("以上各项，年内见效。"),
        Table((((Words("事项"),), (Words("进度"),)), ((Words("定额"),), (Words("已完成"),)))),
        Paragraph((
            Words("见"), Reference("shown"), Words("和"), Reference("use"), Words("，另见"),
            Reference("rules-list"), Words("，不见"), Reference("nowhere"), Words("。"),
        )),
        Table(
            (((Words("年份"),), (Words("用量"),)), ((Words("2024"),), (Words("3.5"),))),
            Caption("table", 1, "表1", (Words("历年用量"), Citation("survey", SURVEY, 1, reference(SURVEY))), "use"),
        ),
        Figure(Picture(400, 200, blob=PNG, path="figures/a.png"), Caption("figure", 1, "图1", (Words("走势“图”"),), "shown")),
        Figure(Picture(40, 20, blob=PNG, path="figures/a.png"), Caption("figure", 2, "图2", (Words("同一张图小些"),))),
        Figure(Picture(40, 20, blob=PNG, path="figures/b.png")),
        Paragraph((Words("[1] 示例研究院. 示例县域用水调查[R]."),), "reference"),
        Paragraph((Words("附件：1. 办法清单"),), "annex-note"),
        Paragraph((Words("　　　2. 说明"),), "annex-note"),
        Paragraph((Words("示例编写组"),), "signature"),
        Paragraph((Words("2025年3月"),), "date"),
        Heading(1, "附件1", (Words("办法清单"),), "annex", new_page=True, anchor="rules-list"),
        Table((((Words("地区"),), (Words("办法"),)), ((Words("丙市"),), (Words("节水条例"),)))),
        Heading(1, "附件2", (Words("说明"),), "annex", new_page=True, anchor="remarks"),
        Heading(2, "（一）", (Words("附件里的小题"),)),
        words("附件里的一段。"),
    )  # fmt: skip


def front() -> tuple[Block, ...]:
    """Return what stands before the body."""
    return (
        Heading(1, "", (Words("摘要"),), "front"),
        words("节水一年，初见成效。"),
        Paragraph((Label("关键词："), Words("节水；定额"))),
        Heading(1, "", (Words("目录"),), "front", new_page=True),
        Contents(2),
    )


@pytest.fixture(scope="session")
def dressed(layouts: Path) -> Callable[[str], Dress]:
    """Return the reader of a built-in dress profile."""

    def read(name: str) -> Dress:
        profile = (layouts / "dress" / f"{name}.yaml").read_text(encoding="utf-8")
        return build(Dress, strict_values(yaml.safe_load(profile)))

    return read


@pytest.fixture(scope="session")
def dress(dressed: Callable[[str], Dress]) -> Dress:
    """Return the material profile."""
    return dressed("material")


@pytest.fixture(scope="session")
def everything() -> Document:
    """Return a document with everything in it."""
    return Document(
        title="示例县节水规划素材",
        blocks=blocks(),
        levels=("一、", "（一）", "1.", "（1）"),
        sources="footnote",
        cited=(),
        dress="material",
        submitter="示例编写组",
        date="2025-03",
        theme="节约用水",
        stage="征求意见稿",
        cover=(
            ("title", "示例县节水规划素材"),
            ("stage", "征求意见稿"),
            ("submitter", "示例编写组"),
            ("date", "2025年3月"),
        ),
        front=front(),
        labels={"use": "表1", "shown": "图1", "rules-list": "附件1", "remarks": "附件2"},
    )


@pytest.fixture(scope="session")
def plain(everything: Document) -> Callable[..., Document]:
    """Return a maker of documents from blocks, with nothing but a title around them."""
    bare = replace(
        everything,
        title="示例",
        **dict.fromkeys(("submitter", "date", "theme", "stage"), ""),
        **dict.fromkeys(("cover", "front"), ()),
        labels={},
    )
    return lambda *blocks, **changed: replace(bare, blocks=blocks, **changed)


@pytest.fixture(scope="session")
def write(dress: Dress, layouts: Path) -> Callable[[Document], bytes]:
    """Return the writer, with the material profile and the built-in template."""
    return lambda document: write_docx(document, dress, layouts / "template").file


@pytest.fixture(scope="session")
def written(
    everything: Document,
    write: Callable[[Document], bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Return the file of the document with everything in it."""
    path = tmp_path_factory.mktemp("everything") / "everything.docx"
    path.write_bytes(write(everything))
    return path
