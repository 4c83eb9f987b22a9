"""A fault of a record, before its keys have become a place in a file."""

from dataclasses import dataclass, field

from planctl.schemas.places import KeyPath


@dataclass(frozen=True, slots=True)
class RecordFault:
    """A rule's code, the keys that lead to the value (or the key), and the message's blanks."""

    rule: str
    keys: KeyPath
    values: dict[str, str] = field(default_factory=dict[str, str])
    at_key: bool = False
