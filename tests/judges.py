"""Judges of a written Word file: other programs, and the faults that the Open XML validator misses."""

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree

from planctl.ooxml.names import qn

_STYLE_USERS = ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link")
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir>{cache}</cachedir>
  {aliases}
</fontconfig>
"""
_STAND_INS = {
    "仿宋_GB2312": "Noto Serif CJK SC",
    "方正小标宋简体": "Noto Serif CJK SC",
    "宋体": "Noto Serif CJK SC",
    "楷体_GB2312": "AR PL KaitiM GB",
    "黑体": "Noto Sans CJK SC",
    "Times New Roman": "Liberation Serif",
}


def command(name: str, variable: str = "") -> str:
    """Return the path of a judge; without it the test is skipped, and fails where CI=true."""
    found = os.environ.get(variable) or shutil.which(name)
    if not found and os.environ.get("CI") == "true":
        pytest.fail(f"CI needs {name}: not on PATH{variable and f', {variable} not set'}")
    if not found:
        pytest.skip(f"{name} is not installed: this judge did not look")
    return str(found)


def validator_findings(docx: Path) -> list[str]:
    """Return what the Open XML SDK finds wrong."""
    validator = command("ooxml-validator", "OOXML_VALIDATOR")
    done = subprocess.run([validator, docx], capture_output=True, check=False, timeout=60)
    report = json.loads(done.stdout)
    return [f"{error['path']}: {error['description']}" for error in report["errors"]]


def as_pdf(docx: Path) -> Path:
    """Convert through LibreOffice, with a profile of its own and stand-in fonts."""
    folder = docx.parent
    aliases = "".join(
        f"<alias binding='same'><family>{name}</family><prefer><family>{stand_in}</family></prefer></alias>"
        for name, stand_in in _STAND_INS.items()
    )
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS.format(cache=folder / "fonts", aliases=aliases), encoding="utf-8")
    subprocess.run(
        [command("soffice"), f"-env:UserInstallation={(folder / 'profile').as_uri()}",
         "--headless", "--convert-to", "pdf", "--outdir", folder, docx],
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    return docx.with_suffix(".pdf")


def pdf_text(pdf: Path) -> str:
    """Return the text of all pages, without blanks; a form feed ends a page."""
    done = subprocess.run([command("pdftotext"), pdf, "-"], capture_output=True, check=True)
    return re.sub(r"[ \n\u00a0]", "", done.stdout.decode())


def pdf_lines(pdf: Path) -> list[list[tuple[float, float, str]]]:
    """Return per page the lines from top to bottom: left edge and top in points, and text."""
    layout = [command("pdftotext"), "-bbox-layout", pdf, "-"]
    xml = subprocess.run(layout, capture_output=True, check=True).stdout
    root = etree.fromstring(xml, etree.XMLParser(recover=True))
    return [_page_lines(page) for page in root.iter("{*}page")]


def _page_lines(page: etree._Element) -> list[tuple[float, float, str]]:
    rows: dict[int, list[tuple[float, float, str]]] = {}
    for word in page.iter("{*}word"):
        left, top = float(word.get("xMin", "0")), float(word.get("yMin", "0"))
        rows.setdefault(round(top / 10), []).append((left, top, word.text or ""))
    lines = (sorted(row) for _, row in sorted(rows.items()))
    return [(row[0][0], row[0][1], "".join(text for _, _, text in row)) for row in lines]


def pandoc_text(docx: Path) -> str:
    """Return what pandoc reads, as plain text."""
    return _pandoc(docx, "plain")


def pandoc_words(docx: Path) -> str:
    """Return the words that pandoc reads in the body, in order, without notes and blanks."""
    return "".join(_strings(json.loads(_pandoc(docx, "json"))["blocks"]))


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for held in node:
            yield from _strings(held)
    elif isinstance(node, dict) and node.get("t") == "Str":
        yield node["c"].replace("\u3000", "")
    elif isinstance(node, dict) and node.get("t") == "Quoted":
        yield from ("“", *_strings(node["c"]), "”")
    elif isinstance(node, dict) and node.get("t") != "Note":
        yield from _strings(node.get("c", []))


def pandoc_notes(docx: Path) -> int:
    """Return how many footnotes or endnotes pandoc reads."""
    return _pandoc(docx, "json").count('{"t":"Note"')


def _pandoc(docx: Path, form: str) -> str:
    call = [command("pandoc"), "--from=docx", f"--to={form}", "--wrap=none", docx]
    return subprocess.run(call, capture_output=True, check=True, timeout=60).stdout.decode()


def parts(docx: bytes) -> dict[str, bytes]:
    """Return the members of a package by name."""
    with ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word_parts(docx: bytes) -> dict[str, etree._Element]:
    """Return the parsed XML parts under word/ by name."""
    return {
        name: etree.fromstring(blob)
        for name, blob in parts(docx).items()
        if name.startswith("word/") and name.endswith(".xml")
    }


def written_text(docx: bytes) -> str:
    """Return the text of the body and of its notes."""
    return "".join(
        text.text or ""
        for name, root in word_parts(docx).items()
        if name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
        for text in root.iter(qn("w:t"))
    )


def text_in_deletions(docx: bytes) -> list[str]:
    """Return the text of every `w:t` within `w:del`, where only `w:delText` is seen."""
    return [
        text.text or ""
        for root in word_parts(docx).values()
        for deletion in root.iter(qn("w:del"))
        for text in deletion.iter(qn("w:t"))
    ]


def unclosed_fields(docx: bytes) -> list[str]:
    """Return the parts with a field that ends without a beginning, or begins without an end."""
    return [name for name, root in word_parts(docx).items() if not _fields_close(root)]


def _fields_close(root: etree._Element) -> bool:
    depth = 0
    for mark in root.iter(qn("w:fldChar")):
        kind = mark.get(qn("w:fldCharType"))
        depth += {"begin": 1, "end": -1}.get(str(kind), 0)
        if depth < 0:
            return False
    return depth == 0


def undefined_styles(docx: bytes) -> list[str]:
    """Return the ids of styles that are used and not defined."""
    roots = word_parts(docx)
    defined = {style.get(qn("w:styleId")) for style in roots["word/styles.xml"].iter(qn("w:style"))}
    used = {
        str(user.get(qn("w:val")))
        for root in roots.values()
        for user in root.iter(*map(qn, _STYLE_USERS))
    }
    return sorted(used - defined)


_REFERRING = re.compile(r"\b(?:PAGEREF|NOTEREF|REF)\s+(\S+)")


def loose_ends(docx: bytes) -> list[str]:
    """Return what is wrong with bookmarks, and with what leads to them.

    Names and numbers are each used once, each one opened is closed once and after it was opened,
    and every REF, PAGEREF and link within the document finds its name (ECMA-376 part 1, 17.13.6,
    17.16.5, 17.16.22).
    """
    roots = word_parts(docx)
    marks = [mark for root in roots.values() for mark in _bookmark_marks(root)]
    names = [name for kind, _, name in marks if kind == "start"]
    opened = [number for kind, number, _ in marks if kind == "start"]
    said = [f"two bookmarks are {name}" for name in _repeated(names)]
    said += [f"two bookmarks have the number {number}" for number in _repeated(opened)]
    said += [f"bookmark {number} is not closed" for number in _unclosed(marks)]
    wanted = {name for root in roots.values() for name in _wanted_names(root)}
    return said + [f"no bookmark is {name}" for name in sorted(wanted - set(names))]


def _bookmark_marks(root: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Yield (start or end, number, name) of each mark, in order."""
    for mark in root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd")):
        kind = "start" if mark.tag == qn("w:bookmarkStart") else "end"
        yield kind, str(mark.get(qn("w:id"))), str(mark.get(qn("w:name")))


def _unclosed(marks: list[tuple[str, str, str]]) -> list[str]:
    """Return the numbers whose marks are not one start and then one end."""
    kinds: dict[str, list[str]] = {}
    for kind, number, _ in marks:
        kinds.setdefault(number, []).append(kind)
    return [number for number, held in kinds.items() if held != ["start", "end"]]


def _wanted_names(root: etree._Element) -> Iterator[str]:
    """Yield the names that fields and links of a part lead to."""
    for instruction in root.iter(qn("w:instrText")):
        yield from _REFERRING.findall(instruction.text or "")
    for link in root.iter(qn("w:hyperlink")):
        if link.get(qn("w:anchor")):
            yield str(link.get(qn("w:anchor")))


def repeated_drawings(docx: bytes) -> list[str]:
    """Return the ids that two drawings share; Word may take the file for broken (20.4.2.5)."""
    roots = word_parts(docx).values()
    return _repeated(str(held.get("id")) for root in roots for held in root.iter("{*}docPr"))


def _repeated(values: Iterable[str]) -> list[str]:
    return sorted(value for value, count in Counter(values).items() if count > 1)


def faults(docx: bytes) -> list[str]:
    """Return everything that the judges of our own find wrong with a written file."""
    return [
        *text_in_deletions(docx),
        *unclosed_fields(docx),
        *undefined_styles(docx),
        *loose_ends(docx),
        *repeated_drawings(docx),
    ]


def contents_entries(docx: bytes) -> list[tuple[str, str]]:
    """Return the entries of the contents: words and page number."""
    root = word_parts(docx)["word/document.xml"]
    return [_entry(link) for link in root.iter(qn("w:hyperlink")) if link.get(qn("w:anchor"))]


def _entry(link: etree._Element) -> tuple[str, str]:
    texts = [text.text or "" for text in link.iter(qn("w:t"))]
    return "".join(texts[:-1]), texts[-1]
