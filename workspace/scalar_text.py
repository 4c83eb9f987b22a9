"""How a value is written in YAML: plain where that is safe, quoted where not, literal for texts."""

import json
import re

from planctl.workspace.scalars import Scalar, resolve
from planctl.workspace.values import Value, is_list, is_mapping
from planctl.workspace.yaml_file import FOREIGN_CONFLICT

_UNSAFE_START = re.compile(r"[-?:](?:\s|$)|[\s,\[\]{}#&*!|>'\"%@`]|---|\.\.\.")
_UNSAFE = re.compile(
    r":(?:\s|$)|\s#|[,\[\]{}]|\s$|[^\x20-\x7e\xa0-\u2027\u202a-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BENT_ELSEWHERE = re.compile(
    r"(?i:y|n|yes|no|on|off)|<<|=|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?[0-9][0-9_]+"
)
"""Words that readers of YAML 1.1 take for something else; a kindness to them."""
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_UNPRINTABLE = re.compile(rf"[\x00-\x1f]|{_ESCAPED.pattern}")
_LITERAL = re.compile(
    "[\t\n\x20-\x7e\x85\xa0-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)


def scalar_text(value: Scalar, style: str | None = None) -> str:
    """Return one line of YAML for a value, in the style asked for (`'` or `"`) where it can be."""
    if not isinstance(value, str):
        return json.dumps(value)
    if style is None and is_plain(value):
        return value
    if style is None and '"' in value and "'" not in value:
        style = "'"
    if style == "'" and not _UNPRINTABLE.search(value):
        return "'" + value.replace("'", "''") + "'"
    return _double_quoted(value)


def is_plain(value: str) -> bool:
    """Tell text that needs no quotes, inside brackets or outside."""
    return not (
        not value
        or _UNSAFE_START.match(value)
        or _UNSAFE.search(value)
        or _BENT_ELSEWHERE.fullmatch(value)
        or resolve(value) != value
    )


def flow_text(value: Value) -> str:
    """Return one line of YAML for any value, with brackets."""
    if is_mapping(value):
        return "{" + ", ".join(f"{scalar_text(k)}: {flow_text(v)}" for k, v in value.items()) + "}"
    if is_list(value):
        return "[" + ", ".join(map(flow_text, value)) + "]"
    return scalar_text(value)


def literal_text(value: str, indent: int) -> tuple[str, list[str]] | None:
    """Return a literal block: its header and its lines at `indent`; None if no block can hold it.

    A text of blanks alone, or one with a carriage return or an invisible character, needs quotes; so
    does one that quotes the marks of somebody's conflict.
    """
    body = value.rstrip("\n")
    if (
        FOREIGN_CONFLICT.search(body)
        or not _LITERAL.fullmatch(value)
        or (value and not body.strip(" \t\n"))
    ):
        return None
    hint = "2" if re.match(r"\n*[ \t]", body) else ""
    tail = len(value) - len(body)
    chomp = "-" if tail == 0 else "" if tail == 1 else "+"
    lines = [f"{' ' * indent}{line}" if line else "" for line in body.split("\n")] if body else []
    return f"|{hint}{chomp}", lines + [""] * max(0, tail - 1)


def _double_quoted(value: str) -> str:
    quoted = json.dumps(value, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)
