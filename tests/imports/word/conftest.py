"""Word files made of XML written by hand."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from planctl.imports.draft import Draft
from planctl.imports.word import read_word

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{_OFFICE}/relationships",
        "m": f"{_OFFICE}/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    }.items()
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "comments": "w:comments",
    "header": "w:hdr",
    "footer": "w:ftr",
}


def part(root: str, content: str) -> str:
    """Return a part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {_NAMES}>{content}</{root}>'


def packed(members: dict[str, str]) -> bytes:
    """Return a zip file."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return file.getvalue()


def relations(held: dict[str, tuple[str, str, str]]) -> str:
    """Return a part of relationships: type, target, mode by id."""
    each = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"{mode}/>'
        for key, (kind, target, mode) in held.items()
    )
    name = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{name}">{each}</Relationships>'


def word(body: str, links: dict[str, str] | None = None, **parts: str) -> bytes:
    """Return a Word file with this body; `parts` are the contents of `styles`, `comments` …"""
    held = {kind: (kind, f"{kind}.xml", "") for kind in parts}
    held |= {
        key: ("hyperlink", target, ' TargetMode="External"')
        for key, target in (links or {}).items()
    }
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for kind in parts
    )
    return packed({
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
            f"{overrides}</Types>"
        ),
        "_rels/.rels": relations({"rId1": ("officeDocument", "word/document.xml", "")}),
        "word/document.xml": part("w:document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(held),
        **{f"word/{kind}.xml": part(_ROOTS[kind], text) for kind, text in parts.items()},
    })  # fmt: skip


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; what is no XML is the text of a run."""
    held = "".join(
        run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>'
        for run in runs
    )
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{held}</w:p>"


@pytest.fixture(scope="session")
def make() -> Callable[..., bytes]:
    """Return the maker of files."""
    return word


@pytest.fixture(scope="session")
def pack() -> Callable[[dict[str, str]], bytes]:
    """Return the maker of zip files."""
    return packed


@pytest.fixture(scope="session")
def p() -> Callable[..., str]:
    """Return the maker of paragraphs."""
    return paragraph


@pytest.fixture(scope="session")
def read() -> Callable[..., Draft]:
    """Return a reader of bodies: what `make` takes, read."""
    return lambda body, **parts: read_word("draft.docx", word(body, **parts))
