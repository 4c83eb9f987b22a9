"""What a record claims, and what it holds."""

from collections.abc import Iterator

from planctl.checks.cross_index import CrossIndex, aspects_of
from planctl.schemas.base import Aspect
from planctl.schemas.finding import Finding
from planctl.schemas.section import Section
from planctl.text.marks import marks, without_notes

_ANSWERS: tuple[tuple[str, Aspect, Aspect], ...] = (
    ("L209", "challenge", "countermeasure"),
    ("L210", "countermeasure", "challenge"),
)


def challenges_are_answered(index: CrossIndex) -> Iterator[Finding]:
    """L209, L210: challenge and countermeasure come in pairs.

    One that is there and marked todo is work to do, not a gap in the plan; the table shows it.
    Of a record with a key written twice nobody knows what it lacks.
    """
    for path, section in index.sections():
        if path in index.places.unread:
            continue
        for rule, asked, answer in _ANSWERS:
            held = section.aspect(asked)
            wanted = answer in section.needed()
            if held and held.text.strip() and wanted and section.aspect(answer) is None:
                yield Finding(rule, index.places.of_key(path, asked), {"id": section.id})


def progress_is_borne_out(index: CrossIndex) -> Iterator[Finding]:
    """L212, L213, L220: the progress that an aspect or a passage claims is what it holds."""
    for held in index.texts:
        rule = _belied(held.progress, held.text)
        if rule:
            place = index.places.of_value(held.path, *held.keys, "progress")
            values = {"aspect": held.name, "progress": f"@progress.{held.progress}"}
            yield Finding(rule, place, values)


def _belied(progress: str, text: str) -> str | None:
    """Return the rule that a claim breaks."""
    words = without_notes(text).strip()
    if progress in ("done", "review") and not words:
        return "L212"
    if progress == "done" and "{>>" in text and any(m.kind == "note" for m in marks(text)):
        return "L213"
    return "L220" if progress == "todo" and words else None


def aspects_are_needed(index: CrossIndex) -> Iterator[Finding]:
    """L221: an aspect that `needs` leaves out is not written."""
    for path, section in index.sections():
        for aspect in _unneeded(section):
            values = {"aspect": f"@aspect.{aspect}", "key": aspect}
            yield Finding("L221", index.places.of_key(path, aspect), values)


def _unneeded(section: Section) -> list[Aspect]:
    needed = section.needed()
    return [aspect for aspect, _ in aspects_of(section) if aspect not in needed]
