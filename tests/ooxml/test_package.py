import json
import subprocess
import sys
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.content_types import relation, word_type
from planctl.ooxml.package import Package, open_package, read_package
from planctl.ooxml.relationships import Relationship

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="PNG" ContentType="image/png"/>'
    '<Override PartName="/Word/Main.xml" ContentType="text/main"/></Types>'
)
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
MAIN = f'<Relationship Id="a" Type="{relation("officeDocument")}" Target="word/main.xml"/>'
IMAGE = f'<Relationship Id="b" Type="{relation("image")}" Target="{{}}"{{}}/>'


@pytest.fixture
def package(layouts):
    return open_package(layouts / "template")


def foreign(image="../media/a.png", mode="", **more):
    """Return the members of a package whose names are not written as our own are."""
    return {
        "[Content_Types].xml": TYPES.encode(),
        "_rels/.rels": RELATIONSHIPS.format(MAIN).encode(),
        "word/main.xml": b"<main/>",
        "word/_rels/main.xml.rels": RELATIONSHIPS.format(IMAGE.format(image, mode)).encode(),
        "media/a.png": b"\x89PNG",
        "thumbs.db": b"nobody says what it is",
        **more,
    }


def test_a_folder_of_parts_is_written_as_a_package(package, judges):
    assert list(judges.parts(package.to_bytes())) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/settings.xml",
    ]


def test_no_member_carries_a_date_or_a_system(package):
    with ZipFile(BytesIO(package.to_bytes())) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {member.create_system for member in archive.infolist()} == {0}


def test_a_part_that_is_added_is_related_and_has_its_type(package, judges):
    kind, related = word_type("styles"), relation("styles")
    number = package.add_part(package.main, "/word/styles.xml", kind, related, b"<styles/>")
    parts = judges.parts(package.to_bytes())
    assert parts["word/styles.xml"] == b"<styles/>"
    assert kind.encode() in parts["[Content_Types].xml"]
    assert package.relationships(package.main)[-1] == Relationship(number, related, "styles.xml")
    assert package.related(package.main, related) == "/word/styles.xml"


def test_every_relationship_has_an_id_of_its_own(package):
    numbers = {
        package.add_part(package.main, f"/word/footer{n}.xml", "x", relation("footer"), b"<f/>")
        for n in range(3)
    }
    assert len(numbers) == 3
    assert len({held.id for held in package.relationships(package.main)}) == 4


def test_pictures_go_by_their_extension(package, judges):
    for name, kind in (("a.png", "image/png"), ("b.jpeg", "image/jpeg"), ("c.png", "image/x-odd")):
        package.add_part(package.main, f"/word/media/{name}", kind, relation("image"), b"")
    types = judges.parts(package.to_bytes())["[Content_Types].xml"].decode()
    assert '<Default Extension="png" ContentType="image/png"/>' in types
    assert '<Default Extension="jpeg" ContentType="image/jpeg"/>' in types
    assert '<Override PartName="/word/media/c.png" ContentType="image/x-odd"/>' in types


def test_a_link_that_leads_outside_is_written_as_it_is(package, judges):
    address = "https://example.org/?a=1&b=2"
    package.relate(package.main, relation("hyperlink"), address, external=True)
    again = read_package(package.to_bytes())
    assert again.relationships(package.main) == package.relationships(package.main)
    assert again.relationships(package.main)[-1].external


def test_a_written_package_can_be_opened_again(package, tmp_path):
    path = tmp_path / "again.docx"
    path.write_bytes(package.to_bytes())
    assert open_package(path).to_bytes() == path.read_bytes()


def test_a_package_is_read_whatever_capitals_its_names_have():
    package = Package(foreign())
    assert package.main == "/word/main.xml"
    assert package.types == {"/word/main.xml": "text/main", "/media/a.png": "image/png"}
    assert package.related(package.main, relation("image")) == "/media/a.png"


@pytest.mark.parametrize(
    ("image", "mode"),
    [("/Media/A.png", ""), ("../media/a.png", ""), ("../media/b.png", ""), ("../media/a.png", " TargetMode='External'")],
)  # fmt: skip
def test_a_relationship_leads_to_a_part_that_is_there(image, mode):
    package = Package(foreign(image, mode))
    expected = None if mode or "b.png" in image else "/media/a.png"
    assert package.related(package.main, relation("image")) == expected


def test_what_has_no_type_is_no_part():
    package = Package(foreign())
    assert "/thumbs.db" not in package.parts
    assert b"thumbs.db" not in package.to_bytes()


@pytest.mark.parametrize(
    ("changed", "problem", "part"),
    [
        ({"[Content_Types].xml": b"<Types"}, "broken_xml", "[Content_Types].xml"),
        ({"_rels/.rels": b"\xff\xfe\x00"}, "broken_xml", "/_rels/.rels"),
        ({"_rels/.rels": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "document_type", "/_rels/.rels"),
        ({"_rels/.rels": b"<Relationships/>"}, "no_document", ""),
    ],
)  # fmt: skip
def test_a_package_that_cannot_be_read_says_why(changed, problem, part):
    with pytest.raises(BadPackage) as raised:
        _ = Package({**foreign(), **changed}).main
    assert (raised.value.problem, raised.value.part) == (problem, part)


def test_a_zip_file_of_something_else_is_no_package():
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(BadPackage, match="not_a_package"):
        read_package(file.getvalue())


def test_writing_a_paper_loads_no_xml_library():
    code = (
        "import sys, json, planctl.exports.docx, planctl.ooxml.package;"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert {"lxml", "docx"}.isdisjoint(json.loads(done.stdout))
