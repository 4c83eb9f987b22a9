"""Tracked changes, all accepted or all rejected: by our own reading of the standard, and by others.

Our own (`settled`) follows ECMA-376 part 1, 17.13.5, and knows nothing of how planctl writes.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZipFile

import pytest
from lxml import etree

from planctl.ooxml.names import qn

Element = Any
_STORIES = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_KEPT = {True: ("ins", "moveTo"), False: ("del", "moveFrom")}
_RANGES = [qn(f"w:{kind}Range{end}") for kind in ("moveFrom", "moveTo") for end in ("Start", "End")]
_WITHIN = {"br": "\n", "tab": "\t", "drawing": "▣"}
_FIELD = {"begin": "{", "separate": "|", "end": "}"}


def settled(docx: bytes, *, accept: bool) -> bytes:
    """Return a file with all changes accepted, or rejected."""
    held = BytesIO()
    with ZipFile(BytesIO(docx)) as source, ZipFile(held, "w") as target:
        for name in source.namelist():
            blob = source.read(name)
            if name in _STORIES:
                blob = etree.tostring(_settle(etree.fromstring(blob), accept))
            target.writestr(name, blob)
    return held.getvalue()


def _settle(root: Element, accept: bool) -> Element:
    kept, dropped = _KEPT[accept], _KEPT[not accept]
    _settle_rows(root, kept, dropped)
    joined = [p for p in root.iter(qn("w:p")) if _marked(p, dropped)]
    for change in [*root.iter(qn("w:pPrChange"), qn("w:rPrChange"))]:
        _settle_properties(change, accept)
    for properties in [*root.iterfind(".//w:pPr/w:rPr", {"w": qn("w:p")[1:-2]})]:
        properties.getparent().remove(properties)
    for element in [*root.iter(*(qn(f"w:{name}") for name in dropped), *_RANGES)]:
        if element.getparent() is not None:
            element.getparent().remove(element)
    for element in [*root.iter(*(qn(f"w:{name}") for name in kept))]:
        _unwrap(element)
    for element in root.iter(qn("w:delText"), qn("w:delInstrText")):
        element.tag = qn("w:t") if element.tag == qn("w:delText") else qn("w:instrText")
    for paragraph in reversed(joined):
        _join_with_next(paragraph)
    return root


def _settle_rows(root: Element, kept: tuple[str, ...], dropped: tuple[str, ...]) -> None:
    for row in [*root.iter(qn("w:tr"))]:
        properties = row.find(qn("w:trPr"))
        held = [] if properties is None else [*properties]
        if any(mark.tag == qn(f"w:{name}") for mark in held for name in dropped):
            row.getparent().remove(row)
            continue
        for mark in held:
            if mark.tag in [qn(f"w:{name}") for name in kept]:
                properties.remove(mark)
    for table in [*root.iter(qn("w:tbl"))]:
        if table.find(qn("w:tr")) is None:
            table.getparent().remove(table)


def _marked(paragraph: Element, names: tuple[str, ...]) -> bool:
    properties = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return properties is not None and any(properties.find(qn(f"w:{n}")) is not None for n in names)


def _settle_properties(change: Element, accept: bool) -> None:
    properties = change.getparent()
    properties.remove(change)
    if accept:
        return
    for held in [*properties]:
        if held.tag not in (qn("w:sectPr"), qn("w:rPr")):
            properties.remove(held)
    for at, held in enumerate([*change[0]]):
        properties.insert(at, held)


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    at = parent.index(element)
    parent[at : at + 1] = [*element]


def _join_with_next(paragraph: Element) -> None:
    """Join a paragraph whose mark is gone with the next, whose properties remain."""
    content = [held for held in paragraph if held.tag != qn("w:pPr")]
    following = paragraph.getnext()
    if following is not None and following.tag == qn("w:p"):
        at = int(following.find(qn("w:pPr")) is not None)
        following[at:at] = content
    elif any(held.tag == qn("w:r") for held in content):
        raise AssertionError("what is left of a paragraph has nowhere to go")
    paragraph.getparent().remove(paragraph)


def paragraphs(docx: bytes) -> list[str]:
    """Return each paragraph: cell or not, properties, the numbering it counts in, words, notes."""
    with ZipFile(BytesIO(docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        numbers = _numberings(etree.fromstring(archive.read("word/numbering.xml")))
        notes = dict(_notes(archive))
    order: dict[str, int] = {}
    tables = [str(len(table.findall(qn("w:tr")))) for table in body.iter(qn("w:tbl"))]
    lines = [_paragraph(p, notes, numbers, order) for p in body.iter(qn("w:p"))]
    return [*lines, f"rows of tables: {' '.join(tables)}"]


def words(docx: bytes) -> list[str]:
    """Return what each paragraph says, with its notes in place, whatever it looks like."""
    with ZipFile(BytesIO(docx)) as archive:
        notes = dict(_notes(archive))
        body = etree.fromstring(archive.read("word/document.xml"))
    return ["".join(_words(p, notes, shown_only=True)) for p in body.iter(qn("w:p"))]


def _paragraph(
    paragraph: Element, notes: dict[str, str], numbers: dict[str, str], order: dict[str, int]
) -> str:
    said = "|" * sum(1 for _ in paragraph.iterancestors(qn("w:tc")))
    for held in paragraph.find(qn("w:pPr")) if paragraph.find(qn("w:pPr")) is not None else ():
        name = etree.QName(held).localname
        if name == "numPr":
            level, number = (str(one.get(qn("w:val"))) for one in held)
            said += (
                f"[{level} of {numbers.get(number)}, list {order.setdefault(number, len(order))}]"
            )
        else:
            said += f"[{name} {' '.join(sorted(held.attrib.values()))}]"
    return said + "".join(_words(paragraph, notes))


def _words(paragraph: Element, notes: dict[str, str], *, shown_only: bool = False) -> Iterator[str]:
    for run in paragraph.iter(qn("w:r")):
        strong = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}[@{qn('w:val')}='Strong']") is not None
        for held in run:
            name = etree.QName(held).localname
            if name == "t":
                said = held.text or ""
                yield "".join(f"{c}*" for c in said) if strong and not shown_only else said
            elif name.endswith("noteReference"):
                yield f"〔{notes[name[:4] + str(held.get(qn('w:id')))]}〕"
            elif name == "fldChar" and not shown_only:
                yield _FIELD[str(held.get(qn("w:fldCharType")))]
            elif name == "instrText" and not shown_only:
                yield (held.text or "").rstrip("0123456789 \\h")
            elif not shown_only:
                yield _WITHIN.get(name, "")


def _notes(archive: ZipFile) -> Iterator[tuple[str, str]]:
    for kind in ("footnotes", "endnotes"):
        if f"word/{kind}.xml" in archive.namelist():
            for note in etree.fromstring(archive.read(f"word/{kind}.xml")):
                texts = [text.text or "" for text in note.iter(qn("w:t"))]
                yield kind[:4] + str(note.get(qn("w:id"))), "".join(texts).strip()


def _numberings(root: Element) -> dict[str, str]:
    """Return by its id which numbering an instance is of, and where it begins."""
    return {
        str(number.get(qn("w:numId"))): str([
            number.find(qn("w:abstractNumId")).get(qn("w:val")),
            *((str(held.get(qn("w:ilvl"))), held[0].get(qn("w:val"))) for held in number[1:]),
        ])
        for number in root.iter(qn("w:num"))
    }  # fmt: skip


def marked_characters(docx: bytes) -> int:
    """Return how many characters are marked as inserted, deleted or moved, notes included."""
    marks = [qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo")]
    with ZipFile(BytesIO(docx)) as archive:
        roots = [etree.fromstring(archive.read(name)) for name in _STORIES]
    return sum(
        len(text.text or "")
        for root in roots
        for text in root.iter(qn("w:t"), qn("w:delText"))
        if next(text.iterancestors(*marks), None) is not None
    )


def change_numbers(docx: bytes) -> list[str]:
    """Return the `w:id` of every change and move, in every part."""
    with ZipFile(BytesIO(docx)) as archive:
        roots = [etree.fromstring(archive.read(name)) for name in _STORIES]
    names = ["ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange"]
    tags = [qn(f"w:{n}") for n in [*names, "moveFromRangeStart", "moveToRangeStart"]]
    return [str(held.get(qn("w:id"))) for root in roots for held in root.iter(*tags)]


def move_names(docx: bytes) -> tuple[list[str], list[str]]:
    """Return the names of moves, in order: where from, where to."""
    with ZipFile(BytesIO(docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    names = (
        sorted(str(mark.get(qn("w:name"))) for mark in body.iter(qn(f"w:{kind}RangeStart")))
        for kind in ("moveFrom", "moveTo")
    )
    gone, come = names
    return gone, come


_END_OF_FILE = "※"
_SETTLE = """
Sub Settle(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim word(0) As New com.sun.star.beans.PropertyValue
  Dim nothing_more()
  Dim names(10000) As String
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  count = 0
  name = Dir(folder & "/*.docx")
  Do While name <> ""
    names(count) = name
    count = count + 1
    name = Dir()
  Loop
  For i = 0 To count - 1
    For Each verb In Array("Accept", "Reject")
      document = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & names(i)), "_blank", 0, hidden())
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & verb & "AllTrackedChanges", "", 0, nothing_more())
      document.storeToURL(ConvertToURL(folder & "/" & verb & "/" & names(i)), word())
      document.close(True)
    Next
  Next
End Sub
"""


_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
{code}</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
  <library:element library:name="Judge"/>
</library:library>
"""


def run_basic(soffice: str, folder: Path, code: str, call: str) -> None:
    """Run a call of some Basic, with a profile of its own in `folder`."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    # A profile is made on the first start, which would write over a macro that is there already.
    start = [soffice, profile, "--headless"]
    subprocess.run([*start, "--terminate_after_init"], check=True, capture_output=True, timeout=120)
    basic = folder / "profile" / "user" / "basic" / "Standard"
    (basic / "Judge.xba").write_text(_MODULE.format(code=escape(code)), encoding="utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    macro = f"macro:///Standard.Judge.{call}"
    subprocess.run([*start, macro], check=True, capture_output=True, timeout=600)


def libreoffice(
    soffice: str, folder: Path, files: dict[str, bytes]
) -> dict[str, dict[bool, bytes]]:
    """Return by name what LibreOffice makes of each file: accepted (True) and rejected (False)."""
    papers = folder / "papers"
    for verb in ("Accept", "Reject"):
        (papers / verb).mkdir(parents=True)
    for name, blob in files.items():
        (papers / f"{name}.docx").write_bytes(blob)
    run_basic(soffice, folder, _SETTLE, f'Settle("{papers}")')
    verbs = {True: "Accept", False: "Reject"}
    return {
        name: {
            accept: (papers / verb / f"{name}.docx").read_bytes() for accept, verb in verbs.items()
        }
        for name in files
    }


def pandoc(program: str, folder: Path, files: list[bytes], *, accept: bool = True) -> list[str]:
    """Return the words that pandoc reads in each of some files, in order, notes among them.

    It puts blanks where Chinese paragraphs join, and leaves empty tables and items behind. It is
    called once for all, and told where a file ends.
    """
    end = folder / "end.md"
    end.write_text(_END_OF_FILE, encoding="utf-8")
    native = [program, "--from=markdown", "--to=docx", "--output", folder / "end.docx", end]
    subprocess.run(native, check=True, timeout=60)
    names: list[Path] = []
    for at, blob in enumerate(files):
        names += [folder / f"{at}.docx", folder / "end.docx"]
        names[-2].write_bytes(blob)
    call = [program, "--from=docx", "--to=json"]
    call.append(f"--track-changes={'accept' if accept else 'reject'}")
    done = subprocess.run([*call, *names], check=True, capture_output=True, timeout=300)
    return "".join(_strings(json.loads(done.stdout)["blocks"])).split(_END_OF_FILE)[:-1]


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for held in node:
            yield from _strings(held)
    elif isinstance(node, dict) and node.get("t") == "Str":
        yield node["c"].replace("\u3000", "")
    elif isinstance(node, dict) and node.get("t") in ("Note", "Image"):
        yield from (f"〔{node['t']}", *_strings(node["c"]), "〕")
    elif isinstance(node, dict) and node.get("t") not in ("CodeBlock", "Code"):
        yield from _strings(node.get("c", []))


def need_scalpel() -> None:
    """Skip the test where docx-scalpel is not installed; fail it where CI=true."""
    if find_spec("docx_scalpel") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI needs docx-scalpel")
        pytest.skip("docx-scalpel is not installed: this judge did not look")


def scalpel(docx: bytes, *, accept: bool) -> bytes:
    """Return what docx-scalpel makes of a file."""
    from docx_scalpel import docx_diff_accept_revisions, docx_diff_reject_revisions

    os.environ.setdefault("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")
    return (docx_diff_accept_revisions if accept else docx_diff_reject_revisions)(docx)
