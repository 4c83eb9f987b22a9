"""Edits of one YAML file at a place: bytes in, bytes out, and nothing else of the file moves.

The text is spliced, not dumped again: comments, quoting, indents, blank lines and line ends of
what was not touched cannot change. What comes out is proved before it is returned (see `proof`).
"""

from collections.abc import Iterable, Sequence

from planctl.schemas.places import KeyPath
from planctl.workspace.proof import comment_texts, proved
from planctl.workspace.scalar_text import flow_text, literal_text, scalar_text
from planctl.workspace.scalars import Scalar
from planctl.workspace.splice import (
    Splice,
    after_entry,
    after_item,
    in_flow,
    spliced,
    under_nothing,
)
from planctl.workspace.values import with_item, with_value
from planctl.workspace.yaml_text import (
    Node,
    YamlText,
    comments,
    end_of,
    is_flow,
    is_null,
    line_end,
    node_at,
    open_text,
    start_of,
)


def append_item(raw: bytes, keys: KeyPath, *items: str) -> bytes:
    """Append texts to the list at `keys`; a list that is empty or absent comes to be."""
    return append_block(raw, keys, *map(scalar_text, items))


def append_block(raw: bytes, keys: KeyPath, *blocks: str) -> bytes:
    """Append items, each given as YAML, to the list at `keys`; a block mapping may hold comments."""
    file, items = open_text(raw), [open_text(block.encode()) for block in blocks]
    held = node_at(file, keys)
    if held is None:
        return add_entry(raw, keys[:-1], f"{keys[-1]}:\n{_as_items(blocks, 2)}")
    expected = file.value
    for item in items:
        expected = with_item(expected, keys, item.value)
    added = [said for item in items for said in comment_texts(item)]
    if _is_nothing(file, held, keys):
        splices = under_nothing(file, keys, lambda indent: _as_items(blocks, indent))
    elif is_flow(held):
        splices, added = in_flow(file, held, _in_line(items)), []
    else:
        splices = after_item(file, held, lambda indent: _as_items(blocks, indent))
    return proved(file, spliced(file, splices), expected, added)


def add_entry(raw: bytes, keys: KeyPath, block: str, order: Sequence[str] = ()) -> bytes:
    """Add `block`, YAML of keys with their values and comments, to the mapping at `keys`.

    It comes behind the keys that `order` puts before its first; at the end without an order. Within
    brackets there is no room for comments, and they are left out.
    """
    file, entry = open_text(raw), open_text(block.encode())
    expected = file.value
    for name, value in entry.value.items():
        expected = with_value(expected, (*keys, name), value)
    key = next(iter(entry.value))
    held = node_at(file, keys)
    added = comment_texts(entry)
    if held is None or _is_nothing(file, held, keys):
        splices = under_nothing(file, keys, lambda indent: _indented(block, indent))
    elif is_flow(held):
        splices, added = in_flow(file, held, flow_text(entry.value)[1:-1]), []
    else:
        before = order[: order.index(key)] if key in order else None
        splices = after_entry(file, held, before, lambda indent: _indented(block, indent))
    return proved(file, spliced(file, splices), expected, added)


def set_scalar(raw: bytes, keys: KeyPath, value: Scalar, order: Sequence[str] = ()) -> bytes:
    """Put `value` in the place of the scalar at `keys`, quoted as that was; add it if absent."""
    file = open_text(raw)
    held = node_at(file, keys)
    if held is None:
        return add_entry(raw, keys[:-1], f"{keys[-1]}: {scalar_text(value)}", order)
    expected = with_value(file.value, keys, value)
    splice = _in_place(file, keys, held, value)
    return proved(file, spliced(file, [splice]), expected)


def replace_scalars(raw: bytes, places: Iterable[KeyPath], value: Scalar) -> bytes:
    """Put `value` in the place of several scalars, each quoted as it was."""
    file = open_text(raw)
    splices: list[Splice] = []
    expected = file.value
    for keys in places:
        splices.append(_in_place(file, keys, node_at(file, keys), value))
        expected = with_value(expected, keys, value)
    return proved(file, spliced(file, splices), expected)


def _in_place(file: YamlText, keys: KeyPath, held: Node, value: Scalar) -> Splice:
    """Return the splice that writes `value` where `held` stands; a comment stays on its first line."""
    start, end = start_of(file, held), end_of(file, held)
    side = ""
    literal = None
    if not _within_flow(file, keys):
        literal = _literal(value, held.style, _column_of_parent(file, keys) + 2)
    if held.style in ("|", ">"):
        side = "".join(f" {said}" for said in _comments_on(file, start))
    elif literal:
        side, end = file.text[end : line_end(file, end)], line_end(file, end)
    gap = " " if file.text[start - 1] in ":-" else ""
    if literal:
        return Splice(start, end, "\n".join([f"{gap}{literal[0]}{side}", *literal[1]]))
    style = held.style if held.style in ("'", '"') else None
    return Splice(start, end, gap + scalar_text(value, style) + side)


def _comments_on(file: YamlText, at: int) -> list[str]:
    """Return the comment on the line of an offset."""
    stop = line_end(file, at)
    return [file.text[begins:ends] for begins, ends in comments(file) if at <= begins < stop]


def _is_nothing(file: YamlText, node: Node, keys: KeyPath) -> bool:
    """Tell a null, or empty brackets that do not stand within others: room for lines of a block."""
    is_empty = is_null(file, node) or (is_flow(node) and not node.value)
    return is_empty and not _within_flow(file, keys)


def _within_flow(file: YamlText, keys: KeyPath) -> bool:
    return any(is_flow(node_at(file, keys[:depth])) for depth in range(len(keys)))


def _column_of_parent(file: YamlText, keys: KeyPath) -> int:
    parent = node_at(file, keys[:-1])
    return 0 if parent is None else int(parent.start_mark.column)


def _indented(block: str, indent: int) -> str:
    lines = block.rstrip("\n").split("\n")
    return "\n".join(f"{' ' * indent}{line}" if line.strip() else "" for line in lines)


def _as_items(blocks: Sequence[str], indent: int) -> str:
    dash = f"{' ' * indent}- "
    return "\n".join(dash + _indented(block, indent + 2).lstrip(" ") for block in blocks)


def _in_line(items: Sequence[YamlText]) -> str:
    return ", ".join(flow_text(item.value) for item in items)


def _literal(value: Scalar, style: str | None, indent: int) -> tuple[str, list[str]] | None:
    """Return a literal block where there was a block or lines are wanted, and it can be ended."""
    if not isinstance(value, str) or not (style in ("|", ">") or "\n" in value):
        return None
    return None if value.endswith("\n\n") else literal_text(value, indent)
