"""What one YAML file holds, whoever reads it."""

from dataclasses import dataclass, field
from typing import Any

from planctl.workspace.fault import Fault


@dataclass(frozen=True)
class YamlFile:
    """What one file holds.

    `broken` names the top-level keys under which something could not be read; with any, absence
    proves nothing.
    """

    value: Any
    faults: list[Fault] = field(default_factory=list[Fault])
    broken: frozenset[str] = frozenset()
    readable: bool = True
