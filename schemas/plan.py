"""A plan: `plan.yaml` and everything that belongs to it."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from planctl.schemas.base import Aspect, Id, Length, Lengths, Line, PartialDate
from planctl.schemas.form import Form, fresh, record
from planctl.schemas.passage import Passage
from planctl.schemas.section import Section
from planctl.schemas.series import Series
from planctl.schemas.source import Source, Standard
from planctl.schemas.terms import Terms

RuleSwitch = Literal["off", "error", "warning", "info"]


@record
class Person:
    """Who owns sections: a person or a group, by name or role."""

    name: Annotated[Line, Form(description="姓名或组名 · name")]
    role: Annotated[Line | None, Form(description="分工 · role")] = None


@record
class Area:
    """An area 领域 of the plan, with its sections in order."""

    id: Annotated[Id, Form(description="领域编号 · id")]
    title: Annotated[Line, Form(description="领域名称 · title")]
    headlines: Annotated[
        dict[Aspect, Line],
        Form(description="在各部分中的标题 · its heading in each part"),
    ] = fresh(dict[Aspect, Line])
    sections: Annotated[
        tuple[Id, ...], Form(description="子题编号，按顺序 · section ids in order")
    ] = ()

    def headline(self, aspect: Aspect | None) -> str:
        """Return the heading that the area has in the part of `aspect`."""
        return self.headlines.get(aspect, self.title) if aspect else self.title


@record
class Wording:
    """How the texts are read: what readers know, and when sentences count as said twice."""

    known: Annotated[
        tuple[Line, ...],
        Form(description="读者都认识、不用解释的缩写 · abbreviations that need no explanation"),
    ] = ()
    duplicate_from: Annotated[
        int,
        Form(ge=5, description="多少字以上的句子才比较是否重复 · shortest sentence compared"),
    ] = 15
    duplicate_share: Annotated[
        float,
        Form(gt=0, le=1, description="多大比例相同才算重复 · share from which two are one"),
    ] = 0.85


@record
class PlanHead:
    """`plan.yaml`."""

    title: Annotated[Line, Form(description="稿件标题 · title of the paper")]
    theme: Annotated[Line | None, Form(description="主题 · theme")] = None
    layout: Annotated[Id, Form(description="体例 · layout")] = "ministry-material"
    submitter: Annotated[Line | None, Form(description="报送单位 · who submits it")] = None
    date: Annotated[PartialDate | None, Form(description="成文日期 · date of the paper")] = None
    stage: Annotated[Line | None, Form(description="征求意见稿、送审稿等 · draft stage")] = None
    references: Annotated[
        Standard,
        Form(description="来源著录按 GB/T 7714 哪一版 · which GB/T 7714 the references follow"),
    ] = 2025
    people: Annotated[tuple[Person, ...], Form(description="负责人 · people")] = ()
    lengths: Annotated[Lengths, Form(description="每方面的字数要求 · lengths asked for")] = fresh(
        dict[Aspect, Length]
    )
    headings: Annotated[
        dict[Aspect, tuple[Line, ...]],
        Form(
            description="导入时也认作各方面标题的词，如 challenge: [痛点] · words by which drafts head an aspect"
        ),
    ] = fresh(dict[Aspect, tuple[Line, ...]])
    areas: Annotated[
        tuple[Area, ...], Form(min_length=1, description="领域，按顺序 · areas in order")
    ]
    rules: Annotated[
        dict[Line, RuleSwitch],
        Form(description="规则开关，如 L208: off · rules switched off or to a severity"),
    ] = fresh(dict[Line, RuleSwitch])
    wording: Annotated[Wording, Form(description="文字检查的设置 · how the texts are read")] = (
        fresh(Wording)
    )


@record
class Plan:
    """One paper: its head, its sections in the plan's order, and what else belongs to it.

    Passages stand by their ids, in the order of their files; sources and series by their keys.
    """

    head: PlanHead
    sections: tuple[Section, ...] = ()
    sources: Mapping[str, Source] = fresh(dict[str, Source])
    terms: Terms = fresh(Terms)
    passages: Mapping[str, Passage] = fresh(dict[str, Passage])
    series: Mapping[str, Series] = fresh(dict[str, Series])

    def in_area(self, area: str) -> Iterator[Section]:
        """Yield the sections of one area, in order."""
        return (section for section in self.sections if section.area == area)

    def section(self, section_id: str) -> Section | None:
        """Return the section with this id, if there is one."""
        return next((s for s in self.sections if s.id == section_id), None)
