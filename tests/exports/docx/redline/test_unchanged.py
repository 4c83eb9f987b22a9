"""Of what is the same in both papers a redline needs no more than a hint."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from random import Random

import pytest

from planctl.exports.abridged import abridged
from planctl.exports.compose import compose
from planctl.exports.docx import Paged, write_docx, write_past, write_redline
from planctl.exports.docx.redline import Author
from planctl.schemas.form import build
from planctl.schemas.layout import Layout
from planctl.schemas.plan import Plan, PlanHead
from planctl.schemas.section import Section
from planctl.schemas.source import Source
from planctl.workspace.yaml_file import read_yaml

PAIRS = 120
ANY_LAYOUT = 300
LAYOUTS = {
    "by aspect": """\
name: by-aspect
description: 先现状后对策，不列子题
levels: [一、, （一）]
parts:
  - {title: 现状, aspect: status, parts: &areas [{each: area, title: "{headline}", parts: [{each: section, show: text}]}]}
  - {title: 对策, aspect: countermeasure, parts: *areas}
""",
    "by section": """\
name: by-section
description: 有封面、目录，逐题写
levels: [第一章　, 一、, （一）]
sources: endnote
cover: [title]
front: [{title: 目录, show: contents, depth: 2}]
parts:
  - each: area
    title: "{area}"
    parts:
      - each: section
        title: "{section}"
        parts: [{aspect: status, label: 现状：, show: text}, {aspect: countermeasure, show: text}]
signature: true
""",
    "counted": """\
name: counted
description: 各题以一是、二是开头，来源在方括号里
sources: bracket
parts:
  - {each: section, aspect: status, lead: 一是, show: text}
""",
    "listed": """\
name: listed
description: 文末列来源
parts:
  - {each: section, aspect: status, show: text}
  - {title: 来源, show: sources}
""",
}
ASPECTS = ("status", "challenge", "countermeasure")
SOURCES = {
    key: build(Source, {"type": "report", "title": title})
    for key, title in (("survey", "用水调查"), ("rules", "节水办法"), ("census", "水利普查公报"))
}


@pytest.fixture(scope="module")
def generate():
    spec = spec_from_file_location("generate", Path(__file__).with_name("generate.py"))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def redlined(generate, dress, layouts):
    """Return what makes both papers of a seed, and the redlines of the whole older one and of its hints."""
    template = layouts / "template"

    def redline(old, new, hinted=frozenset()):
        past = write_past(old, dress, template)._replace(hinted=hinted)
        return write_redline(lambda: past, Paged(new), dress, template, Author("审稿人甲"))

    def both(random, layout):
        old, new = (plan(held) for held in sides(random, generate))
        held = abridged(old, new, layout, final=False)
        was, hints, now = (compose(one, layout) for one in (old, held.plan, new))
        return (
            *(write_docx(one, dress, template).file for one in (was, now)),
            redline(was, now).file,
            redline(hints, now, held.hinted).file,
            len(held.hinted),
        )

    return both


@pytest.fixture(scope="module", params=[*LAYOUTS])
def redlines(request, redlined):
    layout = build(Layout, read_yaml(LAYOUTS[request.param].encode()).value)
    return [redlined(Random(seed), layout) for seed in range(PAIRS)]


def any_layout(random):
    """Return a layout that nobody would write."""
    parts = tuple(part(random, 0, ()) for _ in range(random.randint(1, 3)))
    sources = random.choice(("footnote", "endnote", "bracket", "none"))
    held = {"name": "any", "description": "任意", "levels": ("一、", "（一）"), "sources": sources}
    listed = ({"title": "来源", "show": "sources"},) if random.random() < 0.2 else ()
    return build(Layout, held | {"parts": (*parts, *listed), "signature": random.random() < 0.3})


def part(random, depth, each):
    held = {"aspect": random.choice(ASPECTS)} if random.random() < 0.5 else {}
    if random.random() < 0.4:
        held["each"] = random.choice(("area", "section"))
        each = (*each, held["each"])
    if random.random() < 0.5:
        held["title"] = random.choice(("部分", *(f"{{{name}}}" for name in each)))
    for name, words in (("lead", "一是"), ("label", "要点：")):
        if random.random() < 0.1:
            held[name] = words
    if depth < 3 and random.random() < 0.7:
        inner = (part(random, depth + 1, each) for _ in range(random.randint(1, 2)))
        return held | {"parts": tuple(inner)}
    return held | {"show": "text"}


def sides(random, generate):
    """Return the sections of an older plan and of a newer one, as plain values."""
    held = {f"s{at}": section(random, generate) for at in range(random.randint(3, 9))}
    new = {name: dict(said) for name, said in held.items()}
    for name in random.sample([*held], random.randint(0, 2)):
        new[name] |= edited(random, generate, new[name])
    if random.random() < 0.2:
        new[random.choice([*new])]["title"] = "改了的题目"
    if random.random() < 0.2:
        del new[random.choice([*new])]
    if random.random() < 0.2:
        new["added"] = section(random, generate)
    if random.random() < 0.1:
        new = dict(random.sample([*new.items()], len(new)))
    return held, new


def section(random, generate):
    said = {"title": random.choice(("节水", "水价", "计量")), "area": random.choice(("a", "b"))}
    return said | {name: text(random, generate) for name in random.sample(ASPECTS, 2)}


def text(random, generate):
    """Return paragraphs, most of them without anything that counts; here and there the same one."""
    if random.random() < 0.1:
        return "情况相同。"
    blocks = [held for held in generate.paper(random)[:4] if not held.startswith("![")]
    plain = [generate.sentence(random) for _ in range(random.randint(1, 4))]
    return "\n\n".join(plain if random.random() < 0.7 else blocks)


def edited(random, generate, said):
    name = random.choice([held for held in said if held in ASPECTS])
    blocks = generate.edited(random, said[name].split("\n\n"))
    return {name: "\n\n".join(held for held in blocks if not held.startswith("!["))}


def plan(sections):
    areas = tuple({"id": name, "title": f"领域{name}"} for name in "ab")
    return Plan(
        head=build(PlanHead, {"title": "节水规划", "date": "2025-06", "areas": areas}),
        sections=tuple(record(name, said) for name, said in sections.items()),
        sources=SOURCES,
    )


def record(name, said):
    texts = {held: {"progress": "done", "text": said[held]} for held in ASPECTS if held in said}
    return build(Section, {"id": name, "title": said["title"], "area": said["area"], **texts})


def test_a_hint_of_it_gives_the_same_bytes(redlines):
    wrong = [seed for seed, held in enumerate(redlines) if held[2] != held[3]]
    assert wrong == []
    assert sum(hinted for *_, hinted in redlines) > 2 * PAIRS


def test_and_so_it_does_in_any_layout(redlined):
    made = [redlined(Random(seed), any_layout(Random(seed))) for seed in range(ANY_LAYOUT)]
    wrong = [seed for seed, (_, _, whole, hinted, _) in enumerate(made) if whole != hinted]
    assert wrong == []
    assert sum(hinted for *_, hinted in made) > ANY_LAYOUT


@pytest.mark.parametrize("accept", [True, False])
def test_by_the_standard(redlines, tracked, accept):
    wrong = [
        seed
        for seed, (old, new, redline, _, _) in enumerate(redlines)
        if tracked.paragraphs(tracked.settled(redline, accept=accept))
        != tracked.paragraphs(new if accept else old)
    ]
    assert wrong == []


def test_the_numbers_of_changes_are_all_different(redlines, judges, tracked):
    for seed, (_, _, redline, *_) in enumerate(redlines):
        assert judges.faults(redline) == [], seed
        numbers = tracked.change_numbers(redline)
        assert len(numbers) == len(set(numbers)), seed
