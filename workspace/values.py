"""A record's value with one thing changed: what an edit of its text must come to."""

from typing import Any, TypeGuard

from planctl.schemas.places import KeyPath

Value = Any
"""What a YAML file holds: dicts, tuples, and scalars."""


def is_mapping(value: Value) -> TypeGuard[dict[str, Value]]:
    """Tell a mapping."""
    return isinstance(value, dict)


def is_list(value: Value) -> TypeGuard[tuple[Value, ...]]:
    """Tell a list."""
    return isinstance(value, tuple)


def value_at(value: Value, keys: KeyPath) -> Value:
    """Return what stands at `keys`, or None."""
    for key in keys:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def with_value(value: Value, keys: KeyPath, new: Value) -> Value:
    """Return `value` with `new` at `keys`."""
    if not keys:
        return new
    key, rest = keys[0], keys[1:]
    if isinstance(key, int):
        return tuple(
            with_value(held, rest, new) if at == key else held for at, held in enumerate(value)
        )
    held: dict[str, Value] = value or {}
    return {**held, key: with_value(held.get(key), rest, new)}


def with_item(value: Value, keys: KeyPath, item: Value) -> Value:
    """Return `value` with `item` at the end of the list at `keys`."""
    return with_value(value, keys, (*(value_at(value, keys) or ()), item))


def without_item(value: Value, keys: KeyPath, at: int) -> Value:
    """Return `value` without one item of the list at `keys`."""
    held = value_at(value, keys)
    return with_value(value, keys, (*held[:at], *held[at + 1 :]))
