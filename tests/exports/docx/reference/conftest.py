"""A ministry's file, unpacked in ministry/, and a paper to put into it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from planctl.exports.document import (
    Caption,
    Citation,
    Contents,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Reference,
    Table,
    Words,
)
from planctl.exports.docx import write_docx
from planctl.exports.docx.reference import fill
from planctl.ooxml.archive import write_archive
from planctl.ooxml.content_types import CONTENT_TYPES, content_types_xml, relation, word_type
from planctl.ooxml.names import part_xml, qn
from planctl.ooxml.package import open_package
from planctl.ooxml.relationships import Relationship, relationships_xml
from planctl.schemas.source import Source

MINISTRY = Path(__file__).with_name("ministry")
SOURCE = Source(type="report", title="示例用水调查")


def words(value):
    return (Words(value),)


def cited(number, said):
    return Citation("survey", SOURCE, number, said)


def body(picture):
    """Return blocks of every kind, headings that Word would count otherwise among them."""
    return (
        Heading(1, "一、", words("现状")),
        Paragraph((Words("用水总量平稳", bold=True), cited(1, "示例用水调查[R]."), Words("，见"), Reference("uses"), Words("。"))),
        Heading(2, "（一）", words("工业用水")),
        Table(((words("行业"), words("用水")), (words("钢铁"), (Words("下降"), cited(2, "示例统计[Z].")))), Caption("table", 1, "表1", words("各行业用水"), "uses")),
        Heading(3, "1.", words("重点行业")),
        ListBlock(True, ((Paragraph(words("先定定额")),), (Paragraph(words("再定计划")),))),
        ListBlock(True, ((Paragraph(words("另起编号")),),)),
        ListBlock(False, ((Paragraph(words("钢铁园区")),),)),
        Figure(Picture(200.0, 20.0, blob=picture), Caption("figure", 1, "图1", words("用水变化"))),
        Heading(1, "", words("附记")),
        Heading(2, "（一）", words("附记之一")),
        Heading(2, "（二）", words("附记之二")),
        Heading(1, "二、", words("对策")),
        Heading(2, "（一）", words("先行先试")),
        Paragraph(words("以上年内见效。")),
    )  # fmt: skip


@pytest.fixture(scope="session")
def picture():
    """Return a PNG of eight by eight points."""
    return (MINISTRY / "word/media/image1.png").read_bytes()


@pytest.fixture(scope="session")
def document(picture):
    """Return a paper without a cover."""
    return Document(
        title="示例县节水规划",
        blocks=body(picture),
        levels=("一、", "（一）", "1."),
        sources="footnote",
        cited=(),
        dress="material",
        submitter="示例编写组",
        date="2025-03",
        theme="节约用水",
        stage="征求意见稿",
        labels={"uses": "表1"},
    )


@pytest.fixture(scope="session")
def covered(document):
    """Return the paper with a cover and contents before its body."""
    front = (Heading(1, "", words("目录"), kind="front"), Contents(2))
    return replace(document, cover=(("title", document.title),), front=front)


@pytest.fixture(scope="session")
def paper(dress, layouts):
    """Return the writer of papers."""
    return lambda document: write_docx(document, dress, layouts / "template").file


@pytest.fixture(scope="session")
def bare():
    """Return a function that gives a file with a main document of that body and nothing else."""
    kind = word_type("document.main")
    main = Relationship("rId1", relation("officeDocument"), "word/document.xml")

    def bare(body):
        members = {
            CONTENT_TYPES: content_types_xml({"/word/document.xml": kind}),
            "_rels/.rels": relationships_xml([main]),
            "word/document.xml": part_xml("w:document", f"<w:body>{body}</w:body>"),
        }
        return write_archive(members.items())

    return bare


@pytest.fixture
def ministry():
    """Return the ministry's file as a package, to be changed."""
    return open_package(MINISTRY)


@pytest.fixture
def change(ministry):
    """Return a function that replaces text in a part of the ministry's file; it must be there."""

    def change(name, old, new, count=1):
        blob = ministry.parts[name].decode()
        assert len(re.findall(old, blob)) >= count, old
        ministry.parts[name] = re.sub(old, new, blob).encode()

    return change


@pytest.fixture
def filled(ministry, document, paper):
    """Return a function that puts a paper, the one without a cover unless told, into the file."""
    return lambda held=document: fill(ministry.to_bytes(), paper(held), held)


@pytest.fixture(scope="session")
def text():
    """Return a function that gives the text of an element, deleted text left out."""
    return lambda element: "".join(held.text or "" for held in element.iter(qn("w:t")))


@pytest.fixture
def body_of(judges):
    """Return a function that gives the `w:body` of a file."""
    return lambda file: judges.word_parts(file)["word/document.xml"][0]
