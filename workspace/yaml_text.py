"""One YAML file as text with the nodes in it, to be changed at a place and nowhere else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal
from planctl.schemas.places import KeyPath
from planctl.workspace.decode import BOM, decode
from planctl.workspace.fault import Fault
from planctl.workspace.line_breaks import hide_breaks, show_breaks
from planctl.workspace.yaml_file import read_yaml

_PROPERTIES = re.compile(r"(?:[&!][^\s]*[ \t\r\n]+)+")
_COMMENT = re.compile(r"(?:(?<=[\s,\[{])|^)[&*!][^\s]*|^%[^\n]*|(?P<comment>#[^\n]*)", re.M)
_BLANKS = " \t\r\n"
_HARMLESS = ("R005", "R016")
"""A BOM, and a conflict marked within the values of a file that can be read."""

Node = Any
"""A node of PyYAML's: ScalarNode, MappingNode or SequenceNode; its marks are offsets."""


class CannotEdit(Refusal):
    """A file is not sound enough to be changed by a program."""

    sentence = Both(
        "第 {line} 行有错，改不了这个文件", "line {line} is faulty: the file cannot be edited"
    )
    advice = Both("先按 planctl validate 的提示改好", "mend first what planctl validate shows")

    def __init__(self, fault: Fault, line: int) -> None:
        """Keep the fault."""
        self.fault = fault
        super().__init__(line=str(line))


@dataclass(frozen=True, slots=True)
class YamlText:
    """A sound file: its text as it stands (without a BOM), its value, and its nodes."""

    text: str
    value: Any
    root: Node | None
    has_bom: bool

    @property
    def newline(self) -> str:
        r"""Return how the file ends its lines: as its first one does, `\n` where there is none."""
        at = self.text.find("\n")
        return "\r\n" if at > 0 and self.text[at - 1] == "\r" else "\n"

    def to_bytes(self, text: str) -> bytes:
        """Return another text as this file's bytes."""
        return ((BOM if self.has_bom else "") + text).encode("utf-8")


def open_text(raw: bytes) -> YamlText:
    """Return the text and nodes of a file; raise CannotEdit if anything in it cannot be read."""
    text, _ = decode(raw)
    read = read_yaml(raw)
    faults = [fault for fault in read.faults if fault.rule not in _HARMLESS or not read.readable]
    if faults or text is None:
        fault = faults[0]
        raise CannotEdit(fault, (text or "")[: fault.start].count("\n") + 1)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    root: Node | None = yaml.compose(hide_breaks(text)[0], Loader=loader)
    return YamlText(text, read.value, root, raw.startswith(BOM.encode()))


def node_at(file: YamlText, keys: KeyPath) -> Node | None:
    """Return the node that stands at `keys`, or None."""
    node = file.root
    for key in keys:
        node = child(node, key)
        if node is None:
            return None
    return node


def child(node: Node | None, key: str | int) -> Node | None:
    """Return what stands under a key of a mapping, or at an index of a list."""
    if isinstance(node, yaml.MappingNode) and isinstance(key, str):
        return next((value for name, value in entries(node) if key_name(name) == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key]
    return None


def key_at(file: YamlText, keys: KeyPath) -> Node | None:
    """Return the key that stands before the value at `keys`; an item of a list has none."""
    parent = node_at(file, keys[:-1])
    if not isinstance(parent, yaml.MappingNode):
        return None
    return next((name for name, _ in entries(parent) if key_name(name) == keys[-1]), None)


def entries(node: Node) -> list[tuple[Node, Node]]:
    """Return the keys and values of a mapping, in order."""
    pairs: list[tuple[Node, Node]] = node.value
    return pairs


def key_name(node: Node) -> str:
    """Return the name that a key's node spells."""
    return show_breaks(node.value)


def is_flow(node: Node) -> bool:
    """Tell a mapping or list written in brackets."""
    return bool(getattr(node, "flow_style", False))


def is_null(file: YamlText, node: Node) -> bool:
    """Tell a value that says nothing: left out, or `~` or `null` in so many letters."""
    return (
        isinstance(node, yaml.ScalarNode)
        and not node.style
        and file.text[start_of(file, node) : end_of(file, node)]
        in ("", "~", "null", "Null", "NULL")
    )


def start_of(file: YamlText, node: Node) -> int:
    """Return where a node's own characters begin, behind its anchor and tag."""
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    match = _PROPERTIES.match(file.text, start, end)
    return match.end() if match else start


def end_of(file: YamlText, node: Node) -> int:
    """Return where a node's own characters end; no comment or blank behind them counts."""
    if not isinstance(node, yaml.ScalarNode) and not is_flow(node):
        last = node.value[-1]
        return end_of(file, last[1] if isinstance(last, tuple) else last)
    start: int = node.start_mark.index
    end: int = node.end_mark.index
    literal = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    blank = literal and node.value.rstrip("\n").endswith((" ", "\t"))
    return start + len(file.text[start:end].rstrip("\r\n" if blank else _BLANKS))


def line_start(file: YamlText, at: int) -> int:
    """Return where the line of an offset begins."""
    return file.text.rfind("\n", 0, at) + 1


def line_end(file: YamlText, at: int) -> int:
    """Return where the line of an offset ends, before its line break."""
    end = file.text.find("\n", at)
    end = len(file.text) if end < 0 else end
    return end - 1 if end > at and file.text[end - 1] == "\r" else end


def leaves(node: Node | None) -> Iterator[Node]:
    """Yield every scalar in the order of the text; an alias yields none."""
    seen: set[int] = set()
    pending = [node] if node is not None else []
    while pending:
        held = pending.pop()
        if id(held) in seen:
            continue
        seen.add(id(held))
        if isinstance(held, yaml.ScalarNode):
            yield held
        else:
            pending += reversed(_parts(held))


def _parts(node: Node) -> list[Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in entries(node) for part in pair]
    return list(node.value)


def comments(file: YamlText) -> list[tuple[int, int]]:
    """Return the spans of the comments, from `#` to the end of the line without its blanks."""
    found: list[tuple[int, int]] = []
    at = 0
    for leaf in leaves(file.root):
        start, end = leaf.start_mark.index, leaf.end_mark.index
        found += _comments_in(file.text, at, start)
        if leaf.style in ("|", ">"):
            found += _comments_in(file.text, start, min(end, line_end(file, start)))
        at = max(at, end)
    return [*found, *_comments_in(file.text, at, len(file.text))]


def _comments_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the comments of a gap between scalars; an anchor or a tag may hold a `#` of its own."""
    for match in _COMMENT.finditer(text, start, end):
        if match["comment"]:
            yield match.start(), match.start() + len(match[0].rstrip())
