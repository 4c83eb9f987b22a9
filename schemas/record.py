"""Frozen records that are cheap to declare.

A frozen dataclass compiles six methods of its own, a millisecond a class, which is most of what
loading the schemas would take. Here `dataclass` only gathers the fields, and every record shares
the methods below; to `fields`, `replace` and `asdict` it is a dataclass like any other.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import cache
from typing import Any, NamedTuple, TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(kind: type[_T]) -> type[_T]:
    """Declare a record: frozen, its fields named by keyword, no others allowed."""
    declared = dataclass(init=False, repr=False, eq=False, kw_only=True)(kind)
    for name, method in _SHARED.items():
        setattr(declared, name, method)
    return declared


def made(kind: Any, values: Mapping[str, Any]) -> Any:
    """Return a record of values that are known to be its own, without looking at their names again."""
    record = object.__new__(kind)
    _hold(record, _fields(kind), values)
    return record


class _Fields(NamedTuple):
    names: tuple[str, ...]
    known: frozenset[str]
    needed: frozenset[str]
    defaults: dict[str, Any]
    factories: tuple[tuple[str, Callable[[], Any]], ...]
    settled: Callable[[Any], None] | None
    """The record's own `__post_init__`."""


@cache
def _fields(kind: Any) -> _Fields:
    declared = fields(kind)
    names = tuple(field.name for field in declared)
    defaults = {field.name: field.default for field in declared if field.default is not MISSING}
    makers = {
        field.name: field.default_factory
        for field in declared
        if field.default_factory is not MISSING
    }
    return _Fields(
        names,
        frozenset(names),
        frozenset(names) - defaults.keys() - makers.keys(),
        defaults,
        tuple(makers.items()),
        getattr(kind, "__post_init__", None),
    )


def _init(self: Any, **values: Any) -> None:
    declared = _fields(self.__class__)
    if not declared.needed <= values.keys() <= declared.known:
        wrong = (values.keys() - declared.known) | (declared.needed - values.keys())
        raise TypeError(f"{self.__class__.__name__}: {', '.join(sorted(wrong))}")
    _hold(self, declared, values)


def _hold(record: Any, declared: _Fields, values: Mapping[str, Any]) -> None:
    held: dict[str, Any] = record.__dict__
    held |= declared.defaults
    held |= values
    for name, make in declared.factories:
        if name not in held:
            held[name] = make()
    if declared.settled:
        declared.settled(record)


def _repr(self: Any) -> str:
    held = (f"{name}={getattr(self, name)!r}" for name in _fields(self.__class__).names)
    return f"{self.__class__.__qualname__}({', '.join(held)})"


def _eq(self: Any, other: Any) -> bool:
    return other.__class__ is self.__class__ and bool(self.__dict__ == other.__dict__)


def _hash(self: Any) -> int:
    return hash(tuple(getattr(self, name) for name in _fields(self.__class__).names))


def _setattr(_self: Any, name: str, _value: Any) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED: dict[str, Callable[..., Any]] = {
    "__init__": _init,
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
