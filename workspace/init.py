"""`planctl init`: a new plan in a folder; what stands there already is left alone."""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict, Unpack

from planctl.messages.language import Both, Language
from planctl.schemas.base import PartialDate
from planctl.schemas.form import Unfit, builder
from planctl.schemas.plan import Area
from planctl.workspace.builtin import builtin_layouts
from planctl.workspace.changes import FileChange, apply_changes
from planctl.workspace.fields import checked_id, checked_title, free_id
from planctl.workspace.files import LAYOUTS, PLAN, SECTIONS, SOURCES, TERMS
from planctl.workspace.init_files import NewPlan, plan_text, sources_text, terms_text
from planctl.workspace.init_refusals import (
    GitFailed,
    GitMissing,
    NotAFolder,
    PlanExists,
    UnknownLayout,
)
from planctl.workspace.pinyin import pinyin_id
from planctl.workspace.refusals import BadField, IdTaken
from planctl.workspace.scaffold_entries import every_headline
from planctl.workspace.schemas import RECORDS, SCHEMAS, schema_bytes
from planctl.workspace.write import CannotWrite, writing

_IGNORE = ".gitignore"
_IGNORED = ("out/", ".planctl/lock", ".planctl-*.tmp")


class Details(TypedDict, total=False):
    """What a new plan may say of itself besides."""

    theme: str | None
    submitter: str | None
    date: str | None
    stage: str | None


@dataclass(frozen=True, slots=True)
class Initialised:
    """What was made, and what stood there and was kept; `git`: a repository was made."""

    root: Path
    created: tuple[str, ...]
    kept: tuple[str, ...]
    git: bool


def init_plan(
    root: Path,
    *,
    title: str,
    areas: Sequence[tuple[str, str]],
    layout: str = "ministry-material",
    git: bool = False,
    language: Language = "zh",
    **details: Unpack[Details],
) -> Initialised:
    """Make a plan that validates without a finding; `areas` are ids (empty: from pinyin) and titles."""
    program = shutil.which("git") if git else None
    if git and not program:
        raise GitMissing
    plan = _checked(title, areas, _checked_layout(root, layout), details)
    _make_folder(root)
    with writing(root):
        changes, kept = planned_files(root, plan, language)
        done = apply_changes(root, changes)
        _make_area_folders(root, plan)
    made = _git_init(program, root) if program else False
    return Initialised(root, tuple(change.path for change in done), kept, made)


def _checked(
    title: str, areas: Sequence[tuple[str, str]], layout: str, details: Details
) -> NewPlan:
    theme, submitter = details.get("theme"), details.get("submitter")
    date, stage = details.get("date"), details.get("stage")
    return NewPlan(
        title=checked_title(title),
        areas=_checked_areas(areas),
        theme=checked_title(theme) if theme else None,
        layout=layout,
        submitter=checked_title(submitter) if submitter else None,
        date=_checked_date(date) if date else None,
        stage=checked_title(stage) if stage else None,
    )


def _make_folder(root: Path) -> None:
    if root.exists() and not root.is_dir():
        raise NotAFolder(root)
    if (root / PLAN).exists() or (root / PLAN).is_symlink():
        raise PlanExists(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(root, error) from error


def _make_area_folders(root: Path, plan: NewPlan) -> None:
    for area in plan.areas:
        try:
            (root / SECTIONS / area.id).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(root / SECTIONS / area.id, error) from error


def planned_files(
    root: Path, plan: NewPlan, language: Language
) -> tuple[list[FileChange], tuple[str, ...]]:
    """Return the files that a new plan begins with, and the paths of those that stand already."""
    wanted = {
        **{f"{SCHEMAS}/{name}.json": schema_bytes(name) for name in RECORDS},
        SOURCES: sources_text(language).encode(),
        TERMS: terms_text(language).encode(),
        PLAN: plan_text(plan, language).encode(),
    }
    kept = tuple(path for path in wanted if (root / path).exists())
    made = [FileChange(path, None, new) for path, new in wanted.items() if path not in kept]
    return [*made, _ignoring(root)], kept


def _ignoring(root: Path) -> FileChange:
    """Return `.gitignore` with the lines that it lacks."""
    path = root / _IGNORE
    old = path.read_bytes() if path.is_file() else None
    held = (old or b"").decode("utf-8", "surrogateescape")
    lacking = [line for line in _IGNORED if line not in held.splitlines()]
    newline = "\r\n" if "\r\n" in held else "\n"
    gap = newline if held and not held.endswith("\n") and lacking else ""
    new = held + gap + "".join(line + newline for line in lacking)
    return FileChange(_IGNORE, old, new.encode("utf-8", "surrogateescape"))


def _checked_areas(areas: Sequence[tuple[str, str]]) -> tuple[Area, ...]:
    if not areas:
        raise BadField("areas", "", Both("至少要有一个领域", "at least one area is needed"))
    found: dict[str, str] = {}
    for said, title in areas:
        name = checked_title(title)
        area_id = checked_id(said) if said else free_id(pinyin_id(name), frozenset(found))
        if area_id in found:
            raise IdTaken(area_id, PLAN, found[area_id])
        found[area_id] = name
    return tuple(
        Area(id=area_id, title=name, headlines=dict(every_headline(name, {})))
        for area_id, name in found.items()
    )


def _checked_layout(root: Path, layout: str) -> str:
    beside = (root / LAYOUTS).glob("*.yaml") if (root / LAYOUTS).is_dir() else ()
    known = sorted({*builtin_layouts(), *(path.stem for path in beside)})
    if layout not in known:
        raise UnknownLayout(layout, known)
    return layout


def _checked_date(said: str) -> str:
    try:
        builder(PartialDate)(int(said) if said.isdecimal() else said)
    except Unfit as error:
        problem = Both(
            "应为 2025、2025-03 或 2025-03-01", "it should be 2025, 2025-03 or 2025-03-01"
        )
        raise BadField("date", said, problem) from error
    return said


def _git_init(program: str, root: Path) -> bool:
    """Make a repository of the plan, unless it is one; raise GitFailed with git's last words."""
    if (root / ".git").exists():
        return False
    done = subprocess.run(  # noqa: S603 - git itself, with no word of a stranger's but the folder
        [program, "init", "--quiet", "--", str(root)], capture_output=True, check=False
    )
    if done.returncode:
        raise GitFailed(done.stderr.decode("utf-8", "replace").strip())
    return True
