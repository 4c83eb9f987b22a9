"""A Word file that came back, and the paper that it began as: made again from what it carries."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from planctl.cli.draft_files import bytes_of
from planctl.cli.failure import Failure
from planctl.exports.document import Picture
from planctl.imports.returned.own_changes import without_known
from planctl.imports.returned.reading import read_returned
from planctl.ooxml.anchors import anchor_stem
from planctl.revisions.returned.fields import fields_of
from planctl.revisions.returned.proposals import Beginning, Proposed
from planctl.revisions.returned.proposing import proposed
from planctl.schemas.layout import Layout
from planctl.schemas.plan import Plan
from planctl.schemas.returned import Returned
from planctl.text.seen_words import Characters
from planctl.workspace.builtin import (
    builtin_dress,
    builtin_layout,
    builtin_layouts,
    template_folder,
)

if TYPE_CHECKING:
    from planctl.workspace.read import Loaded

_DRESS = "material"
_ANY_PICTURE = Picture(10, 10, blob=b"any")


class Began(NamedTuple):
    """What a file began as: the plan, the layout, and the paper, read as it was written.

    `known`: the file itself says so; else it is what somebody named, or the plan as it stands.
    `filled`: it stands in a ministry's own file, which says more.
    """

    plan: Plan
    layout: Layout
    paper: Returned
    known: bool
    filled: bool


def open_returned(file: Path, name: str = "") -> Returned:
    """Return what a file holds, under a name of its own if it has one; Unreadable where it is no Word file."""
    return read_returned(name or file.name, bytes_of(file))


def by_distinct_names(files: Iterable[Path]) -> dict[str, Path]:
    """Return files by names that tell them apart, each once: reviewers send a paper back as it was called.

    A name has as many of its folders before it as it takes: whose an edit is hangs on its file's name.
    """
    told: dict[Path, Path] = {}
    for file in files:
        told.setdefault(file.resolve(), file)
    return {_distinct_name(path, [*told]): file for path, file in told.items()}


def _distinct_name(path: Path, paths: Sequence[Path]) -> str:
    for count in range(1, len(path.parts)):
        end = path.parts[-count:]
        if [other.parts[-count:] for other in paths].count(end) == 1:
            return "/".join(end)
    return path.as_posix()


def began(file: Returned, otherwise: "Loaded | None", *, now: "Loaded") -> Began:
    """Return what a file began as; one that carries nothing, as `otherwise`, or as the plan `now`.

    A file that does not say in which layout it is written is in the one whose paper has most of its lines.
    """
    about = file.about or {}
    carried = _carried(file)
    base = carried or otherwise or now
    plan = base.plan
    if plan is None:
        raise Failure("error.unreadable_version", version=file.name)
    name = about.get("layout", plan.head.layout)
    names = (name,) if "layout" in about else tuple(dict.fromkeys((name, *_layouts(base, now))))
    pictures = frozenset(about["pictures"].split()) if carried else base.places.pictures
    known = carried is not None or otherwise is not None

    def as_laid_out(layout: Layout) -> Began:
        paper = _paper(plan, layout, pictures, about.get("dress", layout.dress), now)
        return Began(plan, layout, paper, known, "reference" in about)

    layouts = (
        base.layouts.get(one) or now.layouts.get(one) or builtin_layout(one) for one in names
    )
    found = [as_laid_out(layout) for layout in layouts if layout]
    if not found:
        raise Failure("error.no_layout", layout=name, known=", ".join(now.places.layouts))
    return max(found, key=lambda start: _shared(start.paper, file))


def proposals(file: Returned, start: Began, characters: Characters) -> Proposed:
    """Return what a file proposes beside what it began as."""
    fields = {anchor_stem(*origin): held for origin, held in fields_of(start.plan).items()}
    notes = start.layout.notes == "show"
    beginning = Beginning(start.paper, fields, notes, start.filled, start.known)
    return proposed(without_known(file, start.paper), beginning, characters)


def other_plan(file: str, plan: Plan, now: Plan) -> Failure:
    """Return what is told of a file that was made of another plan than the one at hand."""
    return Failure("error.other_plan", file=file, title=plan.head.title, own=now.head.title)


def _layouts(*plans: "Loaded") -> Iterator[str]:
    """Yield the layouts that a paper that does not say its own may be written in."""
    for loaded in plans:
        yield from loaded.layouts
    yield from builtin_layouts()


def _shared(paper: Returned, file: Returned) -> int:
    """Count the lines of a paper that a file has, or had before its changes."""
    said = {said for line in file.lines for said in (line.before, line.after)} - {""}
    return sum(line.after in said for line in paper.lines)


def _carried(file: Returned) -> "Loaded | None":
    """Return the plan that a file carries, if it can be read."""
    if not file.records:
        return None
    from planctl.workspace.base import load_base

    loaded = load_base(file.records, (file.about or {}).get("pictures", "").split())
    return loaded if loaded.plan else None


def _paper(
    plan: Plan, layout: Layout, pictures: frozenset[str], dress: str, now: "Loaded"
) -> Returned:
    """Return the Word paper of a plan, read; whatever its pictures show."""
    from planctl.exports.compose import compose
    from planctl.exports.docx import write_docx

    def picture(target: str) -> Picture | None:
        key = target.removeprefix("series:")
        there = (
            target == "progress:" or target in pictures or (key != target and key in plan.series)
        )
        return _ANY_PICTURE if there else None

    document = compose(plan, layout, picture_of=picture)
    worn = now.dresses.get(dress) or builtin_dress(dress) or builtin_dress(_DRESS)
    if worn is None:
        raise Failure("error.no_dress", dress=dress, known=_DRESS)
    return read_returned("", write_docx(document, worn, template_folder()).file)
