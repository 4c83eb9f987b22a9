"""Fixes of findings, written into the texts of a record: nothing else of its file moves."""

from collections import defaultdict
from collections.abc import Sequence

from planctl.schemas.finding import Edit
from planctl.schemas.places import FileMap, KeyPath
from planctl.workspace.edit import set_scalar
from planctl.workspace.proof import OTHER_VALUE, NotProved, proved
from planctl.workspace.splice import Splice, spliced
from planctl.workspace.values import value_at, with_value
from planctl.workspace.yaml_file import map_file
from planctl.workspace.yaml_text import open_text

_Change = tuple[int, int, str]


def mended(raw: bytes, edits: Sequence[Edit]) -> bytes:
    """Return a record's bytes with some edits of its texts made; no two of them overlap.

    Characters are put where the old ones stand, whatever the quoting; where YAML would read them
    otherwise, the whole text is written anew. Raises NotProved where neither can be proved.
    """
    file, file_map = open_text(raw), map_file(raw)
    changes = _changes(file_map, edits)
    expected = file.value
    for keys, made in changes.items():
        expected = with_value(expected, keys, _changed(file.value, keys, made))
    splices = [_splice(file_map, edit) for edit in edits]
    try:
        return proved(file, spliced(file, splices), expected)
    except NotProved:
        for keys, made in changes.items():
            raw = set_scalar(raw, keys, _changed(file.value, keys, made))
        return proved(file, raw, expected)


def _changes(file_map: FileMap, edits: Sequence[Edit]) -> dict[KeyPath, list[_Change]]:
    """Return what becomes of each text, in offsets of its value."""
    found: defaultdict[KeyPath, list[_Change]] = defaultdict(list)
    for edit in edits:
        held = file_map.in_value(edit.place)
        if held is None:
            raise NotProved(OTHER_VALUE)
        keys, start, end = held
        found[keys].append((start, end, edit.text))
    return found


def _changed(value: object, keys: KeyPath, changes: Sequence[_Change]) -> str:
    text = value_at(value, keys)
    if not isinstance(text, str):
        raise NotProved(OTHER_VALUE)
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _splice(file_map: FileMap, edit: Edit) -> Splice:
    place, starts = edit.place, file_map.line_starts
    return Splice(
        starts[place.line - 1] + place.column - 1,
        starts[place.end_line - 1] + place.end_column - 1,
        edit.text,
    )
