"""Which keys may stand where in a record, by its declaration."""

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from planctl.schemas.places import KeyPath


def known_keys(kind: Any, keys: KeyPath) -> list[str]:
    """Return the keys that may stand in the mapping at `keys` of a record, in their order.

    Those of a mapping whose keys are a few known words (aspects) are these words.
    """
    held = type_at(kind, keys)
    if is_dataclass(held):
        return [field.name for field in fields(held)]
    return [word for arg in get_args(held)[:1] for word in get_args(arg) if isinstance(word, str)]


def type_at(kind: Any, keys: KeyPath) -> Any:
    """Return the declared type of what stands at `keys`; None where nothing is declared."""
    held = _unwrapped(kind)
    for part in keys:
        held = _unwrapped(_inner(held, part))
    return held


def _inner(kind: Any, part: str | int) -> Any:
    """Return the type of what stands under `part` in a value of type `kind`."""
    if is_dataclass(kind) and isinstance(kind, type):
        return get_type_hints(kind, include_extras=True).get(str(part))
    arguments = get_args(kind)
    return (arguments[-1] if get_origin(kind) is dict else arguments[0]) if arguments else None


def _unwrapped(kind: Any) -> Any:
    """Return a type without Annotated and without `| None`."""
    if get_origin(kind) is Annotated:
        return _unwrapped(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        others = [arg for arg in get_args(kind) if arg is not NoneType]
        return _unwrapped(others[0]) if len(others) == 1 else kind
    return kind
