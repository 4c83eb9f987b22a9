"""Words → small Markdown: notes, citations, bold, escapes; sources; references turned round."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.exports.references import reference
from planctl.imports.citations import read_citation
from planctl.imports.inline import Desk
from planctl.imports.library import Library
from planctl.imports.references import parse_reference
from planctl.imports.source_lists import policy_line
from planctl.schemas.form import build
from planctl.schemas.source import Source
from planctl.text import markup
from planctl.text.escaping import at_start, escaped
from planctl.text.mapped import Mapped


@pytest.fixture
def write():
    """Return what writes words as small Markdown."""

    def written(words, **options):
        desk = Desk(Library({}, lambda _title: "a-source"), {})
        mapped = Mapped(words, ((0, len(words)),) if words else ())
        return "".join(sentence.text for sentence in desk.sentences(mapped, **options))

    return written


WRITTEN = [
    ("增长一成（待补数据来源）。", "增长一成{>>待补数据来源<<}。"),
    ("企业（如某某公司）增长（占比42%）。", "企业（如某某公司）增长（占比42%）。"),
    ("两类（可用去年那段）", "两类{>>可用去年那段<<}"),
    ("机构{>>补名单<<}已定", "机构{>>补名单<<}已定"),
    ("机构【批注：补名单】已定", "机构{>>补名单<<}已定"),
    ("机构【请核实名单】已定【第三批】", "机构{>>请核实名单<<}已定【第三批】"),
    (
        "减少单证（谁来写？），口径（参照国际通行做法）未变",
        "减少单证{>>谁来写？<<}，口径（参照国际通行做法）未变",
    ),
    ("机构<!-- 补名单 -->已定", "机构{>>补名单<<}已定"),
    ("见[@known-key, p3]和[[other]]", "见[@known-key, p3]和[[other]]"),
    ("增长[https://www.example.org/a/20240506/b 某文]。", "增长[@example-2024]。"),
    ("增长[ https://example.org/b某文 ]。", "增长[@example]。"),
    ("增长[《某年报》 某中心 p12]。", "增长[@a-source, p12]。"),
    ("增长（来源：某蓝皮书）。", "增长[@a-source]。"),
    ("见[某文](https://example.org/x)。", "见某文[@example]。"),
    ("数组a[0]与[注]不动", "数组a[0]与[注]不动"),
    ("〔2024〕3号文不是引用", "〔2024〕3号文不是引用"),
    ("引〔某机构. 某月报[DS/OL].（2024-12）. https://example.org/c.〕。", "引[@example-2024]。"),
    ("两个**星号", "两个\\*\\*星号"),
    ("花括号{>>没关", "花括号\\{>>没关"),
]


@pytest.mark.parametrize(("words", "text"), WRITTEN)
def test_words_become_small_markdown(write, words, text):
    assert write(words) == text


def test_bold_stands_where_it_stood(write):
    assert write("要点一。其余文字", bold=[(0, 4)]) == "**要点一。**其余文字"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (
            "https://news.example.com/a/20240229XY7 某文｜某栏",
            {"type": "webpage", "title": "某文｜某栏", "date": "2024-02-29"},
        ),
        (
            "http://www.example.gov.cn/2023-01-02/n.html 关于某事的通知",
            {"type": "regulation", "date": "2023-01-02"},
        ),
        ("http://a.example.cn/x/202405/202405091528352835_1.shtml 甲", {"date": "2024-05-09"}),
        (
            "https://example.org/6351087572/310315942",
            {"title": "https://example.org/6351087572/310315942", "date": None},
        ),
        ("《某某蓝皮书》某公司分析 第12页", {"type": "report", "publisher": "某公司分析"}),
        ("《某某办法》", {"type": "regulation", "publisher": None}),
    ],
)
def test_a_citation_says_as_much_of_its_source_as_it_says(inner, expected):
    cited = read_citation(inner)
    assert cited is not None
    assert {name: getattr(cited.source, name) for name in expected} == expected


@pytest.mark.parametrize("inner", ["注", "0", "某句话", "见上文《某书》的意思很多很多很多字"])
def test_other_brackets_are_no_citation(inner):
    assert read_citation(inner) is None


NAMES = st.sampled_from(["某某研究院", "甲协会", "乙部"])
TITLES = st.sampled_from(["某某发展报告", "关于某事的通知", "某数据", "2024年进出口月报"])
DATES = st.sampled_from([None, "2023", "2024-05", "2024-05-06"])
URLS = st.sampled_from([None, "https://example.org/a?b=1&c=2", "http://a.example.cn/x_1.html"])


@given(
    st.sampled_from(["report", "webpage", "statistic"]),
    TITLES,
    st.none() | NAMES,
    DATES,
    URLS,
    st.sampled_from(["", "12", "3-5"]),
    st.sampled_from(["2025", "2015"]),
)
def test_an_entry_reads_as_the_source_that_it_was_written_of(
    kind, title, publisher, date, url, locator, standard
):
    values = {"type": kind, "title": title, "publisher": publisher, "date": date, "url": url}
    source = build(Source, {name: value for name, value in values.items() if value})
    cited = parse_reference(reference(source, locator, standard))
    assert cited is not None
    assert (cited.source, cited.locator) == (source, locator)


@pytest.mark.parametrize(
    "values",
    [
        {
            "type": "journal",
            "title": "某文",
            "authors": ("甲", "乙"),
            "container": "某刊",
            "date": "2023",
            "volume": "5",
            "issue": "2",
        },
        {"type": "newspaper", "title": "某文", "container": "某报", "date": "2024-01-02"},
        {
            "type": "regulation",
            "title": "某办法",
            "publisher": "某部",
            "number": "某发〔2024〕3号",
            "date": "2024-05-06",
        },
        {
            "type": "book",
            "title": "某书",
            "authors": ("甲",),
            "place": "甲城",
            "publisher": "某社",
            "date": "2020",
        },
        {"type": "standard", "title": "某规范", "number": "GB/T 1.1—2020"},
    ],
)
def test_entries_of_other_types_read_back(values):
    source = build(Source, values)
    cited = parse_reference(reference(source))
    assert cited is not None
    assert cited.source == source


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2024年5月，某部印发《某某办法》", ("某某办法", "2024-05", "某部", None)),
        (
            "2023-01-09 某省政府办公厅 《某某方案》（某政办〔2023〕2号）",
            ("某某方案", "2023-01-09", "某省政府办公厅", "某政办〔2023〕2号"),
        ),
    ],
)
def test_a_line_of_a_policy_list_is_a_regulation(line, expected):
    source = policy_line(line)
    assert source is not None
    assert (source.title, source.date, source.publisher, source.number) == expected


def test_a_source_cited_twice_is_one():
    library = Library({}, lambda _title: "x")
    first = read_citation("https://www.example.org/a 某文")
    again = read_citation("http://example.org/a/")
    assert first
    assert again
    assert library.add(first.source) == library.add(again.source)
    assert library.sources["example"].title == "某文"


def test_one_title_at_two_addresses_is_two_sources():
    library = Library({}, lambda _title: "x")
    one, other = (read_citation(f"https://{site}.example/a 某文") for site in "ab")
    assert one
    assert other
    assert library.add(one.source) != library.add(other.source)


prose = st.text(
    st.characters(exclude_categories=["C", "Z"]) | st.sampled_from("*[]{}|#\\-+1.)>@ !"), min_size=1
)


@given(prose)
@example("1. x")
@example("- x")
@example("# x")
@example("![a](b)")
@example("[@a]")
@example("甲{#a}")
@example("甲\\")
def test_escaped_words_read_as_themselves(words):
    words = " ".join(words.split())
    if words in ("", "-", "+", "*") or words.rstrip(".)").isdigit():
        return
    blocks = markup.parse(at_start(escaped(words)))
    said = "".join(
        markup.plain(block.runs) for block in blocks if isinstance(block, markup.Paragraph)
    )
    assert "".join(said.split()) == "".join(words.split())
