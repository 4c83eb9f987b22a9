"""Judges of a written Word file: other programs, and the faults that the Open XML validator misses."""

import json
import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
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
