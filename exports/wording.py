"""Texts as they are written → blocks: what is cited gets its words, captions their numbers."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from planctl.exports.captions import Captions
from planctl.exports.document import (
    Block,
    Caption,
    CaptionKind,
    Citation,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    PictureOf,
    Run,
    Runs,
    Table,
    Words,
)
from planctl.exports.references import reference
from planctl.schemas.layout import Layout
from planctl.schemas.origin import Origin
from planctl.schemas.plan import Plan
from planctl.schemas.series import Series
from planctl.text import markup

if TYPE_CHECKING:
    from planctl.schemas.source import Standard

SERIES = "series:"
"""What the target of a picture begins with that is drawn from a series."""
_WORDS = frozenset({Words})


class Wording:
    """Turns texts into blocks; remembers what has been cited, and what has been numbered."""

    def __init__(self, plan: Plan, layout: Layout, picture_of: PictureOf, *, final: bool) -> None:
        self._sources = plan.sources
        self._series = plan.series
        self._titles = {section.id: section.title for section in plan.sections}
        self._standard: Standard = plan.head.references
        self._picture_of = picture_of
        self._notes = layout.notes == "show" and not final
        self._said: dict[tuple[str, str], Citation] = {}
        self.captions = Captions(layout.captions)
        self.cited: dict[str, Citation] = {}

    def blocks(
        self, blocks: Iterable[markup.Block], depth: int, origin: Origin | None = None
    ) -> Iterator[Block]:
        """Yield the blocks of a text whose own headings stand under one of `depth`."""
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
                        ordered, tuple(tuple(self.blocks(item, depth)) for item in items), origin
                    )
                case markup.Table(rows, caption):
                    cells = tuple(tuple(self._runs(cell) for cell in row) for row in rows)
                    yield Table(cells, self._caption("table", caption), origin)
                case markup.Figure(target, caption):
                    figure = self.figure(target, caption)
                    if figure:
                        yield figure._replace(origin=origin)

    def _caption(self, kind: CaptionKind, caption: markup.Caption | None) -> Caption | None:
        if caption is None:
            return None
        return self.captions.next(kind, self._runs(caption.runs), caption.anchor)

    def figure(self, target: str, caption: markup.Caption | None) -> Figure | None:
        """Return a picture under its caption, which is a series' own title where nothing is said."""
        picture = self._picture_of(target)
        if picture is None:
            return None
        key = target.removeprefix(SERIES)
        series = self._series.get(key)
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
            source = self._sources.get(key)
            if source is None:
                return None
            whole = Citation(
                key, source, len(self.cited) + 1, reference(source, "", self._standard)
            )
            first = self.cited.setdefault(key, whole)
            said = first._replace(said=reference(source, locator, self._standard))
            self._said[key, locator] = said
        return said


def _caption_of(series: Series, key: str, said: markup.Caption | None) -> markup.Caption:
    """Return the caption of a series: what the text says, else its title, with its source."""
    runs = said.runs if said and said.runs else (markup.Text(series.title),)
    cited = (markup.Cite(series.source),) if series.source else ()
    return markup.Caption((*runs, *cited), said.anchor if said and said.anchor else key)
