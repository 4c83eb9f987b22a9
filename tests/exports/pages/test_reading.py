"""Where headings stand, and what pages say."""

import pytest

from planctl.exports.pages import heading_pages, lonely_headings, page_pictures, page_texts


def test_headings_are_found_on_their_pages_in_order(rendered):
    pdf = rendered("# 现状", "正文", "## 工业", "\f# 对策", "## 先行^", "### 更深")
    assert [(found.level, found.title, found.page) for found in heading_pages(pdf)] == [
        (1, "现状", 0), (2, "工业", 0), (1, "对策", 1), (2, "先行", 1), (3, "更深", 1),
    ]  # fmt: skip


def test_the_place_of_a_heading_is_measured_from_the_top_of_its_page(rendered):
    first, second, third = heading_pages(rendered("# 甲", "正文", "# 乙", "\f# 丙"))
    assert first.top == third.top == pytest.approx(72, abs=1)
    assert 72 + 2 * 16 < second.top < 72 + 2 * 16 * 2


def test_a_level_that_is_left_out_does_not_count(rendered):
    assert [found.level for found in heading_pages(rendered("# 甲", "### 丙"))] == [1, 2]


def test_a_heading_without_words_has_no_entry(rendered):
    assert [found.title for found in heading_pages(rendered("# ", "# 乙"))] == ["乙"]


def test_a_paper_without_headings_has_none(rendered):
    assert heading_pages(rendered("正文")) == ()


def test_each_page_says_its_text(rendered):
    first, second = (page.replace(" ", "") for page in page_texts(rendered("甲页^", "\f乙页")))
    assert first.startswith("甲页")
    assert "示例脚注" in first
    assert "第1" in first
    assert second.split() == ["乙页", "第2"]


@pytest.mark.parametrize("read", [heading_pages, page_texts, lonely_headings])
@pytest.mark.parametrize("blob", [b"", b"%PDF-1.7\n", b"no pdf at all"])
def test_what_is_no_pdf_is_refused(read, blob):
    with pytest.raises(ValueError, match="not a PDF"):
        read(blob)


@pytest.mark.parametrize("blob", [b"", b"no pdf at all"])
def test_there_are_no_pictures_of_what_is_no_pdf(blob):
    with pytest.raises(ValueError, match="not a PDF"):
        next(page_pictures(blob))
