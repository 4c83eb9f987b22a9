"""`planctl new passage`: an abstract, an introduction, conclusions; made or completed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from planctl.messages.language import Both, Language
from planctl.messages.passage_titles import TITLES, id_of_title
from planctl.messages.refusal import Refusal
from planctl.schemas.base import Id
from planctl.schemas.form import fits
from planctl.schemas.passage import Passage
from planctl.workspace.changes import FileChange, FileInTheWay, apply_changes
from planctl.workspace.edit import add_entry, set_scalar
from planctl.workspace.fields import checked_id, checked_title
from planctl.workspace.files import PASSAGES, Files, read_files
from planctl.workspace.guidance import passage_text, progress_comment
from planctl.workspace.refusal import about
from planctl.workspace.refusals import IdTaken
from planctl.workspace.scaffold_entries import Added
from planctl.workspace.scalar_text import scalar_text
from planctl.workspace.values import is_mapping
from planctl.workspace.write import writing
from planctl.workspace.yaml_file import read_yaml
from planctl.workspace.yaml_text import open_text

_HEADER = "# yaml-language-server: $schema=../.planctl/schemas/passage.json\n"
_ORDER = tuple(field.name for field in fields(Passage))
_KNOWN = "、".join(f"{name} {title}" for name, title in TITLES.items())


class TitleNeeded(Refusal):
    """A passage of an id that is not known has no title of its own accord."""

    sentence = Both("篇章“{id}”还没有标题", 'the passage "{id}" has no title')
    advice = Both(
        "用 --title 写明；有现成标题的是：{known}",
        "say it with --title; these have one: {known}",
    )

    def __init__(self, passage_id: str) -> None:
        """Say which."""
        super().__init__(id=passage_id, known=_KNOWN)


class IdNeeded(Refusal):
    """A title that is not known gives no id, by which a layout could name the passage."""

    sentence = Both("篇章“{title}”还没有编号", 'the passage "{title}" has no id')
    advice = Both(
        "用 --id 写明体例里用的编号；认得的篇章名是：{known}",
        "say with --id which one the layout names; titles that are known: {known}",
    )

    def __init__(self, title: str) -> None:
        """Say which."""
        super().__init__(title=title, known=_KNOWN)


@dataclass(frozen=True, slots=True)
class _Held:
    """A passage's file, and what it says of itself as far as it can be read."""

    path: str
    raw: bytes
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What somebody asked for; the title is None where none was given."""

    id: str
    title: str | None
    owner: str | None
    language: Language


def new_passage(
    root: Path,
    said: str,
    *,
    title: str | None = None,
    passage_id: str | None = None,
    owner: str | None = None,
    language: Language = "zh",
) -> Added:
    """Write `passages/ID.yaml`, or add what the record that stands there lacks.

    `said` is the passage's id or its title: one that a passage of the plan has, or a known one;
    with `passage_id` it is the title. Raises TitleNeeded and IdNeeded where the other of the two
    cannot be known, IdTaken where the id belongs to a passage of another title.
    """
    with writing(root):
        files = read_files(root)
        passages = tuple(_passages(files))
        meant = _meant(said, title, passage_id, passages)
        asked = _Asked(*meant, checked_title(owner) if owner else None, language)
        held = next((held for held in passages if held.id == asked.id), None)
        return _completed(root, held, asked) if held else _created(root, files, asked)


def _passages(files: Files) -> Iterator[_Held]:
    for path, raw in files.raw.items():
        if path.startswith(f"{PASSAGES}/"):
            value = read_yaml(raw).value
            told = value if is_mapping(value) else {}
            yield _Held(path, raw, str(told.get("id") or ""), str(told.get("title") or ""))


def _meant(
    said: str, title: str | None, passage_id: str | None, passages: tuple[_Held, ...]
) -> tuple[str, str | None]:
    """Return the id that is meant, and the title asked for."""
    title = checked_title(title) if title else None
    if passage_id:
        return checked_id(passage_id), title or checked_title(said)
    if fits(Id, said):
        return said, title
    said = checked_title(said)
    of_plan = next((held.id for held in passages if held.title == said and held.id), None)
    known = of_plan or id_of_title(said)
    if known is None:
        raise IdNeeded(said)
    return known, title


def _created(root: Path, files: Files, asked: _Asked) -> Added:
    path = f"{PASSAGES}/{asked.id}.yaml"
    if path in files.unread:
        raise FileInTheWay(path)
    title = asked.title or TITLES.get(asked.id)
    if title is None:
        raise TitleNeeded(asked.id)
    entries = _entries(asked, title)
    record = _HEADER + "".join(entries.values())
    changes = apply_changes(root, (FileChange(path, None, record.encode()),))
    return Added(asked.id, title, path, True, tuple(entries), changes)


def _entries(asked: _Asked, title: str) -> dict[str, str]:
    """Return what a record holds, by its keys, as YAML."""
    owner = {"owner": f"owner: {scalar_text(asked.owner)}\n"} if asked.owner else {}
    return {
        "id": f"id: {scalar_text(asked.id)}\n",
        "title": f"title: {scalar_text(title)}\n",
        **owner,
        "progress": f"{progress_comment(asked.language)}progress: todo\n",
        "text": passage_text(asked.id, asked.language),
    }


def _completed(root: Path, held: _Held, asked: _Asked) -> Added:
    if asked.title and held.title not in (asked.title, ""):
        raise IdTaken(held.id, held.path, held.title)
    title = held.title or asked.title or TITLES.get(held.id)
    if title is None:
        raise TitleNeeded(held.id)
    with about(held.path):
        record = open_text(held.raw).value
        lacking = {k: v for k, v in _entries(asked, title).items() if record.get(k) is None}
        new = _with(held.raw, record, lacking)
    changes = apply_changes(root, (FileChange(held.path, held.raw, new),))
    return Added(held.id, title, held.path, False, tuple(lacking), changes)


def _with(raw: bytes, record: Mapping[str, object], lacking: Mapping[str, str]) -> bytes:
    """Return a record's bytes with the entries that it lacks, or has nothing under."""
    for key, entry in lacking.items():
        if key in record:
            raw = set_scalar(raw, (key,), open_text(entry.encode()).value[key])
        else:
            raw = add_entry(raw, (), entry, _ORDER)
    return raw
