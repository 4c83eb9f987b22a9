"""Every part of the package, against the ones kept in golden/: one tag a line, attributes sorted.

PLANCTL_UPDATE_GOLDEN=1 writes them anew.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from planctl.exports.docx import write_docx

GOLDEN = Path(__file__).with_name("golden")


def canonical(blob):
    return etree.tostring(etree.fromstring(blob), method="c14n").decode().replace("><", ">\n<")


def xml_parts(file, judges):
    """The parts that are XML, in their golden form."""
    found = judges.parts(file)
    return {
        name: canonical(blob) + "\n" for name, blob in found.items() if not name.endswith(".png")
    }


@pytest.mark.parametrize("sources", ["footnote", "endnote", "bracket", "none"])
def test_every_part_is_as_it_was(sources, everything, write, judges):
    canonical_parts = xml_parts(write(replace(everything, sources=sources)), judges)
    folder = GOLDEN / sources
    if os.environ.get("PLANCTL_UPDATE_GOLDEN") == "1":
        keep(canonical_parts, folder, sources)
    kept = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert kept, f"nothing in {folder}: run with PLANCTL_UPDATE_GOLDEN=1"
    for name in kept:
        assert canonical_parts[name.removesuffix(".txt")] == (folder / name).read_text("utf-8")
    if sources == "footnote":
        assert {name.removesuffix(".txt") for name in kept} == set(canonical_parts)


def test_a_dress_without_annex_labels_is_as_it_was(everything, dressed, layouts, judges):
    file = write_docx(everything, dressed("report"), layouts / "template", ("1",) * 9).file
    document = {"word/document.xml": xml_parts(file, judges)["word/document.xml"]}
    folder = GOLDEN / "report"
    if os.environ.get("PLANCTL_UPDATE_GOLDEN") == "1":
        keep(document, folder, "report")
    assert document["word/document.xml"] == (folder / "word/document.xml.txt").read_text("utf-8")


def keep(canonical_parts, folder, sources):
    # The other kinds of citation differ in the text and in the notes alone.
    alone = None if sources == "footnote" else {"word/document.xml", "word/endnotes.xml"}
    for name, text in canonical_parts.items():
        if alone is None or name in alone:
            # With .txt, so that no tool takes a part's dot file or brackets for its own.
            path = folder / f"{name}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
