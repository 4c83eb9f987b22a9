"""A document with everything in it, and the dress that it wears."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from planctl.exports.document import (
    Block,
    Citation,
    Document,
    Heading,
    ListBlock,
    Paragraph,
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
    )  # fmt: skip


@pytest.fixture(scope="session")
def dress(layouts: Path) -> Dress:
    """Return the material profile."""
    profile = (layouts / "dress" / "material.yaml").read_text(encoding="utf-8")
    return build(Dress, strict_values(yaml.safe_load(profile)))


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
    )


@pytest.fixture(scope="session")
def plain(everything: Document) -> Callable[..., Document]:
    """Return a maker of documents from blocks, with nothing but a title around them."""
    bare = replace(everything, title="示例", submitter="", date="", theme="", stage="")
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
