"""The page as LibreOffice sets it, measured against GB/T 9704-2012."""

import pytest

from planctl.exports.document import Heading, Paragraph, Words

SENTENCE = "节约用水是全社会共同的责任应当从每一个车间每一块农田做起"
MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module")
def pages(plain, write, judges, tmp_path_factory):
    """Three pages of one paragraph: the title's page, a full one, and what is left."""
    path = tmp_path_factory.mktemp("page") / "page.docx"
    path.write_bytes(write(plain(Paragraph((Words(SENTENCE * 50),)))))
    return judges.pdf_lines(judges.as_pdf(path))


def test_a_full_page_holds_22_lines_of_28_characters(pages):
    *text, number = pages[1]
    assert [len(line) for _, _, line in text] == [28] * 22
    assert number[2] == "—2—"


def test_the_paper_has_as_many_pages_as_its_characters_ask_for(pages):
    assert len(pages) == 3


def test_the_first_line_is_indented_by_two_characters(pages):
    (_, _, title), (first, _, opening), (second, _, _), *_ = pages[0]
    assert title == "示例"
    assert len(opening) == 26
    assert first - second == pytest.approx(2 * 15.75, abs=1)


def test_the_text_begins_at_the_margins(pages):
    left, top, _ = pages[1][0]
    assert left == pytest.approx(28 * MILLIMETRE, abs=1)
    assert 37 * MILLIMETRE - 10 < top < 37 * MILLIMETRE + 10


def test_odd_pages_are_numbered_on_the_right_and_even_ones_on_the_left(pages):
    odd, even = pages[0][-1], pages[1][-1]
    assert even[0] == pytest.approx(28 * MILLIMETRE + 14, abs=2)
    assert odd[0] > 150 * MILLIMETRE
    assert odd[1] > 262 * MILLIMETRE


def test_headings_are_indented_with_and_without_their_numbers(
    plain, write, judges, tmp_path_factory
):
    path = tmp_path_factory.mktemp("headings") / "headings.docx"
    levels = [Heading(1, "一、", (Words("甲"),)), Heading(1, "", (Words("乙"),))]
    path.write_bytes(write(plain(*levels, Heading(2, "（一）", (Words("丙"),)))))
    _, *headings, _ = judges.pdf_lines(judges.as_pdf(path))[0]
    assert [text for _, _, text in headings] == ["一、甲", "乙", "（一）丙"]
    for left, _, _ in headings:
        assert left == pytest.approx(28 * MILLIMETRE + 2 * 15.75, abs=2)
