"""Plan × layout → document: what stands where, under which heading, with which number."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from planctl.exports.captions import Captions
from planctl.exports.dates import chinese_date
from planctl.exports.document import (
    Block,
    Caption,
    CaptionKind,
    Citation,
    Contents,
    Document,
    Figure,
    Heading,
    Label,
    ListBlock,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
    Words,
)
from planctl.exports.references import reference
from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.layout import Layout, Part
from planctl.schemas.origin import Origin
from planctl.schemas.passage import Passage
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.schemas.section import Section
from planctl.schemas.series import Series
from planctl.text import marks, markup
from planctl.text.numerals import number_style

if TYPE_CHECKING:
    from planctl.schemas.source import Standard

_PRINTED_TICK = "√"
"""In every Chinese font, as ✅ is not."""
_SOURCES = Paragraph((), "reference")
"""Stands for the list of sources until everything has been cited, in annexes too."""
_WORDS = frozenset({Words})
_SERIES = "series:"
_PROGRESS_CAPTION = "各领域工作进度"
PictureOf = Callable[[str], Picture | None]
"""From a target (`figures/a.png`, `series:exports`) to its picture, None where there is none."""


def compose(
    plan: Plan,
    layout: Layout,
    *,
    final: bool = False,
    picture_of: PictureOf | None = None,
) -> Document:
    """Return the paper that `layout` makes of `plan`; a final one holds no note and no progress."""
    composer = _Composer(plan, layout, picture_of or _no_picture, final=final)
    head, top = plan.head, _Scope()
    front = tuple(composer.front())
    blocks = [*_numbered(composer.parts(layout.parts, top), layout.levels)]
    annexes = [*composer.annexes()]
    if layout.signature:
        closing = [*_annex_note(annexes), *composer.signature()]
        blocks = [*_ended(blocks), *closing] if closing else blocks
    blocks = _with_sources([*blocks, *annexes], composer.cited.values())
    date = chinese_date(head.date)
    title = composer.filled(layout.title, top)
    lines = {
        "title": title,
        "theme": head.theme,
        "stage": None if final else head.stage,
        "submitter": head.submitter,
        "date": date,
    }
    keywords = plan.passages.get("keywords")
    return Document(
        title=title,
        blocks=tuple(blocks),
        levels=layout.levels,
        sources=layout.sources,
        cited=tuple(composer.cited.values()),
        dress=layout.dress,
        submitter=head.submitter or "",
        date=str(head.date or ""),
        theme=head.theme or "",
        stage="" if final else head.stage or "",
        keywords=markup.plain(markup.runs(markup.unwrap(keywords.text.strip())))
        if keywords
        else "",
        cover=tuple((line, said) for line in layout.cover if (said := lines[line])),
        front=front,
        labels=composer.captions.labels,
    )


def _no_picture(_target: str) -> None:
    """Return the picture of a target where there are none."""


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
    passage: Passage | None = None


class _Composer:
    """Walks the parts of a layout; remembers what has been cited, and what has been numbered."""

    def __init__(self, plan: Plan, layout: Layout, picture_of: PictureOf, *, final: bool) -> None:
        self._plan = plan
        self._layout = layout
        self._picture_of = picture_of
        self._final = final
        self._notes = layout.notes == "show" and not final
        self._standard: Standard = plan.head.references
        self._titles = {section.id: section.title for section in plan.sections}
        self._by_area = _grouped(plan.sections)
        self._areas = {area.id: area for area in plan.head.areas}
        self._said: dict[tuple[str, str], Citation] = {}
        self._own_blanks = _blanks(plan.head)
        self.captions = Captions(layout.captions)
        self.cited: dict[str, Citation] = {}

    def front(self) -> Iterator[Block]:
        """Yield what stands before the body; its headings have no numbers."""
        for block in self.parts(self._layout.front, _Scope()):
            if isinstance(block, Heading):
                block = block._replace(kind="front", number="")
            yield block

    def annexes(self) -> Iterator[Block]:
        """Yield the annexes, each under its label on a new page; a single one has no number."""
        written = [
            (part, scope, body)
            for part in self._layout.annexes
            for scope in self._scopes(part, _Scope(depth=1))
            if (body := self._part(replace(part, title=None), scope))
        ]
        style = number_style(self._layout.annex)
        for count, (part, scope, body) in enumerate(written, 1):
            label = style.write((count,)) if style else ""
            label = style.prefix if style and len(written) == 1 else label
            anchor = part.passage or part.show or ""
            if anchor:
                self.captions.labels.setdefault(anchor, label)
            title = self.filled(part.title or "{passage}", scope)
            yield Heading(1, label, (Words(title),), "annex", new_page=True, anchor=anchor)
            yield from _numbered(body, ("", *self._layout.levels[1:]))

    def signature(self) -> Iterator[Paragraph]:
        """Yield who submits the paper, and when."""
        head = self._plan.head
        if head.submitter:
            yield Paragraph((Words(head.submitter),), "signature")
        if head.date:
            yield Paragraph((Words(chinese_date(head.date)),), "date")

    def parts(self, parts: Iterable[Part], scope: _Scope) -> list[Block]:
        """Return the blocks of some parts, once for each area or section where they ask for it."""
        written: list[Block] = []
        for part in parts:
            lead, count = number_style(part.lead) if part.lead else None, 0
            for inner in self._scopes(part, scope):
                blocks = self._part(part, inner)
                if lead and blocks:
                    count += 1
                    blocks[0] = _counted(lead.write((count,)), blocks[0])
                written += blocks
        return written

    def filled(self, template: str, scope: _Scope) -> str:
        """Return a title with its blanks filled."""
        if "{" not in template:
            return template
        for name, value in self._blanks(scope).items():
            template = template.replace(f"{{{name}}}", value)
        return template

    def _blanks(self, scope: _Scope) -> Mapping[str, str]:
        blanks = dict(self._own_blanks)
        if scope.area:
            blanks |= {"area": scope.area.title, "headline": scope.area.headline(scope.aspect)}
        if scope.section:
            blanks["section"] = scope.section.title
        if scope.passage:
            blanks["passage"] = scope.passage.title
        return blanks

    def _scopes(self, part: Part, scope: _Scope) -> Iterator[_Scope]:
        scope = self._inner(part, scope)
        if part.each == "area":
            yield from (scope._replace(area=area) for area in self._plan.head.areas)
        elif part.each == "section":
            held = self._by_area.get(scope.area.id, []) if scope.area else self._plan.sections
            depth, headed, area, _, aspect, passage = scope
            for section in held:  # not by _replace: there are thousands
                within = area or self._areas.get(section.area)
                yield _Scope(depth, headed, within, section, aspect, passage)
        else:
            yield scope

    def _inner(self, part: Part, scope: _Scope) -> _Scope:
        if part.passage:
            scope = scope._replace(passage=self._plan.passages.get(part.passage))
        return scope._replace(aspect=part.aspect) if part.aspect else scope

    def _part(self, part: Part, scope: _Scope) -> list[Block]:
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
            body[0] = _led((Label(self.filled(part.label, scope)),), body[0])
        if part.title:
            number = "" if part.numbered else "-"
            title = (Words(self.filled(part.title, scope)),)
            origin = self._title_origin(part.title, scope)
            heading = Heading(inner.depth, number, title, new_page=part.new_page, origin=origin)
            body.insert(0, heading)
        return body

    def _title_origin(self, template: str, scope: _Scope) -> Origin | None:
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

    def _shown(self, part: Part, scope: _Scope) -> Iterable[Block]:
        if part.passage:
            if scope.passage is None:
                return ()
            origin = None if self._final else Origin("passage", scope.passage.id, "text")
            return self._blocks(markup.parse(scope.passage.text), scope.depth, origin)
        if part.show == "text":
            return self._text(scope)
        return self._made(part) if part.show else ()

    def _text(self, scope: _Scope) -> Iterable[Block]:
        """Return the text of one aspect of one section."""
        if not scope.section or not scope.aspect:
            return ()
        held = scope.section.aspect(scope.aspect)
        if held is None:
            return ()
        origin = None if self._final else Origin("section", scope.section.id, scope.aspect)
        parsed = markup.parse(held.text)
        blocks = self._blocks(parsed, scope.depth, origin)
        headed = scope.headed or markup.Heading not in map(type, parsed)
        return blocks if headed else _with_leads(blocks)

    def _made(self, part: Part) -> Iterable[Block]:
        """Return what is made of the whole plan: lists, tables, pictures."""
        # Few layouts ask for these, and each brings more to load than a paper of words.
        match part.show:
            case "contents":
                return (Contents(part.depth),)
            case "sources":
                return (_SOURCES,)
            case "progress":
                return () if self._final else (self._progress(),)
            case "policies":
                from planctl.exports.policies import policies

                return policies(self._plan.sources)
            case "series":
                figures = (self._figure(f"{_SERIES}{key}", None) for key in self._unshown())
                return filter(None, figures)
            case _:
                caption = markup.Caption((markup.Text(_PROGRESS_CAPTION),))
                chart = None if self._final else self._figure("progress:", caption)
                return (chart,) if chart else ()

    def _unshown(self) -> list[str]:
        """Return the keys of the series that no text of this form shows."""
        passages = map(self._plan.passages.get, self._layout.passages())
        texts = [passage.text for passage in passages if passage]
        for section in self._plan.sections:
            texts += [held.text for aspect in ASPECTS if (held := section.aspect(aspect))]
        shown = {mark.value for text in texts for mark in marks.figures(text)}
        return [key for key in self._plan.series if f"{_SERIES}{key}" not in shown]

    def _progress(self) -> Block:
        from planctl.exports.progress import measure
        from planctl.exports.progress_table import area_table

        return area_table(measure(self._plan, self._layout), tick=_PRINTED_TICK)

    def _blocks(
        self, blocks: Iterable[markup.Block], depth: int, origin: Origin | None = None
    ) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, markup.Paragraph):  # nearly all are; to match them takes longer
                said = self._runs(block.runs)
                if said:
                    yield Paragraph(said, "", origin)
                continue
            match block:
                case markup.Heading(level, runs):
                    yield Heading(depth + level, "", self._runs(runs), origin=origin)
                case markup.ListBlock(ordered, items):
                    yield ListBlock(
                        ordered, tuple(tuple(self._blocks(item, depth)) for item in items), origin
                    )
                case markup.Table(rows, caption):
                    cells = tuple(tuple(self._runs(cell) for cell in row) for row in rows)
                    yield Table(cells, self._caption("table", caption), origin)
                case markup.Figure(target, caption):
                    figure = self._figure(target, caption)
                    if figure:
                        yield figure._replace(origin=origin)

    def _caption(self, kind: CaptionKind, caption: markup.Caption | None) -> Caption | None:
        if caption is None:
            return None
        return self.captions.next(kind, self._runs(caption.runs), caption.anchor)

    def _figure(self, target: str, caption: markup.Caption | None) -> Figure | None:
        """Return a picture under its caption, which is a series' own title where nothing is said."""
        picture = self._picture_of(target)
        if picture is None:
            return None
        key = target.removeprefix(_SERIES)
        series = self._plan.series.get(key)
        if series:
            caption = _caption_of(series, key, caption)
        return Figure(picture, self._caption("figure", caption))

    def _runs(self, runs: markup.Runs) -> Runs:
        if _WORDS.issuperset(map(type, runs)):
            return cast("Runs", runs)
        return tuple(
            [said for run in runs if (said := run if isinstance(run, Words) else self._run(run))]
        )

    def _run(self, run: markup.Link | markup.Reference | markup.Note | markup.Cite) -> Run | None:
        if isinstance(run, markup.Reference):
            return run
        if isinstance(run, markup.Link):
            return Words(f"“{self._titles.get(run.section, run.section)}”")
        if isinstance(run, markup.Note):
            return run if self._notes else None
        return self._citation(run.key, run.locator)

    def _citation(self, key: str, locator: str) -> Citation | None:
        """Return a citation, numbered by its source; one of an unknown source says nothing."""
        said = self._said.get((key, locator))
        if said is None:
            source = self._plan.sources.get(key)
            if source is None:
                return None
            whole = Citation(
                key, source, len(self.cited) + 1, reference(source, "", self._standard)
            )
            first = self.cited.setdefault(key, whole)
            said = first._replace(said=reference(source, locator, self._standard))
            self._said[key, locator] = said
        return said


def _blanks(head: PlanHead) -> dict[str, str]:
    """Return what fills a title's blanks in every part of the paper."""
    return {
        "title": head.title,
        "theme": head.theme or head.title,
        "submitter": head.submitter or "",
        "date": chinese_date(head.date),
        "stage": head.stage or "",
    }


def _caption_of(series: Series, key: str, said: markup.Caption | None) -> markup.Caption:
    """Return the caption of a series: what the text says, else its title, with its source."""
    runs = said.runs if said and said.runs else (markup.Text(series.title),)
    cited = (markup.Cite(series.source),) if series.source else ()
    return markup.Caption((*runs, *cited), said.anchor if said and said.anchor else key)


def _listed(citation: Citation) -> Paragraph:
    return Paragraph((Words(f"[{citation.number}] {citation.said}"),), "reference")


def _with_sources(blocks: list[Block], cited: Collection[Citation]) -> list[Block]:
    """Return the paper with its list of sources where it should stand; without any, no heading."""
    at = next((at for at, block in enumerate(blocks) if block is _SOURCES), None)
    if at is None:
        return blocks
    headed = at > 0 and isinstance(blocks[at - 1], Heading)
    before = blocks[: at - 1] if headed and not cited else blocks[:at]
    return [*before, *map(_listed, cited), *blocks[at + 1 :]]


def _ended(blocks: list[Block]) -> list[Block]:
    """Return the body with its last paragraph marked: no signature stands alone on a page."""
    last = blocks[-1] if blocks else None
    return [*blocks[:-1], last._replace(role="end")] if isinstance(last, Paragraph) else blocks


def _annex_note(annexes: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the list of annexes that stands under the body (GB/T 9704-2012, 7.3.4)."""
    titles = [b for b in annexes if isinstance(b, Heading) and b.kind == "annex"]
    for at, annex in enumerate(titles):
        number = f"{at + 1}. " if len(titles) > 1 else ""
        before = "附件：" if at == 0 else "　　　"
        yield Paragraph((Words(before + number + markup.plain(annex.runs)),), "annex-note")


def _counted(word: str, block: Block) -> Block:
    """Return a section's first paragraph opened by the word that counts it: 一是."""
    if not isinstance(block, Paragraph):
        return block
    first = block.runs[0] if block.runs else None
    bold = isinstance(first, Words) and first.bold
    return _led((Words(word, bold=bold),), block)


def _with_leads(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with each sub-heading turned into the bold lead of what follows it."""
    lead, origin = "", None
    for block in blocks:
        if isinstance(block, Heading):
            origin = block.origin
            lead += f"{markup.plain(block.runs)}："
            continue
        if lead and isinstance(block, Paragraph):
            block = _led((Words(lead, bold=True),), block)
        elif lead:
            yield Paragraph((Words(lead, bold=True),), "", origin)
        lead = ""
        yield block
    if lead:
        yield Paragraph((Words(lead, bold=True),), "", origin)


def _led(lead: Runs, block: Block) -> Block:
    """Return a paragraph with words before it, one with those that follow if they look alike."""
    if not isinstance(block, Paragraph):
        return block
    said, first = lead[-1], block.runs[0] if block.runs else None
    if isinstance(said, Words) and isinstance(first, Words) and first.bold == said.bold:
        joined = Words(said.value + first.value, bold=said.bold)
        return block._replace(runs=(joined, *block.runs[1:]))
    return block._replace(runs=(*lead, *block.runs))


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
            yield block._replace(number="")
        else:
            counters = [*counters, *[0] * block.level][: block.level]
            counters[-1] += 1
            style = styles[block.level - 1] if block.level <= len(styles) else None
            yield block._replace(number=style.write(tuple(counters)) if style else "")
