"""The YAML of a plan: what is known already, and the rest parsed in a second process meanwhile."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from planctl.workspace.aside import aside
from planctl.workspace.fault import Fault
from planctl.workspace.yaml_value import YamlFile

if TYPE_CHECKING:
    from planctl.workspace.value_cache import ValueCache

WORTH_A_PROCESS = 200
"""Files; a fork costs as much as parsing a few dozen."""

Parsed = Callable[[str], YamlFile]
"""From a file's path to what it holds."""
PlainYaml = tuple[Any, list[tuple[Any, ...]], frozenset[str], bool]


def read_ahead(
    raw: Mapping[str, bytes], share: float = 1.0, kept: "ValueCache | None" = None
) -> Callable[[], Parsed]:
    """Begin to parse; what comes back waits for the end and then gives each file's YAML.

    `share` of the files go to the other process: the more, the more a command has to load meanwhile.
    What is `kept` is not parsed, and what had to be is kept.
    """
    known = kept.known(raw) if kept else {}
    parsed = _begin(raw, [path for path in raw if path not in known], share)

    def collect() -> Parsed:
        new = parsed()
        if kept:
            kept.keep(raw, new)
        return {**known, **new}.__getitem__

    return collect


def _begin(
    raw: Mapping[str, bytes], paths: list[str], share: float
) -> Callable[[], dict[str, YamlFile]]:
    """Begin to parse some files; what comes back waits for them all."""
    cut = int(len(paths) * share) if len(paths) >= WORTH_A_PROCESS else 0
    theirs, ours = paths[:cut], paths[cut:]
    parsed = aside(lambda: plain_of(_parse(raw, theirs)), worth_it=bool(theirs))

    def collect() -> dict[str, YamlFile]:
        done = dict(zip(ours, _parse(raw, ours), strict=True))
        return done | dict(zip(theirs, _whole(parsed()), strict=True))

    return collect


def _parse(raw: Mapping[str, bytes], paths: list[str]) -> list[YamlFile]:
    # Here, so that each process loads the parser while the other one works, and none needlessly.
    if not paths:
        return []
    from planctl.workspace.yaml_file import read_yaml

    return [read_yaml(raw[path]) for path in paths]


def plain_of(files: Iterable[YamlFile]) -> list[PlainYaml]:
    """Return what some files hold, of the kinds that another process can be handed."""
    return [
        (yaml.value, [tuple(fault) for fault in yaml.faults], yaml.broken, yaml.readable)
        for yaml in files
    ]


def parsed_of(paths: Iterable[str], plain: list[PlainYaml]) -> Parsed:
    """Return what gives each file's YAML again; the paths are in the order of the files."""
    return dict(zip(paths, _whole(plain), strict=True)).__getitem__


def _whole(plain: list[PlainYaml]) -> list[YamlFile]:
    return [
        YamlFile(value, [Fault(*fault) for fault in faults], broken, readable)
        for value, faults, broken, readable in plain
    ]
