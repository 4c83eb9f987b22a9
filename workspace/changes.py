"""Changes of several files, planned first and then done, so that no failure loses anything."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal
from planctl.workspace.write import CannotWrite, put_all, real_path, staged


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file before and after; None where there is no file. The path is the plan's, with `/`."""

    path: str
    old: bytes | None
    new: bytes | None

    @property
    def kind(self) -> Literal["created", "changed", "removed"]:
        """Return what becomes of the file."""
        if self.new is None:
            return "removed"
        return "created" if self.old is None else "changed"


class ChangedMeanwhile(Refusal):
    """A file is no longer what it was when the change was planned."""

    sentence = Both(
        "{file} 刚被别的程序改过，这次什么也没写",
        "{file} was changed by another program just now; nothing was written",
    )
    advice = Both("再运行一遍", "run it again")

    def __init__(self, path: str) -> None:
        """Say which file."""
        super().__init__(file=path)
        self.path = path


class FileInTheWay(Refusal):
    """A file stands where a new one should go."""

    sentence = Both("{file} 已经存在", "{file} already exists")
    advice = Both("先移走它，或换一个编号", "move it away first, or choose another id")

    def __init__(self, path: str) -> None:
        """Say which file."""
        super().__init__(file=path)
        self.path = path


def apply_changes(root: Path, changes: Iterable[FileChange]) -> tuple[FileChange, ...]:
    """Do all changes and return those that there were; call it while holding the plan's lock.

    Everything new is on disk under other names before the first file changes, and nothing is
    removed before all else is in place: a failure leaves each file old or new, and none lost.
    """
    wanted = tuple(change for change in changes if change.old != change.new)
    targets = {change.path: real_path(root / change.path, root) for change in wanted}
    for change in wanted:
        _check_still_old(targets[change.path], change)
    with ExitStack() as stages:
        news = [(targets[change.path], change.new) for change in wanted if change.new is not None]
        put_all([(stages.enter_context(staged(target, new)), target) for target, new in news])
    for change in wanted:
        if change.new is None:
            _remove(root / change.path)
    return wanted


def _check_still_old(target: Path, change: FileChange) -> None:
    try:
        found = target.read_bytes()
    except FileNotFoundError:
        found = None
    except OSError as error:
        raise CannotWrite(target, error) from error
    if found == change.old:
        return
    raise FileInTheWay(change.path) if change.old is None else ChangedMeanwhile(change.path)


def _remove(path: Path) -> None:
    """Take the name away; where it is a link, the link."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path, error) from error
