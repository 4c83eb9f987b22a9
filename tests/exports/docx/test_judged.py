"""What other programs make of a document with everything in it."""

import docx
import pytest

from planctl.exports.document import Heading, Paragraph, Table, Words


@pytest.fixture(scope="module")
def on_paper(written, judges):
    """What LibreOffice prints, without blanks."""
    return judges.pdf_text(judges.as_pdf(written))


def plain_words(blocks):
    for block in blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield from (run.value for run in block.runs if isinstance(run, Words))


def test_the_open_xml_validator_finds_nothing(written, judges):
    assert judges.validator_findings(written) == []


def test_the_faults_that_the_validator_misses_are_not_in_it(written, judges):
    file = written.read_bytes()
    assert judges.text_in_deletions(file) == []
    assert judges.unclosed_fields(file) == []
    assert judges.undefined_styles(file) == []


def test_pandoc_reads_the_same_words(written, everything, judges):
    text = judges.pandoc_text(written).replace("\\", "")
    for value in plain_words(everything.blocks):
        assert value in text.replace("**", "")
    assert "【批注：请补分行业数据】" in text
    assert "示例节水办法" in text


def test_pandoc_reads_a_footnote_for_every_citation(written, judges):
    assert judges.pandoc_notes(written) == 4


def test_python_docx_reads_headings_by_their_names(written, everything):
    paragraphs = docx.Document(str(written)).paragraphs
    headings = [(p.style.name, p.text) for p in paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        (f"Heading {block.level}", block.runs[0].value)
        for block in everything.blocks
        if isinstance(block, Heading)
    ]


def test_a_reader_sees_the_numbers_that_the_document_says(everything, on_paper):
    for block in everything.blocks:
        if isinstance(block, Heading):
            assert f"{block.number}{block.runs[0].value}" in on_paper
    for item in ("（1）先定定额", "（2）再定计划", "（1）编号重新开始", "1）棉纺"):
        assert item in on_paper


def test_notes_stand_on_the_page_that_cites_them(on_paper):
    for page in on_paper.split("\f"):
        assert ("示例节水办法" in page) is ("办法已经施行" in page)
        assert ("“Water”Act" in page) is ("（一）工业用水" in page)


def test_every_table_cell_reaches_the_page(everything, on_paper):
    tables = [block for block in everything.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    assert all(cell[0].value in on_paper for cell in cells)
