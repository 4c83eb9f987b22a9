"""Ids and names that may stand but once, and what points to them."""

import pytest

from planctl.ooxml.names import RELATIONSHIPS, qn
from planctl.ooxml.package import read_package

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def test_every_bookmark_and_drawing_has_an_id_and_a_name_of_its_own(filled, covered, judges):
    parts = judges.word_parts(filled(covered).file)
    marks = [mark for root in parts.values() for mark in root.iter(qn("w:bookmarkStart"))]
    for key in ("w:id", "w:name"):
        held = [mark.get(qn(key)) for mark in marks]
        assert len(set(held)) == len(held) > 4
    drawings = [held.get("id") for root in parts.values() for held in root.iter(DRAWING)]
    assert len(set(drawings)) == len(drawings) == 3


def test_bookmarks_end_where_they_begin(filled, covered, judges):
    body = judges.word_parts(filled(covered).file)["word/document.xml"]
    begun = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    ended = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkEnd"))]
    assert sorted(begun) == sorted(ended)


def test_a_reference_follows_the_bookmark_that_had_to_be_renamed(filled, body_of, text):
    body = body_of(filled().file)
    fields = [held.text.split()[1] for held in body.iter(qn("w:instrText")) if "REF " in held.text]
    assert fields == ["_Ref000000001_2"]
    names = {mark.get(qn("w:name")): mark for mark in body.iter(qn("w:bookmarkStart"))}
    assert text(names["_Ref000000001"].getparent()) == "编制说明"
    assert text(names["_Ref000000001_2"].getparent()).startswith("表1")


@pytest.mark.parametrize("taken", ["_Toc000000001", "_TOC000000001"])
def test_contents_lead_to_the_bookmarks_as_they_are_called_now(
    taken, change, filled, covered, body_of
):
    change("/word/document.xml", 'w:name="题名"', f'w:name="{taken}"')
    body = body_of(filled(covered).file)
    names = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    anchors = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}
    assert "_Toc000000001_2" in anchors
    assert anchors <= names
    pages = [held.text.split() for held in body.iter(qn("w:instrText"))]
    assert {words[1] for words in pages if words[0] == "PAGEREF"} == anchors


def test_a_picture_goes_along_under_a_name_of_its_own(ministry, filled, picture, judges):
    ministry.parts["/word/media/image1.png"] = b"\x89PNG of theirs"
    file = filled().file
    package, parts = read_package(file), judges.parts(file)
    embedded = judges.word_parts(file)["word/document.xml"].iter("{*}blip")
    keys = [blip.get(f"{{{RELATIONSHIPS}}}embed") for blip in embedded]
    targets = {held.id: held.part(package.main) for held in package.relationships(package.main)}
    assert [targets[key] for key in keys] == ["/word/media/image2.png"]
    assert parts["word/media/image2.png"] == picture
    assert parts["word/media/image1.png"] == b"\x89PNG of theirs"


def test_every_id_of_a_relationship_leads_somewhere(filled, covered, judges):
    file = filled(covered).file
    package = read_package(file)
    for name, root in judges.word_parts(file).items():
        known = {held.id for held in package.relationships(f"/{name}")}
        used = {
            value
            for element in root.iter("*")
            for key, value in element.attrib.items()
            if key.startswith(f"{{{RELATIONSHIPS}}}")
        }
        assert used <= known


def test_notes_of_both_have_ids_of_their_own(filled, judges):
    parts = judges.word_parts(filled().file)
    notes = [note.get(qn("w:id")) for note in parts["word/footnotes.xml"]]
    assert notes == ["-1", "0", "1", "2", "3"]
    used = [
        mark.get(qn("w:id")) for mark in parts["word/document.xml"].iter(qn("w:footnoteReference"))
    ]
    assert used == ["1", "2", "3"]
