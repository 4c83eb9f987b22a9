"""A returned file, read: what came and went and by whom, what comments stand on, what carries what."""

import pytest

from planctl.imports.returned.reading import read_returned
from planctl.imports.unreadable import Unreadable
from planctl.ooxml.anchors import anchor_stem
from planctl.schemas.returned import (
    BREAK,
    NOTE,
    Change,
    Comment,
    LineSpan,
    Reply,
    Stretch,
)

BY = 'w:author="审稿人甲" w:date="2025-03-01T10:00:00Z"'
CHANGE = Change("审稿人甲", "2025-03-01T10:00:00Z")
STEM = anchor_stem("section", "canals", "status")


def r(said, tag="w:t", properties=""):
    return f'<w:r>{properties}<{tag} xml:space="preserve">{said}</{tag}></w:r>'


def p(*held, properties=""):
    runs = "".join(piece if piece.startswith("<") else r(piece) for piece in held)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def ins(*held, tag="ins"):
    runs = "".join(piece if piece.startswith("<") else r(piece) for piece in held)
    return f'<w:{tag} w:id="1" {BY}>{runs}</w:{tag}>'


def gone(said, tag="del"):
    return f'<w:{tag} w:id="2" {BY}>{r(said, "w:delText")}</w:{tag}>'


def start(number, name=STEM + "_1"):
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number):
    return f'<w:bookmarkEnd w:id="{number}"/>'


@pytest.mark.parametrize(
    ("body", "stretches"),
    [
        (["甲", ins("乙"), "丙"], [("甲", "", ""), ("乙", "come", ""), ("丙", "", "")]),
        (["甲", gone("乙"), "丙"], [("甲", "", ""), ("乙", "", "gone"), ("丙", "", "")]),
        ([gone("甲", "moveFrom"), ins("甲", tag="moveTo")], [("甲", "", "moved"), ("甲", "moved", "")]),
        ([ins("甲", gone("乙"))], [("甲", "come", ""), ("乙", "come", "gone")]),
        ([ins(r("甲", "w:delText"), tag="del")], [("甲", "", "gone")]),
        (["甲", r("乙", properties="<w:rPr><w:rPrChange w:id='3'><w:rPr/></w:rPrChange></w:rPr>")], [("甲乙", "", "")]),
        (["甲", "<w:hyperlink>" + ins("乙") + "</w:hyperlink>"], [("甲", "", ""), ("乙", "come", "")]),
        ([r("甲</w:t><w:tab/><w:t>乙")], [("甲 乙", "", "")]),
        ([ins("\u200d"), "甲\u200d"], [("甲\u200d", "", "")]),
    ],
)  # fmt: skip
def test_both_sides_of_a_change_are_read(read, body, stretches):
    def told(change):
        return "" if change is None else "moved" if change.moved else "yes"

    (line,) = read(p(*body)).lines
    read_back = [(held.said, told(held.come), told(held.gone)) for held in line.stretches]
    expected = [
        (said, come.replace("come", "yes"), went.replace("gone", "yes"))
        for said, come, went in stretches
    ]
    assert read_back == expected


def test_a_change_knows_who_made_it_and_when(read):
    (line,) = read(p("甲", ins("乙"))).lines
    assert line.stretches == (Stretch("甲"), Stretch("乙", CHANGE))
    assert (line.before, line.after) == ("甲", "甲乙")


def test_the_end_of_a_paragraph_comes_and_goes_too(read):
    came = p("甲", properties=f"<w:rPr><w:ins w:id='1' {BY}/></w:rPr>")
    went = p("乙", properties=f"<w:rPr><w:del w:id='1' {BY}/></w:rPr>")
    lines = read(came + went + p("丙")).lines
    assert [(line.come, line.gone) for line in lines] == [
        (CHANGE, None),
        (None, CHANGE),
        (None, None),
    ]


def test_a_row_is_a_line_of_its_cells(read):
    cells = f"<w:tc>{p('甲')}{p('乙')}</w:tc><w:tc>{p('丙', ins('丁'))}</w:tc>"
    row = f"<w:tr><w:trPr><w:ins w:id='1' {BY}/></w:trPr>{cells}</w:tr>"
    head, new = read(f"<w:tbl><w:tr>{cells}</w:tr>{row}</w:tbl>").lines
    assert (head.kind, head.after, head.come) == ("row", f"甲{BREAK}乙\t丙丁", None)
    assert (new.kind, new.come) == ("row", CHANGE)
    assert new.stretches[3] == Stretch("\t", CHANGE)


BROKEN = "<w:r><w:br/></w:r>"


def test_behind_a_line_break_a_line_begins(read):
    by_hand = f'<w:ins w:id="3" {BY}>{BROKEN}</w:ins>'
    commented = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    body = p(start(1), "甲", BROKEN, commented[0], "乙丙", by_hand, "丁", end(1), commented[1])
    said = f'<w:comment w:id="0" {BY}>{p("一", BROKEN, "二")}</w:comment>'
    file = read(body, comments=said)
    assert [(line.after, line.come) for line in file.lines] == [
        ("甲", None),
        ("乙丙", CHANGE),
        ("丁", None),
    ]
    assert [[(held.start, held.end) for held in line.anchors] for line in file.lines] == [
        [(0, 1)],
        [(0, 2)],
        [(0, 1)],
    ]
    (comment,) = file.comments
    assert comment.text == "一\n二"
    assert comment.spans == (LineSpan(1, 0, 2), LineSpan(2, 0, 1))


@pytest.mark.parametrize(
    ("properties", "lines"),
    [
        ("", [("text", "甲"), ("text", "乙")]),
        ('<w:outlineLvl w:val="1"/>', [("heading", f"甲{BREAK}乙")]),
    ],
)
def test_a_line_break_in_a_heading_is_a_sign(read, properties, lines):
    file = read(p("甲", BROKEN, "乙", properties=properties))
    assert [(line.kind, line.after) for line in file.lines] == lines


@pytest.mark.parametrize(
    ("body", "anchors"),
    [
        (p(start(1), "甲乙", end(1)), [[(0, 2)]]),
        (p(start(1), "甲") + p("乙", end(1)), [[(0, 1)], [(0, 1)]]),
        (p(start(1), "甲") + p(end(1), "乙"), [[(0, 1)], []]),
        (start(1) + p("甲") + end(1) + p("乙"), [[(0, 1)], []]),
        (p("甲", start(1)) + p("乙", end(1)), [[], [(0, 1)]]),
        (p(start(1), "甲"), [[]]),
        (p(start(1), "甲") + p("乙") + p(start(2), "丙", end(2)), [[(0, 1)], [(0, 1)], [(0, 1)]]),
        (p(start(1), "甲", end(1)) + p("乙") + p(start(2), "丙", end(2)), [[(0, 1)], [], [(0, 1)]]),
        (p(start(1, "_Toc1"), "甲", end(1)), [[]]),
        (p(start(1), ins("甲"), gone("乙"), end(1)), [[(0, 2)]]),
        (p(start(1), "甲", end(1), start(2, anchor_stem("b") + "_1"), "乙", end(2)), [[(0, 1), (1, 2)]]),
        (p(start(1), end(1)), [[(0, 0)]]),
    ],
)  # fmt: skip
def test_anchors_say_which_words_are_whose(read, body, anchors):
    lines = read(body).lines
    assert [[(held.start, held.end) for held in line.anchors] for line in lines] == anchors


def test_an_anchor_in_a_cell_stands_at_its_place_in_the_row(read):
    cells = f"<w:tc>{p('甲')}</w:tc><w:tc>{p(start(1), '乙丙', end(1))}</w:tc>"
    (_, line) = read(
        f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells.replace('1', '2')}</w:tr></w:tbl>"
    ).lines
    assert line.anchors[0][1:] == (2, 4)


def comment(number, said, author="审稿人甲", key="00000001"):
    held = f'<w:p w14:paraId="{key}"><w:r><w:annotationRef/></w:r>{r(said)}</w:p>'
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="2025-03-02">{held}</w:comment>'


def on(number, *held):
    inner = "".join(piece if piece.startswith("<") else r(piece) for piece in held)
    reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return (
        f'<w:commentRangeStart w:id="{number}"/>{inner}<w:commentRangeEnd w:id="{number}"/>'
        f"{reference}"
    )


def test_a_comment_stands_on_its_words(read):
    file = read(p("甲", on(0, "乙丙"), "丁"), comments=comment(0, "出处？"))
    assert file.comments == (Comment("审稿人甲", "2025-03-02", "出处？", (LineSpan(0, 1, 3),)),)


def test_a_comment_may_stand_on_several_paragraphs_on_deleted_words_and_on_none(read):
    body = (
        '<w:p><w:commentRangeStart w:id="0"/>' + r("甲") + "</w:p>"
        + p(gone("乙"), '<w:commentRangeEnd w:id="0"/>', '<w:r><w:commentReference w:id="0"/></w:r>')
        + p("丙", '<w:r><w:commentReference w:id="1"/></w:r>')
    )  # fmt: skip
    file = read(body, comments=comment(0, "一") + comment(1, "二") + comment(2, "三"))
    spans = [held.spans for held in file.comments]
    assert spans == [(LineSpan(0, 0, 1), LineSpan(1, 0, 1)), (LineSpan(2, 1, 1),), ()]


def test_answers_belong_to_the_comment_they_answer_and_its_state_is_known(read):
    comments = (
        comment(0, "出处？")
        + comment(1, "已补", "编写组", "00000002")
        + comment(2, "好", key="00000003")
        + comment(3, "另一条", key="00000004")
    )
    extended = (
        '<w15:commentEx w15:paraId="00000001" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000003" w15:paraIdParent="00000002" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000004" w15:done="0"/>'
    )
    first, second = read(p("甲"), comments=comments, extended=extended).comments
    assert (first.text, first.resolved, second.text, second.resolved) == (
        "出处？",
        True,
        "另一条",
        False,
    )
    assert first.replies == (
        Reply("编写组", "2025-03-02", "已补"),
        Reply("审稿人甲", "2025-03-02", "好"),
    )


def test_a_comment_on_no_words_behind_another_is_its_answer(read):
    behind = "".join(f'<w:r><w:commentReference w:id="{number}"/></w:r>' for number in (1, 2))
    comments = comment(0, "出处？") + comment(1, "已补", "编写组", "2") + comment(2, "好", key="3")
    (held,) = read(p(on(0, "甲"), behind), comments=comments).comments
    assert [reply.text for reply in held.replies] == ["已补", "好"]
    elsewhere = p(on(0, "甲"), "乙", behind)
    assert [len(held.replies) for held in read(elsewhere, comments=comments).comments] == [0, 1]


def test_answers_in_a_circle_are_comments_of_their_own(read):
    extended = (
        '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000002"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>'
    )
    comments = comment(0, "一") + comment(1, "二", key="00000002")
    assert len(read(p("甲"), comments=comments, extended=extended).comments) == 2


def test_a_footnote_is_one_character_with_what_it_says(read):
    note = f'<w:footnote w:id="7">{p(r(" "), "示例年报", gone("2023"), ins("2024"))}</w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    (line,) = read(p("甲", reference, "乙"), footnotes=note).lines
    assert line.after == f"甲{NOTE}乙"
    held = line.stretches[1].note
    assert (held.text, held.before, held.by) == ("示例年报2024", "示例年报2023", CHANGE)


def test_hidden_words_and_contents_are_none_of_the_paper(read):
    hidden = r("甲", properties="<w:rPr><w:vanish/></w:rPr>")
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    over = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    lines = read(p(hidden, "乙") + p(field, "第一章 1", over) + p("丙")).lines
    assert [line.after for line in lines] == ["乙", "丙"]


@pytest.mark.parametrize(
    ("signed", "name"),
    [
        (" 审稿人甲\n", "审稿人甲"),
        ("Unknown Author", ""),
        ("未知作者", ""),
        ("Author", ""),
        ("作者", ""),
        ("", ""),
    ],
)
def test_what_a_program_signs_with_for_want_of_a_name_is_none(read, signed, name):
    body = p("甲", ins("乙").replace("审稿人甲", signed))
    file = read(body, comments=comment(0, "出处？", signed))
    assert file.lines[0].stretches[1].come == Change(name, "2025-03-01T10:00:00Z")
    assert file.comments[0].author == name


def test_who_saved_it_last_is_known(make, layouts):
    assert read_returned("a.docx", make(p("甲"))).saved == Change("")


@pytest.mark.parametrize("file", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"words"])
def test_what_is_no_word_file_is_refused(file):
    with pytest.raises(Unreadable):
        read_returned("a.docx", file)


def test_a_damaged_file_is_read_as_far_as_it_goes(read):
    broken = (
        p(end(9), start(1), "甲", '<w:commentRangeEnd w:id="5"/>', "<w:ins/>", "<w:del/>")
        + '<w:bookmarkEnd/><w:p><w:r><w:footnoteReference/></w:r></w:p>'
    )  # fmt: skip
    lines = read(broken, comments="<w:comment/>").lines
    assert [line.after for line in lines] == ["甲", NOTE]
