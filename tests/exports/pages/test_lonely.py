"""Headings that end a page, both ways, as LibreOffice sets them."""

import pytest

from planctl.exports.pages import lonely_headings

PAGES = (
    (("正文", "# 页末"), ["页末"]),
    (("正文^", "# 脚注之上"), ["脚注之上"]),
    (("正文", "# 自己有脚注^"), ["自己有脚注"]),
    (("正文", "# 只余空段", ""), ["只余空段"]),
    (("正文", "# 一层", "## 二层", "### 三层"), ["一层", "二层", "三层"]),
    (("# 有正文", "正文", "## 没有正文"), ["没有正文"]),
    (("# 独占一页",), ["独占一页"]),
    (("# 下有一行", "一行正文"), []),
    (("# 下有一行，带脚注", "一行正文^"), []),
    (("# 下有表格", "| 表格"), []),
    (("# 上一层", "## 下一层", "正文"), []),
    (("没有标题",), []),
    (("正文", "# 全文之末"), ["全文之末"]),
)
"""The lines of a page, and the headings that end it."""


@pytest.fixture(scope="module")
def lonely(rendered):
    """The lonely headings by page of a paper made of all these pages."""
    lines = [line for (first, *rest), _ in PAGES for line in (f"\f{first}", *rest)]
    found = lonely_headings(rendered(*lines))
    return [[heading.title for heading in found if heading.page == page] for page in range(99)]


@pytest.mark.parametrize("page", range(len(PAGES)))
def test_a_heading_is_lonely_where_no_body_follows_it_on_its_page(lonely, page):
    assert lonely[page] == PAGES[page][1]


@pytest.mark.parametrize(("above", "is_lonely"), [(27, False), (28, True), (29, False)])
def test_a_page_that_fills_by_itself_is_told_too(rendered, above, is_lonely):
    """29 lines of 24 points fill the 698 points of a page."""
    pdf = rendered(*["一行"] * above, "# 甲", "正文")
    assert bool(lonely_headings(pdf)) == is_lonely


def test_a_paper_without_headings_has_no_lonely_one(rendered):
    assert lonely_headings(rendered("正文")) == ()
