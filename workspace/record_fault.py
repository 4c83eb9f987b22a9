"""A fault of a record, before its keys have become a place in a file."""

from dataclasses import dataclass, field
from typing import Any, Literal

from planctl.schemas.places import KeyPath


@dataclass(frozen=True, slots=True)
class RecordFault:
    """A rule's code, the keys that lead to the value (or the key), and the message's blanks."""

    rule: str
    keys: KeyPath
    values: dict[str, str] = field(default_factory=dict[str, str])
    at_key: bool = False


TypeName = Literal["text", "number", "truth", "list", "mapping", "nothing", "other"]


def type_name(held: Any) -> TypeName:
    """Return what the catalogue calls the type of a value of YAML (`@type.NAME`)."""
    if held is None:
        return "nothing"
    kinds: dict[type, TypeName] = {
        str: "text", bool: "truth", int: "number", float: "number", tuple: "list", dict: "mapping",
    }  # fmt: skip
    return kinds.get(held.__class__, "other")
