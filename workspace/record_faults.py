"""From what pydantic says of a record to faults with places that a drafter understands."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Union, get_origin

from pydantic import TypeAdapter, ValidationError

from planctl.messages.opinion_words import name_of
from planctl.messages.words import word
from planctl.schemas.model import type_of
from planctl.schemas.places import KeyPath
from planctl.workspace.record_fault import RecordFault, type_name
from planctl.workspace.record_keys import known_keys, type_at

_FORMS = {
    "^[a-z0-9]+": "@form.id",
    "^[0-9]{4}": "@form.date",
    "^https?": "@form.url",
    "^[^\\s]": "@form.line",
    "^(?:[^{}]": "@form.template",
    "^(?:[^一1]": "@form.number",
    "^[^一1]": "@form.counted",
    "^10": "@form.doi",
    "^[0-9A-F]": "@form.colour",
}


def faults_of(kind: Any, value: Any) -> list[RecordFault]:
    """Return every fault of a value that is no record of `kind`, one for each place."""
    try:
        TypeAdapter(type_of(kind)).validate_python(value)
    except ValidationError as error:
        said = error.errors(include_url=False, include_context=True)
        each = [_fault(kind, value, one) for one in said]
        found = {(fault.keys, fault.rule, fault.values["key"]): fault for fault in reversed(each)}
        faults = list(reversed(found.values()))
        return [fault for fault in faults if not _follows(fault, faults)]
    raise AssertionError(f"pydantic takes for a {kind} what build does not")


def _follows(fault: RecordFault, others: list[RecordFault]) -> bool:
    """Tell whether a fault only follows from another: a list empty of its bad items, a key misspelt."""
    if fault.rule == "S106":
        depth = len(fault.keys)
        return any(other.keys[:depth] == fault.keys and len(other.keys) > depth for other in others)
    if fault.rule == "S102":
        return any(
            other.values.get("meant") == fault.values["key"] and other.keys[:-1] == fault.keys
            for other in others
            if other.rule == "S101"
        )
    return False


def _fault(declared: Any, value: Any, said: Mapping[str, Any]) -> RecordFault:
    kind, loc = said["type"], said["loc"]
    keys = _existing(value, loc)
    if kind == "missing":
        key = str(loc[-1])
        return RecordFault("S102", keys, {"key": key})
    if kind == "extra_forbidden" or loc[-1] == "[key]":
        return _unknown_key(declared, keys)
    held = _at(value, keys)
    key = _name(keys)
    if isinstance(held, str) and _takes_date(declared, keys):
        return RecordFault("S105", keys, {"key": key, "value": held, "form": "@form.date"})
    fault = _wrong(said, keys, key, held)
    if fault.values.get("wanted") == "@type.mapping" and (known := known_keys(declared, keys)):
        return fault._replace(values={**fault.values, "known": ", ".join(known)})
    return fault


def _wrong(said: Mapping[str, Any], keys: KeyPath, key: str, held: Any) -> RecordFault:
    kind: str = said["type"]
    context: Mapping[str, Any] = said.get("ctx", {})
    shown = {"key": key, "value": _shown(held)}
    if kind == "literal_error":
        known = [str(word).strip("'") for word in _expected(context)]
        return RecordFault("S104", keys, shown | _meant(str(held), known))
    if kind == "string_too_long":
        return RecordFault("S105", keys, shown | {"form": f"≤ {context['max_length']} 字"})
    if kind == "string_pattern_mismatch" and held != "":
        return RecordFault("S105", keys, shown | {"form": _form(context)})
    if kind in ("too_short", "string_too_short", "string_pattern_mismatch"):
        return RecordFault("S106", keys, {"key": key})
    if kind.startswith(("greater_than", "less_than")):
        return RecordFault("S107", keys, shown | {"form": _bound(context)})
    values = {"key": key, "wanted": f"@type.{_wanted(kind)}", "found": f"@type.{type_name(held)}"}
    if kind == "string_type" and isinstance(held, int | float):
        values["value"] = _shown(held)
    if kind == "tuple_type" and isinstance(held, str) and held:
        values["item"] = _shown(held)
    return RecordFault("S103", keys, values)


def _existing(value: Any, loc: tuple[str | int, ...]) -> KeyPath:
    """Return the part of pydantic's location that names something in the data."""
    keys: list[str | int] = []
    for part in loc:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            break
        keys.append(part)
    return tuple(keys)


def _at(value: Any, keys: KeyPath) -> Any:
    for part in keys:
        value = value[part]
    return value


def _name(keys: KeyPath) -> str:
    return next((str(part) for part in reversed(keys) if isinstance(part, str)), "?")


def _unknown_key(declared: Any, keys: KeyPath) -> RecordFault:
    known = known_keys(declared, keys[:-1])
    return RecordFault(
        "S101", keys, {"key": str(keys[-1]), **_meant(str(keys[-1]), known)}, at_key=True
    )


def _meant(said: str, known: list[str]) -> dict[str, str]:
    """Return the known words, and the one that was probably meant."""
    from difflib import get_close_matches  # a plan without faults never needs it

    close = [key for key in known if said in _in_chinese(key)]
    close = close or get_close_matches(said.lower(), known, n=1, cutoff=0.6)
    words = {"known": ", ".join(known)} if known else {}
    return words | ({"meant": close[0]} if close else {})


def _in_chinese(key: str) -> set[str]:
    """Return what the screen calls a key or a value in Chinese: some write 挑战 for `challenge`."""
    families = ("aspect", "progress", "field")
    return {name_of("zh", key), *(word("zh", f"@{family}.{key}") for family in families)}


def _takes_date(declared: Any, keys: KeyPath) -> bool:
    return get_origin(type_at(declared, keys)) in (Union, UnionType)


def _expected(context: Mapping[str, Any]) -> Iterator[str]:
    yield from str(context.get("expected", "")).replace(" or ", ", ").split(", ")


def _form(context: Mapping[str, Any]) -> str:
    pattern = str(context.get("pattern", ""))
    forms = (form for start, form in _FORMS.items() if pattern.startswith(start))
    return next(forms, "@form.line")


def _bound(context: Mapping[str, Any]) -> str:
    sign = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}
    return next((f"{sign[name]} {bound}" for name, bound in context.items() if name in sign), "?")


def _wanted(kind: str) -> str:
    kinds: dict[str, str] = {
        "string_type": "text", "int_type": "number", "bool_type": "truth", "tuple_type": "list",
        "dict_type": "mapping", "model_type": "mapping", "float_type": "number",
    }  # fmt: skip
    return kinds.get(kind, "other")


def _shown(held: Any) -> str:
    text = str(held)
    return text if len(text) <= 40 else f"{text[:40]}…"
