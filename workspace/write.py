"""Safe writing: a file appears whole or not at all, and one writer at a time works in a plan."""

import errno
import os
import stat
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal

_T = TypeVar("_T")

LOCK = ".planctl/lock"
_REASONS = {
    errno.ENOSPC: Both("磁盘已满", "the disk is full"),
    errno.EDQUOT: Both("磁盘配额已满", "the disk quota is used up"),
    errno.EROFS: Both("磁盘是只读的", "the disk is read-only"),
    errno.EACCES: Both(
        "没有权限，或文件正被别的程序打开", "no permission, or another program has it open"
    ),
    errno.EPERM: Both("没有权限", "no permission"),
    errno.EISDIR: Both("这里是文件夹", "a folder stands there"),
    errno.EEXIST: Both("上级不是文件夹", "what should be its folder is a file"),
    errno.ENOTDIR: Both("上级不是文件夹", "what should be its folder is a file"),
    errno.ENAMETOOLONG: Both("名字太长", "the name is too long"),
}
_BINARY = getattr(os, "O_BINARY", 0)
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY
_AT_ONCE = 32
_FEW = 4
"""So many files are brought to the disk one by one: threads would cost more than they give."""


class CannotWrite(Refusal):
    """The system does not let us write; the old file stands as it was."""

    sentence = Both("写不了 {path}：{problem}", "cannot write {path}: {problem}")

    def __init__(self, path: Path, error: OSError) -> None:
        """Say which file, and why."""
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        super().__init__(path=str(path), problem=reason)


class LeadsOutside(Refusal):
    """A link on the way to the file leads out of the plan."""

    sentence = Both(
        "{path} 经链接指到稿件文件夹之外：{target}", "{path} leads out of the plan: {target}"
    )
    advice = Both("把文件本身放进来", "put the file itself here")

    def __init__(self, path: Path, target: Path) -> None:
        """Say which file, and where it leads."""
        super().__init__(path=str(path), target=str(target))


class Busy(Refusal):
    """Another process is writing in this plan, and did not end in time."""

    sentence = Both(
        "等了 {seconds} 秒，另一个 planctl 仍在写这份稿件",
        "after {seconds} seconds another planctl is still writing in this plan",
    )
    advice = Both(
        "等它结束再运行一遍（锁文件：{lock}）", "wait for it and run again (lock: {lock})"
    )

    def __init__(self, lock: Path, seconds: float) -> None:
        """Say which lock, and how long we waited."""
        super().__init__(lock=str(lock), seconds=f"{seconds:g}")


def write_file(path: Path, content: bytes, *, inside: Path | None = None) -> None:
    """Write a file whole or not at all; its mode stays.

    With `inside`, a plan's root, links are followed within it and never out of it; without, a
    link in the file's place is itself replaced.
    """
    target = real_path(path, inside) if inside else path
    with staged(target, content) as temporary:
        put_all(((temporary, target),))


def real_path(path: Path, inside: Path) -> Path:
    """Return where `path` is once links are followed; raise LeadsOutside if not in `inside`."""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(inside)):
        raise LeadsOutside(path, target)
    return target


@contextmanager
def staged(target: Path, content: bytes) -> Generator[Path]:
    """Keep `content` beside `target` under another name, until it is put in its place."""
    temporary = target.with_name(f".planctl-{os.urandom(8).hex()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write_new(temporary, content)
        yield temporary
    except OSError as error:
        raise CannotWrite(target, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink()


def put_all(ready: Collection[tuple[Path, Path]]) -> None:
    """Let staged files take their places, each at one stroke and for good.

    `ready` are pairs of a staged file and its target. All are on the disk before the first takes its
    place.
    """
    _each(_on_disk, ready)
    for temporary, target in ready:
        _put(temporary, target)
    _each(_settle, {target.parent for _, target in ready})


def _put(temporary: Path, target: Path) -> None:
    try:
        os.replace(temporary, target)  # noqa: PTH105 - the name that POSIX and our tests know
    except OSError as error:
        raise CannotWrite(target, error) from error


def _each(bring: Callable[[_T], None], found: Collection[_T]) -> None:
    """Bring many things to the disk together: it takes them in one go, and each alone in its turn."""
    if len(found) <= _FEW:
        for one in found:
            bring(one)
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_AT_ONCE) as threads:
        for _ in threads.map(bring, found):
            pass


def _on_disk(ready: tuple[Path, Path]) -> None:
    temporary, target = ready
    try:
        handle = os.open(temporary, os.O_RDWR | _BINARY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        mode = _mode(target)
        if mode is not None:  # only now: a file that may not be written cannot be synced on Windows
            temporary.chmod(mode)
    except OSError as error:
        raise CannotWrite(target, error) from error


def _mode(target: Path) -> int | None:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def _write_new(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, _NEW, 0o666), "wb") as stream:
        stream.write(content)


def _settle(folder: Path) -> None:
    """Have the folder's new entries on disk too; Windows has no such thing and needs none."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def writing(root: Path, *, timeout: float = 20) -> Generator[None]:
    """Hold the plan's lock: what is read and written within is lost to no other process."""
    from filelock import FileLock, Timeout

    path = real_path(root / LOCK, root)
    lock = FileLock(path, timeout=timeout)
    try:
        path.parent.mkdir(exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise Busy(path, timeout) from error
    except OSError as error:
        raise CannotWrite(path, error) from error
    try:
        yield
    finally:
        lock.release()
