"""The command line, run in this process on a copy of a small plan."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document

from planctl.cli.main import run

TESTS = Path(__file__).parent.parent


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def plan(tmp_path, monkeypatch):
    """A copy of the small plan, and we stand in it."""
    folder = tmp_path / "稿件"
    shutil.copytree(TESTS / "plans" / "small", folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def planctl(capsys, monkeypatch, tmp_path):
    """Run `planctl …` in English, with a cache of its own."""
    monkeypatch.setenv("PLANCTL_LANG", "en")
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))

    def command(*arguments):
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return command


@pytest.fixture
def theirs(tmp_path):
    """A ministry's own file, which says something before the paper and behind it."""
    said = Document()
    for words in ("示例部门文稿", "内部资料", "{{正文}}", "附则", "本件由部内留存。"):
        said.add_paragraph(words)
    said.save(tmp_path / "部委.docx")
    return tmp_path / "部委.docx"
