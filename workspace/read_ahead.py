"""The YAML of a plan, parsed in a second process while this one loads what comes after."""

from collections.abc import Callable, Mapping
from typing import Any

from planctl.workspace.aside import aside
from planctl.workspace.fault import Fault
from planctl.workspace.yaml_file import YamlFile, read_yaml

WORTH_A_PROCESS = 200
"""Files; a fork costs as much as parsing a few dozen."""

Parsed = Callable[[str], YamlFile]
"""From a file's path to what it holds."""
_Plain = tuple[Any, list[tuple[str, int, int, dict[str, str]]], frozenset[str], bool]


def read_ahead(raw: Mapping[str, bytes], share: float = 1.0) -> Callable[[], Parsed]:
    """Begin to parse; what comes back waits for the end and then gives each file's YAML.

    `share` of the files go to the other process: the more, the more a command has to load meanwhile.
    """
    if len(raw) < WORTH_A_PROCESS:
        return lambda: lambda path: read_yaml(raw[path])
    paths = list(raw)
    theirs, ours = paths[: int(len(paths) * share)], paths[int(len(paths) * share) :]

    def parse_theirs() -> list[_Plain]:
        return [_plain(read_yaml(raw[path])) for path in theirs]

    parsed = aside(parse_theirs, worth_it=bool(theirs))

    def collect() -> Parsed:
        done = {path: read_yaml(raw[path]) for path in ours}
        done.update(zip(theirs, map(_whole, parsed()), strict=True))
        return done.__getitem__

    return collect


def _plain(yaml: YamlFile) -> _Plain:
    faults = [(fault.rule, fault.start, fault.end, fault.values) for fault in yaml.faults]
    return (yaml.value, faults, yaml.broken, yaml.readable)


def _whole(plain: _Plain) -> YamlFile:
    value, faults, broken, readable = plain
    return YamlFile(value, [Fault(*fault) for fault in faults], broken, readable)
