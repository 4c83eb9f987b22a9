"""This repository's plan, written in every form and format and read back, says the same.

What a form does not show, or a format cannot carry, stands in docs/import.md and in the table here.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

from planctl.schemas.base import ASPECTS
from planctl.text.marks import marks, prose
from planctl.workspace.read import read_plan

ROOT = Path(__file__).parent.parent.parent
FORMATS = ("md", "txt", "docx")


@dataclass(frozen=True)
class Shown:
    """What a layout shows of a plan."""

    aspects: tuple
    titles: bool = True
    notes: bool = False
    states: bool = False
    passages: frozenset = frozenset()


SHOWN = {
    "ministry-material": Shown(ASPECTS, titles=False),
    "working-draft": Shown(ASPECTS, notes=True, states=True),
    "research-report": Shown(
        ASPECTS,
        passages=frozenset({"abstract", "keywords", "introduction", "cases", "outlook", "conclusions"}),
    ),
    "policy-advice": Shown(("challenge", "countermeasure"), passages=frozenset({"introduction", "comparison"})),
    "progress-report": Shown(
        ("status", "challenge"),
        passages=frozenset({"abstract", "keywords", "cases", "outlook", "conclusions"}),
    ),
}  # fmt: skip
UNLEVELLED = {("working-draft", "txt")}
"""Plain text of levels without numbers: a sub-heading behind a text begins a section there."""


@pytest.fixture(scope="module")
def source():
    return read_plan(ROOT).plan


@pytest.fixture(
    scope="module", params=[(layout, form) for layout in SHOWN for form in FORMATS], ids="-".join
)
def trip(request, tmp_path_factory):
    """What a layout shows, the format, and the plan that came back."""
    from planctl.cli.main import run

    layout, form = request.param
    folder = tmp_path_factory.mktemp("trip")
    file = folder / f"paper.{form}"
    assert (
        run(["export", f"--{form}", "--layout", layout, "-o", str(file), "--plan", str(ROOT)]) == 0
    )
    assert run(["import", str(file), "--into", str(folder / "plan")]) == 0
    loaded = read_plan(folder / "plan")
    assert loaded.findings == ()
    return SHOWN[layout], form, layout, loaded.plan


def said(text, plan):
    """Return the words of a text as a paper shows them: links by their titles, no labels or blanks.

    Colons do not count: a sub-heading that a form does not set apart stands before one.
    """
    titles = {section.id: section.title for section in plan.sections}
    text = re.sub(r"\[\[#[^\]]*\]\]", "", text)
    text = re.sub(r"\[\[([^\[\]]*)\]\]", lambda link: f"“{titles[link[1]]}”", text)
    text = "".join(line for line in prose(text).split("\n") if not re.fullmatch(r"[|\s:-]+", line))
    return re.sub(r"[\s|*#：]|(?<=见)表\d+|^(?:[-+]|\d+\.) |表[：:]", "", text)


def texts(plan, shown):
    """Return each text with its area's title and its aspect."""
    areas = {area.id: area.title for area in plan.head.areas}
    return [
        (areas[section.area], aspect, held.text)
        for section in plan.sections
        for aspect in shown.aspects
        if (held := section.aspect(aspect)) and held.text
    ]


def by_place(plan, shown, of):
    """Return what `of` makes of the texts, for each area and aspect."""
    found = {}
    for area, aspect, text in texts(plan, shown):
        found.setdefault((area, aspect), []).append(of(text))
    return found


def subheadings(plan):
    return re.findall(
        r"^#+ (.*)$", "\n".join(text for *_, text in texts(plan, Shown(ASPECTS))), re.MULTILINE
    )


def test_the_layout_is_known_again(trip):
    _, _, layout, plan = trip
    assert plan.head.layout == layout


def test_every_word_stands_in_its_area_and_aspect_in_order(trip, source):
    shown, form, layout, plan = trip
    dropped = "|".join(subheadings(source)) if (layout, form) in UNLEVELLED else "$"

    def words(of):
        held = by_place(of, shown, lambda text: said(text, of))
        return {place: re.sub(dropped, "", "".join(each)) for place, each in held.items()}

    assert words(plan) == words(source)


def test_sections_are_the_same_where_their_titles_are_shown(trip, source):
    shown, form, layout, plan = trip
    if not shown.titles:
        pytest.skip("this form shows no titles of sections; docs/import.md says so")
    wanted = {
        section.title: {a for a in shown.aspects if section.aspect(a) and section.aspect(a).text}
        for section in source.sections
    }
    found = {
        section.title: {a for a in ASPECTS if section.aspect(a) and section.aspect(a).text}
        for section in plan.sections
        if (layout, form) not in UNLEVELLED or section.title not in subheadings(source)
    }
    assert found == {title: aspects for title, aspects in wanted.items() if aspects}


def test_every_place_cites_what_it_cited(trip, source):
    shown, _, _, plan = trip

    def cited(of):
        titles = {key: held.title for key, held in of.sources.items()}
        return lambda text: Counter(
            titles[mark.value] for mark in marks(text) if mark.kind == "cite"
        )

    def summed(held):
        return {place: sum(counts, Counter()) for place, counts in held.items()}

    found = by_place(plan, shown, cited(plan))
    assert summed(found) == summed(by_place(source, shown, cited(source)))


def test_notes_come_back_where_the_form_shows_them(trip, source):
    shown, _, _, plan = trip

    def notes(text):
        return [mark.value for mark in marks(text) if mark.kind == "note"]

    wanted = (
        by_place(source, shown, notes) if shown.notes else by_place(source, shown, lambda _: [])
    )
    found = by_place(plan, shown, notes)
    assert {place: [*chain(*held)] for place, held in found.items()} == {
        place: [*chain(*held)] for place, held in wanted.items()
    }


def test_what_is_done_in_a_whole_area_is_done_again(trip, source):
    shown, _, _, plan = trip

    def done(of):
        areas = {area.id: area.title for area in of.head.areas}
        found = {}
        for section in of.sections:
            for aspect in ASPECTS:
                held = section.aspect(aspect)
                if held and held.text:
                    place = areas[section.area], aspect
                    found[place] = found.get(place, True) and held.progress == "done"
        return {place for place, whole in found.items() if whole}

    assert done(plan) == (done(source) if shown.states else set())


def test_the_passages_of_the_form_come_back(trip, source):
    shown, _, _, plan = trip
    found = {name: said(plan.passages[name].text, plan) for name in shown.passages}
    assert found == {name: said(source.passages[name].text, source) for name in shown.passages}


def test_beyond_them_only_drawn_pictures_become_passages(trip):
    shown, form, _, plan = trip
    beyond = [held for name, held in plan.passages.items() if name not in shown.passages]
    lines = [line for held in beyond for line in held.text.split("\n") if line.strip()]
    drawn = r"!\[.+\]\(figures/\w+\.png\)" if form == "docx" else r"（?图\d+　.*|\{>>图：.*<<\}"
    assert [line for line in lines if not re.fullmatch(drawn, line)] == []
