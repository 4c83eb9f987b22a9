"""The text of a new plan's files."""

from collections.abc import Sequence
from dataclasses import dataclass

from planctl.messages.language import Both, Language
from planctl.schemas.plan import Area
from planctl.workspace.builtin import starter_terms_text
from planctl.workspace.guidance import comment_lines
from planctl.workspace.scaffold_entries import area_block
from planctl.workspace.scalar_text import scalar_text

_LAYOUT = Both(
    "体例：决定稿件的次序和样子；planctl export --layout 可临时换一种",
    "Layout: the order and look of the paper; planctl export --layout takes another for once",
)
_PEOPLE = Both(
    "负责人，子题的 owner 从这里选：\npeople:\n  - name: 起草组\n    role: 起草",
    "Who owns sections; a section's owner is one of them:\n"
    "people:\n  - name: Drafting group\n    role: drafts",
)
_LENGTHS = Both(
    "每个方面的字数要求：\nlengths:\n  status: {min: 150, max: 500}",
    "How long each aspect should be, in characters:\nlengths:\n  status: {min: 150, max: 500}",
)
_AREAS = Both(
    "领域，按稿件中的次序。headlines 是它在现状、挑战、对策三部分中的标题；\n"
    "sections 是子题编号，planctl new 会自动添上。",
    "Areas, in the order of the paper. headlines are its headings in the three parts;\n"
    "sections are ids, and planctl new adds to them.",
)
_SOURCES = Both(
    "来源。正文里用 [@编号] 引用；不知道的就不写，不要猜。例如：",
    "Sources, cited in texts as [@key]. Leave out what is not known; guess nothing. For example:",
)
_EXAMPLE = """\
example-2025-report:
  type: report
  title: 某行业年度报告
  publisher: 某研究院
  date: 2025-03
  url: https://example.org/report"""
_TERMS = Both(
    "术语：全稿统一的写法（term）和应当改掉的写法（variants）。",
    "Terms: what the paper writes (term), and what it does not (variants).",
)


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What a new plan begins with."""

    title: str
    areas: Sequence[Area]
    theme: str | None
    layout: str
    submitter: str | None
    date: str | None
    stage: str | None


def plan_text(plan: NewPlan, language: Language) -> str:
    """Return `plan.yaml`."""
    head = {"title": plan.title, "theme": plan.theme}
    after = {"submitter": plan.submitter, "date": plan.date, "stage": plan.stage}
    areas = "".join(map(_area, plan.areas))
    return (
        _editor_line("plan")
        + _entries(head)
        + comment_lines(_LAYOUT(language))
        + _entries({"layout": plan.layout})
        + _entries(after)
        + "\n"
        + comment_lines(_PEOPLE(language))
        + "\n"
        + comment_lines(_LENGTHS(language))
        + "\n"
        + comment_lines(_AREAS(language))
        + f"areas:\n{areas}"
    )


def sources_text(language: Language) -> str:
    """Return `sources.yaml`: nothing but how to begin."""
    return _editor_line("sources") + comment_lines(f"{_SOURCES(language)}\n{_EXAMPLE}")


def terms_text(language: Language) -> str:
    """Return `terms.yaml`: the terms of plans and of the trade, to go on from."""
    return _editor_line("terms") + comment_lines(_TERMS(language)) + starter_terms_text()


def _editor_line(name: str) -> str:
    return f"# yaml-language-server: $schema=.planctl/schemas/{name}.json\n"


def _entries(held: dict[str, str | None]) -> str:
    return "".join(
        f"{key}: {said if key == 'date' else scalar_text(said)}\n"
        for key, said in held.items()
        if said
    )


def _area(area: Area) -> str:
    lines = area_block(area.id, area.title, area.headlines, area.sections).splitlines()
    return "".join(f"  {'  ' if at else '- '}{line}\n" for at, line in enumerate(lines))
