"""Make the same sections a research report, for planctl and for `pandoc --citeproc`.

    python bench/report.py 1000 FOLDER

writes `FOLDER/report/` (a plan with a layout of its own), `FOLDER/report.md` and, as pandoc reads
sources, `FOLDER/sources.json`. The report has contents, a heading for every section, captions and
references for its tables, and a list of its sources at the end. The same number makes the same
bytes on every machine.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generate import (
    HEADINGS,
    NOTE,
    Entry,
    Topic,
    area_title,
    by_area,
    entries,
    main,
    topics,
    write_plan,
)
from sentences import ASPECTS

LAYOUT = """name: bench-report
description: 研究报告：目录，分章，图表题注，参考文献
dress: report
title: "{title}"
levels: ["第一章　", 一、, （一）]
front:
  - {title: 目　录, show: contents, depth: 3}
parts:
  - title: 发展现状
    new_page: true
    aspect: status
    parts:
      - &by-area
        each: area
        title: "{area}"
        parts:
          - {each: section, title: "{section}", show: text}
  - {title: 突出问题, new_page: true, aspect: challenge, parts: [*by-area]}
  - {title: 对策建议, new_page: true, aspect: countermeasure, parts: [*by-area]}
  - {title: 参考文献, numbered: false, new_page: true, show: sources}
"""
_TABLE = "\n\n| 品种 "
_REFERENCE = re.compile(r"\[\[#[a-z0-9-]+\]\]")
_CAPTION = re.compile(r"^表：(.*?)\{#[a-z0-9-]+\}$", re.M)


def reported(topic: Topic) -> Topic:
    """Return a section whose table, if it has one, bears a caption and is referred to."""
    anchor = topic.id.replace("topic", "table")
    captioned = f"分布见[[#{anchor}]]。\n\n表：项目分布{{#{anchor}}}{_TABLE}"
    texts = {aspect: text.replace(_TABLE, captioned, 1) for aspect, text in topic.texts.items()}
    return replace(topic, texts=texts)


def report_markdown(held: list[Topic]) -> str:
    """Return the report as pandoc reads it: citations by key, captions, numbers of tables."""
    blocks = list(_blocks(held))
    numbers = iter(range(1, len(held) + 1))
    text = _REFERENCE.sub(lambda _: f"表{next(numbers)}", "\n\n".join(blocks))
    return _CAPTION.sub(r"Table: \1", text) + "\n"


def _blocks(held: list[Topic]) -> Iterator[str]:
    yield "---\ntitle: 医药工业国际合作研究报告（测速用）\nlang: zh-CN\n---"
    for aspect in ASPECTS:
        yield f"# {HEADINGS[aspect]}"
        for area, within in by_area(held):
            yield f"## {area_title(area)}"
            for topic in within:
                yield f"### {topic.title}"
                yield NOTE.sub("", topic.texts[aspect])
    yield "# 参考文献"


def csl_json(sources: list[Entry]) -> str:
    """Return the sources as CSL-JSON."""
    return json.dumps([_csl(entry) for entry in sources], ensure_ascii=False)


def _csl(entry: Entry) -> dict[str, object]:
    year, month = entry.date.split("-")
    return {
        "id": entry.key,
        "type": "report",
        "title": entry.title,
        "publisher": entry.publisher,
        "issued": {"date-parts": [[int(year), int(month)]]},
        "URL": f"https://example.org/{entry.key}",
        "language": "zh-CN",
    }


def write(count: int, folder: Path) -> None:
    """Write the report of `count` sections as a plan, and the same for pandoc."""
    held, sources = [reported(topic) for topic in topics(count)], entries(count)
    write_plan(held, sources, folder / "report", layout="bench-report")
    (folder / "report" / "layouts").mkdir(exist_ok=True)
    for path, text in (
        ("report/layouts/bench-report.yaml", LAYOUT),
        ("report.md", report_markdown(held)),
        ("sources.json", csl_json(sources)),
    ):
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(write, "report")
