"""Bytes → text → blocks: kinds, encodings, lines that belong together, what is left out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.imports.importing import import_read
from planctl.imports.numbering import number_of
from planctl.imports.reading import read_draft
from planctl.imports.unreadable import Unreadable
from planctl.text.mapped import Mapped
from planctl.workspace.builtin import builtin_layout

PARAGRAPH = "甲港去年试点提前放行，货主反映平均少等半天，费用下降一成。"


def blocks(text, name="a.md"):
    draft = read_draft(name, text.encode())
    return [(block.kind, block.words.value) for block in draft.blocks]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk", "big5"])
def test_a_text_is_read_whatever_its_encoding(encoding):
    said = "這是貿易的問題，有業者在中國。" if encoding == "big5" else PARAGRAPH
    draft = read_draft("a.txt", said.encode(encoding))
    assert draft.text.lstrip("\ufeff") == said


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old-doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20, "binary"),
        (b"PK\x03\x04 and no more", "broken"),
        (b"\xff\xfa\xfb\x81" * 100, "encoding"),
    ],
)
def test_what_is_no_draft_is_refused_by_its_content(file, problem):
    with pytest.raises(Unreadable) as refused:
        read_draft("looks-like.md", file)
    assert refused.value.problem == problem
    for language in ("zh", "en"):
        assert "looks-like.md" in refused.value.say(language)
        assert refused.value.hint(language)


def test_broken_bytes_within_utf8_are_kept_and_said(take):
    imported = take({"a.txt": PARAGRAPH.encode() + b"\xe6\x8e" + "。".encode() * 30})
    assert imported.texts[0].count("\ufffd") == 1
    assert [finding.rule for finding in imported.findings].count("I510") == 1


def test_tracked_changes_are_said():
    draft = replace(read_draft("a.docx", PARAGRAPH.encode()), kind="word", revisions=3)
    imported = import_read([draft], {"any": builtin_layout("working-draft")}, str)
    (said,) = [finding for finding in imported.findings if finding.rule == "I512"]
    assert (said.place.path, said.values["count"]) == ("a.docx", "3")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("## 现状\n正文。", "markdown"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "markdown"),
        ("一、现状\n正文。", "text"),
        ("# 一个井号开头也算\n", "markdown"),
        ("", "text"),
    ],
)
def test_the_kind_is_found_from_content(text, kind):
    assert read_draft("whatever.bin", text.encode()).kind == kind


@pytest.mark.parametrize(
    ("words", "key", "value", "rest"),
    [
        ("一、现状", "chinese", 1, "现状"),
        ("（十二）现状", "bracketed", 12, "现状"),
        ("(四）现状", "bracketed", 4, "现状"),
        ("3.现状", "decimal", 3, "现状"),
        ("3、现状", "decimal", 3, "现状"),
        ("（5）现状", "round", 5, "现状"),
        ("⑥现状", "circled", 6, "现状"),
        ("第二十章　现状", "chapter-章", 20, "现状"),
        ("1.2.3　现状", "legal-3", 3, "现状"),
        ("2　现状", "decimal", 2, "现状"),
        ("附件2　清单", "annex", 2, "清单"),
    ],
)
def test_numbers_are_known_in_any_dress(words, key, value, rest):
    number = number_of(words)
    assert number is not None
    assert (number.key, number.value, words[number.end :]) == (key, value, rest)


@pytest.mark.parametrize(
    "words", ["2024年出口增长", "5.9%的增幅", "一般贸易", "第一次", "80%以上", "3.14"]
)
def test_figures_are_no_numbers_of_headings(words):
    assert number_of(words) is None


READ = {
    "a heading glued to the sentence before": (
        f"{PARAGRAPH}  ##### 政策\n正文。",
        [("paragraph", PARAGRAPH), ("heading", "政策"), ("paragraph", "正文。")],
    ),
    "a heading behind a soft line break": (
        f"# 甲\n{PARAGRAPH}\u2028\u2028## 政策",
        [("heading", "甲"), ("paragraph", PARAGRAPH), ("heading", "政策")],
    ),
    "a table that begins on its heading's line": (
        "##### 进度| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
        [("heading", "进度"), ("table", "")],
    ),
    "a heading without a blank": (
        "##现状\n\n正文。",
        [("heading", "现状"), ("paragraph", "正文。")],
    ),
    "a heading of seven marks": ("####### 现状", [("heading", "现状")]),
    "an underlined heading": (
        "题目\n====\n\n正文。",
        [("heading", "题目"), ("paragraph", "正文。")],
    ),
    "each line a paragraph": (
        f"## 甲\n{PARAGRAPH}\n乙。",
        [("heading", "甲"), ("paragraph", PARAGRAPH), ("paragraph", "乙。")],
    ),
    "a citation broken by a line": (
        "## 甲\n增长一成[ https://example.org/a 某报告\n]此后回落。",
        [("heading", "甲"), ("paragraph", "增长一成[ https://example.org/a 某报告]此后回落。")],
    ),
    "escapes and emphasis": (
        "## 甲\n**加\\*粗**与\\[括号\\]和*斜体*。",
        [("heading", "甲"), ("paragraph", "加*粗与[括号]和斜体。")],
    ),
    "stars that hide figures": (
        "## 甲\n电话138****1234，**卡号62****88**。",
        [("heading", "甲"), ("paragraph", "电话138****1234，卡号62****88。")],
    ),
    "items": (
        "## 甲\n- 一项\n- 二项\n  1. 其一",
        [("heading", "甲"), ("item", "一项"), ("item", "二项"), ("item", "其一")],
    ),
    "a figure": ("## 甲\n![走势](a.png)", [("heading", "甲"), ("figure", "![走势](a.png)")]),
    "a fence": (
        "```text\n# 不是标题\n```\n## 甲",
        [("paragraph", "# 不是标题"), ("heading", "甲")],
    ),
}


@pytest.mark.parametrize("case", READ)
def test_markdown_reads_as_its_writer_meant_it(case):
    text, wanted = READ[case]
    assert blocks(text) == wanted


PDF = """港口联运研究报告

目  录
一、发展现状 ............................ 1
二、突出问题 ............................ 2

港口联运研究报告
— 1 —
一、发展现状
　　甲港与内陆三地开行固定班列，去年全年开行四百余列，比上年增
加两成。货主反映，提前一日订舱即可成行，平均在港时间由五天缩短
到三天，费用下降一成左右。
　　乙港推行“一单制”，一张单证走全程，减少重复录入。目前已有十
七家企业参加，逐步扩大到化工、粮食、家电
港口联运研究报告
— 2 —
三类货物。
地区   班列数   增长
甲地   210   12%
乙地   190   8%
二、突出问题
　　单证口径不一。各地海关、铁路、港口要求的材料不同，同一批货
物要填三套单子，企业负担较重。
港口联运研究报告
— 3 —
"""


def test_text_copied_from_a_pdf_is_put_together_again():
    draft = read_draft("a.txt", PDF.encode())
    assert [(block.kind, len(block.words)) for block in draft.blocks] == [
        ("paragraph", 8),
        ("paragraph", 6),
        ("paragraph", 73),
        ("paragraph", 55),
        ("table", 0),
        ("paragraph", 6),
        ("paragraph", 44),
    ]
    assert [[cell.value for cell in row] for row in draft.blocks[4].rows][1] == [
        "甲地",
        "210",
        "12%",
    ]
    reasons = [out.reason for out in draft.discarded]
    assert (reasons.count("contents"), reasons.count("page-number")) == (3, 3)
    assert reasons.count("running-head") == 3


def test_latin_lines_are_joined_with_a_blank_and_chinese_without():
    lines = [
        "全年通过 single window 申报的单证占比超过九成而且还在持续上升之中 data",
        "exchange 平台",
    ]
    text = "\n".join(
        [*lines, "已接入二十个口岸和四十余家企业形成了比较完整的网络并且仍在不断扩大 and", "more。"]
        * 3
    )
    (first, *_) = blocks(text, "a.txt")
    assert "data exchange 平台" in first[1]


def test_numbers_alone_are_page_numbers_only_where_they_count():
    assert [
        b for b in blocks("正文甲。\n2023\n正文乙。\n1999\n正文丙。", "a.txt") if b[1].isdigit()
    ]
    assert not [b for b in blocks("正文甲。\n3\n正文乙。\n4\n正文丙。", "a.txt") if b[1].isdigit()]


spans = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 6)), max_size=6)


@given(st.text(min_size=80, max_size=80), spans, st.data())
def test_words_know_where_they_stand(source, gaps, data):
    found, at = [], 0
    for gap, length in gaps:
        found.append((at + gap, at + gap + length))
        at += gap + length
    words = Mapped(source, tuple(found))
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    assert words.cut(start, end).value == words.value[start:end]
    assert len(words.value) == len(words)
    for offset in range(start, end):
        assert (
            source[words.place(offset)].isspace()
            or source[words.place(offset)] == words.value[offset]
        )
