"""`opinions.yaml`: what reviewers said, added to and decided about; a drafter's own words in it stay."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from planctl.schemas.opinion import Answer, Decision, Opinion
from planctl.workspace.edit import add_entry, append_block, append_item, set_scalar
from planctl.workspace.scalar_text import flow_text
from planctl.workspace.take_in_records import key_line, plain_fields

_ORDER = tuple(field.name for field in fields(Opinion))
_HEADER = "# yaml-language-server: $schema=.planctl/schemas/opinions.json\n"


def with_new(raw: bytes | None, opinions: Mapping[str, Opinion]) -> bytes:
    """Return the file with opinions added at its end; a new file for None."""
    if not opinions:
        return raw or b""
    block = "".join(_entry(key, opinion) for key, opinion in opinions.items())
    return add_entry(raw or _HEADER.encode(), (), block)


def with_more(raw: bytes, key: str, old: Opinion, new: Opinion) -> bytes:
    """Return the file with what an opinion says by now: others who share it, answers, its state."""
    shared = [name for name in new.who if name not in old.who]
    if shared:
        raw = append_item(raw, (key, "who"), *shared)
    answers = [_answer(answer) for answer in new.answers if answer not in old.answers]
    if answers:
        raw = append_block(raw, (key, "answers"), *answers)
    if new.resolved and not old.resolved:
        raw = set_scalar(raw, (key, "resolved"), True, _ORDER)
    return raw


def with_decision(raw: bytes, keys: Iterable[str], decision: Decision) -> bytes:
    """Return the file with a decision on opinions."""
    for key in keys:
        raw = set_scalar(raw, (key, "decision"), decision, _ORDER)
    return raw


def with_reason(raw: bytes, keys: Iterable[str], reason: str) -> bytes:
    """Return the file with what is said of the decision on opinions."""
    for key in keys:
        raw = set_scalar(raw, (key, "reason"), reason, _ORDER)
    return raw


def _entry(key: str, opinion: Opinion) -> str:
    lines = [f"{key}:\n"]
    for name, value in plain_fields(opinion).items():
        if name == "answers":
            lines.append("  answers:\n")
            lines += [_item(_answer(answer)) for answer in value]
        elif name != "resolved" or value:
            lines.append(_line(name, value))
    return "".join(lines)


def _line(name: str, value: Any) -> str:
    if isinstance(value, str) and (name == "text" or "\n" in value):
        return key_line(name, value, "  ")
    return f"  {name}: {flow_text(value)}\n"


def _answer(answer: Answer) -> str:
    return "".join(key_line(name, value, "") for name, value in plain_fields(answer).items())


def _item(block: str) -> str:
    first, *rest = block.splitlines()
    return "".join([f"    - {first}\n", *(f"      {line}\n" if line else "\n" for line in rest)])
