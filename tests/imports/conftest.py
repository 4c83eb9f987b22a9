"""Drafts taken in with the built-in layouts, and what must hold of every account."""

import os
import re
from pathlib import Path

import pytest

from planctl.imports.importing import import_drafts
from planctl.text.marks import marks
from planctl.workspace.builtin import builtin_layout, builtin_layouts
from planctl.workspace.pinyin import pinyin_id

BLANKS = re.compile("[\\s\u200b\ufeff]+")


@pytest.fixture(scope="session")
def take():
    """Return what turns drafts, texts or bytes by their names, into an Imported."""
    layouts = {name: builtin_layout(name) for name in builtin_layouts()}

    def import_them(drafts, **options):
        files = [
            (name, draft.encode() if isinstance(draft, str) else draft)
            for name, draft in drafts.items()
        ]
        spell = options.pop("spell", pinyin_id)
        return import_drafts(files, layouts, spell, **options)

    return import_them


@pytest.fixture(scope="session")
def drafts():
    """Return the bytes of the real drafts that PLANCTL_DRAFTS holds; without it, skip."""
    folder = os.environ.get("PLANCTL_DRAFTS")
    if not folder:
        pytest.skip("PLANCTL_DRAFTS names no folder of drafts")

    def read(name):
        return (Path(folder) / name).read_bytes()

    return read


def said(text):
    """Return the words of small Markdown, those of notes too, without any blank."""
    found, at = "", 0
    for mark in marks(text):
        found += text[at : mark.start]
        if mark.kind in ("escape", "note"):
            found += mark.value
        elif mark.kind in ("link", "fault"):
            found += text[mark.start : mark.end]
        at = mark.end
    return BLANKS.sub("", found + text[at:]).replace("\\", "")


def letters(text):
    return re.sub(r"\W", "", text)


def records(imported):
    """Return the words of each record's text by its id and aspect."""
    plan = imported.plan
    found = {
        (section.id, aspect): said(section.aspect(aspect).text)
        for section in plan.sections
        for aspect in ("status", "challenge", "countermeasure")
        if section.aspect(aspect)
    }
    return found | {(key, None): said(held.text) for key, held in plan.passages.items()}


@pytest.fixture(scope="session")
def accounted():
    """Return what asserts that an import lost nothing, and returns it."""

    def hold(imported):
        held = records(imported)
        for account, text in zip(imported.accounts, imported.texts, strict=True):
            at = 0
            for span in account.spans:
                assert span.start == at < span.end
                at = span.end
                words = BLANKS.sub("", text[span.start : span.end]).replace("\\", "")
                if span.as_ == "text":
                    record = held[span.section, span.aspect]
                    # Two sentences that follow each other here may stand apart there.
                    sentences = re.findall(r"[^。！？]+[。！？]*[”’」』）)\"']*|[。！？]+", words)
                    assert words in record or all(one in record for one in sentences), (words, span)
                if span.as_ == "markup":
                    assert not re.search(r"[^\W\d_]", re.sub("<br ?/?>", "", words)) or re.match(
                        r"\[\^|```|~~~", words
                    ), words
                if span.as_ == "note":
                    record = letters(held[span.section, span.aspect])
                    parts = re.split(r"<!--|-->|【(?:批注|备注|注)|】|\{>>|<<\}", words)
                    assert all(letters(part) in record for part in parts), (words, span)
                assert span.reason != "unplaced", words
            assert at == account.characters == len(text)
        return imported

    return hold
