"""The YAML of a plan, parsed in a second process while this one loads what comes after.

Values of YAML are dicts, tuples and scalars, which `marshal` moves between two processes of one
interpreter for next to nothing. Where there is no fork, or little to parse, it is done here.
"""

import marshal
import os
import sys
from collections.abc import Callable, Mapping

from planctl.workspace.fault import Fault
from planctl.workspace.yaml_file import YamlFile, read_yaml

_WORTH_A_PROCESS = 200
"""Files; a fork costs as much as parsing a few dozen."""

Parsed = Callable[[str], YamlFile]
"""From a file's path to what it holds."""


def read_ahead(raw: Mapping[str, bytes], share: float = 1.0) -> Callable[[], Parsed]:
    """Begin to parse; what comes back waits for the end and then gives each file's YAML.

    `share` of the files go to the other process: all, for a command that has much to load; less,
    for one that would only wait.
    """
    if len(raw) < _WORTH_A_PROCESS or not _has_a_core_to_spare():
        return lambda: lambda path: read_yaml(raw[path])
    paths = list(raw)[: int(len(raw) * share)]
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _parse_and_leave([raw[path] for path in paths], writing)
    os.close(writing)
    return lambda: _collected(raw, paths, child, reading)


def _has_a_core_to_spare() -> bool:
    # macOS has fork too, but its frameworks do not bear it.
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _parse_and_leave(files: list[bytes], writing: int) -> None:
    """Parse, hand over what the files hold, and end without a word, whatever happens."""
    try:
        with os.fdopen(writing, "wb") as stream:
            marshal.dump([_plain(read_yaml(each)) for each in files], stream)
    finally:
        os._exit(0)


def _collected(raw: Mapping[str, bytes], paths: list[str], child: int, reading: int) -> Parsed:
    """Parse the rest, and join to it what the child has parsed; what it did not is done here."""
    known = frozenset(paths)
    done = {path: read_yaml(each) for path, each in raw.items() if path not in known}
    with os.fdopen(reading, "rb") as stream:
        handed_over = stream.read()
    os.waitpid(child, 0)
    try:
        files = [_whole(plain) for plain in marshal.loads(handed_over)]  # noqa: S302 - our own child
    except (EOFError, ValueError, TypeError):
        files = []
    done.update(zip(paths, files, strict=False))
    return lambda path: done.get(path) or read_yaml(raw[path])


def _plain(yaml: YamlFile) -> tuple[object, ...]:
    faults = [(fault.rule, fault.start, fault.end, fault.values) for fault in yaml.faults]
    return (yaml.value, faults, yaml.broken, yaml.readable)


def _whole(plain: tuple[object, ...]) -> YamlFile:
    value, faults, broken, readable = plain
    return YamlFile(value, [Fault(*fault) for fault in faults], broken, readable)  # type: ignore[attr-defined, arg-type]
