import pytest
from lxml import etree

from planctl.ooxml.names import part_xml
from planctl.ooxml.text import attribute, escape, legal, run_text, unescape

ILLEGAL = [*map(chr, [0, 1, 8, 11, 12, 14, 31, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF])]


@pytest.mark.parametrize("char", ILLEGAL)
def test_a_character_that_xml_does_not_admit_is_dropped(char):
    assert legal(f"甲{char}乙") == "甲乙"


@pytest.mark.parametrize("text", ["甲乙", "😀𠮷", "\u3000甲", "a\tb\n", "\u200b", "\x7f", "\ue000"])
def test_what_xml_admits_is_kept(text):
    assert legal(text) == text


def test_marks_of_xml_are_escaped():
    assert escape("a<b>&") == "a&lt;b&gt;&amp;"
    assert attribute('说"&\n完') == '"说&quot;&amp; 完"'


@pytest.mark.parametrize("text", ["a<b>&", "&lt;", "&amp;gt;", "&&amp;amp;", "甲"])
def test_what_was_escaped_comes_back(text):
    assert unescape(escape(text)) == text


def test_blanks_at_either_end_are_kept():
    assert run_text(" 甲") == '<w:t xml:space="preserve"> 甲</w:t>'
    assert run_text("甲 乙") == "<w:t>甲 乙</w:t>"


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_a_line_break_is_an_element(mark):
    assert run_text(f"甲{mark}乙") == "<w:t>甲</w:t><w:br/><w:t>乙</w:t>"


def test_a_tab_is_an_element():
    assert run_text("甲\t乙") == "<w:t>甲</w:t><w:tab/><w:t>乙</w:t>"


def test_nothing_but_illegal_characters_is_nothing():
    assert run_text("\x00\ud800") == ""


def test_a_part_is_well_formed_whatever_its_text_holds():
    every = "".join(map(chr, [*range(0x300), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010)]))
    part = etree.fromstring(part_xml("w:p", f"<w:r>{run_text(every)}</w:r>"))
    assert "".join(part.itertext()) == legal(every).translate(dict.fromkeys(map(ord, "\n\r\t\x85")))
