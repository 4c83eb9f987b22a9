"""A second witness: what ruamel.yaml, a parser of its own, makes of a text that we changed.

Import it late: only commands that edit need it.
"""

from collections.abc import Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from planctl.workspace.line_breaks import hide_breaks, show_breaks
from planctl.workspace.scalars import resolve
from planctl.workspace.values import Value
from planctl.workspace.yaml_text import Node

_PLAIN = "tag:planctl,2025:plain"
_FOLD_MARK = "\a"
"""Ruamel marks with it where a folded text was folded; no such character can stand in YAML."""


class Unwitnessed(Exception):  # noqa: N818 - not an error of ours
    """Ruamel.yaml does not read this text at all."""


class _CoreSchema(VersionedResolver):
    """Marks what is plain, so that `scalars` says what it means, and not YAML 1.1."""

    def resolve(self, kind: object, value: object, implicit: Sequence[bool]) -> Any:
        if kind is ScalarNode and implicit[0]:
            return Tag(suffix=_PLAIN)
        base: Any = super()
        return base.resolve(kind, value, implicit)


def witness(text: str) -> Value:
    """Return the value of a text as ruamel.yaml's round-trip parser reads it."""
    parser: Any = YAML(typ="rt", pure=True)
    parser.Resolver = _CoreSchema
    try:
        root: Any = parser.compose(hide_breaks(text)[0])
    except (YAMLError, RecursionError, ValueError) as error:
        raise Unwitnessed(str(error)) from error
    return None if root is None else _value(root)


def _value(node: Node) -> Value:
    if node.id == "mapping":
        return {show_breaks(key.value): _value(value) for key, value in node.value}
    if node.id == "sequence":
        return tuple(_value(item) for item in node.value)
    said = show_breaks(node.value.replace(_FOLD_MARK, "") if node.style == ">" else node.value)
    return resolve(said) if str(node.tag) == _PLAIN else said
