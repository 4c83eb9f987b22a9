"""A record's tree set anew, line by line."""

import yaml

from planctl.schemas.places import KeyPath
from planctl.text.length import display_width
from planctl.workspace.format_tree import Block, Entry, Lines
from planctl.workspace.line_breaks import show_breaks
from planctl.workspace.record_keys import known_keys
from planctl.workspace.scalar_text import literal_text, scalar_text
from planctl.workspace.scalars import resolve
from planctl.workspace.yaml_text import (
    Node,
    YamlText,
    end_of,
    entries,
    is_flow,
    key_name,
    start_of,
)

_WIDEST = 100
"""Columns of a terminal; brackets that are wider are set line by line."""
_EDITOR_LINE = "yaml-language-server"


class FormatText:
    """Writes one file's lines; what is written on one line stays as it is written."""

    def __init__(self, file: YamlText, model: object) -> None:
        """Keep the file, and the model that says in what order keys come."""
        self._file = file
        self._model = model
        self._lines: Lines = []
        self._text_keeps_blanks = False

    def write(self, header: Lines, block: Block) -> Lines:
        """Return the lines of a whole record."""
        top, own = _split_header(header)
        block.entries[0].above = own + block.entries[0].above
        self._say(top, 0)
        self._block(block, 0, ())
        return self._lines

    def _block(self, block: Block, indent: int, keys: KeyPath) -> None:
        for at, entry in enumerate(self._ordered(block, keys)):
            name = at if entry.key is None else key_name(entry.key)
            self._entry(entry, indent, (*keys, name), is_first=at == 0)
        self._say(block.below, indent)

    def _ordered(self, block: Block, keys: KeyPath) -> list[Entry]:
        """Return a mapping's entries in the model's order, unknown ones last; a list's as they are."""
        if block.is_list:
            return block.entries
        rank = {name: at for at, name in enumerate(known_keys(self._model, keys))}
        return sorted(block.entries, key=lambda entry: rank.get(_name(entry), len(rank)))

    def _entry(self, entry: Entry, indent: int, keys: KeyPath, *, is_first: bool) -> None:
        value = self._opened(entry.value, indent, keys)
        compact = isinstance(value, Block) and entry.key is None and not value.is_list
        compact = compact and entry.side is None
        if compact and isinstance(value, Block):
            first = self._ordered(value, keys)[0]
            entry.above += [line for line in first.above if line]
            first.above = []
        self._say(_from_first_word(entry.above) if is_first else entry.above, indent)
        start = f"{' ' * indent}{'-' if entry.key is None else self._inline(entry.key) + ':'}"
        if not isinstance(value, Block):
            self._value(start, value, entry.side, indent, keys)
        elif compact:
            at = len(self._lines)
            self._block(value, indent + 2, keys)
            self._lines[at] = f"{start} {self._lines[at][indent + 2 :]}"
        else:
            self._line(start, entry.side)
            self._block(value, indent + 2, keys)

    def _value(self, start: str, node: Node, side: str | None, indent: int, keys: KeyPath) -> None:
        literal = self._literal(node, indent, keys)
        if literal:
            self._line(f"{start} {literal[0]}", side)
            self._lines += literal[1]
            self._text_keeps_blanks = literal[0].endswith("+")
        else:
            text = (
                self._inline(node) if isinstance(node, yaml.ScalarNode) else self._flow(node, keys)
            )
            self._line(f"{start} {text}".rstrip(), side)

    def _literal(self, node: Node, indent: int, keys: KeyPath) -> tuple[str, Lines] | None:
        """Return a text as a literal block: an aspect's, and whatever has several lines."""
        text = _text_of(node)
        if text is None:
            return None
        wanted = keys[-1] == "text" or "\n" in text or node.style in ("|", ">")
        return literal_text(text, indent + 2) if wanted else None

    def _opened(self, value: Node | Block, indent: int, keys: KeyPath) -> Node | Block:
        """Return brackets as a block where they hold a text or are too wide; all else as it is."""
        if isinstance(value, Block) or not value.value or isinstance(value, yaml.ScalarNode):
            return value
        if not self._holds_text(value):
            width = indent + display_width(f"{keys[-1]}: {self._flow(value, keys)}")
            if width <= _WIDEST:
                return value
        is_list = isinstance(value, yaml.SequenceNode)
        pairs = [(None, item) for item in value.value] if is_list else entries(value)
        return Block(is_list, [Entry(key, held) for key, held in pairs])

    def _holds_text(self, node: Node) -> bool:
        if isinstance(node, yaml.ScalarNode):
            return "\n" in node.value
        pairs = (
            node.value if isinstance(node, yaml.MappingNode) else [(None, i) for i in node.value]
        )
        return any(
            (key and key_name(key) == "text") or self._holds_text(held) for key, held in pairs
        )

    def _flow(self, node: Node, keys: KeyPath) -> str:
        if isinstance(node, yaml.ScalarNode):
            return self._inline(node) or "null"
        if isinstance(node, yaml.SequenceNode):
            items = (self._flow(item, (*keys, at)) for at, item in enumerate(node.value))
            return f"[{', '.join(items)}]"
        held = self._ordered(Block(False, [Entry(*pair) for pair in entries(node)]), keys)
        return "{" + ", ".join(self._flow_pair(entry, keys) for entry in held) + "}"

    def _flow_pair(self, entry: Entry, keys: KeyPath) -> str:
        return f"{self._inline(entry.key)}: {self._flow(entry.value, (*keys, _name(entry)))}"

    def _inline(self, node: Node) -> str:
        """Return a scalar on one line: as it is written, unless that takes several."""
        written = self._file.text[start_of(self._file, node) : end_of(self._file, node)]
        if "\n" not in written and node.style not in ("|", ">"):
            return written
        return scalar_text(_text_of(node), node.style)

    def _line(self, line: str, side: str | None) -> None:
        self._lines.append(f"{line} {side}" if side else line)
        self._text_keeps_blanks = False

    def _say(self, lines: Lines, indent: int) -> None:
        """Write comments and blank lines; a second blank line, or one that a text would take, not."""
        for line in lines:
            if line:
                self._line(" " * indent + line, None)
            elif self._lines and self._lines[-1] and not self._text_keeps_blanks:
                self._lines.append("")


def _name(entry: Entry) -> str:
    return key_name(entry.key)


def _text_of(node: Node) -> str | None:
    """Return a scalar's value where it is text."""
    if is_flow(node) or not isinstance(node, yaml.ScalarNode):
        return None
    said = show_breaks(node.value)
    value = said if node.style else resolve(said)
    return value if isinstance(value, str) else None


def _split_header(header: Lines) -> tuple[Lines, Lines]:
    """Return what heads the file, and what belongs to its first key: the lines right above it."""
    own = len(header)
    while own and header[own - 1]:
        own -= 1
    marked = [at for at, line in enumerate(header) if _EDITOR_LINE in line]
    own = max([own, *(at + 1 for at in marked)])
    return header[:own], header[own:]


def _from_first_word(lines: Lines) -> Lines:
    at = next((at for at, line in enumerate(lines) if line), len(lines))
    return lines[at:]
