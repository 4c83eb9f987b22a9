"""What other programs make of a document with everything in it."""

import re
from io import BytesIO

import docx
import pytest

from planctl.exports.document import Figure, Heading, Paragraph, Picture, Table, Words
from planctl.exports.docx import write_docx
from planctl.ooxml.names import qn

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def on_paper(written, judges):
    """What LibreOffice prints, without blanks."""
    return judges.pdf_text(judges.as_pdf(written))


@pytest.fixture(scope="module")
def paged(on_paper):
    """The pages, and the number that each bears."""
    pages = on_paper.removesuffix("\f").split("\f")
    return [(page, (re.findall(r"—([IVX]+|\d+)—", page) or [""])[-1]) for page in pages]


def plain_words(blocks):
    for block in blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield from (run.value for run in block.runs if isinstance(run, Words))


def test_the_open_xml_validator_finds_nothing(written, judges):
    assert judges.validator_findings(written) == []


def test_the_faults_that_the_validator_misses_are_not_in_it(written, judges):
    file = written.read_bytes()
    assert judges.faults(file) == []


def test_pandoc_reads_the_same_words(written, everything, judges):
    text = judges.pandoc_text(written).replace("\\", "")
    for value in plain_words(everything.blocks):
        assert value in text.replace("**", "")
    assert "【批注：请补分行业数据】" in text
    assert "示例节水办法" in text


def test_pandoc_reads_a_footnote_for_every_citation(written, judges):
    assert judges.pandoc_notes(written) == 5


def test_python_docx_reads_headings_by_their_names(written, everything):
    paragraphs = docx.Document(str(written)).paragraphs
    headings = [(p.style.name, p.text) for p in paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        (f"Heading {block.level}", block.runs[0].value)
        for block in everything.blocks
        if isinstance(block, Heading) and block.kind == "heading"
    ]


def test_a_reader_sees_the_numbers_that_the_document_says(everything, on_paper):
    body = on_paper.split("—II—")[1]
    for block in everything.blocks:
        if isinstance(block, Heading):
            assert f"{block.number}{block.runs[0].value}" in body
    for item in ("（1）先定定额", "（2）再定计划", "（1）编号重新开始", "1）棉纺"):
        assert item in on_paper


def test_notes_stand_on_the_page_that_cites_them(on_paper):
    for page in on_paper.split("\f"):
        assert ("示例节水办法" in page) is ("办法已经施行" in page)
        assert ("“Water”Act" in page) is ("不少企业" in page)


def test_every_table_cell_reaches_the_page(everything, on_paper):
    tables = [block for block in everything.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    assert all(cell[0].value in on_paper for cell in cells)


def test_the_cover_bears_no_number_the_front_roman_ones_and_the_body_begins_at_one(paged):
    numbers = [number for _, number in paged]
    body = len(numbers) - 3
    assert numbers == ["", "I", "II", *map(str, range(1, body + 1))]
    assert paged[0][0] == "示例县节水规划素材（征求意见稿）示例编写组2025年3月"


def test_front_contents_and_annexes_begin_pages_of_their_own(paged):
    beginnings = {number: text for text, number in paged}
    assert beginnings["I"].startswith("摘要")
    assert beginnings["II"].startswith("目录")
    assert beginnings["1"].startswith("一、现状")
    assert [text for text, _ in paged if text.startswith("附件1办法清单")]
    assert [text for text, _ in paged if text.startswith("附件2说明")]


def test_a_reference_reads_as_the_label_of_what_it_refers_to(on_paper):
    assert "见图1和表1，另见附件1，不见。" in on_paper


def test_a_reference_to_nothing_is_told_and_its_paragraph_named(everything, dress, layouts):
    told = write_docx(everything, dress, layouts / "template").decisions
    assert [(decision.rule, dict(decision.values)) for decision in told] == [
        ("E406", {}),
        ("E405", {"id": "nowhere"}),
    ]
    file = docx.Document(BytesIO(write_docx(everything, dress, layouts / "template").file))
    paragraphs = list(file.element.iter(qn("w:p")))
    text = "".join(t.text or "" for t in paragraphs[told[1].paragraph - 1].iter(qn("w:t")))
    assert text.startswith("见图1和表1")


def test_captions_stand_above_tables_and_below_figures(written, judges):
    root = judges.word_parts(written.read_bytes())["word/document.xml"]
    styles = [style.get(qn("w:val")) for style in root.iter(qn("w:pStyle"))]
    at = styles.index("TableCaption")
    assert styles[at + 1] == "TableHead"
    at = styles.index("Figure")
    assert styles[at : at + 5] == ["Figure", "Caption", "Figure", "Caption", "Figure"]


def test_captions_keep_with_what_they_name(written, judges):
    styles = {
        style.get(qn("w:styleId")): style.find(f".//{qn('w:keepNext')}") is not None
        for style in judges.word_parts(written.read_bytes())["word/styles.xml"]
    }
    kept = {name for name, keeps in styles.items() if keeps}
    assert {"TableCaption", "Figure", "AnnexLabel", "AnnexTitle", "FrontTitle"} <= kept
    assert not {"Caption", "Normal", "TableEnd"} & kept


def test_a_picture_shown_twice_is_kept_once(plain, write, judges):
    figure = Figure(Picture(40, 20, blob=PNG))
    file = write(plain(figure, figure))
    assert [name for name in judges.parts(file) if "media" in name] == ["word/media/image1.png"]
    assert judges.repeated_drawings(file) == []


def test_a_picture_is_never_wider_than_the_text(written, judges):
    root = judges.word_parts(written.read_bytes())["word/document.xml"]
    widths = [int(held.get("cx")) / 36000 for held in root.iter("{*}extent")]
    assert widths == [156, 40, 40]
