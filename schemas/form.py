"""How records are declared: classes whose annotations say what form a value has.

`build` makes a record of plain values if they fit, and only says that they do not if they do not.
What is wrong with them, all of it and where, is pydantic's to say, and so is JSON Schema:
`model.model_of` turns the same declarations into pydantic models. A plan without faults never
waits for pydantic to be loaded.
"""

import re
from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from planctl.schemas.record import fresh as fresh
from planctl.schemas.record import is_record, made, needed_of
from planctl.schemas.record import record as record

_T = TypeVar("_T")
Build = Callable[[Any], Any]


@record
class Form:
    """What a value must be like; the names are those of pydantic's Field."""

    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    description: str | None = None


class Unfit(Exception):  # noqa: N818 - an answer, not an error
    """A value does not have the form that its type declares."""


def build(kind: type[_T], value: object) -> _T:
    """Return `value` (YAML's dicts, tuples and scalars) as a `kind`; raise Unfit if it is none.

    Nothing is bent to fit: 42 is no text, "3" no number, true no number either.
    """
    declared: Any = kind
    built: _T = builder(declared)(value)
    return built


def fits(kind: Any, value: object) -> bool:
    """Tell whether `value` has the form of a type."""
    try:
        builder(kind)(value)
    except Unfit:
        return False
    return True


@cache
def builder(kind: Any) -> Build:
    """Return what builds values of a type: a record, Annotated, Literal, union, tuple, dict, scalar."""
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *forms = get_args(kind)
        return _formed(builder(inner), [form for form in forms if isinstance(form, Form)])
    if origin is Literal:
        return _one_of(get_args(kind))
    if origin in (Union, UnionType):
        return _either([builder(argument) for argument in get_args(kind)])
    if origin is tuple:
        return _sequence(builder(get_args(kind)[0]))
    if origin is dict:
        return _mapping(*map(builder, get_args(kind)))
    return _record(kind) if is_record(kind) else _scalar(kind)


def _scalar(kind: Any) -> Build:
    accepted: tuple[Any, ...] = (int, float) if kind is float else (kind,)

    def build_scalar(value: Any) -> Any:
        if value.__class__ not in accepted:
            raise Unfit(value)
        try:
            return float(value) if kind is float else value
        except OverflowError as huge:
            raise Unfit(value) from huge

    return build_scalar


def _one_of(words: tuple[Any, ...]) -> Build:
    known = frozenset(words)
    kinds = frozenset(word.__class__ for word in words)  # True is no 1

    def build_word(value: Any) -> Any:
        if value.__class__ not in kinds or value not in known:
            raise Unfit(value)
        return value

    return build_word


def _either(builders: list[Build]) -> Build:
    def build_either(value: Any) -> Any:
        for attempt in builders:
            try:
                return attempt(value)
            except Unfit:
                continue
        raise Unfit(value)

    return build_either


def _sequence(item: Build) -> Build:
    def build_sequence(value: Any) -> tuple[Any, ...]:
        if value.__class__ is not tuple:
            raise Unfit(value)
        return tuple([item(held) for held in value])

    return build_sequence


def _mapping(key: Build, item: Build) -> Build:
    def build_mapping(value: Any) -> dict[Any, Any]:
        if value.__class__ is not dict:
            raise Unfit(value)
        return {key(name): item(held) for name, held in value.items()}

    return build_mapping


def _formed(inner: Build, forms: list[Form]) -> Build:
    """Build a value and hold it against its forms; none of them speaks of nothing at all."""
    checks = [check for form in forms for check in _checks(form)]

    def build_formed(value: Any) -> Any:
        built = inner(value)
        if built is not None:
            for check in checks:
                if not check(built):
                    raise Unfit(value)
        return built

    return build_formed if checks else inner


def _checks(form: Form) -> list[Callable[[Any], bool]]:
    found: list[Callable[[Any], bool]] = []
    if form.pattern is not None:
        found.append(_matching(form.pattern))
    if form.min_length is not None or form.max_length is not None:
        least, most = form.min_length or 0, form.max_length
        found.append(lambda value: least <= len(value) and (most is None or len(value) <= most))
    for bound, fits in ((form.ge, float.__le__), (form.gt, float.__lt__), (form.le, float.__ge__)):
        if bound is not None:
            found.append(_bounded(float(bound), fits))
    return found


def _matching(pattern: str) -> Callable[[Any], bool]:
    @cache
    def search() -> Callable[[str], Any]:  # late: most plans have no value for most patterns
        # As pydantic's patterns, `$` here is the very end.
        return re.compile(re.sub(r"\$$", r"\\Z", pattern)).search

    return lambda value: search()(value) is not None


def _bounded(bound: float, fits: Callable[[float, float], bool]) -> Callable[[Any], bool]:
    return lambda value: fits(bound, float(value))


def _record(kind: Any) -> Build:
    hints = get_type_hints(kind, include_extras=True)
    inner: dict[str, Build] = {}
    needed = needed_of(kind)

    def build_record(value: Any) -> Any:
        if not inner:  # late, so that a record may hold records of its own kind
            inner.update({name: builder(hint) for name, hint in hints.items()})
        if value.__class__ is not dict or not needed <= value.keys() <= inner.keys():
            raise Unfit(value)
        return made(kind, {name: inner[name](held) for name, held in value.items()})

    return build_record
