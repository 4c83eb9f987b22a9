"""What one YAML file holds, as far as it can be read."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from planctl.workspace.fault import Fault


class YamlFile(NamedTuple):
    """What one file holds.

    `broken` names the top-level keys under which something could not be read; with any, absence
    proves nothing.
    """

    value: Any
    faults: Sequence[Fault] = ()
    broken: frozenset[str] = frozenset()
    readable: bool = True

    @property
    def sound(self) -> bool:
        """Whether there is no fault in it."""
        return self.readable and not self.faults and not self.broken
