"""Contents that a paper brings along: LibreOffice sets them as they are written."""

from ctypes import c_int

import pytest

from planctl.exports.pages import heading_pages, page_texts
from planctl.exports.pages.pdfium import functions, opened

TAB = (
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:pPr><w:tabs>'
    '<w:tab w:val="right" w:leader="dot" w:pos="9026"/></w:tabs></w:pPr></w:style>'
)


def mark(kind, dirty=""):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"{dirty}/></w:r>'


def instruction(text):
    return f'<w:r><w:instrText xml:space="preserve"> {text} </w:instrText></w:r>'


def entry(anchor, text, page):
    number = mark("begin") + instruction(f"PAGEREF {anchor} \\h") + mark("separate")
    return (
        f'<w:hyperlink w:anchor="{anchor}" w:history="1"><w:r><w:t>{text}</w:t></w:r>'
        f"<w:r><w:tab/></w:r>{number}<w:r><w:t>{page}</w:t></w:r>{mark('end')}</w:hyperlink>"
    )


def contents(*entries, dirty=""):
    """Return the entries; the field ends in the paragraph that ends the page."""
    begin = mark("begin", dirty) + instruction('TOC \\o "1-3" \\h \\z \\u') + mark("separate")
    style = '<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>'
    first, *rest = (entry(*values) for values in entries)
    rows = (f"<w:p>{style}{row}</w:p>" for row in (begin + first, *rest))
    return f'{"".join(rows)}<w:p>{mark("end")}<w:r><w:br w:type="page"/></w:r></w:p>'


def marked(anchor, text, number):
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="{number}"'
        f' w:name="{anchor}"/><w:r><w:t>{text}</w:t></w:r><w:bookmarkEnd w:id="{number}"/></w:p>'
    )


def paper(dirty):
    return (
        "目录",
        contents(("_Toc1", "一、现状", 77), ("_Toc2", "二、对策", 88), dirty=dirty),
        marked("_Toc1", "一、现状", 1),
        "\f正文",
        marked("_Toc2", "二、对策", 2),
    )


@pytest.fixture(scope="module", params=["", ' w:dirty="true"'], ids=["clean", "dirty"])
def lines(request):
    return paper(request.param)


def test_entries_stay_as_they_are_written(rendered, lines):
    first = page_texts(rendered(*lines, styles=TAB))[0].replace(" ", "")
    title, *entries = first.split("\n")[:3]
    assert title == "目录"
    assert [(row.rstrip("0123456789").rstrip("."), row[-2:]) for row in entries] == [
        ("一、现状", "77"), ("二、对策", "88"),
    ]  # fmt: skip
    assert all("....." in row for row in entries)


def test_entries_of_contents_are_no_headings(rendered, lines):
    found = heading_pages(rendered(*lines, styles=TAB))
    assert [(heading.title, heading.page) for heading in found] == [
        ("一、现状", 1),
        ("二、对策", 2),
    ]


def test_entries_lead_to_their_headings_and_their_numbers_end_at_the_tab(rendered, lines):
    found = links(rendered(*lines, styles=TAB))
    assert {page for page, _ in found} == {1, 2}
    assert [right for _, right in found] == pytest.approx([72 + 9026 / 20] * len(found), abs=1)


def links(pdf):
    """Return where each link of the first page leads, and its right edge in points."""
    raw, place, link, box = functions(), c_int(0), functions().FPDF_LINK(), functions().FS_RECTF()
    with opened(pdf) as document:
        page, found = next(iter(document)), []
        while raw.FPDFLink_Enumerate(page.raw, place, link):
            target = raw.FPDFLink_GetDest(document.raw, link)
            raw.FPDFLink_GetAnnotRect(link, box)
            found.append((raw.FPDFDest_GetDestPageIndex(document.raw, target), box.right))
    return found


def test_the_open_xml_validator_finds_nothing(word, lines, judges, tmp_path):
    path = tmp_path / "paper.docx"
    path.write_bytes(word(*lines, styles=TAB))
    assert judges.validator_findings(path) == []
    assert judges.unclosed_fields(path.read_bytes()) == []
