import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from planctl.exports.docx.reference.blanks import blank_values, body_place, fill_blanks
from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.text import escape

VALUES = {"标题": "甲乙丙", "主题": "", "报送单位": "A & <B>", "日期": "2025年", "稿次": "{{标题}}"}
NAMES = st.sampled_from(sorted(VALUES))
OTHER = st.text(alphabet="{}标题正文 x", max_size=8)


@pytest.fixture(scope="session")
def read(bare):
    """Return a function that gives a file with that body."""
    return lambda body: WordFile(bare(body))


def paragraph(pieces, between=""):
    runs = (f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)
    return f"<w:p>{between.join(runs)}</w:p>"


def text_of(element):
    return "".join(held.text or "" for held in element.iter(qn("w:t")))


def cut(text, places):
    """Return `text` cut at `places`, wherever they fall."""
    edges = sorted({0, len(text), *(place % (len(text) + 1) for place in places)})
    return [text[start:end] for start, end in pairwise(edges)]


@given(st.lists(st.one_of(NAMES.map("{{{{{}}}}}".format), OTHER)), st.lists(st.integers(0, 99)))
def test_a_blank_is_filled_however_word_cuts_it_into_runs(read, pieces, places):
    text = "".join(pieces)
    file = read(paragraph(cut(text, places), '<w:proofErr w:type="spellStart"/>'))
    found = fill_blanks(file, VALUES)
    blank = re.compile(r"\{\{\s*(" + "|".join(VALUES) + r")\s*\}\}")
    assert text_of(file.body) == blank.sub(lambda held: VALUES[held[1]], text)
    assert found == set(blank.findall(text))


@pytest.mark.parametrize("blank", ["{{标题}}", "{{ 标题 }}", "｛｛标题｝｝", "｛｛　标题｝｝"])
def test_a_blank_may_be_written_in_several_ways(read, blank):
    file = read(paragraph([f"《{blank}》"]))
    assert fill_blanks(file, VALUES) == {"标题"}
    assert text_of(file.body) == "《甲乙丙》"


@pytest.mark.parametrize("said", ["{{密级}}", "{标题}", "{{标题", "标题"])
def test_what_is_no_blank_of_ours_is_left_for_others(read, said):
    file = read(paragraph([said]))
    assert fill_blanks(file, VALUES) == set()
    assert text_of(file.body) == said


def test_what_fills_a_blank_looks_like_where_it_begins(filled, body_of):
    run = next(held for held in body_of(filled().file).iter(qn("w:r")) if "规划" in text_of(held))
    assert [held.tag for held in run.find(qn("w:rPr"))] == [qn("w:u")]


def test_blanks_are_filled_in_headers_footers_text_boxes_and_tables(filled, judges):
    parts = judges.word_parts(filled().file)
    assert text_of(parts["word/header1.xml"]) == " 示例部门 · 节约用水"
    assert text_of(parts["word/footer1.xml"]).endswith("· 2025年3月")
    boxes = [*parts["word/document.xml"].iter(qn("w:txbxContent"))]
    assert [text_of(box) for box in boxes] == ["征求意见稿"] * 2
    cells = [text_of(cell) for cell in parts["word/document.xml"].iter(qn("w:tc"))]
    assert cells[:4] == ["报送单位", "示例编写组", "密级", "{{密级}}"]


def test_a_control_that_is_filled_is_neither_a_prompt_nor_a_copy(read):
    properties = (
        '<w:sdtPr><w:showingPlcHdr/><w:dataBinding w:xpath="a" w:storeItemID="b"/></w:sdtPr>'
    )
    inner = paragraph(["{{标题}}"]).replace("<w:p>", "").replace("</w:p>", "")
    file = read(f"<w:p><w:sdt>{properties}<w:sdtContent>{inner}</w:sdtContent></w:sdt></w:p>")
    fill_blanks(file, VALUES)
    assert text_of(file.body) == "甲乙丙"
    assert len(next(file.body.iter(qn("w:sdtPr")))) == 0


def test_the_values_are_those_of_the_document(document):
    assert blank_values(document) == {
        "标题": "示例县节水规划",
        "主题": "节约用水",
        "报送单位": "示例编写组",
        "日期": "2025年3月",
        "稿次": "征求意见稿",
    }


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (paragraph(["甲"]) + paragraph(["{{正文}}"]), 1),
        (paragraph(["{{", "正", "文}}"], '<w:bookmarkEnd w:id="1"/>'), 0),
        (paragraph([" ｛｛ 正文 ｝｝ "]), 0),
        (paragraph(["{{正文}}"]) + paragraph(["{{正文}}"]), 0),
        (paragraph(["见{{正文}}"]), None),
        (paragraph(["正文"]), None),
        (f"<w:p><w:r><w:pict><w:txbxContent>{paragraph(['{{正文}}'])}</w:txbxContent></w:pict></w:r></w:p>", None),
    ],
)  # fmt: skip
def test_the_body_goes_where_a_paragraph_says_so_and_nothing_else(read, body, place):
    file = read(body)
    found = body_place(file.body)
    assert found is (None if place is None else file.body[place])


def test_hostile_values_are_text(read):
    file = read(paragraph(["{{报送单位}}"]))
    fill_blanks(file, {**VALUES, "报送单位": "甲\x00<w:p/>&"})
    assert text_of(etree.fromstring(etree.tostring(file.body))) == "甲<w:p/>&"
