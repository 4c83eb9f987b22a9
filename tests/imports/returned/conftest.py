"""Word files as reviewers send them back, their XML written by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planctl.imports.returned.reading import read_returned
from planctl.ooxml.content_types import relation, word_type
from planctl.ooxml.names import RELATIONSHIPS, WORD
from planctl.ooxml.package import open_package
from planctl.schemas.returned import Returned

_NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
_ROOTS = {"comments": "w:comments", "footnotes": "w:footnotes", "styles": "w:styles"}
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


def part(root: str, content: str) -> bytes:
    """Return a part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {_NAMES}>{content}</{root}>'.encode()


@pytest.fixture(scope="session")
def make(layouts: Path) -> Callable[..., bytes]:
    """Return the maker of files from a body and the contents of other parts."""

    def word(body: str, **parts: str) -> bytes:
        package = open_package(layouts / "template")
        package.parts[package.main] = part("w:document", f"<w:body>{body}</w:body>")
        for kind, content in parts.items():
            root, type_, related = (
                ("w15:commentsEx", "application/xml", _EXTENDED)
                if kind == "extended"
                else (_ROOTS[kind], word_type(kind), relation(kind))
            )
            name = f"/word/{kind}.xml"
            package.add_part(package.main, name, type_, related, part(root, content))
        return package.to_bytes()

    return word


@pytest.fixture(scope="session")
def read(make: Callable[..., bytes]) -> Callable[..., Returned]:
    """Return a reader of what `make` makes."""
    return lambda body, **parts: read_returned("意见.docx", make(body, **parts))
