"""Pairs of papers, written as text, and their redlines."""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from planctl.exports.compose import compose
from planctl.exports.document import Document, Picture
from planctl.exports.docx import Paged, write_docx, write_redline
from planctl.exports.docx.redline import Author
from planctl.schemas.dress import Dress
from planctl.schemas.form import build
from planctl.schemas.layout import Layout
from planctl.schemas.passage import Passage
from planctl.schemas.plan import Plan, PlanHead
from planctl.schemas.source import Source
from planctl.workspace.yaml_file import read_yaml

BARE = """\
name: bare
description: 只有正文
levels: [一、, （一）, "1."]
parts:
  - {title: 正文, passage: body}
  - {title: 附记, passage: tail}
"""
WHOLE = """\
name: whole
description: 封面、摘要、目录、正文、落款、附件
levels: [第一章　, 一、, （一）]
cover: [title, stage, submitter, date]
front:
  - {title: 摘要, passage: abstract}
  - {title: 目录, show: contents, depth: 3}
parts:
  - {title: 正文, passage: body}
  - {title: 来源, show: sources}
signature: true
annexes:
  - {title: "{passage}", passage: annex}
"""
_SOURCES = {"survey": "用水调查", "rules": "节水办法", "census": "水利普查公报"}
_HEAD = "title: 节水规划\nsubmitter: 编写组\ndate: 2025-06\nstage: 征求意见稿\nareas: [{id: farm, title: 农业}]"


@dataclass(frozen=True)
class Side:
    """A paper as a case writes it: `name = value` lines, a blank line, the text of the body."""

    values: dict[str, str]
    text: str

    @classmethod
    def read(cls, said: str) -> "Side":
        """Read a side."""
        values: dict[str, str] = {}
        lines = said.strip().split("\n")
        while lines and " = " in lines[0] and lines[0].split(" = ")[0].isascii():
            name, _, value = lines.pop(0).partition(" = ")
            values[name] = value.replace("\\n", "\n")
        return cls(values, "\n".join(lines).strip())

    def plan(self) -> Plan:
        """Return the plan that says so."""
        head = read_yaml(_HEAD.encode()).value
        head |= {
            name: self.values[name] for name in ("title", "stage", "date") if name in self.values
        }
        texts = {"body": self.text} | {
            name: self.values[name] for name in ("abstract", "annex", "tail") if name in self.values
        }
        sources = {
            key: build(Source, {"type": "report", "title": self.values.get(f"@{key}", title)})
            for key, title in _SOURCES.items()
        }
        passages = {
            name: Passage(id=name, title=f"篇章{name}", progress="done", text=text)
            for name, text in texts.items()
        }
        return Plan(head=build(PlanHead, head), sources=sources, passages=passages)


_PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNg+A8AAQIBAEK+vGgAAAAASUVORK5CYII="
)
"""Two pixels; what follows the end of a PNG nobody reads."""


def _picture(target: str) -> Picture:
    return Picture(80, 50, blob=_PNG + target.encode(), path=target)


@dataclass(frozen=True)
class Pair:
    """Two papers, and the redline between them."""

    old: bytes
    new: bytes
    redline: bytes
    document: Document
    """The new one, as it was composed."""


@pytest.fixture(scope="session")
def pair(dress: Dress, layouts: Path) -> Callable[..., Pair]:
    """Return the maker of a pair from what two sides say, in a layout (`bare` or `whole`)."""
    template = layouts / "template"
    read = {"bare": BARE, "whole": WHOLE}
    known = {name: build(Layout, read_yaml(text.encode()).value) for name, text in read.items()}

    def paper(said: str, layout: str) -> Document:
        return compose(Side.read(said).plan(), known[layout], picture_of=_picture)

    def make(old: str, new: str, layout: str = "bare", author: Author | None = None) -> Pair:
        was, now = paper(old, layout), paper(new, layout)
        author = author or Author("审稿人甲")
        redline = write_redline(lambda: Paged(was), Paged(now), dress, template, author)
        return Pair(
            write_docx(was, dress, template).file,
            write_docx(now, dress, template).file,
            redline.file,
            now,
        )

    return make
