"""Frozen records that are cheap to declare.

A frozen dataclass compiles six methods of its own, a millisecond a class, and to load `dataclasses`
takes as long as two hundred records take to read. Here every record shares the methods below; to
`fields`, `replace` and `asdict` it is a dataclass like any other, from when one of them asks.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast, dataclass_transform

_T = TypeVar("_T")
_DECLARED = "__record__"
_AS_DATACLASS = "__dataclass_fields__"


class _Fresh(NamedTuple):
    make: Callable[[], Any]


def fresh(make: Callable[[], _T]) -> _T:
    """Declare a default that is made anew for each record."""
    return cast("_T", _Fresh(make))


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(kind: type[_T]) -> type[_T]:
    """Declare a record: frozen, its fields named by keyword, no others allowed."""
    said = {name: vars(kind)[name] for name in kind.__annotations__ if name in vars(kind)}
    for name, default in said.items():
        if isinstance(default, _Fresh):
            delattr(kind, name)
    for name, held in {**_SHARED, _DECLARED: said, _AS_DATACLASS: _AsDataclass()}.items():
        setattr(kind, name, held)
    return kind


def is_record(kind: object) -> bool:
    """Tell whether a type is one of records, or a value one of them."""
    return hasattr(kind, _DECLARED)


def names_of(kind: Any) -> tuple[str, ...]:
    """Return the names of the fields of a record, or of its type, in order."""
    return _fields(kind if isinstance(kind, type) else kind.__class__).names


def needed_of(kind: type) -> frozenset[str]:
    """Return the names of the fields that have no default."""
    return _fields(kind).needed


def made(kind: Any, values: Mapping[str, Any]) -> Any:
    """Return a record of values that are known to be its own, without looking at their names again."""
    record = object.__new__(kind)
    _hold(record, _fields(kind), values)
    return record


def replaced(record: _T, **values: Any) -> _T:
    """Return a record with some of its values replaced, as `dataclasses.replace` does."""
    return record.__class__(**{**record.__dict__, **values})


class _AsDataclass:
    """The fields of a record as `dataclasses` knows them, made when it asks."""

    def __get__(self, _record: object, kind: Any) -> Any:
        from dataclasses import field, make_dataclass  # few commands need it

        declared = _fields(kind)
        wanted = [
            (name, kind.__annotations__[name], field(**declared.default_of(name)))
            for name in declared.names
        ]
        twin = make_dataclass(kind.__name__, wanted, init=False, repr=False, eq=False, kw_only=True)
        fields = getattr(twin, _AS_DATACLASS)
        setattr(kind, _AS_DATACLASS, fields)
        return fields


class _Fields(NamedTuple):
    names: tuple[str, ...]
    known: frozenset[str]
    needed: frozenset[str]
    defaults: dict[str, Any]
    factories: tuple[tuple[str, Callable[[], Any]], ...]
    settled: Callable[[Any], None] | None
    """The record's own `__post_init__`."""

    def default_of(self, name: str) -> dict[str, Any]:
        """Return the default of a field as `dataclasses.field` is told of it."""
        if name in self.defaults:
            return {"default": self.defaults[name]}
        makers = dict(self.factories)
        return {"default_factory": makers[name]} if name in makers else {}


@cache
def _fields(kind: Any) -> _Fields:
    said: dict[str, Any] = getattr(kind, _DECLARED)
    names = tuple(kind.__annotations__)
    factories = {name: held.make for name, held in said.items() if isinstance(held, _Fresh)}
    defaults = {name: held for name, held in said.items() if name not in factories}
    return _Fields(
        names,
        frozenset(names),
        frozenset(names) - said.keys(),
        defaults,
        tuple(factories.items()),
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
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: Any, name: str) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED: dict[str, Callable[..., Any]] = {
    "__init__": _init,
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
