"""A generated plan, written and read back, says the same in the same places."""

import re
from itertools import product
from random import Random
from subprocess import run

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.cli.paper import writer
from planctl.exports.compose import compose
from planctl.imports.importing import import_drafts
from planctl.schemas.base import ASPECTS
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.schemas.source import Source
from planctl.text.marks import prose
from planctl.workspace.builtin import builtin_layout, builtin_layouts
from planctl.workspace.pinyin import pinyin_id

AREAS = ("贸易合作", "技术合作", "产能合作")
TITLES = (
    "口岸通关",
    "单证清单",
    "标准名录",
    "人员培训",
    "检验互认",
    "跨境支付",
    "仓储设施",
    "样品留存",
    "境外展会",
)
SUBJECTS = ("各口岸", "主管部门", "中小企业", "检验机构", "行业协会", "境外买家", "仓储园区")
VERBS = ("已经压缩", "仍在核对", "准备公布", "逐步取消", "难以承担", "按季更新", "分批移交")
OBJECTS = (
    "补交的单证",
    "统一的清单",
    "小额订单的费用",
    "标准名录的条目",
    "重复的检验",
    "样品的留存期限",
    "展位的补贴",
)
WHOLE = (("status",), ("challenge", "countermeasure"), ASPECTS)
"""Aspects of a sound section: a challenge has its answer (rule L209)."""
SOURCES = {
    "ports": Source(type="report", title="口岸年度报告", publisher="某研究院", date=2024),
    "list": Source(type="webpage", title="单证清单说明", url="https://example.org/list"),
}
LAYOUTS = {name: layout for name in builtin_layouts() if (layout := builtin_layout(name))}


def sentences(pick):
    """Yield sentences, none like another: what stands twice in a paper is not written twice."""
    said = list(product(SUBJECTS, VERBS, OBJECTS))
    pick.shuffle(said)
    for words in said:
        tail = pick.choice(["", f"，比上年多{pick.randint(2, 98)}项", "，约占一半"])
        mark = pick.choice(["", "[@ports]", "[@list]", "{>>待核<<}"])
        yield f"{''.join(words)}{tail}{mark}。"


def written(pick, said):
    paragraphs = [
        "".join(next(said) for _ in range(pick.randint(2, 4))) for _ in range(pick.randint(1, 3))
    ]
    return AspectText(
        progress="drafting", text=f"**{prose(next(said))}**" + "\n\n".join(paragraphs)
    )


def made(pick):
    """Return a plan of sentences and titles picked at random."""
    said, titles = sentences(pick), iter(pick.sample(TITLES, len(TITLES)))
    areas, sections = [], []
    for at, name in enumerate(AREAS):
        held = [next(titles) for _ in range(pick.randint(1, 3))]
        areas.append(Area(id=f"a{at}", title=name, sections=tuple(map(pinyin_id, held))))
        for title in held:
            aspects = pick.choice(WHOLE)
            texts = {aspect: written(pick, said) for aspect in ASPECTS if aspect in aspects}
            sections.append(Section(id=pinyin_id(title), title=title, area=f"a{at}", **texts))
    head = PlanHead(title="通关便利化素材稿", theme="通关便利化", areas=tuple(areas))
    return Plan(head=head, sections=tuple(sections), sources=SOURCES)


plans = st.randoms(use_true_random=False).map(made)


def back(plan, layout, form):
    """Write a plan and read the paper."""
    paper = writer(form)(compose(plan, LAYOUTS[layout], final=False))
    return import_drafts([(f"paper.{form}", paper)], LAYOUTS, pinyin_id)


def said(plan):
    """Return the words of each aspect of each titled section, and which sources and notes it has."""
    areas = {area.id: area.title for area in plan.head.areas}
    return {
        (areas[section.area], section.title, aspect): prose(held.text)
        for section in plan.sections
        for aspect in ASPECTS
        if (held := section.aspect(aspect)) and held.text
    }


@pytest.mark.parametrize("form", ["md", "txt", "docx"])
@settings(max_examples=25, deadline=None)
@given(plans)
def test_a_working_draft_comes_back_section_by_section(form, plan):
    imported = back(plan, "working-draft", form)
    assert imported.layout == "working-draft"
    assert said(imported.plan) == said(plan)


def by_place(plan):
    """Return the sentences of each area and aspect: sections may be paired anew, and stand otherwise."""
    found = {}
    for (area, _, aspect), words in said(plan).items():
        found.setdefault((area, aspect), []).extend("".join(words.split()).split("。"))
    return {place: sorted(filter(None, sentences)) for place, sentences in found.items()}


@pytest.mark.parametrize("form", ["md", "txt", "docx"])
@settings(max_examples=25, deadline=None)
@given(plans)
def test_a_ministry_paper_comes_back_area_by_area_and_aspect_by_aspect(form, plan):
    imported = back(plan, "ministry-material", form)
    assert by_place(imported.plan) == by_place(plan)


@pytest.mark.parametrize("layout", ["ministry-material", "policy-advice"])
def test_a_paper_that_was_printed_and_copied_out_again_is_put_together(judges, tmp_path, layout):
    """Through LibreOffice and pdftotext: lines broken for width, page numbers, footnotes at their feet."""
    plan = made(Random(7))
    paper = tmp_path / "paper.docx"
    paper.write_bytes(writer("docx")(compose(plan, LAYOUTS[layout], final=True)))
    copied = run(
        [judges.command("pdftotext"), "-layout", judges.as_pdf(paper), "-"],
        capture_output=True,
        check=True,
    )
    imported = import_drafts([("paper.txt", copied.stdout)], LAYOUTS, pinyin_id)
    assert imported.layout == layout

    def letters(of):  # pdftotext loses marks that hang over a line's end
        return {
            place: sorted(re.sub(r"\W", "", "".join(said))) for place, said in by_place(of).items()
        }

    hidden = {
        place for place in letters(plan) if layout == "policy-advice" and place[1] == "status"
    }
    assert letters(imported.plan) == {
        place: said for place, said in letters(plan).items() if place not in hidden
    }
    assert {source.title for source in imported.plan.sources.values()} == {
        source.title for source in SOURCES.values()
    }
    assert "unplaced" not in {span.reason for span in imported.accounts[0].spans}
