"""New words for fields of records, written into their files: comments and order stay."""

from collections.abc import Iterable, Mapping

from planctl.schemas.origin import Origin
from planctl.schemas.places import KeyPath
from planctl.workspace.changes import FileChange
from planctl.workspace.edit import set_scalar
from planctl.workspace.files import PLAN, Files
from planctl.workspace.read import Loaded
from planctl.workspace.refusal import about


def reworded_files(files: Files, loaded: Loaded, texts: Mapping[Origin, str]) -> list[FileChange]:
    """Return the changes that give fields of a plan new words, a file each; NotProved, CannotEdit.

    `loaded` is what the files hold; every field is one of its.
    """
    new: dict[str, bytes] = {}
    places = dict(_places(loaded, texts))
    for origin, text in texts.items():
        path, keys = places[origin]
        with about(path):
            new[path] = set_scalar(new.get(path, files.raw[path]), keys, text)
    return [FileChange(path, files.raw[path], raw) for path, raw in new.items()]


def _places(loaded: Loaded, wanted: Iterable[Origin]) -> dict[Origin, tuple[str, KeyPath]]:
    """Return the file and the keys of each field."""
    if loaded.plan is None:
        return {}
    sections = {
        section.id: path
        for section, path in zip(loaded.plan.sections, loaded.places.section_paths, strict=True)
    }
    passages = {passage.id: path for path, passage in loaded.places.passages.items()}
    areas = {area.id: at for at, area in reversed([*enumerate(loaded.plan.head.areas)])}
    found: dict[Origin, tuple[str, KeyPath]] = {}
    for origin in wanted:
        kind, key, name = origin
        if kind == "section":
            found[origin] = sections[key], (name,) if name == "title" else (name, "text")
        elif kind == "passage":
            found[origin] = passages[key], (name,)
        else:
            keys = ("title",) if name == "title" else ("headlines", name)
            found[origin] = PLAN, ("areas", areas[key], *keys)
    return found
