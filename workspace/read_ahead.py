"""The YAML of a plan, parsed in a second process while this one loads what comes after."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from planctl.workspace.aside import aside

if TYPE_CHECKING:
    from planctl.workspace.yaml_file import YamlFile

WORTH_A_PROCESS = 200
"""Files; a fork costs as much as parsing a few dozen."""

Parsed = Callable[[str], "YamlFile"]
"""From a file's path to what it holds."""
PlainYaml = tuple[Any, list[tuple[Any, ...]], frozenset[str], bool]


def read_ahead(raw: Mapping[str, bytes], share: float = 1.0) -> Callable[[], Parsed]:
    """Begin to parse; what comes back waits for the end and then gives each file's YAML.

    `share` of the files go to the other process: the more, the more a command has to load meanwhile.
    """
    if len(raw) < WORTH_A_PROCESS:
        return lambda: lambda path: _parse(raw, [path])[0]
    paths = list(raw)
    theirs, ours = paths[: int(len(paths) * share)], paths[int(len(paths) * share) :]
    parsed = aside(lambda: parse_plainly(raw, theirs), worth_it=bool(theirs))

    def collect() -> Parsed:
        done = dict(zip(ours, _parse(raw, ours), strict=True))
        done.update(zip(theirs, _whole(parsed()), strict=True))
        return done.__getitem__

    return collect


def _parse(raw: Mapping[str, bytes], paths: Iterable[str]) -> "list[YamlFile]":
    # Here, so that each process loads the parser while the other one works.
    from planctl.workspace.yaml_file import read_yaml

    return [read_yaml(raw[path]) for path in paths]


def parse_plainly(raw: Mapping[str, bytes], paths: Iterable[str]) -> list[PlainYaml]:
    """Return what some files hold, of the kinds that another process can be handed."""
    return [
        (yaml.value, [tuple(fault) for fault in yaml.faults], yaml.broken, yaml.readable)
        for yaml in _parse(raw, paths)
    ]


def parsed_of(paths: Iterable[str], plain: list[PlainYaml]) -> Parsed:
    """Return each file's YAML, parsed plainly in the order of the paths."""
    return dict(zip(paths, _whole(plain), strict=True)).__getitem__


def _whole(plain: list[PlainYaml]) -> "list[YamlFile]":
    from planctl.workspace.fault import Fault
    from planctl.workspace.yaml_file import YamlFile

    return [
        YamlFile(value, [Fault(*fault) for fault in faults], broken, readable)
        for value, faults, broken, readable in plain
    ]
