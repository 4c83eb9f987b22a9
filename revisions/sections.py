"""Two versions of the sections and passages → what is otherwise in their records."""

from collections.abc import Iterator, Mapping

from planctl.revisions.match import Matched
from planctl.revisions.side import Side
from planctl.revisions.subject import Subject, TextPair
from planctl.schemas.base import ASPECTS
from planctl.schemas.change import Change, TextEdit
from planctl.schemas.passage import Passage
from planctl.schemas.reviewed import read_against, suspects
from planctl.schemas.section import Section
from planctl.text.compare import edits
from planctl.text.settled import settled

Part = Change | TextPair


def section_parts(old: Side, new: Side, matched: Matched) -> Iterator[Part]:
    """Yield what is otherwise in each section, in the new order; then what is gone.

    What one side has and the other could not read is not said to have come or gone.
    """
    areas = {area.id: area.title for side in (old, new) for area in side.plan.head.areas}
    paths = _paths(old) | _paths(new)
    for one, other in matched.pairs:
        held = other or one
        if held is None or one == other:
            continue
        subject = Subject(paths[id(held)], held.id, held.title, held.area)
        if one and other:
            yield from _about_head(subject, one, other, areas)
            yield from _aspects(subject, one, other)
            yield from _remarks(subject, one.remarks, other.remarks)
        elif one and subject.path not in new.places.unread:
            yield from _gone(subject, one, matched.merged.get(one.id))
        elif other and subject.path not in old.places.unread:
            yield from _come(subject, other, matched.split.get(other.id))


def _paths(side: Side) -> dict[int, str]:
    """Return the path of each section, by its identity: two may have one id."""
    held = zip(side.plan.sections, side.places.section_paths, strict=True)
    return {id(section): path for section, path in held}


def _come(subject: Subject, section: Section, whole: Section | None) -> Iterator[Part]:
    if whole:
        yield subject.change("split", from_=whole.id, old=whole.title, new=section.title)
    else:
        yield subject.change("added", new=section.title)
    for aspect in ASPECTS:
        if held := section.aspect(aspect):
            yield TextPair(subject, aspect, "", held.text, "added", held.progress)
    yield from _remarks(subject, None, section.remarks)


def _gone(subject: Subject, section: Section, whole: Section | None) -> Iterator[Part]:
    if whole:
        yield subject.change("merged", to=whole.id, old=section.title, new=whole.title)
    else:
        yield subject.change("removed", old=section.title)
    for aspect in ASPECTS:
        if held := section.aspect(aspect):
            yield TextPair(subject, aspect, held.text, "", "removed", held.progress)
    yield from _remarks(subject, section.remarks, None)


def _about_head(
    subject: Subject, old: Section, new: Section, areas: Mapping[str, str]
) -> Iterator[Change]:
    if old.id != new.id:
        yield subject.change("renumbered", "id", from_=old.id, to=new.id)
    if old.area != new.area:
        titles = {"old": areas.get(old.area), "new": areas.get(new.area)}
        yield subject.change("moved", "area", from_=old.area, to=new.area, **titles)
    yield from _about_record(subject, old, new)
    if old.needs != new.needs:
        said = (" ".join(section.needed()) for section in (old, new))
        yield subject.change("needs", "needs", **dict(zip(("old", "new"), said, strict=True)))
    read = old.reviewed or {}, new.reviewed or {}
    for aspect in ASPECTS:
        one, other = (side.get(aspect) for side in read)
        if one != other:
            key = f"reviewed.{aspect}"
            yield subject.change("reviewed", key, aspect=aspect, old=one, new=other)
    if new.reviewed:
        yield from _suspect(subject, old, new)


def _suspect(subject: Subject, old: Section, new: Section) -> Iterator[Change]:
    """Yield the aspects that were read against what now is otherwise."""
    from planctl.text.fingerprint import fingerprint  # what makes digests is slow to load

    before = suspects(old, fingerprint)
    for aspect in suspects(new, fingerprint):
        if aspect not in before:
            key = f"reviewed.{aspect}"
            yield subject.change("suspect", key, aspect=aspect, to=read_against(aspect))


def _about_record(
    subject: Subject, old: Section | Passage, new: Section | Passage
) -> Iterator[Change]:
    """Yield what sections and passages say alike."""
    if old.title != new.title:
        yield subject.change("retitled", "title", old=old.title, new=new.title)
    if old.owner != new.owner:
        yield subject.change("owner", "owner", old=old.owner, new=new.owner)


def _remarks(subject: Subject, old: str | None, new: str | None) -> Iterator[Change]:
    before, after = settled(old or ""), settled(new or "")
    if before != after:
        found = tuple(
            TextEdit(op=op, old=one, new=other) for op, one, other in edits(before, after)
        )
        yield subject.change(
            "remarks", "remarks", old=before or None, new=after or None, edits=found
        )


def _aspects(subject: Subject, old: Section, new: Section) -> Iterator[Part]:
    for aspect in ASPECTS:
        one, other = old.aspect(aspect), new.aspect(aspect)
        if one == other:
            continue
        if one and other:
            if one.progress != other.progress:
                said = {"from_": one.progress, "to": other.progress}
                yield subject.change("progress", f"{aspect}.progress", aspect=aspect, **said)
            yield TextPair(subject, aspect, one.text, other.text)
        elif other:
            yield TextPair(subject, aspect, "", other.text, "added", other.progress)
        elif one:
            yield TextPair(subject, aspect, one.text, "", "removed", one.progress)


def passage_parts(old: Side, new: Side) -> Iterator[Part]:
    """Yield what is otherwise in each passage, in the new order; then what is gone."""
    before, after = old.plan.passages, new.plan.passages
    paths = {held.id: path for side in (old, new) for path, held in side.places.passages.items()}
    for name in dict.fromkeys((*after, *before)):
        one, other = before.get(name), after.get(name)
        held = other or one
        if held is None or one == other:
            continue
        subject = Subject(paths[name], name, held.title)
        if one and other:
            yield from _about_record(subject, one, other)
            if one.progress != other.progress:
                yield subject.change("progress", "progress", from_=one.progress, to=other.progress)
            yield TextPair(subject, None, one.text, other.text)
            yield from _remarks(subject, one.remarks, other.remarks)
        elif other and subject.path not in old.places.unread:
            yield subject.change("added", new=other.title)
            yield TextPair(subject, None, "", other.text, "added", other.progress)
        elif one and subject.path not in new.places.unread:
            yield subject.change("removed", old=one.title)
            yield TextPair(subject, None, one.text, "", "removed", one.progress)
