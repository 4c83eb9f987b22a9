import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.ooxml.bad_package import BadPackage
from planctl.ooxml.names import WORD
from planctl.ooxml.parsed import (
    PARAGRAPH_ORDER,
    child,
    drop,
    ensured,
    new,
    parse,
    put,
    serialised,
    value_of,
)

NAMES = PARAGRAPH_ORDER.split()
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 9}">' for n in range(1, 9))


@given(st.lists(st.sampled_from(NAMES)))
def test_elements_stand_in_the_schemas_order_whatever_came_first(names):
    properties = new("w:pPr")
    for name in names:
        put(properties, new(f"w:{name}"), PARAGRAPH_ORDER)
    local = [held.tag.rpartition("}")[2] for held in properties]
    assert local == sorted(set(names), key=NAMES.index)


def test_an_element_takes_the_place_of_one_of_its_name():
    properties = new("w:pPr")
    put(properties, new("w:jc", "left"), PARAGRAPH_ORDER)
    put(properties, new("w:jc", "right"), PARAGRAPH_ORDER)
    assert value_of(properties, "w:jc") == "right"
    assert len(properties) == 1


def test_properties_are_made_once_and_first_of_all():
    paragraph = new("w:p")
    paragraph.append(new("w:r"))
    made = ensured(paragraph, "w:pPr")
    assert ensured(paragraph, "w:pPr") is made
    assert paragraph[0] is made


def test_what_is_not_there_is_none_and_need_not_be_dropped():
    assert child(new("w:p"), "w:pPr/w:jc") is None
    assert value_of(new("w:p"), "w:pPr") is None
    drop(None)


def test_a_part_is_written_as_it_was_read():
    blob = f'<w:p xmlns:w="{WORD}"><w:r><w:t xml:space="preserve"> 甲 &amp; 乙 </w:t></w:r></w:p>'
    assert serialised(parse(blob.encode(), "/a.xml")).endswith(blob.encode())


@pytest.mark.parametrize(
    ("blob", "problem"),
    [
        (b"", "broken_xml"),
        (b"<a>", "broken_xml"),
        (b"\xff\xfe<", "broken_xml"),
        (b"<a>\x01</a>", "broken_xml"),
        (b"<a>" * 1000 + b"</a>" * 1000, "broken_xml"),
        (b"<!DOCTYPE a><a/>", "document_type"),
        (b"<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>", "document_type"),
        (b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>", "document_type"),
        (f'<!DOCTYPE a [<!ENTITY a0 "ha">{LAUGHS}]><a>&a8;</a>'.encode(), "broken_xml"),
        (f'<!DOCTYPE a [<!ENTITY a0 "ha">{LAUGHS}]><a b="&a8;"/>'.encode(), "broken_xml"),
    ],
)
def test_a_part_that_is_not_to_be_read_is_refused(blob, problem):
    with pytest.raises(BadPackage) as raised:
        parse(blob, "/a.xml")
    assert (raised.value.problem, raised.value.part) == (problem, "/a.xml")


def test_comments_and_instructions_are_left_out():
    assert serialised(parse(b"<a><!-- b --><?c?><d/></a>", "/a.xml")).endswith(b"<a><d/></a>")
