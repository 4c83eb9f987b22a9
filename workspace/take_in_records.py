"""Records as an import writes them: new files whole, and what a record that stands lacks."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.passage import Passage
from planctl.schemas.section import AspectText, Section
from planctl.schemas.source import Source
from planctl.workspace.edit import add_entry, append_item, set_scalar
from planctl.workspace.proof import OTHER_VALUE, NotProved, same
from planctl.workspace.scaffold import SECTION_ORDER
from planctl.workspace.scaffold_entries import check_record
from planctl.workspace.scalar_text import literal_text, scalar_text
from planctl.workspace.values import Value
from planctl.workspace.yaml_text import open_text

PASSAGE_ORDER = tuple(field.name for field in fields(Passage))
_EDITOR_LINE = "# yaml-language-server: $schema={up}.planctl/schemas/{name}.json\n"


def section_file(section: Section) -> bytes:
    """Return a new section's file, as `planctl fmt` would leave it."""
    held = plain_fields(section)
    check_record(Section, held)
    lines = [_EDITOR_LINE.format(up="../../", name="section")]
    for key, value in held.items():
        if key in ASPECTS:
            lines.append(f"{key}:\n{_aspect_lines(value, '  ')}")
        elif key == "needs":
            lines.append(f"needs: [{', '.join(value)}]\n")
        else:
            lines.append(key_line(key, value, ""))
    return _proved("".join(lines), held)


def passage_file(passage: Passage) -> bytes:
    """Return a new passage's file, as `planctl fmt` would leave it."""
    held = plain_fields(passage)
    check_record(Passage, held)
    lines = [_EDITOR_LINE.format(up="../", name="passage")]
    return _proved(
        "".join([*lines, *(key_line(key, value, "") for key, value in held.items())]), held
    )


def with_aspect(raw: bytes, aspect: Aspect, said: AspectText) -> bytes:
    """Return a section's bytes with an aspect that it has not; it is needed from now on."""
    record = open_text(raw).value
    held = plain_fields(said)
    if aspect in record:
        raw = add_entry(raw, (aspect,), _aspect_lines(held, ""))
    else:
        raw = add_entry(raw, (), f"{aspect}:\n{_aspect_lines(held, '  ')}", SECTION_ORDER)
    needs = record.get("needs")
    return append_item(raw, ("needs",), aspect) if needs and aspect not in needs else raw


def with_text(raw: bytes, under: tuple[str, ...], said: AspectText | Passage) -> bytes:
    """Return a record's bytes with a text where there was none; what was not begun is begun."""
    record: Value = open_text(raw).value
    for key in under:
        record = record[key]
    if "text" in record:
        raw = set_scalar(raw, (*under, "text"), said.text)
    else:
        raw = add_entry(raw, under, key_line("text", said.text, ""), ("progress", "text"))
    if record["progress"] == "todo":
        raw = set_scalar(raw, (*under, "progress"), said.progress)
    return raw


def plain_fields(record: object) -> dict[str, Any]:
    """Return what a record says as YAML holds it, without what it leaves unsaid."""
    held = {field.name: getattr(record, field.name) for field in fields(record)}  # type: ignore[arg-type]
    return {
        name: plain_fields(value) if isinstance(value, AspectText) else value
        for name, value in held.items()
        if value is not None and (value != () or name == "needs")
    }


def source_fields(source: Source) -> dict[str, Value]:
    """Return what a source says of itself, in the order in which it is written."""
    held = plain_fields(source)
    check_record(Source, held)
    return held


def _aspect_lines(held: Mapping[str, Value], indent: str) -> str:
    return "".join(key_line(key, value, indent) for key, value in held.items())


def key_line(key: str, value: str, indent: str) -> str:
    """Return a key and its text: a literal block where lines or the key ask for one."""
    block = literal_text(value, len(indent) + 2) if key == "text" or "\n" in value else None
    if block is None or (value.endswith("\n\n")):
        return f"{indent}{key}: {scalar_text(value)}\n"
    return "\n".join([f"{indent}{key}: {block[0]}", *block[1]]) + "\n"


def _proved(text: str, expected: Value) -> bytes:
    """Return a new file's bytes, once it was read back and says what it should."""
    raw = text.encode()
    if not same(open_text(raw).value, expected):
        raise NotProved(OTHER_VALUE)
    return raw
