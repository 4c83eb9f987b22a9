"""The writer's promises, read from the XML itself."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest

from planctl.exports.document import Citation, Heading, ListBlock, Paragraph, Remark, Table, Words
from planctl.exports.docx.properties import first_day
from planctl.exports.docx.tables import column_widths
from planctl.ooxml.names import qn
from planctl.schemas.source import Source

LEVELS = ("一、", "（一）", "1.", "（1）")


def body_of(file, judges):
    return judges.word_parts(file)["word/document.xml"]


def text_of(element):
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def numbers_of(body):
    """Yield (paragraph's text, numId) for what is numbered directly."""
    for paragraph in body.iter(qn("w:p")):
        for number in paragraph.iter(qn("w:numId")):
            yield text_of(paragraph), number.get(qn("w:val"))


def test_the_same_document_gives_the_same_bytes(everything, write):
    assert write(everything) == write(everything)


def test_nothing_names_the_tools_that_wrote_it(everything, write, judges):
    for name, blob in judges.parts(write(everything)).items():
        assert b"planctl" not in blob.lower(), name
        assert b"python" not in blob.lower(), name


@pytest.mark.parametrize("sources", ["footnote", "endnote", "bracket", "none"])
def test_every_way_of_citing_gives_a_valid_file(sources, everything, write, judges, tmp_path):
    path = tmp_path / f"{sources}.docx"
    path.write_bytes(write(replace(everything, sources=sources)))
    assert judges.validator_findings(path) == []


def test_a_reference_has_a_run_of_its_own(everything, write, judges):
    references = [*body_of(write(everything), judges).iter(qn("w:footnoteReference"))]
    assert [reference.get(qn("w:id")) for reference in references] == ["1", "2", "3", "4", "5"]
    assert all(len(reference.getparent()) == 2 for reference in references)


def test_sources_that_are_not_shown_leave_nothing_behind(everything, write, judges):
    file = write(replace(everything, sources="none"))
    written = b"".join(blob for name, blob in judges.parts(file).items() if ".xml" in name)
    assert "https://example.org" not in written.decode()


def test_headings_are_numbered_by_their_styles_alone(plain, write, judges):
    blocks = [Heading(1, "一、", (Words("甲"),)), Heading(2, "（一）", (Words("乙"),))]
    assert [*numbers_of(body_of(write(plain(*blocks)), judges))] == []


def test_a_heading_without_its_number_steps_out_of_the_numbering(plain, write, judges):
    body = body_of(write(plain(Heading(1, "", (Words("附记"),)))), judges)
    assert [*numbers_of(body)] == [("附记", "0")]


def test_headings_that_begin_anew_where_word_would_go_on_get_a_numbering_of_their_own(
    plain, write, judges
):
    blocks = [
        Heading(1, "一、", (Words("甲"),)),
        Heading(2, "（一）", (Words("乙"),)),
        Heading(1, "", (Words("丙"),)),
        Heading(2, "（一）", (Words("丁"),)),
        Heading(1, "二、", (Words("戊"),)),
    ]
    file = write(plain(*blocks))
    assert [*numbers_of(body_of(file, judges))] == [("丙", "0"), ("丁", "4"), ("戊", "4")]
    instance = judges.word_parts(file)["word/numbering.xml"].findall(qn("w:num"))[3]
    starts = [start.get(qn("w:val")) for start in instance.iter(qn("w:startOverride"))]
    assert starts == ["2", "1"]


@pytest.mark.parametrize(("level", "number"), [(1, "甲、"), (6, "1.1.1")])
def test_a_number_that_no_pattern_gives_is_written_out(level, number, plain, write, judges):
    body = body_of(write(plain(Heading(level, number, (Words("标题"),)))), judges)
    assert text_of(body).endswith(f"{number}标题")


def test_legal_numbers_hold_those_of_the_levels_above(plain, write, judges):
    document = plain(
        Heading(1, "1", (Words("甲"),)), Heading(2, "1.1", (Words("乙"),)), levels=("1", "1.1")
    )
    numbering = judges.word_parts(write(document))["word/numbering.xml"]
    texts = [text.get(qn("w:val")) for text in numbering.iter(qn("w:lvlText"))]
    assert texts[:3] == ["%1", "%1.%2", ""]


def test_every_numbered_list_begins_at_one(plain, write, judges):
    item = ((Paragraph((Words("项"),)),),)
    file = write(plain(ListBlock(True, item), ListBlock(True, item)))
    assert [number for _, number in numbers_of(body_of(file, judges))] == ["4", "5"]


def test_a_table_head_is_repeated_and_rows_stay_whole(everything, write, judges):
    table = next(body_of(write(everything), judges).iter(qn("w:tbl")))
    rows = table.findall(qn("w:tr"))
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True, False]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


@pytest.mark.parametrize(
    ("natural", "expected"),
    [([100, 100], [500, 500]), ([100, 900], [100, 900]), ([100, 5000, 5000], [100, 450, 450])],
)
def test_columns_share_the_width_by_what_they_hold(natural, expected):
    assert column_widths(natural, 1000) == expected


def test_tables_side_by_side_are_kept_apart(plain, write, judges):
    table = Table((((Words("甲"),),),))
    body = body_of(write(plain(table, table)), judges)[0]
    assert [child.tag for child in body[1:5]] == [qn("w:tbl"), qn("w:p")] * 2


def test_notes_to_a_colleague_stand_in_a_style_of_their_own(plain, write, judges):
    body = body_of(write(plain(Paragraph((Remark("请核对"),)))), judges)
    styles = [style.get(qn("w:val")) for style in body.iter(qn("w:rStyle"))]
    assert styles == ["Remark"]
    assert text_of(body).endswith("【批注：请核对】")


def test_text_that_is_hostile_to_xml_is_kept_or_dropped_cleanly(plain, write, judges):
    hostile = "甲\x00\x0b<b>&amp;]]>\ud800乙\ufffe😀\u2028丙\t丁"
    source = Source(type="webpage", title=hostile)
    cell = (Words(hostile, bold=True), Remark(hostile), Citation("k", source, 1, hostile))
    document = plain(
        Heading(1, "一、", (Words(hostile),)),
        Paragraph(cell),
        ListBlock(True, ((Paragraph(cell),),)),
        Table(((cell,),)),
        title=hostile,
        theme=hostile,
        submitter=hostile,
    )
    file = write(document)
    body = body_of(file, judges)
    assert text_of(body).count("甲<b>&amp;]]>乙😀丙丁") == 8
    assert body.find(f".//{qn('w:br')}") is not None
    assert docx.Document(BytesIO(file)).core_properties.title.startswith("甲<b>&amp;]]>乙😀")


def test_core_properties_say_what_the_document_says(everything, write):
    properties = docx.Document(BytesIO(write(everything))).core_properties
    assert properties.title == "示例县节水规划素材"
    assert properties.author == "示例编写组"
    assert properties.subject == "节约用水"
    assert properties.language == "zh-CN"
    assert properties.created == datetime(2025, 3, 1, tzinfo=UTC)
    assert properties.last_modified_by == ""


def test_a_document_without_a_date_carries_none(plain, write, judges):
    assert b"dcterms:created" not in judges.parts(write(plain()))["docProps/core.xml"]


@pytest.mark.parametrize(
    ("date", "day"),
    [("2025", "2025-01-01"), ("2025-03", "2025-03-01"), ("2025-03-09", "2025-03-09")],
)
def test_a_date_is_the_first_day_that_it_can_mean(date, day):
    assert str(first_day(date)) == f"{day} 00:00:00+00:00"


@pytest.mark.parametrize("date", ["", "2025-02-30", "去年"])
def test_a_date_that_is_none_is_left_out(date):
    assert first_day(date) is None
