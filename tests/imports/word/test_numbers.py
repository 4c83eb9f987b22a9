"""Numbers that Word counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.imports.word.numerals import written


def level(at, form="decimal", text=None, extra=""):
    text = f"%{at + 1}." if text is None else text
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels, instances='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'):
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{instances}'


def number(instance, at=0):
    return f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{instance}"/></w:numPr>'


@pytest.fixture
def numbers(read, p):
    """Return the numbers of paragraphs at these places (instance, level)."""

    def those(numbering, *places):
        body = "".join(p("事项", properties=number(*place)) for place in places)
        return [block.number for block in read(body, numbering=numbering).blocks]

    return those


CHINESE = (
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
)
LEGAL = (level(0, text="%1"), level(1, text="%1.%2"), level(2, text="%1.%2.%3"))


@pytest.mark.parametrize(
    ("levels", "at", "shown"),
    [
        (CHINESE, (0, 1, 1, 0, 1), ["一、", "（一）", "（二）", "二、", "（一）"]),
        (CHINESE, (0, 1, 2, 2, 1, 2), ["一、", "（一）", "1.", "2.", "（二）", "1."]),
        (LEGAL, (0, 1, 2, 2, 0, 1), ["1", "1.1", "1.1.1", "1.1.2", "2", "2.1"]),
        # A level above that was not used so far shows where it would begin.
        (LEGAL, (1, 1, 0, 1), ["1.1", "1.2", "1", "1.1"]),
    ],
)
def test_the_levels_below_begin_anew(numbers, levels, at, shown):
    assert numbers(numbering(*levels), *((1, place) for place in at)) == shown


@pytest.mark.parametrize(
    ("restart", "shown"),
    [
        ("", ["1.", "1.", "1.", "2.", "2.", "1.", "2.", "1."]),
        ('<w:lvlRestart w:val="0"/>', ["1.", "1.", "1.", "2.", "2.", "3.", "2.", "4."]),
        ('<w:lvlRestart w:val="1"/>', ["1.", "1.", "1.", "2.", "2.", "3.", "2.", "1."]),
    ],
)
def test_a_level_says_after_which_it_begins_anew(numbers, restart, shown):
    held = numbering(level(0), level(1), level(2, extra=restart))
    places = ((1, at) for at in (0, 1, 2, 2, 1, 2, 0, 2))
    assert numbers(held, *places) == shown


INSTANCES = (
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def test_instances_of_one_numbering_go_on_with_each_other(numbers):
    held = numbering(level(0), instances=INSTANCES)
    assert numbers(held, (1,), (2,), (1,)) == ["1.", "2.", "3."]


def test_an_instance_begins_where_it_says_and_once(numbers):
    held = numbering(level(0), instances=INSTANCES)
    assert numbers(held, (1,), (3,), (3,), (1,)) == ["1.", "7.", "8.", "9."]


def test_an_instance_may_have_levels_of_its_own(numbers):
    own = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>"
    )
    assert numbers(numbering(level(0), instances=own), (1,), (1,)) == ["A)", "B)"]


def test_digits_stand_for_all_levels_where_the_level_says_so(numbers):
    held = numbering(CHINESE[0], level(1, text="%1.%2", extra="<w:isLgl/>"))
    assert numbers(held, (1, 0), (1, 1)) == ["一、", "1.1"]


def test_a_numbering_may_stand_in_a_style(read, p):
    held = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="条目"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="条目"/>{level(0)}</w:abstractNum>'
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert read(p("事项", properties=number(5)), numbering=held).blocks[0].number == "1."


def test_headings_are_numbered_by_their_style(read, p):
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{at}"><w:name w:val="heading {at}"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for at in (1, 2)
    )
    held = numbering(
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
    )
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        p("现状", style="H1")
        + p("供水", style="H2")
        + p("附记", style="H1", properties=none)
        + p("节水", style="H2")
    )
    blocks = read(body, styles=styles, numbering=held).blocks
    assert [block.number for block in blocks] == ["一、", "（一）", "", "（二）"]
    assert {block.kind for block in blocks} == {"heading"}


def test_an_empty_paragraph_is_counted_and_not_read(numbers, read, p):
    empty = f"<w:p><w:pPr>{number(1)}</w:pPr></w:p>"
    draft = read(empty + p("事项", properties=number(1)), numbering=numbering(level(0)))
    assert [block.number for block in draft.blocks] == ["2."]


@pytest.mark.parametrize(
    ("form", "count", "shown"),
    [
        ("chineseCounting", 21, "二十一"),
        ("japaneseCounting", 10, "十"),
        ("ideographDigital", 20, "二〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 1, "子"),
        ("decimalEnclosedCircleChinese", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("decimalFullWidth", 15, "１５"),
        ("decimalZero", 7, "07"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4_000, "4000"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 999_999_999, "999999999"),
        ("chineseCounting", 0, "0"),
        ("hebrew1", 5, "5"),
    ],
)
def test_a_count_is_written_in_its_format(form, count, shown):
    assert written(count, form) == shown


@given(st.integers(1, 3_999))
def test_roman_numerals_can_be_read_back(number):
    values = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000), strict=True))
    digits = [values[letter] for letter in written(number, "upperRoman")]
    following = [*digits[1:], 0]
    assert sum(d if d >= n else -d for d, n in zip(digits, following, strict=True)) == number


@pytest.mark.parametrize(
    ("form", "text", "kind", "number", "ordered", "look"),
    [
        ("decimal", "%1.", "item", "1.", True, False),
        ("bullet", "\uf0b7", "item", "", False, False),
        ("bullet", " ", "paragraph", "", False, False),
        ("chineseCounting", "%1、", "paragraph", "一、", False, True),
        ("none", "", "paragraph", "", False, False),
    ],
)
def test_what_is_counted_is_an_item_or_looks_like_a_heading(
    read, p, form, text, kind, number, ordered, look
):
    held = numbering(level(0, form, text))
    body = p("管网改造", properties='<w:numPr><w:numId w:val="1"/></w:numPr>') + p("另见附件")
    block = read(body, numbering=held).blocks[0]
    assert (block.kind, block.number, block.ordered) == (kind, number, ordered)
    assert (block.look >= 0.5) == look


def test_items_know_how_deep_they_are(read, p):
    held = numbering(level(0, "bullet", "•"), level(1, "bullet", "–"))
    body = "".join(p("事项", properties=number(1, at)) for at in (0, 1, 0))
    blocks = read(body, numbering=held).blocks
    assert [(block.kind, block.depth) for block in blocks] == [
        ("item", 1),
        ("item", 2),
        ("item", 1),
    ]


def test_a_paragraph_in_a_list_style_goes_on_with_the_item(read, p):
    styles = (
        '<w:style w:type="paragraph" w:styleId="L2"><w:name w:val="List Continue 2"/></w:style>'
    )
    (block,) = read(p("另行通知", style="L2"), styles=styles).blocks
    assert (block.kind, block.depth) == ("paragraph", 2)


def test_counted_headings_between_text_are_no_list(read, p):
    text = "各地按照职责分工抓好落实，年底前报送进展情况。"
    heading = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = (p("管网改造", properties=heading) + p(text)) * 2
    blocks = read(body, numbering=numbering(level(0))).blocks
    assert [(block.kind, block.number) for block in blocks[::2]] == [
        ("paragraph", "1."),
        ("paragraph", "2."),
    ]
    assert all(block.look >= 0.5 for block in blocks[::2])


def test_an_item_that_is_all_bold_may_be_a_heading_too(read, p):
    text = "各地按照职责分工抓好落实，年底前报送进展情况。"
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>管网改造</w:t></w:r>"
    held = numbering(level(0, "bullet", "•"))
    items = [p(said, properties=number(1)) + p(text) for said in (bold, "管网改造")]
    blocks = read("".join(items), numbering=held).blocks
    assert [block.kind for block in blocks[::2]] == ["item", "item"]
    assert [block.look >= 0.5 for block in blocks[::2]] == [True, False]
