"""A section's or passage's history: each commit with what it changed, told as a comparison."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from planctl.cli.failure import Failure
from planctl.exports.comparison.comparison import Comparison, compared
from planctl.messages.language import Language
from planctl.revisions.compare import compare
from planctl.revisions.side import Side
from planctl.workspace.files import PASSAGES, PLAN, Files
from planctl.workspace.git_log import Commit
from planctl.workspace.history import Step, history, history_from, last_of
from planctl.workspace.index import read_index
from planctl.workspace.read import load
from planctl.workspace.refusals import NoSuchSection
from planctl.workspace.values import value_at
from planctl.workspace.yaml_file import read_yaml


@dataclass(frozen=True)
class Entry:
    """One commit, or what is not committed yet (None), and what it changed.

    `readable` is false where the record had faults before it or after it, so that nobody can tell.
    """

    commit: Commit | None
    path: str
    readable: bool
    comparison: Comparison


def section_log(root: Path, said: str, language: Language) -> Iterator[Entry]:
    """Yield what became of the section or passage with this id or title, the newest first.

    One that is gone is found by its id. Raise NoSuchSection, SeveralSections, or as git does.
    """
    plan = (root / PLAN).read_bytes()
    for step in filter(None, map(_own, _steps(root, said))):
        yield _entry(root, plan, step, language)


def _own(step: Step) -> Step | None:
    """Return a step; of a merge, what it made of the record beyond what its parents come to, if anything."""
    if not step.sides:
        return step
    from planctl.cli.merging import come_to

    old = come_to(step.sides)
    if old is None:
        return step
    same = step.new is not None and read_yaml(old).value == read_yaml(step.new).value
    return None if same else step._replace(old=old)


def _steps(root: Path, said: str) -> Iterator[Step]:
    try:
        return history(root, _path(root, said))
    except NoSuchSection:
        gone = last_of(root, said)
        if gone is None:
            raise
        return history_from(root, gone[1], gone[0])


def _path(root: Path, said: str) -> str:
    """Return the path of the section, or else of the passage, with this id or title."""
    index = read_index(root)
    try:
        return index.section(said).path
    except NoSuchSection:
        for path in sorted(index.paths):
            if path.startswith(f"{PASSAGES}/"):
                record = read_yaml((root / path).read_bytes()).value
                if said in (value_at(record, ("id",)), value_at(record, ("title",))):
                    return path
        raise


def _entry(root: Path, plan: bytes, step: Step, language: Language) -> Entry:
    sides = [_side(root, plan, step.path, raw) for raw in (step.old, step.new)]
    readable = all(step.path not in side.places.unread for side in sides)
    old, new = sides
    comparison = compared(old.plan, new.plan, ("", ""), compare(old, new), language)
    return Entry(step.commit, step.path, readable, comparison)


def _side(root: Path, plan: bytes, path: str, raw: bytes | None) -> Side:
    """Return the plan as it stands with this record alone in it."""
    files = {PLAN: plan} if raw is None else {PLAN: plan, path: raw}
    loaded = load(Files(root, files, ()))
    if loaded.plan is None:
        raise Failure("error.unreadable_plan")
    return Side(loaded.plan, loaded.places)
