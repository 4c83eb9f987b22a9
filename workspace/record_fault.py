"""A fault of a record, before its keys have become a place in a file."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from planctl.schemas.places import KeyPath


class RecordFault(NamedTuple):
    """A rule's code, the keys that lead to the value (or the key), and the message's blanks."""

    rule: str
    keys: KeyPath
    values: Mapping[str, str] = {}
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
