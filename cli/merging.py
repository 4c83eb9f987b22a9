"""Three versions of a record's file → one: by key, item and sentence, or by lines where it is none."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from planctl.cli.failure import Failure
from planctl.messages.refusal import Refusal
from planctl.revisions.merge import merge
from planctl.schemas.conflict import ABSENT, Conflict
from planctl.text.conflicts import ours_of
from planctl.workspace.files import LARGEST
from planctl.workspace.values import Value, is_list, is_mapping
from planctl.workspace.weave import woven
from planctl.workspace.yaml_text import open_text


class Merged(NamedTuple):
    """A merged file, and what conflicts in it; git's count where it was merged by lines."""

    content: bytes
    conflicts: tuple[Conflict, ...]
    by_lines: int | None = None

    @property
    def unsettled(self) -> int:
        """How many conflicts there are."""
        return len(self.conflicts) if self.by_lines is None else self.by_lines


def merged(paths: Sequence[Path]) -> Merged:
    """Return what base, ours and theirs come to; raise Failure or a Refusal where a file is not there."""
    try:
        raw = [path.read_bytes() for path in paths]
    except OSError as error:
        problem = f"@os.{error.errno}"
        raise Failure("error.cannot_read", path=error.filename, problem=problem) from error
    base, ours, theirs = raw
    if ours == theirs or base == theirs:
        return Merged(ours, ())
    if base == ours:
        return Merged(theirs, ())
    return _by_record(raw) or _by_lines(paths)


def _by_record(raw: Sequence[bytes]) -> Merged | None:
    """Return the merged record; None where one of the three is none that can be read and edited."""
    if any(len(side) > LARGEST for side in raw):
        return None
    try:
        files = [open_text(side) for side in raw]
        values: list[Value] = [{} if file.value is None else file.value for file in files]
        if not all(map(is_mapping, values)):
            return None
        value, conflicts = merge(*values)
        return Merged(woven(files, value), conflicts)
    except Refusal:
        return None


def come_to(sides: Sequence[bytes | None]) -> bytes | None:
    """Return what the parents of a merge come to by record, ours where they conflict; None if they come to none.

    `sides` are the base, if there is one, and the parents.
    """
    base, ours, *rest = (side or b"" for side in sides)
    for theirs in rest:
        try:
            files = [open_text(side) for side in (base, ours, theirs)]
            value, _ = merge(*(file.value or {} for file in files))
            ours = woven(files, _with_ours(value))
        except Refusal:
            return None
    return ours


def _with_ours(value: Value) -> Value:
    """Return a merged value with ours where something conflicts."""
    if isinstance(value, str):
        return ours_of(value)
    if is_mapping(value):
        return {key: _with_ours(held) for key, held in _settled(value.items())}
    if is_list(value):
        return tuple(_with_ours(held) for _, held in _settled(enumerate(value)))
    return value


def _settled(items: Iterable[tuple[Any, Value]]) -> Iterator[tuple[Any, Value]]:
    for key, held in items:
        said = held.ours if isinstance(held, Conflict) else held
        if said is not ABSENT:
            yield key, said


def _by_lines(paths: Sequence[Path]) -> Merged:
    from planctl.workspace.merge_driver import merge_lines

    content, count = merge_lines(paths)
    return Merged(content, (), count)
