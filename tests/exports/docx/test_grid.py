"""A full page as LibreOffice sets it, in every dress: lines, characters, the type area 版心.

GB/T 9704-2012, 5.2.2 and 5.2.4: 156 × 225 mm, 22 lines of 28 characters.
"""

import pytest

from planctl.exports.document import Paragraph, Words
from planctl.exports.docx import write_docx

SENTENCE = "节约用水是全社会共同的责任应当从每一个车间每一块农田做起"
MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module", params=["formal", "material", "report"])
def page(request, dressed, plain, layouts, judges, tmp_path_factory):
    """Return the dress, and the second of four pages that one paragraph fills."""
    dress = dressed(request.param)
    path = tmp_path_factory.mktemp(request.param) / "page.docx"
    file = write_docx(plain(Paragraph((Words(SENTENCE * 80),))), dress, layouts / "template").file
    path.write_bytes(file)
    return dress, judges.pdf_lines(judges.as_pdf(path))[1]


def test_a_full_page_holds_the_lines_and_characters_that_the_dress_says(page):
    dress, (*text, _) = page
    assert [len(line) for _, _, line in text] == [dress.page.characters] * dress.page.lines


def test_the_formal_dresses_have_the_page_of_the_standard(page):
    dress, _ = page
    held = dress.page
    wide = held.width_mm - held.left_mm - held.right_mm
    high = held.height_mm - held.top_mm - held.bottom_mm
    assert wide == 156
    if dress.name != "report":
        assert (high, held.lines, held.characters) == (225, 22, 28)


def test_a_full_page_stands_within_the_type_area(page):
    dress, (*text, number) = page
    first, last = text[0], text[-1]
    bottom = (dress.page.height_mm - dress.page.bottom_mm) * MILLIMETRE
    assert first[0] == pytest.approx(dress.page.left_mm * MILLIMETRE, abs=1)
    assert first[1] == pytest.approx(dress.page.top_mm * MILLIMETRE, abs=10)
    assert last[1] + dress.body.size_pt < bottom + 2
    assert number[1] > bottom
    pitch = (last[1] - first[1]) / (dress.page.lines - 1)
    whole = (dress.page.height_mm - dress.page.top_mm - dress.page.bottom_mm) * MILLIMETRE
    assert pitch == pytest.approx(whole / dress.page.lines, abs=0.1)
