"""Parts of a layout → blocks: what of the plan stands where, and under which heading."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planctl.exports.dates import chinese_date
from planctl.exports.document import Block, Contents, Heading, Label, PictureOf, Words
from planctl.exports.finishing import SOURCES
from planctl.exports.leads import counted, led, with_leads
from planctl.exports.wording import SERIES, Wording
from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.layout import Layout, Part
from planctl.schemas.origin import Origin
from planctl.schemas.passage import Passage
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.schemas.section import Section
from planctl.text import marks, markup
from planctl.text.numerals import number_style

_PRINTED_TICK = "√"
"""In every Chinese font, as ✅ is not."""
_PROGRESS_CAPTION = "各领域工作进度"


class Scope(NamedTuple):
    """What a part speaks of: so deep in headings, of this area, this section, this aspect.

    `headed` says that the section's own title stands above its text; where it does not, one
    section runs on into the next, and a sub-heading of one would seem to head them all.
    """

    depth: int = 0
    headed: bool = False
    area: Area | None = None
    section: Section | None = None
    aspect: Aspect | None = None
    passage: Passage | None = None


class Parts:
    """Walks the parts of a layout."""

    def __init__(self, plan: Plan, layout: Layout, picture_of: PictureOf, *, final: bool) -> None:
        self._plan = plan
        self._layout = layout
        self._final = final
        self._by_area = _grouped(plan.sections)
        self._areas = {area.id: area for area in plan.head.areas}
        self._own_blanks = _blanks(plan.head)
        self.wording = Wording(plan, layout, picture_of, final=final)

    def parts(self, parts: Iterable[Part], scope: Scope) -> list[Block]:
        """Return the blocks of some parts, once for each area or section where they ask for it."""
        written: list[Block] = []
        for part in parts:
            lead, count = number_style(part.lead) if part.lead else None, 0
            for inner in self.scopes(part, scope):
                blocks = self.part(part, inner)
                if lead and blocks:
                    count += 1
                    blocks[0] = counted(lead.write((count,)), blocks[0])
                written += blocks
        return written

    def filled(self, template: str, scope: Scope) -> str:
        """Return a title with its blanks filled."""
        if "{" not in template:
            return template
        for name, value in self._blanks(scope).items():
            template = template.replace(f"{{{name}}}", value)
        return template

    def _blanks(self, scope: Scope) -> Mapping[str, str]:
        blanks = dict(self._own_blanks)
        if scope.area:
            blanks |= {"area": scope.area.title, "headline": scope.area.headline(scope.aspect)}
        if scope.section:
            blanks["section"] = scope.section.title
        if scope.passage:
            blanks["passage"] = scope.passage.title
        return blanks

    def scopes(self, part: Part, scope: Scope) -> Iterator[Scope]:
        """Yield what a part speaks of, time after time: each area, each section, or what it stands in."""
        scope = self._inner(part, scope)
        if part.each == "area":
            yield from (scope._replace(area=area) for area in self._plan.head.areas)
        elif part.each == "section":
            held = self._by_area.get(scope.area.id, []) if scope.area else self._plan.sections
            depth, headed, area, _, aspect, passage = scope
            for section in held:  # not by _replace: there are thousands
                within = area or self._areas.get(section.area)
                yield Scope(depth, headed, within, section, aspect, passage)
        else:
            yield scope

    def _inner(self, part: Part, scope: Scope) -> Scope:
        if part.passage:
            scope = scope._replace(passage=self._plan.passages.get(part.passage))
        return scope._replace(aspect=part.aspect) if part.aspect else scope

    def part(self, part: Part, scope: Scope) -> list[Block]:
        """Return a part; its heading comes only with something under it."""
        inner = scope
        if part.title:
            headed = scope.headed or "{section}" in part.title
            inner = scope._replace(depth=scope.depth + 1, headed=headed)
        body = [*self._shown(part, inner)]
        if part.parts:
            body += self.parts(part.parts, inner)
        if not body:
            return body
        if part.label:
            body[0] = led((Label(self.filled(part.label, scope)),), body[0])
        if part.title:
            number = "" if part.numbered else "-"
            title = (Words(self.filled(part.title, scope)),)
            origin = self._title_origin(part.title, scope)
            heading = Heading(inner.depth, number, title, new_page=part.new_page, origin=origin)
            body.insert(0, heading)
        return body

    def _title_origin(self, template: str, scope: Scope) -> Origin | None:
        """Return the field that a title shows, where it shows one and nothing else."""
        if self._final:
            return None
        match template:
            case "{section}" if scope.section:
                return Origin("section", scope.section.id, "title")
            case "{passage}" if scope.passage:
                return Origin("passage", scope.passage.id, "title")
            case "{area}" if scope.area:
                return Origin("area", scope.area.id, "title")
            case "{headline}" if scope.area:
                own = scope.aspect if scope.aspect in scope.area.headlines else None
                return Origin("area", scope.area.id, own or "title")
            case _:
                return None

    def _shown(self, part: Part, scope: Scope) -> Iterable[Block]:
        if part.passage:
            if scope.passage is None:
                return ()
            origin = None if self._final else Origin("passage", scope.passage.id, "text")
            return self.wording.blocks(markup.parse(scope.passage.text), scope.depth, origin)
        if part.show == "text":
            return self._text(scope)
        return self._made(part) if part.show else ()

    def _text(self, scope: Scope) -> Iterable[Block]:
        """Return the text of one aspect of one section."""
        if not scope.section or not scope.aspect:
            return ()
        held = scope.section.aspect(scope.aspect)
        if held is None:
            return ()
        origin = None if self._final else Origin("section", scope.section.id, scope.aspect)
        parsed = markup.parse(held.text)
        blocks = self.wording.blocks(parsed, scope.depth, origin)
        headed = scope.headed or markup.Heading not in map(type, parsed)
        return blocks if headed else with_leads(blocks)

    def _made(self, part: Part) -> Iterable[Block]:
        """Return what is made of the whole plan: lists, tables, pictures."""
        # Few layouts ask for these, and each brings more to load than a paper of words.
        match part.show:
            case "contents":
                return (Contents(part.depth),)
            case "sources":
                return (SOURCES,)
            case "progress":
                return () if self._final else (self._progress(),)
            case "policies":
                from planctl.exports.policies import policies

                return policies(self._plan.sources)
            case "series":
                figures = (self.wording.figure(f"{SERIES}{key}", None) for key in self._unshown())
                return filter(None, figures)
            case _:
                caption = markup.Caption((markup.Text(_PROGRESS_CAPTION),))
                chart = None if self._final else self.wording.figure("progress:", caption)
                return (chart,) if chart else ()

    def _unshown(self) -> list[str]:
        """Return the keys of the series that no text of this form shows."""
        passages = map(self._plan.passages.get, self._layout.passages())
        texts = [passage.text for passage in passages if passage]
        for section in self._plan.sections:
            texts += [held.text for aspect in ASPECTS if (held := section.aspect(aspect))]
        shown = {mark.value for text in texts for mark in marks.figures(text)}
        return [key for key in self._plan.series if f"{SERIES}{key}" not in shown]

    def _progress(self) -> Block:
        from planctl.exports.progress import measure
        from planctl.exports.progress_table import area_table

        return area_table(measure(self._plan, self._layout), tick=_PRINTED_TICK)


def _blanks(head: PlanHead) -> dict[str, str]:
    """Return what fills a title's blanks in every part of the paper."""
    return {
        "title": head.title,
        "theme": head.theme or head.title,
        "submitter": head.submitter or "",
        "date": chinese_date(head.date),
        "stage": head.stage or "",
    }


def _grouped(sections: Iterable[Section]) -> dict[str, list[Section]]:
    found: dict[str, list[Section]] = {}
    for section in sections:
        found.setdefault(section.area, []).append(section)
    return found
