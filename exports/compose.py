"""Plan × layout → document: what stands where, under which heading, with which number."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from planctl.exports.document import (
    Block,
    Citation,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Run,
    Runs,
    Table,
    Words,
)
from planctl.exports.references import reference
from planctl.schemas.base import Aspect
from planctl.schemas.layout import Layout, Part
from planctl.schemas.plan import Area, Plan
from planctl.schemas.section import Section
from planctl.text import markup
from planctl.text.numerals import number_style

_PRINTED_TICK = "√"
"""In every Chinese font, as ✅ is not."""


def compose(plan: Plan, layout: Layout, *, final: bool = False) -> Document:
    """Return the paper that `layout` makes of `plan`; a final one holds no note and no progress."""
    composer = _Composer(plan, layout, final=final)
    blocks = tuple(_numbered(composer.parts(layout.parts, _Scope()), layout.levels))
    head = plan.head
    return Document(
        title=composer.filled(layout.title, _Scope()),
        blocks=blocks,
        levels=layout.levels,
        sources=layout.sources,
        cited=tuple(composer.cited.values()),
        dress=layout.dress,
        submitter=head.submitter or "",
        date=str(head.date or ""),
        theme=head.theme or "",
        stage="" if final else head.stage or "",
    )


class _Scope(NamedTuple):
    """What a part speaks of: so deep in headings, of this area, this section, this aspect.

    `headed` says that the section's own title stands above its text; where it does not, one
    section runs on into the next, and a sub-heading of one would seem to head them all.
    """

    depth: int = 0
    headed: bool = False
    area: Area | None = None
    section: Section | None = None
    aspect: Aspect | None = None


class _Composer:
    """Walks the parts of a layout; remembers what has been cited."""

    def __init__(self, plan: Plan, layout: Layout, *, final: bool) -> None:
        self._plan = plan
        self._layout = layout
        self._final = final
        self._notes = layout.notes == "show" and not final
        self._titles = {section.id: section.title for section in plan.sections}
        self._by_area = _grouped(plan.sections)
        self._areas = {area.id: area for area in plan.head.areas}
        self.cited: dict[str, Citation] = {}

    def parts(self, parts: Iterable[Part], scope: _Scope) -> Iterator[Block]:
        """Yield the blocks of some parts, once for each area or section where they ask for it."""
        for part in parts:
            for inner in self._scopes(part, scope):
                yield from self._part(part, inner)

    def filled(self, template: str, scope: _Scope) -> str:
        """Return a title with its blanks filled."""
        for name, value in self._blanks(scope).items():
            template = template.replace(f"{{{name}}}", value)
        return template

    def _blanks(self, scope: _Scope) -> Mapping[str, str]:
        head = self._plan.head
        blanks = {"title": head.title, "theme": head.theme or head.title}
        if scope.area:
            blanks |= {"area": scope.area.title, "headline": scope.area.headline(scope.aspect)}
        if scope.section:
            blanks["section"] = scope.section.title
        return blanks

    def _scopes(self, part: Part, scope: _Scope) -> Iterator[_Scope]:
        scope = scope._replace(aspect=part.aspect or scope.aspect)
        if part.each == "area":
            yield from (scope._replace(area=area) for area in self._plan.head.areas)
        elif part.each == "section":
            held = self._by_area.get(scope.area.id, []) if scope.area else self._plan.sections
            for section in held:
                area = scope.area or self._areas.get(section.area)
                yield scope._replace(section=section, area=area)
        else:
            yield scope

    def _part(self, part: Part, scope: _Scope) -> Iterator[Block]:
        """Yield a part; its heading comes only with something under it."""
        inner = scope
        if part.title:
            headed = scope.headed or "{section}" in part.title
            inner = scope._replace(depth=scope.depth + 1, headed=headed)
        body = iter((*self._shown(part, inner), *self.parts(part.parts, inner)))
        first = next(body, None)
        if first is None:
            return
        if part.title:
            number = "" if part.numbered else "-"
            yield Heading(inner.depth, number, (Words(self.filled(part.title, scope)),))
        yield first
        yield from body

    def _shown(self, part: Part, scope: _Scope) -> Iterable[Block]:
        if part.show == "text" and scope.section and scope.aspect:
            held = scope.section.aspect(scope.aspect)
            blocks = self._blocks(markup.parse(held.text), scope.depth) if held else iter(())
            return blocks if scope.headed else _with_leads(blocks)
        if part.show == "progress" and not self._final:
            return (self._progress(),)
        if part.show == "sources":
            return tuple(_listed(citation) for citation in self.cited.values())
        return ()

    def _progress(self) -> Block:
        # Few layouts show it, and it brings the measuring of texts along.
        from planctl.exports.progress import measure
        from planctl.exports.progress_table import area_table

        return area_table(measure(self._plan, self._layout), tick=_PRINTED_TICK)

    def _blocks(self, blocks: Iterable[markup.Block], depth: int) -> Iterator[Block]:
        for block in blocks:
            match block:
                case markup.Paragraph(runs):
                    said = self._runs(runs)
                    if said:
                        yield Paragraph(said)
                case markup.Heading(level, runs):
                    yield Heading(depth + level, "", self._runs(runs))
                case markup.ListBlock(ordered, items):
                    yield ListBlock(
                        ordered, tuple(tuple(self._blocks(item, depth)) for item in items)
                    )
                case markup.Table(rows):
                    yield Table(tuple(tuple(self._runs(cell) for cell in row) for row in rows))

    def _runs(self, runs: markup.Runs) -> Runs:
        return tuple([said for run in runs if (said := self._run(run))])

    def _run(self, run: markup.Run) -> Run | None:
        if isinstance(run, markup.Text):
            return run
        if isinstance(run, markup.Link):
            return Words(f"“{self._titles.get(run.section, run.section)}”")
        if isinstance(run, markup.Note):
            return run if self._notes else None
        return self._citation(run.key, run.locator)

    def _citation(self, key: str, locator: str) -> Citation | None:
        """Return a citation, numbered by its source; one of an unknown source says nothing."""
        source = self._plan.sources.get(key)
        if source is None:
            return None
        first = self.cited.setdefault(key, Citation(key, source, len(self.cited) + 1))
        return first._replace(locator=locator)


def _listed(citation: Citation) -> Paragraph:
    return Paragraph((Words(f"[{citation.number}] {reference(citation.source)}"),))


def _with_leads(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with each sub-heading turned into the bold lead of what follows it."""
    lead = ""
    for block in blocks:
        if isinstance(block, Heading):
            lead += f"{markup.plain(block.runs)}："
            continue
        if lead and isinstance(block, Paragraph):
            block = Paragraph(_led(lead, block.runs))
        elif lead:
            yield Paragraph((Words(lead, bold=True),))
        lead = ""
        yield block
    if lead:
        yield Paragraph((Words(lead, bold=True),))


def _led(lead: str, runs: Runs) -> Runs:
    """Return the runs with a bold lead before them, one with the bold words that follow."""
    first = runs[0]
    if isinstance(first, Words) and first.bold:
        return (Words(lead + first.value, bold=True), *runs[1:])
    return (Words(lead, bold=True), *runs)


def _grouped(sections: Iterable[Section]) -> dict[str, list[Section]]:
    found: dict[str, list[Section]] = {}
    for section in sections:
        found.setdefault(section.area, []).append(section)
    return found


def _numbered(blocks: Iterable[Block], levels: tuple[str, ...]) -> Iterator[Block]:
    """Yield the blocks with every heading numbered as its level is, counted as Word counts."""
    styles = [number_style(pattern) for pattern in levels]
    counters: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
        elif block.number == "-":
            yield replace(block, number="")
        else:
            counters = [*counters, *[0] * block.level][: block.level]
            counters[-1] += 1
            style = styles[block.level - 1] if block.level <= len(styles) else None
            yield replace(block, number=style.write(tuple(counters)) if style else "")
