"""The YAML that plans are nearly always written in, read without a YAML parser.

Most of the time of reading a plan goes into a parser's events. Here one pattern takes a file apart,
entry by entry: block mappings and lists, words on one line, texts behind `|` and `|-`, brackets on
one line, anchors of blocks. Anything else, and anything with a fault, is for `yaml_events` to read;
a property test holds the two together.
"""

import re
from collections.abc import Iterator
from typing import Any

from planctl.workspace.scalars import resolve

_DEEPEST = 20
_MOST_BEHIND_ALIASES = 100_000
"""Characters, all of the text counted for each alias: below it no alias explodes."""
_BREAKS = "\t\r\x85\u2028\u2029"

_KEY = r"\w[\w-]{0,99}"
_NAME = "[0-9A-Za-z_-]+"
_FIRST = r"[^ \n\-?:,\[\]{}#&*!|>'\"%@`]"
_WORDS = rf"{_FIRST}(?:[^\n:#]++|:(?![ \n])|(?<! )#)*+"
_QUOTED = r"\"[^\"\\\n]*\"|'[^'\n]*'"
_ENTRY = re.compile(
    r"(?:\n|[ ]*#[^\n]*\n)*+"
    rf"(?:([ ]*+)(- )?(?:({_KEY}):(?=[ \n]))?[ ]*+"
    rf"(?:({_WORDS})|({_QUOTED})[ ]*|([\[{{][^\n]*)|([&*]{_NAME})[ ]*"
    r"|(\|-?)[ ]*\n([ ]+)([^ \n][^\n]*(?:\n\9[^\n]*|\n(?=\n))*+))?"
    r"(?:(?<=[ ])#[^\n]*)?\n|\Z|([^\n]+))"
)
_TOKEN = re.compile(
    rf"[ ]*(?:([\[\]{{}},])|({_KEY}):[ ]+|({_FIRST}[^:#,\[\]{{}}?&*!'\"]*)|({_QUOTED})|\*({_NAME})|(.*))"
)
_Entry = tuple[str, ...]
_Tokens = Iterator[tuple[str, ...]]


class _NotSimple(Exception):  # noqa: N818 - an answer, not an error
    """A YAML parser should look at this."""


def simple_yaml(text: str) -> dict[str, Any] | tuple[Any, ...] | None:
    """Return the value of a text without control characters; None where it is not so simple."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if not text.endswith("\n") or any(map(text.__contains__, _BREAKS)):
        return None
    entries: list[_Entry] = _ENTRY.findall(text)
    while entries and not any(entries[-1]):  # what the pattern finds behind the last line
        entries.pop()
    try:
        return _Reader(text, entries).read()
    except _NotSimple:
        return None


class _Reader:
    """Goes through the entries of a text once; a column is where a mapping or list stands."""

    def __init__(self, text: str, entries: list[_Entry]) -> None:
        self._text = text
        self._entries = entries
        self._at = 0
        self._anchors: dict[str, Any] = {}
        self._aliases = 0

    def read(self) -> dict[str, Any] | tuple[Any, ...]:
        """Return the value of the whole."""
        value = self._block(0, 0) if self._entries and not self._entries[0][0] else None
        if value is None or self._at < len(self._entries):
            raise _NotSimple
        return value

    def _block(self, column: int, depth: int) -> dict[str, Any] | tuple[Any, ...]:
        if depth > _DEEPEST:
            raise _NotSimple
        is_list = self._entries[self._at][1]
        return self._list(column, depth) if is_list else self._mapping(column, depth)

    def _mapping(self, column: int, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while True:
            entry = self._entries[self._at]
            key = entry[2]
            if not key or key in found or (found and entry[1]):
                raise _NotSimple
            self._at += 1
            found[key] = self._value(entry, column, depth)
            if not self._goes_on(column):
                return found

    def _list(self, column: int, depth: int) -> tuple[Any, ...]:
        items: list[Any] = []
        while True:
            entry = self._entries[self._at]
            if not entry[1]:
                raise _NotSimple
            if entry[2]:
                items.append(self._mapping(column + 2, depth + 1))
            else:
                self._at += 1
                items.append(self._value(entry, column, depth))
            if not self._goes_on(column):
                return tuple(items)

    def _goes_on(self, column: int) -> bool:
        """Tell whether the next entry stands at `column`; otherwise it stands to the left."""
        if self._at == len(self._entries):
            return False
        indent = len(self._entries[self._at][0])
        if indent > column:
            raise _NotSimple
        return indent == column

    def _value(self, entry: _Entry, column: int, depth: int) -> Any:
        """Return what stands behind a key or a dash, on its line or in the lines below."""
        _, _, _, words, quoted, flow, name, style, indent, lines, other = entry
        if words:
            return resolve(words.rstrip(" "))
        if lines and len(indent) > column:
            value = lines.replace(f"\n{indent}", "\n").rstrip("\n")
            return value if style == "|-" else f"{value}\n"
        if quoted:
            return quoted[1:-1]
        if flow:
            return self._flow(flow)
        if lines or other:
            raise _NotSimple
        return self._alias(name[1:]) if name[:1] == "*" else self._below(name[1:], column, depth)

    def _below(self, anchor: str, column: int, depth: int) -> Any:
        """Return what stands in the lines below, None for nothing."""
        deeper = len(self._entries[self._at][0]) if self._at < len(self._entries) else 0
        aliases = self._aliases
        value = self._block(deeper, depth + 1) if deeper > column else None
        if anchor:
            if value is None or self._aliases > aliases:
                raise _NotSimple
            self._anchors[anchor] = value
        return value

    def _alias(self, name: str) -> Any:
        self._aliases += 1
        if name not in self._anchors or self._aliases * len(self._text) > _MOST_BEHIND_ALIASES:
            raise _NotSimple
        return self._anchors[name]

    def _flow(self, flow: str) -> Any:
        """Return what stands in brackets; behind them there may be a comment."""
        if flow.count("[") + flow.count("{") > _DEEPEST:
            raise _NotSimple
        tokens: _Tokens = iter(_TOKEN.findall(flow))
        value = self._node(next(tokens), tokens)
        behind = next(tokens)
        if any(behind) and not (behind[5][:1] == "#" and flow.endswith(f" {behind[5]}")):
            raise _NotSimple
        return value

    def _node(self, token: tuple[str, ...], tokens: _Tokens) -> Any:
        mark, key, words, quoted, alias, _ = token
        if words:
            return resolve(words.rstrip(" "))
        if mark == "[":
            return tuple([item for _, item in self._items("]", tokens)])
        if mark == "{":
            return self._pairs(tokens)
        if alias:
            return self._alias(alias)
        if key or not quoted:
            raise _NotSimple
        return quoted[1:-1]

    def _pairs(self, tokens: _Tokens) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, item in self._items("}", tokens):
            if key in found:
                raise _NotSimple
            found[key] = item
        return found

    def _items(self, closing: str, tokens: _Tokens) -> Iterator[tuple[str, Any]]:
        """Yield what stands between brackets, in curly ones with its key."""
        token = next(tokens)
        mark = token[0]
        while mark != closing:
            key = token[1]
            if bool(key) != (closing == "}"):
                raise _NotSimple
            yield key, self._node(next(tokens) if key else token, tokens)
            mark = next(tokens)[0]
            if mark == ",":
                token = next(tokens)
            elif mark != closing:
                raise _NotSimple
