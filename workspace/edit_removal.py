"""Edits that take something out of a YAML file, or give a link another target."""

from typing import Any

from planctl.schemas.base import ASPECTS
from planctl.schemas.places import FileMap, KeyPath
from planctl.text.marks import marks
from planctl.workspace.proof import proved
from planctl.workspace.splice import Splice, spliced
from planctl.workspace.values import value_at, with_value, without_item
from planctl.workspace.yaml_file import map_file
from planctl.workspace.yaml_text import (
    Node,
    YamlText,
    end_of,
    is_flow,
    key_at,
    line_end,
    line_start,
    node_at,
    open_text,
    start_of,
)

_TEXTS: tuple[KeyPath, ...] = (
    *((aspect, "text") for aspect in ASPECTS),
    ("remarks",),
    ("text",),
)


def remove_item(raw: bytes, keys: KeyPath, item: str) -> bytes:
    """Take every `item` out of the list at `keys`; the comments beside it stay."""
    file = open_text(raw)
    held: Any = value_at(file.value, keys)
    if not isinstance(held, tuple) or item not in held:
        return raw
    node: Node = node_at(file, keys)
    at = held.index(item)
    splices = [_out_of_flow(file, node, at)] if is_flow(node) else _out_of_block(file, keys, at)
    new = proved(file, spliced(file, splices), without_item(file.value, keys, at))
    return remove_item(new, keys, item)


def _out_of_flow(file: YamlText, node: Node, at: int) -> Splice:
    """Return the splice that takes away an item and one comma."""
    items = node.value
    start, end = start_of(file, items[at]), end_of(file, items[at])
    if at > 0:
        return Splice(end_of(file, items[at - 1]), end, "")
    return Splice(start, start_of(file, items[1]) if len(items) > 1 else end, "")


def _out_of_block(file: YamlText, keys: KeyPath, at: int) -> list[Splice]:
    """Return the splices that take away an item's line; of a line with a comment, all before it."""
    node: Node = node_at(file, keys)
    item: Node = node.value[at]
    dash = file.text.rindex("-", 0, item.start_mark.index)
    end = end_of(file, item)
    rest = file.text[end : line_end(file, end)]
    if rest.strip():
        taken = Splice(dash, end + len(rest) - len(rest.lstrip(" \t")), "")
    else:
        taken = _line_at(file, dash, end)
    if len(node.value) > 1:
        return [taken]
    key: Node = key_at(file, keys)
    colon = file.text.index(":", key.end_mark.index) + 1
    return [Splice(colon, colon, " []"), taken]


def _line_at(file: YamlText, start: int, end: int) -> Splice:
    """Return the splice that takes a line away; the last one takes the break before it."""
    after = file.text.find("\n", end)
    if after >= 0:
        return Splice(line_start(file, start), after + 1, "")
    return Splice(line_end(file, line_start(file, start) - 2), len(file.text), "")


def rename_links(raw: bytes, old: str, new: str) -> tuple[bytes, int]:
    """Return a section's or passage's bytes with every link to `old` leading to `new`, and how many there were."""
    if old.encode() not in raw:
        return raw, 0
    file, file_map = open_text(raw), map_file(raw)
    splices: list[Splice] = []
    expected = file.value
    for keys in _TEXTS:
        text = value_at(file.value, keys)
        spans = _links(text, old) if isinstance(text, str) else []
        for start, end in reversed(spans):
            text = text[:start] + new + text[end:]
            splices.append(_in_source(file_map, keys, start, end, new))
        expected = with_value(expected, keys, text) if spans else expected
    return proved(file, spliced(file, splices), expected), len(splices)


def _links(text: str, target: str) -> list[tuple[int, int]]:
    """Return the spans of `target` in the links of a text."""
    found = [mark for mark in marks(text) if mark.kind == "link" and mark.value == target]
    starts = [text.index(target, mark.start) for mark in found]
    return [(start, start + len(target)) for start in starts]


def _in_source(file_map: FileMap, keys: KeyPath, start: int, end: int, new: str) -> Splice:
    first, last = file_map.span_in_text(keys, start, end)
    return Splice(first, last, new)
