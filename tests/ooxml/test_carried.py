"""Texts that a Word file carries unseen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.carried import Cargo, Carried, carry, laden, pass_on, read_carried, texts_xml
from planctl.ooxml.content_types import relation
from planctl.ooxml.package import open_package, read_package

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"))


def cargo(carried):
    return Cargo(carried.about, laden(lambda: texts_xml(carried.texts)))


@pytest.fixture(scope="module")
def package(layouts):
    return lambda: open_package(layouts / "template")


@given(texts=st.dictionaries(TEXTS, TEXTS, max_size=4), said=TEXTS)
def test_what_is_carried_comes_out_as_it_went_in(package, texts, said):
    carried = Carried(texts, {"layout": said})
    assert read_carried(read_package(carry(package(), cargo(carried)))) == carried


def test_a_file_of_others_carries_nothing(package):
    held = package()
    blob = b'<b:Sources xmlns:b="urn:bibliography"/>'
    held.add_part(held.main, "/customXml/item1.xml", "a/xml", relation("customXml"), blob)
    assert read_carried(held) is None


def test_what_others_carry_stays(package):
    ours, theirs = package(), package()
    blob = b'<b:Sources xmlns:b="urn:bibliography"/>'
    theirs.add_part(theirs.main, "/customXml/item1.xml", "a/xml", relation("customXml"), blob)
    carried = Carried({"plan.yaml": "{}"}, {})
    pass_on(read_package(carry(ours, cargo(carried))), theirs)
    written = read_package(theirs.to_bytes())
    assert written.parts["/customXml/item1.xml"] == blob
    assert read_carried(written) == carried


@pytest.mark.parametrize(
    "blob",
    [
        b'<records xmlns="urn:planctl:records"><text name="a">',
        b'<!DOCTYPE r [<!ENTITY a "b">]><records xmlns="urn:planctl:records">&a;</records>',
    ],
)
def test_a_damaged_part_is_refused(package, blob):
    held = package()
    held.add_part(held.main, "/customXml/item1.xml", "a/xml", relation("customXml"), blob)
    with pytest.raises(BadPackage):
        read_carried(held)
