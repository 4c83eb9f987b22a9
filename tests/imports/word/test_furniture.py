"""What stands on the pages and is no part of the paper: contents, headers, footers."""

import pytest


def discarded(draft):
    return [(held.reason, draft.text[held.start : held.end]) for held in draft.discarded]


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


ENTRY = "<w:r><w:t>一、现状</w:t></w:r><w:r><w:tab/><w:t>3</w:t></w:r>"
INSTRUCTION = '<w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText></w:r>'


def test_the_result_of_a_contents_field_is_discarded_with_its_title(read, p):
    body = (
        p("目　录")
        + p(mark("begin"), INSTRUCTION, mark("separate"), ENTRY)
        + p(ENTRY, mark("end"))
        + p("一、现状")
    )
    draft = read(body)
    assert [block.words.value for block in draft.blocks] == ["一、现状"]
    assert discarded(draft) == [("contents", "目　录")] + [("contents", "一、现状\t3")] * 2


def test_what_follows_a_contents_field_in_its_last_paragraph_is_text(read, p):
    body = p(mark("begin"), INSTRUCTION, mark("separate"), ENTRY, mark("end"), "正文在此。")
    assert "正文在此。" in read(body).blocks[0].words.value


@pytest.mark.parametrize("name", ["toc 1", "TOC 2", "目录 1", "TOC Heading", "table of figures"])
def test_styles_of_contents_are_discarded(read, p, name):
    styles = f'<w:style w:type="paragraph" w:styleId="9"><w:name w:val="{name}"/></w:style>'
    assert discarded(read(p("一、现状", style="9"), styles=styles)) == [("contents", "一、现状")]


def test_a_gallery_of_contents_is_discarded_with_all_in_it(read, p):
    body = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
        f"</w:sdtPr><w:sdtContent>{p('目次')}{p(ENTRY)}</w:sdtContent></w:sdt>{p('正文。')}"
    )
    draft = read(body)
    assert discarded(draft) == [("contents", "目次"), ("contents", "一、现状\t3")]
    assert len(draft.blocks) == 1


def test_contents_that_were_typed_are_discarded(read, p):
    body = p("目录") + p("一、现状………3") + p("二、问题\t12") + p("全文共3") + p("三、对策……5")
    draft = read(body)
    assert [reason for reason, _ in discarded(draft)] == ["contents"] * 3
    assert [block.words.value for block in draft.blocks] == ["全文共3", "三、对策……5"]


def test_a_heading_over_no_contents_is_kept(read, p):
    assert [block.words.value for block in read(p("目录") + p("正文。")).blocks] == [
        "目录",
        "正文。",
    ]


def test_headers_and_footers_stand_behind_and_are_discarded(read, p):
    number = f"{mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{mark('separate')}"
    footer = p("— ", number, "1", mark("end"), " —")
    draft = read(p("正文。"), header=p("示例规划素材"), footer=footer)
    assert discarded(draft) == [("running-head", "示例规划素材"), ("page-number", "— 1 —")]
    assert draft.text == "正文。\n示例规划素材\n— 1 —\n"
