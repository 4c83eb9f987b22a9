"""Hidden bookmarks around the words of each field, and none in a final paper."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from planctl.exports.document import Heading, ListBlock, Paragraph, Table, Words
from planctl.ooxml.anchors import anchor_stem, stem_of
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import parse
from planctl.schemas.origin import Origin

STATUS = Origin("section", "canals", "status")
CHALLENGE = Origin("section", "canals", "challenge")
TITLE = Origin("section", "canals", "title")


def said(value, origin):
    return Paragraph((Words(value),), "", origin)


def table(value, origin):
    return Table(
        (((Words(value),), (Words("乙"),)), ((Words("丙"),), (Words("丁"),))), None, origin
    )


def body_of(file):
    with ZipFile(BytesIO(file)) as archive:
        return parse(archive.read("word/document.xml"), "document")


def anchored(file):
    """Return (stem, text) of every anchor of a file, by walking its body from start to end."""
    opened, found = {}, []
    for element in body_of(file).iter():
        if element.tag == qn("w:bookmarkStart"):
            opened[element.get(qn("w:id"))] = (stem_of(element.get(qn("w:name"))), [])
        elif element.tag == qn("w:bookmarkEnd"):
            stem, words = opened.pop(element.get(qn("w:id")))
            found.append((stem, "".join(words)))
        elif element.tag == qn("w:t"):
            for _, words in opened.values():
                words.append(element.text)
    return [held for held in found if held[0]]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([said("一", STATUS)], [(STATUS, "一")]),
        ([said("一", STATUS), said("二", STATUS)], [(STATUS, "一二")]),
        ([said("一", STATUS), said("二", CHALLENGE)], [(STATUS, "一"), (CHALLENGE, "二")]),
        ([said("一", STATUS), said("二", None), said("三", STATUS)], [(STATUS, "一"), (STATUS, "三")]),
        ([Heading(1, "一、", (Words("渠"),), origin=TITLE), said("一", STATUS)], [(TITLE, "渠"), (STATUS, "一")]),
        ([ListBlock(False, ((said("一", None),), (said("二", None),)), STATUS)], [(STATUS, "一二")]),
        ([said("一", STATUS), table("甲", STATUS), said("二", STATUS)], [(STATUS, "一"), (STATUS, "甲"), (STATUS, "二")]),
        ([table("甲", STATUS)], [(STATUS, "甲"), (STATUS, "")]),
        ([said("一", None)], []),
    ],
)  # fmt: skip
def test_the_words_of_a_field_stand_within_its_anchors(plain, write, blocks, expected):
    file = write(plain(*blocks))
    assert anchored(file) == [(anchor_stem(*origin), words) for origin, words in expected]


def test_a_name_is_hidden_and_short_and_given_once(composed, write):
    body = body_of(write(composed("ministry-material")))
    names = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    ours = [name for name in names if stem_of(name)]
    assert len(ours) > 5
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"_\w{1,39}", name) for name in ours)


def test_an_anchor_never_leaves_the_table_that_it_begins_in(composed, write):
    for layout in ("ministry-material", "research-report", "policy-advice", "working-draft"):
        for mark in body_of(write(composed(layout))).iter(qn("w:bookmarkStart")):
            end = next(
                held
                for held in mark.getroottree().iter(qn("w:bookmarkEnd"))
                if held.get(qn("w:id")) == mark.get(qn("w:id"))
            )
            cells = [[*held.iterancestors(qn("w:tc"))] for held in (mark, end)]
            assert cells[0] == cells[1]


@pytest.mark.parametrize("layout", ["ministry-material", "research-report", "working-draft"])
def test_a_final_paper_has_none(composed, write, layout):
    file = write(composed(layout, final=True))
    with ZipFile(BytesIO(file)) as archive:
        held = b"".join(archive.read(name) for name in archive.namelist())
    assert b"planctl" not in held.lower()


def test_the_validator_finds_nothing_in_an_anchored_paper(plain, write, judges, tmp_path):
    blocks = [
        said("一", STATUS),
        table("甲", STATUS),
        ListBlock(True, ((said("二", None),), (table("乙", None),)), CHALLENGE),
        table("丙", CHALLENGE),
    ]
    path = tmp_path / "anchored.docx"
    path.write_bytes(write(plain(*blocks)))
    assert judges.validator_findings(path) == []
    assert judges.faults(path.read_bytes()) == []


def test_fields_have_stems_of_their_own():
    origins = [
        Origin(kind, record, field)
        for kind, fields in {"section": ("status", "title"), "passage": ("text", "title")}.items()
        for record in ("a", "a-b", "b")
        for field in fields
    ]
    stems = [anchor_stem(*origin) for origin in origins]
    assert len(set(stems)) == len(stems)
    assert all(stem_of(f"{stem}_12") == stem for stem in stems)
    assert stem_of("_Toc000000001") is None
