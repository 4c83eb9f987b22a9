"""Text copied out of a PDF: lines broken for width, addresses broken too, footnotes at the foot of pages."""

import pytest

from planctl.imports.reading import read_draft

FIRST = "甲港与内陆三地开行固定班列，去年全年开行四百余列，比上年增加两成，"
SECOND = "货主反映提前一日订舱即可成行，平均在港时间由五天缩短到三天，费用下降一成左右。"


def words(text, kind="paragraph"):
    return [
        block.words.value
        for block in read_draft("a.txt", text.encode()).blocks
        if block.kind == kind
    ]


def set_in(width, *paragraphs, indent=""):
    """Return paragraphs broken at so many characters, their first lines indented by two."""
    lines = []
    for paragraph in paragraphs:
        lines.append(indent + paragraph[: width - 2])
        rest = paragraph[width - 2 :]
        lines += [rest[at : at + width] for at in range(0, len(rest), width)]
    return "\n".join(lines) + "\n"


LONG = FIRST + SECOND + FIRST + SECOND


@pytest.mark.parametrize("indent", ["", "　　", "    "])
@pytest.mark.parametrize("width", [22, 28, 44])
def test_paragraphs_broken_for_width_are_whole_again(width, indent):
    paragraphs = [f"第{at}" + LONG for at in "甲乙丙丁"]
    assert words(set_in(width, *paragraphs, indent=indent)) == paragraphs


def test_headings_of_one_length_are_no_broken_lines():
    headings = ["贸易往来的总体情况和走势", "技术引进的总体情况和走势", "产能布局的总体情况和走势"]
    assert words("\n".join(headings * 3)) == headings * 3


def test_headings_of_one_length_among_wider_paragraphs_are_no_broken_lines():
    lines = [line for at in "甲乙丙丁戊" for line in (f"{at}项工作的总体安排和分工要求", LONG)]
    assert words("\n".join(lines)) == lines


def test_a_long_heading_is_broken_and_its_text_begins_anew():
    heading = "跨境数据流动与个人信息保护制度衔接的总体情况和面临的突出问题"
    text = set_in(28, LONG, heading, LONG, indent="　　")
    assert words(text) == [LONG, heading, LONG]


def test_a_heading_behind_a_full_last_line_stays_one():
    text = set_in(28, LONG[: 26 + 28 * 3 - 1] + "。", indent="") + "突出问题\n" + set_in(28, LONG)
    assert "突出问题" in words(text)


def test_a_line_that_begins_with_a_figure_goes_on():
    broken = "去年新增航线三条，比上年多开行班列三十余列，比全国平均水平\n2.2 个百分点还高一些，今年一季度各口岸又陆续开工兴建，预计到\n10 月份起还要加开两条，沿线口岸都已经做好了准备。\n"
    assert words(broken + set_in(28, LONG))[0] == broken.replace("\n", "")


CITED = "去年增长一成[https://news.example.org/rain/a/2025/04/11/A0 关于港口联运的报道]，今年回落。"


@pytest.mark.parametrize("at", [7, 15, 21, 22, 38, 47, 49, 58])
def test_a_citation_may_be_broken_anywhere_in_its_address_and_title(take, at):
    body = set_in(28, LONG)
    draft = f"1.现状\n（一）通关\n{body}{CITED[:at]}\n{CITED[at:]}\n{body}"
    imported = take({"a.txt": draft})
    (source,) = imported.plan.sources.values()
    assert source.url == "https://news.example.org/rain/a/2025/04/11/A0"
    assert source.title.replace(" ", "") == "关于港口联运的报道"


def test_a_line_spaced_out_to_fill_its_width_reads_without_the_spaces():
    lines = ["甲 港 与 内 陆 三 地 开 行 WTO rules 固 定 班 列 ， 去 年 开 行", "四百余列。"]
    assert words("\n".join(lines) + "\n" + set_in(22, LONG))[0].replace("\n", "") == (
        "甲港与内陆三地开行WTO rules固定班列，去年开行四百余列。"
    )


PAGES = f"""（一）通关
{set_in(28, LONG, indent="    ")}    甲港试点提前放行1。乙港推行“一单制”2，已有十七家企业
参加，今年要再加三个口岸和四条航

1
  某研究院. 口岸年度报告[R]. 2024.
2
  单证清单说明[EB/OL]. https://example.org/list?
id=20250411&page=list.
                            — 1 —
\f线。货物平均少等半天。
3
    丙园办了实训，学员八成上岗。

3 《某某蓝皮书》 某中心 p12
                            — 2 —
"""


def test_footnotes_at_the_foot_of_a_page_are_cited_at_their_marks(take, accounted):
    imported = accounted(take({"a.txt": f"1.现状\n{PAGES}"}))
    text = "\n".join(section.status.text for section in imported.plan.sections)
    assert "提前放行[@" in text
    assert "“一单制”[@example]，" in text
    assert "三个口岸和四条航线。货物平均少等半天。[@" in text
    sources = [*imported.plan.sources.values()]
    assert [source.title for source in sources] == ["口岸年度报告", "单证清单说明", "某某蓝皮书"]
    assert sources[1].url == "https://example.org/list?id=20250411&page=list"
    reasons = [s.reason for s in imported.accounts[0].spans if s.as_ == "discarded"]
    assert (reasons.count("note-number"), reasons.count("page-number")) == (6, 2)


def test_numbers_at_the_foot_of_a_page_that_are_no_notes_stay_text(take, accounted):
    draft = f"1.现状\n（一）通关\n{LONG}\n1 甲港两条航线\n2 乙港三条航线\n— 1 —\n\f{LONG}\n— 2 —\n"
    imported = accounted(take({"a.txt": draft}))
    assert "note-number" not in {span.reason for span in imported.accounts[0].spans}
    assert not imported.plan.sources


def test_a_roman_number_at_a_page_s_end_is_its_number():
    draft = read_draft("a.txt", f"前言\n{LONG}\nI\n\f{LONG}\nII\n\f{LONG}\n1\n".encode())
    assert [out.reason for out in draft.discarded] == ["page-number", "page-number"]


def test_a_heading_that_comes_again_is_no_running_head():
    page = "（{0}）领域{0}\n挑战\n{1}\n— {2} —\n\f挑战\n{1}\n— {3} —\n\f"
    draft = "".join(
        page.format("一二三四五六"[at], LONG, 2 * at + 1, 2 * at + 2) for at in range(6)
    )
    pages = draft + f"{LONG}\n— 13 —\n\f" * 30
    assert "running-head" not in {
        out.reason for out in read_draft("a.txt", pages.encode()).discarded
    }
