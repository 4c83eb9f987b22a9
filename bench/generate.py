"""Make a valid plan of N sections to measure with, and the same paper as Markdown for pandoc.

    python bench/generate.py 1000 FOLDER

writes `FOLDER/plan/` (plan.yaml, sources.yaml, terms.yaml, sections/AREA/ID.yaml) and
`FOLDER/paper.md`. A section has 2–3 KB of Chinese YAML with comments, three aspects, a citation in
each aspect at most and one at least; every twelfth has a list, every twentieth a table, every
fifteenth a note. The same number makes the same bytes on every machine.

Every rule is on in it, and finds nothing in a thousand sections; in ten thousand chance makes some figures of
the same digits, which F602 asks about.
"""

import argparse
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sentences import (
    ASPECTS,
    LEADS,
    SENTENCES,
    SOURCE_TITLES,
    TOPICS,
    UNCITED,
    goods,
    said,
)

AREA_HOLDS = 100
SOURCE_SERVES = 10
"""Sections an area, and sections a source."""

OWNERS = ("一组", "二组", "三组", "四组")
HEADINGS = {"status": "发展现状", "challenge": "突出问题", "countermeasure": "对策建议"}
_CITATION = re.compile(r"\[@([a-z0-9-]+)\]")
NOTE = re.compile(r"\{>>.*?<<\}")


@dataclass(frozen=True)
class Topic:
    """One section: `texts` holds the small Markdown of each aspect."""

    id: str
    area: str
    title: str
    owner: str
    texts: dict[str, str]

    def progress(self, aspect: str) -> str:
        """Return what the text bears out: an open note is not done."""
        return "drafting" if "{>>" in self.texts[aspect] else "done"


@dataclass(frozen=True)
class Entry:
    """One source."""

    key: str
    title: str
    publisher: str
    date: str

    @property
    def reference(self) -> str:
        """The line of its footnote."""
        return f"{self.title}. {self.publisher}，{self.date}. https://example.org/{self.key}"


def topics(count: int) -> list[Topic]:
    """Return `count` sections."""
    chance = Random(count)  # the content of 1,000 is not the beginning of 10,000
    return [_topic(chance, at, count) for at in range(count)]


def entries(count: int) -> list[Entry]:
    """Return the sources of a plan of `count` sections; each is cited by one of them at least."""
    chance = Random(f"sources {count}")
    return [_entry(chance, at) for at in range(_sources(count))]


def _sources(sections: int) -> int:
    return -(-sections // SOURCE_SERVES)


def _entry(chance: Random, at: int) -> Entry:
    year, month = chance.randint(2015, 2025), chance.randint(1, 12)
    what = goods(at * SOURCE_SERVES)
    title = said(chance, chance.choice(SOURCE_TITLES), what)
    publisher = said(chance, "{where}{what}研究中心", what)
    return Entry(f"source-{at:05}", title, publisher, f"{year}-{month:02}")


def _topic(chance: Random, at: int, count: int) -> Topic:
    title = f"{said(chance, chance.choice(TOPICS), goods(at))}（第{at + 1}题）"
    own = f"source-{at // SOURCE_SERVES:05}"
    any_other = f"source-{chance.randrange(_sources(count)):05}"
    texts = {
        "status": _text(chance, "status", at, own),
        "challenge": _text(chance, "challenge", at, any_other if at % 5 < 2 else None),
        "countermeasure": _text(chance, "countermeasure", at, any_other if at % 3 == 0 else None),
    }
    area = f"area-{at // AREA_HOLDS + 1:03}"
    return Topic(f"topic-{at + 1:05}", area, title, OWNERS[at % len(OWNERS)], texts)


def _text(chance: Random, aspect: str, at: int, source: str | None) -> str:
    """Return two paragraphs with bold leads, the first with its citation, and what `at` adds."""
    what = goods(at)
    opening = chance.sample((SENTENCES if source else UNCITED)[aspect], 2)
    last = chance.choice([pattern for pattern in UNCITED[aspect] if pattern not in opening])
    first, second, third = (said(chance, one, what) for one in (*opening, last))
    leads = [said(chance, one, what) for one in chance.sample(LEADS[aspect], 2)]
    if source:
        first = f"{first[:-1]}[@{source}]。"
    paragraphs = [f"**{leads[0]}**{first}{second}", f"**{leads[1]}**{third}"]
    return "\n\n".join(paragraphs + list(_extras(chance, aspect, at)))


def _extras(chance: Random, aspect: str, at: int) -> Iterator[str]:
    if aspect == "countermeasure" and at % 12 == 5:
        yield "\n".join(
            f"- {said(chance, '{body}负责{where}的第{lot}批{what}{field}', goods(at))}；"
            for _ in range(3)
        )
    if aspect == "status" and at % 20 == 7:
        rows = [said(chance, "| {what} | {where} | {n} | {p} |", goods(at + n)) for n in range(3)]
        yield "\n".join(
            ["| 品种 | 地区 | 项目数 | 占比（%） |", "| --- | --- | --- | --- |", *rows]
        )
    if aspect == "challenge" and at % 15 == 3:
        note = "{{>>数据来源待补：{where}一项由{body}核对<<}}"
        yield said(chance, f"{{who}}对第{{lot}}批{{what}}的意见尚在汇总{note}。", goods(at))


def section_yaml(topic: Topic) -> str:
    """Return the record of one section, with comments."""
    head = [
        "# yaml-language-server: $schema=../../.planctl/schemas/section.json",
        f"# 起草：{topic.owner}；数字以最近一次会签稿为准",
        f"id: {topic.id}",
        f"title: {topic.title}",
        f"area: {topic.area}",
        f"owner: {topic.owner}  # 见 plan.yaml",
    ]
    body = [line for aspect in ASPECTS for line in _aspect_yaml(topic, aspect)]
    return "\n".join([*head, *body, "remarks: 统稿时与相邻各题核对口径", ""])


def _aspect_yaml(topic: Topic, aspect: str) -> Iterator[str]:
    yield f"# {HEADINGS[aspect]}"
    yield f"{aspect}:"
    yield f"  progress: {topic.progress(aspect)}"
    yield "  text: |-"
    yield from (f"    {line}" if line else "" for line in topic.texts[aspect].split("\n"))


def plan_yaml(held: list[Topic], layout: str) -> str:
    """Return plan.yaml, every section listed."""
    lines = [
        "# yaml-language-server: $schema=.planctl/schemas/plan.json",
        "title: 医药工业国际合作素材稿（测速用）",
        "theme: 医药工业国际合作",
        f"layout: {layout}",
        "people:",
        *(f"  - name: {owner}" for owner in OWNERS),
        "areas:",
    ]
    for area, within in by_area(held):
        lines += [f"  - id: {area}", f"    title: {area_title(area)}", "    sections:"]
        lines += [f"      - {topic.id}" for topic in within]
    return "\n".join([*lines, ""])


def by_area(held: list[Topic]) -> Iterator[tuple[str, list[Topic]]]:
    """Yield each area with its sections."""
    for start in range(0, len(held), AREA_HOLDS):
        yield held[start].area, held[start : start + AREA_HOLDS]


def area_title(area: str) -> str:
    """Return the title of an area."""
    return f"合作领域{int(area.removeprefix('area-'))}"


def sources_yaml(sources: list[Entry]) -> str:
    """Return sources.yaml."""
    blocks = [
        f"{entry.key}:\n  type: report\n  title: {entry.title}\n  publisher: {entry.publisher}\n"
        f"  date: {entry.date}\n  url: https://example.org/{entry.key}\n"
        for entry in sources
    ]
    return "".join(["# yaml-language-server: $schema=.planctl/schemas/sources.json\n", *blocks])


def paper_markdown(held: list[Topic], sources: list[Entry]) -> str:
    """Return the paper that the layout `ministry-material` makes of a plan, as pandoc reads it.

    Parts by aspect, then areas, then the texts; a footnote a citation; the team's notes left out.
    """
    references = {entry.key: entry.reference for entry in sources}
    cited: list[str] = []

    def footnote(match: re.Match[str]) -> str:
        cited.append(references[match[1]])
        return f"[^{len(cited)}]"

    blocks = ["# 医药工业国际合作素材稿（测速用）"]
    for number, aspect in enumerate(ASPECTS, 1):
        blocks.append(f"## {number}. {HEADINGS[aspect]}")
        for area, within in by_area(held):
            blocks.append(f"### {area_title(area)}")
            blocks += [_CITATION.sub(footnote, NOTE.sub("", t.texts[aspect])) for t in within]
    notes = (f"[^{number}]: {line}" for number, line in enumerate(cited, 1))
    return "\n\n".join([*blocks, *notes]) + "\n"


def write(count: int, folder: Path) -> None:
    """Write the plan of `count` sections and the same paper for pandoc."""
    held, sources = topics(count), entries(count)
    write_plan(held, sources, folder / "plan", layout="ministry-material")
    _put(folder / "paper.md", paper_markdown(held, sources))


def write_plan(held: list[Topic], sources: list[Entry], plan: Path, *, layout: str) -> None:
    """Write a plan of these sections and sources."""
    for area, within in by_area(held):
        (plan / "sections" / area).mkdir(parents=True, exist_ok=True)
        for topic in within:
            _put(plan / "sections" / area / f"{topic.id}.yaml", section_yaml(topic))
    _put(plan / "plan.yaml", plan_yaml(held, layout))
    _put(plan / "sources.yaml", sources_yaml(sources))
    _put(plan / "terms.yaml", "terms: []\n")


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def main(write: Callable[[int, Path], None], what: str) -> None:
    """Write what the command line asks for: so many sections, into a folder."""
    parser = argparse.ArgumentParser(description=f"Make a {what} of N sections to measure with.")
    parser.add_argument("sections", type=int)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    write(arguments.sections, arguments.folder)


if __name__ == "__main__":
    main(write, "plan")
