"""A block of YAML as its parts: the entries of a mapping, the items of a list.

Each comes with the comments above it and at no indent, so that it can be read on its own.
"""

import re
from collections import deque
from dataclasses import dataclass, replace
from typing import NamedTuple

import yaml

from planctl.messages.language import Both
from planctl.schemas.identity import identities
from planctl.workspace.proof import NotProved
from planctl.workspace.scalar_text import flow_text, scalar_text
from planctl.workspace.splice import below_comments
from planctl.workspace.values import Value, is_mapping
from planctl.workspace.yaml_text import (
    Node,
    YamlText,
    end_of,
    entries,
    is_flow,
    key_name,
    leaves,
    line_end,
    line_start,
    open_text,
)

_TOGETHER = Both("有的条目不是各占一行", "not every entry has a line of its own")
_HEAD = re.compile(r"(?:.*\n)*(?:---.*|[ \t]*|# yaml-language-server.*)\n")
"""Lines above the first entry that belong to the file and not to the entry."""


@dataclass(frozen=True, slots=True)
class Part:
    r"""An entry (`key: value`) or an item (its dash apart), at no indent.

    `above` are comments and blank lines over it, each ended by a line feed; `body` has none at its end.
    """

    name: str
    above: str
    dash: str
    body: str
    value: Value

    @property
    def text(self) -> str:
        """All of it, with its dash."""
        return f"{self.above}{self.dash}{indented(self.body, len(self.dash)).lstrip(' ')}\n"


_Found = tuple[str, Value, Node, Node]


class Inner(NamedTuple):
    """The block that a part holds: the line of its key, its indent, and the block at no indent."""

    head: str
    indent: int
    text: str
    in_brackets: bool = False


class Parts(NamedTuple):
    """The parts of a block, in order, and the lines above and below all of them."""

    above: str
    parts: tuple[Part, ...]
    below: str

    def named(self) -> dict[str, Part]:
        """Return the parts by their names."""
        return {part.name: part for part in self.parts}


def parts(text: str) -> Parts | None:
    """Return the parts of a block mapping, or of a list whose items have names; None for others.

    What stands in brackets is taken as a block. Raise CannotEdit or NotProved for what cannot be
    taken apart.
    """
    file = open_text(text.encode())
    if file.root is None:
        return Parts(text, (), "")
    if isinstance(file.root, yaml.ScalarNode):
        return None
    if is_flow(file.root):
        return parts(block_text(file.value)) if file.value else Parts("", (), "")
    nodes, dash = _nodes(file)
    return None if nodes is None else _taken_apart(file, nodes, dash)


def block_text(value: Value) -> str:
    """Return a mapping or list as a block, each entry on a line, as far as there is nothing to go by."""
    if is_mapping(value):
        return "".join(f"{scalar_text(key)}: {flow_text(held)}\n" for key, held in value.items())
    return "".join(f"- {flow_text(item)}\n" for item in value)


def _nodes(file: YamlText) -> tuple[list[_Found] | None, str]:
    """Return the name, value and nodes of each part, and what stands before it on its line."""
    if is_mapping(file.value):
        pairs = [(key_name(key), key, value) for key, value in entries(file.root)]
        return [(name, file.value[name], key, value) for name, key, value in pairs], ""
    names = identities(file.value)
    if names is None:
        return None, ""
    nodes: list[Node] = file.root.value if file.root else []
    items = zip(names, file.value, nodes, nodes, strict=True)
    return list(items), r"- +"


def _taken_apart(file: YamlText, nodes: list[_Found], dash: str) -> Parts:
    found: list[Part] = []
    at = 0
    for name, value, first, last in nodes:
        start: int = first.start_mark.index
        begins = line_start(file, start)
        if not re.fullmatch(dash, file.text[begins:start]):
            raise NotProved(_TOGETHER)
        end = _end(file, last)
        body = dedented(file.text[start:end], start - begins)
        found.append(Part(name, file.text[at:begins], file.text[begins:start], body, value))
        at = min(end + 1, len(file.text))
    head = _HEAD.match(found[0].above)
    above = head[0] if head else ""
    found[0] = replace(found[0], above=found[0].above[len(above) :])
    return Parts(above, tuple(found), file.text[at:])


def _end(file: YamlText, node: Node) -> int:
    """Return where the last line of a part ends, with the comments that are indented below it."""
    leaf = deque(leaves(node), maxlen=1)
    if leaf and leaf[0].style in ("|", ">") and leaf[0].value.endswith("\n\n"):
        return int(leaf[0].end_mark.index) - 1  # its blank lines are said
    return below_comments(file, line_end(file, end_of(file, node)), 0)


def inner(part: Part) -> Inner | None:
    """Return the block that a part holds; None where it holds a scalar."""
    file = open_text(part.body.encode())
    node: Node = file.root if part.dash else entries(file.root)[0][1]
    if node is None or isinstance(node, yaml.ScalarNode):
        return None
    if part.dash and not is_flow(node):
        return Inner("", 0, f"{part.body}\n")
    if is_flow(node):
        return Inner("", 0, f"{flow_text(part.value)}\n", in_brackets=True)
    head, _, rest = part.body.partition("\n")
    column: int = node.start_mark.column
    return Inner(head, column, f"{dedented(rest, column)}\n")


def indented(text: str, indent: int) -> str:
    """Return lines with as many blanks before each that holds something."""
    lines = text.split("\n")
    return "\n".join(f"{' ' * indent}{line}" if line else "" for line in lines)


def dedented(text: str, indent: int) -> str:
    """Return lines without so many blanks before them, or without those that they have."""
    return re.sub(rf"^ {{1,{indent}}}", "", text, flags=re.MULTILINE) if indent else text
