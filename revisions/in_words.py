"""A record as words, field by field: what a comparison of two of them holds against each other."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeGuard, cast

from planctl.schemas.record import is_record, names_of
from planctl.schemas.series import Series


def in_words(record: Any, but: Collection[str] = ()) -> dict[str, str]:
    """Return what a record says by field, but for some; of what is within, by `field.key`.

    A list of records stands by their first fields (people.贸易组), a series' figures by line and label.
    """
    found: dict[str, str] = {}
    for name in names_of(record):
        value = getattr(record, name)
        if name not in but and value not in (None, ()):
            found |= {
                ".".join(filter(None, (name, key))): said for key, said in _said(value, record)
            }
    return found


def _said(value: object, within: object) -> Iterator[tuple[str, str]]:
    """Yield what a value says, by the keys within it; a plain one has none."""
    if isinstance(within, Series) and isinstance(value, dict):
        yield from _figures(within)
    elif isinstance(value, Mapping):
        held = cast("Mapping[str, object]", value)
        yield from ((key, _words(inner)) for key, inner in held.items())
    elif _is_list(value) and is_record(value[0]):
        for item in value:
            first, *others = _values(item)
            yield _words(first), _words(tuple(others))
    elif is_record(value):
        yield from in_words(value).items()
    else:
        yield "", _words(value)


def _figures(series: Series) -> Iterator[tuple[str, str]]:
    for line, figures in series.lines.items():
        for label, figure in zip(series.labels, figures, strict=True):
            if figure is not None:
                yield f"{line}.{label}", f"{figure:.15g}"


def _values(record: Any) -> list[object]:
    held: list[object] = [getattr(record, name) for name in names_of(record)]
    return [value for value in held if value is not None]


def _words(value: object) -> str:
    if _is_list(value):
        return "、".join(map(str, value))
    return "–".join(map(str, _values(value))) if is_record(value) else str(value)


def _is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)
