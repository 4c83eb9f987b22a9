"""Three versions of a record made one: by key, by item of a list, by sentence of a text.

What one side alone changed is as that side has it; what both changed alike is so; what both changed
otherwise is a conflict. It works on what a YAML file holds, so that a record that is not valid yet
is merged as well: dicts, tuples and scalars, whichever kind of record they make.
"""

import re
from collections.abc import Sequence
from typing import Any, TypeGuard, get_args

from planctl.revisions.order import merged_order
from planctl.schemas.base import Progress
from planctl.schemas.conflict import ABSENT, Conflict
from planctl.schemas.identity import identities
from planctl.text.conflicts import marked
from planctl.text.follow import with_edits_moved
from planctl.text.merge import Merged, Stretch
from planctl.text.merge import merge as merge_texts

Value = Any
Keys = tuple[str, ...]
TEXTS = frozenset({"text", "remarks", "note"})
"""The keys of what may hold more than a line."""
_OPINION = re.compile(r"[ecf]-[0-9a-f]{10}$")
"""What an opinion's id looks like (`revisions.opinions`)."""
_PROGRESS: tuple[str, ...] = get_args(Progress)


def merge(base: Value, ours: Value, theirs: Value) -> tuple[Value, tuple[Conflict, ...]]:
    """Return what two values made of a third, and where they conflict.

    Where something stands that conflicts, the value holds the Conflict itself; a text holds its
    marks (`text.conflicts`), a list ends with what its items cannot say.
    """
    merger = _Merger()
    return merger.value((), base, ours, theirs), tuple(merger.conflicts)


class _Merger:
    """Merges value under value, and keeps the conflicts."""

    def __init__(self) -> None:
        self.conflicts: list[Conflict] = []

    def value(self, keys: Keys, base: Value, ours: Value, theirs: Value) -> Value:
        """Return what stands at `keys`, ABSENT if nothing does."""
        if ours == theirs or base == theirs:
            return ours
        if base == ours:
            return theirs
        if keys[-1:] and keys[-1] in TEXTS and all(map(_is_text, (base, ours, theirs))):
            return self._text(keys, base, ours, theirs)
        for is_kind, merge_kind in ((_is_mapping, self._mapping), (_is_list, self._list)):
            if is_kind(ours) and is_kind(theirs):
                return merge_kind(keys, base if is_kind(base) else type(ours)(), ours, theirs)
        if ABSENT in (ours, theirs) and _is_mapping(ours if theirs is ABSENT else theirs):
            return self._kept(keys, base if _is_mapping(base) else {}, ours, theirs)
        return self._scalar(keys, base, ours, theirs)

    def _scalar(self, keys: Keys, base: Value, ours: Value, theirs: Value) -> Value:
        """Return a conflict, but for what the merged record itself decides."""
        if keys[-2:-1] == ("reviewed",):  # read against neither of what comes out: suspect
            return base
        if keys[-1:] == ("progress",) and {ours, theirs} <= {*_PROGRESS, ABSENT}:
            return min({ours, theirs} - {ABSENT}, key=_PROGRESS.index)
        if base is ABSENT and _says_when_an_opinion_came(keys) and ABSENT not in (ours, theirs):
            return min(ours, theirs, key=str)
        return self._conflict(keys, base, ours, theirs)

    def _conflict(self, keys: Keys, base: Value, ours: Value, theirs: Value) -> Conflict:
        self.conflicts.append(Conflict(keys, base, ours, theirs))
        return self.conflicts[-1]

    def _text(self, keys: Keys, base: Value, ours: Value, theirs: Value) -> Value:
        """Return a text with its marks; where one side took it out, all of it conflicts."""
        sides = ["" if side in (ABSENT, None) else side for side in (base, ours, theirs)]
        if all(sides[1:]):
            merged = merge_texts(sides[0], *with_edits_moved(*sides))
        else:
            merged = Merged((Stretch("conflict", *sides),), "")
        for held in merged.conflicts:
            self._conflict(keys, held.base or ABSENT, held.ours or ABSENT, held.theirs or ABSENT)
        return marked(merged)

    def _mapping(
        self, keys: Keys, base: dict[str, Value], ours: dict[str, Value], theirs: dict[str, Value]
    ) -> dict[str, Value]:
        order, _ = merged_order([*base], [*ours], [*theirs])
        sides = (base, ours, theirs)
        found = {
            name: self.value((*keys, name), *(side.get(name, ABSENT) for side in sides))
            for name in order
        }
        return {name: value for name, value in found.items() if value is not ABSENT}

    def _kept(self, keys: Keys, base: dict[str, Value], ours: Value, theirs: Value) -> Value:
        """Return what one side took out and the other changed, with what it changed as conflicts."""
        held: dict[str, Value] = theirs if ours is ABSENT else ours
        before = len(self.conflicts)
        found: dict[str, Value] = {}
        for name, value in held.items():
            sides = (ABSENT, value) if ours is ABSENT else (value, ABSENT)
            was = base.get(name, ABSENT)
            found[name] = value if value == was else self.value((*keys, name), was, *sides)
        return found if len(self.conflicts) > before else ABSENT

    def _list(
        self, keys: Keys, base: Sequence[Value], ours: Sequence[Value], theirs: Sequence[Value]
    ) -> tuple[Value, ...]:
        if keys[-1:] == ("answers",):  # who said the same twice has said it
            base, ours, theirs = map(_once, (base, ours, theirs))
        was, one, other = _by_name(base), _by_name(ours), _by_name(theirs)
        if was is None or one is None or other is None:
            return self._by_place(keys, base, ours, theirs)
        items = tuple(self._mapping(keys, was, one, other).values())
        _, disagree = merged_order([*was], [*one], [*other])
        if disagree:
            return (*items, self._conflict(keys, (*was,), (*one,), (*other,)))
        return items

    def _by_place(
        self, keys: Keys, base: Sequence[Value], ours: Sequence[Value], theirs: Sequence[Value]
    ) -> tuple[Value, ...]:
        """Return a list whose items have no names: figures by the place that they stand at."""
        if len(base) == len(ours) == len(theirs):
            places = list(zip(base, ours, theirs, strict=True))
            if all(one == other or was in (one, other) for was, one, other in places):
                return tuple(one if was == other else other for was, one, other in places)
        return (*ours, self._conflict(keys, base, ours, theirs))


def _says_when_an_opinion_came(keys: Keys) -> bool:
    """Tell whether it is of an opinion, in which file it came and when: both sides have pulled it."""
    return len(keys) == 2 and keys[1] in ("file", "date") and _OPINION.match(keys[0]) is not None


def _by_name(items: Sequence[Value]) -> dict[str, Value] | None:
    names = identities(items)
    return None if names is None else dict(zip(names, items, strict=True))


def _once(items: Sequence[Value]) -> tuple[Value, ...]:
    return tuple(item for at, item in enumerate(items) if item not in items[:at])


def _is_mapping(value: Value) -> TypeGuard[dict[str, Value]]:
    return isinstance(value, dict)


def _is_list(value: Value) -> TypeGuard[tuple[Value, ...]]:
    return isinstance(value, tuple)


def _is_text(value: Value) -> bool:
    return isinstance(value, str) or value is ABSENT or value is None
