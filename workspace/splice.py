"""Where in a file's text something new goes, so that everything else stays where it is."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planctl.schemas.places import KeyPath
from planctl.workspace.yaml_text import (
    Node,
    YamlText,
    end_of,
    entries,
    key_at,
    key_name,
    line_end,
    node_at,
    start_of,
)

_COMMENT_BELOW = re.compile(r"(?:[ \t]*\r?\n)+(?P<indent> *)#[^\r\n]*")
_BLANK_ABOVE = re.compile(r"\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*[ \t]*\Z")
"""A blank line above a key and its comments: keys that stand apart, and so does a new one."""
Block = Callable[[int], str]
"""Lines of YAML at the indent that is asked for."""


@dataclass(frozen=True, slots=True)
class Splice:
    r"""`text` in the place of what stands from `start` to `end`; its lines end in `\n`."""

    start: int
    end: int
    text: str


def spliced(file: YamlText, splices: Sequence[Splice]) -> bytes:
    """Return the file's bytes with all splices made; they do not overlap."""
    text = file.text
    for splice in sorted(splices, key=lambda splice: splice.start, reverse=True):
        new = splice.text.replace("\n", file.newline)
        text = text[: splice.start] + new + text[splice.end :]
    return file.to_bytes(text)


def in_flow(file: YamlText, node: Node, text: str) -> list[Splice]:
    """Return the splice that puts `text` last within brackets."""
    if not node.value:
        at = start_of(file, node) + 1
        return [Splice(at, at, text)]
    last = node.value[-1]
    at = end_of(file, last[1] if isinstance(last, tuple) else last)
    return [Splice(at, at, f", {text}")]


def after_item(file: YamlText, node: Node, block: Block) -> list[Splice]:
    """Return the splice that puts an item last in a block list."""
    at = line_end(file, end_of(file, node))
    return [Splice(at, at, "\n" + block(node.start_mark.column))]


def after_entry(
    file: YamlText, node: Node, before: Sequence[str] | None, block: Block
) -> list[Splice]:
    """Return the splice that puts a key behind those named in `before` (None: behind all)."""
    held = entries(node)
    column: int = held[0][0].start_mark.column
    if before is not None:
        held = [pair for pair in held if key_name(pair[0]) in before]
    if not held:
        at = node.start_mark.index
        return [Splice(at, at, f"{block(column).lstrip(' ')}\n{' ' * column}")]
    last = max(held, key=lambda pair: before.index(key_name(pair[0]))) if before else held[-1]
    at = below_comments(file, line_end(file, end_of(file, last[1])), column)
    gap = "\n\n" if _BLANK_ABOVE.search(file.text, 0, last[0].start_mark.index) else "\n"
    return [Splice(at, at, gap + block(column))]


def below_comments(file: YamlText, at: int, column: int) -> int:
    """Return the end of the comments from `at` on that are indented deeper than `column`."""
    while (match := _COMMENT_BELOW.match(file.text, at)) and len(match["indent"]) > column:
        at = match.end()
    return at


def under_nothing(file: YamlText, keys: KeyPath, block: Block) -> list[Splice]:
    """Return the splices that put lines in the place of a null, an empty list or mapping.

    A comment beside it stays beside the key.
    """
    node = node_at(file, keys)
    if node is None:
        return _at_end(file, block)
    start, end = start_of(file, node), end_of(file, node)
    colon = len(file.text[:start].rstrip(" "))
    if keys and file.text[colon - 1] in ":-":
        at = line_end(file, end)
        return [Splice(colon, end, ""), Splice(at, at, "\n" + block(_column(file, keys) + 2))]
    column: int = node.start_mark.column
    return [Splice(start, end, block(column).lstrip(" "))]


def _at_end(file: YamlText, block: Block) -> list[Splice]:
    at = len(file.text)
    gap = "" if not file.text or file.text.endswith("\n") else "\n"
    return [Splice(at, at, f"{gap}{block(0)}\n")]


def _column(file: YamlText, keys: KeyPath) -> int:
    """Return the column of the key (or of the list) that something stands under."""
    node: Node = key_at(file, keys) or node_at(file, keys[:-1])
    return int(node.start_mark.column)
