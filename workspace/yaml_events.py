"""YAML through libyaml's events, straight into values, with faults and places on the way.

Mappings come as dicts, sequences as tuples, scalars as YAML 1.2 has them. A second key of the same
name, an alias that explodes and brackets without end are faults here; PyYAML's own loaders take
the first two in silence.
"""

from typing import Any

import yaml
from yaml import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from planctl.schemas.places import KeyPath, NodeSpan
from planctl.workspace.fault import Fault
from planctl.workspace.line_breaks import show_breaks
from planctl.workspace.scalars import resolve

_DEEPEST = 30
_MOST_VALUES = 100_000
_WITHOUT_END = ("found unexpected end of stream", "could not find expected ':'")
_STRING_TAGS = ("!", "tag:yaml.org,2002:str")


class Unreadable(Exception):  # noqa: N818 - a stop, not an error of ours
    """The rest of this text cannot be read; `fault` says why and where."""

    def __init__(self, fault: Fault) -> None:
        """Carry the fault."""
        self.fault = fault
        super().__init__(fault.rule)


def _parser(text: str | bytes) -> Any:
    """Return libyaml's parser, or PyYAML's own where libyaml did not come with it."""
    try:
        from yaml import cyaml
    except ImportError:
        return yaml.SafeLoader(text)
    return cyaml.CParser(text)  # type: ignore[attr-defined]


class EventReader:
    """Reads one document of `text`; `faults` fill up on the way, `spans` when they are wanted.

    Offsets are those of `text` plus `shift`, so that a piece of a file can be read on its own.
    """

    def __init__(
        self, text: str | bytes, *, spans: bool = False, hidden: bool = False, shift: int = 0
    ) -> None:
        """Open `text`, bytes if no spans are wanted.

        `hidden` says that line breaks of YAML 1.1 were set aside in it.
        """
        self._parser: Any = _parser(text)
        self._next = self._parser.get_event
        self._text = text if isinstance(text, str) else ""
        self._hidden = hidden
        self._shift = shift
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._values = 0
        self._last_end = 0
        self.faults: list[Fault] = []
        self.spans: dict[KeyPath, NodeSpan] | None = {} if spans else None

    def read(self) -> Any:
        """Return the document's value (None for an empty one); raise Unreadable past a bad place."""
        try:
            self._next()
            if type(self._next()) is yaml.StreamEndEvent:
                return None
            value = self._node(self._next(), (), None, 0)
            self._next()
            self._expect_end()
        except yaml.MarkedYAMLError as error:
            raise Unreadable(self._syntax_fault(error)) from error
        return value

    def _expect_end(self) -> None:
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            self._fault("R012", event)

    def _fault(self, rule: str, event: Any, **values: str) -> Fault:
        start, end = event.start_mark.index, event.end_mark.index
        fault = Fault(rule, start + self._shift, end + self._shift, values)
        self.faults.append(fault)
        return fault

    def _stop(self, rule: str, event: Any, **values: str) -> Unreadable:
        return Unreadable(self._fault(rule, event, **values))

    def _node(self, event: Any, path: KeyPath, key: tuple[int, int] | None, depth: int) -> Any:
        kind = event.__class__
        self._values += 1
        if kind is ScalarEvent:
            value, last = self._scalar(event), event
        elif kind is AliasEvent:
            value, last = self._alias(event), event
        else:
            if depth > _DEEPEST:
                raise self._stop("R015", event)
            before = self._values
            read = self._mapping if kind is MappingStartEvent else self._sequence
            value, last = read(path, depth)
            if event.anchor:
                self._anchors[event.anchor] = (value, self._values - before)
        if self.spans is not None:
            self._keep_span(path, key, event, last)
        return value

    def _keep_span(self, path: KeyPath, key: tuple[int, int] | None, first: Any, last: Any) -> None:
        """Keep where a node stands; a block ends with its last word, and not at the next key."""
        start, end = first.start_mark.index, last.end_mark.index
        if last is not first and last.start_mark.index == end:
            end = max(start, self._last_end)
        end = self._last_end = start + len(self._text[start:end].rstrip(" \t\r\n"))
        if self.spans is not None:
            self.spans[path] = NodeSpan(key, (start + self._shift, end + self._shift))

    def _scalar(self, event: Any) -> Any:
        if not (event.tag or event.anchor or self._hidden):  # nearly all
            return resolve(event.value) if event.implicit[0] else event.value
        text: str = show_breaks(event.value) if self._hidden else event.value
        if event.tag and event.tag not in _STRING_TAGS:
            self._fault("R001", event, problem="@yaml.tag")
        value = resolve(text) if event.implicit[0] and not event.tag else text
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)
        return value

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self._anchors:
            raise self._stop("R006", event)
        value, size = self._anchors[event.anchor]
        self._values += size
        if self._values > _MOST_VALUES:
            raise self._stop("R006", event)
        return value

    def _sequence(self, path: KeyPath, depth: int) -> tuple[tuple[Any, ...], Any]:
        items: list[Any] = []
        while (event := self._next()).__class__ is not SequenceEndEvent:
            items.append(self._node(event, (*path, len(items)), None, depth + 1))
        return tuple(items), event

    def _mapping(self, path: KeyPath, depth: int) -> tuple[dict[str, Any], Any]:
        found: dict[str, Any] = {}
        keys: dict[str, Any] = {}
        while (event := self._next()).__class__ is not MappingEndEvent:
            if event.__class__ is not ScalarEvent:
                raise self._stop("R001", event, problem="@yaml.key")
            key = show_breaks(event.value) if self._hidden else event.value
            value = self._value(event, key, path, depth)
            if key in keys:
                line = keys[key].start_mark.line + 1
                self._fault("R002", event, key=key, line=str(line))
            else:
                keys[key], found[key] = event, value
        return found, event

    def _value(self, key_event: Any, key: str, path: KeyPath, depth: int) -> Any:
        """Return what stands under a key; marks are looked at only where spans are wanted."""
        if self.spans is None:
            event = self._next()
            if event.__class__ is ScalarEvent:
                self._values += 1
                return self._scalar(event)
            return self._node(event, path, None, depth + 1)
        start, end = key_event.start_mark.index, key_event.end_mark.index
        span = (start + self._shift, end + self._shift)
        return self._node(self._next(), (*path, key), span, depth + 1)

    def _syntax_fault(self, error: yaml.MarkedYAMLError) -> Fault:
        """Place the fault where a drafter can mend it: where a quote, or a key, begins that has no end."""
        mark = error.problem_mark
        problem = error.problem or ""
        if error.context_mark and problem in _WITHOUT_END:
            mark = error.context_mark
        start = self._shift + (mark.index if mark else 0)
        fault = Fault("R001", start, start + 1, {"problem": f"@yaml.{problem}"})
        self.faults.append(fault)
        return fault
