"""Small Word files made by hand, and LibreOffice to set them."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from planctl.exports.pages import render_pdf

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("styles", "footnotes", "footer")
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_MAIN}.{part}+xml"/>'
        for part in _PARTS
    )
    + "</Types>"
)
_FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
_STYLES = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val="32"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:pPr><w:spacing w:line="480" w:lineRule="exact"/></w:pPr></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}">'
        f'<w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
        for level in (1, 2, 3)
    )
)
_NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>示例脚注</w:t></w:r></w:p>'
    "</w:footnote>"
)
_FOOTER = (
    '<w:p><w:r><w:t>第</w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    "</w:p>"
)
_SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440"'
    ' w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)


def relationships(*targets):
    far = ' TargetMode="External"'
    rows = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"'
        f"{far if '://' in target else ''}/>"
        for name, kind, target in targets
    )
    head = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    return f"{head}{rows}</Relationships>"


def core(created):
    return (
        '<cp:coreProperties xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created>'
        "</cp:coreProperties>"
    )


def word_file(*lines, styles="", created="2025-03-01T00:00:00Z", related=()):
    """Return a .docx with a page number, a footnote 1, and three levels of heading."""
    blocks = "".join((*map(block, lines), _SECTION))
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships(("main", "officeDocument", "word/document.xml")),
        "docProps/core.xml": core(created),
        "word/_rels/document.xml.rels": relationships(
            *((part, part, f"{part}.xml") for part in _PARTS), *related
        ),
        "word/document.xml": f"<w:document {W} {R}><w:body>{blocks}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{_STYLES}{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {W}>{_NOTES}</w:footnotes>",
        "word/footer.xml": f"<w:ftr {W}>{_FOOTER}</w:ftr>",
    }
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def block(line):
    """Return the XML of a line: "# " a heading, "| " a table, "\\f" a new page, "^" a footnote."""
    if line.startswith("<"):
        return line
    if line.startswith("| "):
        grid = (
            '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>'
        )
        return f"<w:tbl>{grid}<w:tr><w:tc>{block(line[2:])}</w:tc></w:tr></w:tbl>"
    page = "<w:pageBreakBefore/>" if line.startswith("\f") else ""
    words = line.removeprefix("\f").removesuffix("^")
    level = len(words) - len(words.lstrip("#"))
    style = f"Heading{level}" if level else "Normal"
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>' if line.endswith("^") else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{page}</w:pPr>'
        f"<w:r><w:t>{words.lstrip('# ')}</w:t></w:r>{note}</w:p>"
    )


@pytest.fixture(scope="session")
def word():
    """Return what makes a Word file of lines."""
    return word_file


@pytest.fixture(scope="session")
def soffice(judges):
    """Return LibreOffice; without it the test is skipped."""
    return judges.command("soffice")


@pytest.fixture(scope="session")
def rendered(soffice):
    """Return what makes a PDF of lines."""

    def pdf(*lines, **changed):
        return render_pdf(word_file(*lines, **changed), {"宋体": (), "Times New Roman": ()})

    return pdf
