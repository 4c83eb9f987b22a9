"""Styles by their names: theirs dress our text, and ours are added where they have none.

Ids tell nothing: Word translates them and WPS counts them. Names are Word's own for built-in
styles, whatever the language, and differ at most in capitals (ECMA-376 part 1, 17.7.4.9).
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from planctl.ooxml.names import qn
from planctl.ooxml.parsed import (
    PARAGRAPH_ORDER,
    STYLE_ORDER,
    Element,
    child,
    drop,
    ensured,
    new,
    put,
    value_of,
)

_USERS = tuple(map(qn, ("w:pStyle", "w:rStyle", "w:tblStyle")))
_INDENTS = ("left", "leftChars", "right", "rightChars", "firstLine", "firstLineChars")
_LINKS = ("w:basedOn", "w:next", "w:link")


@dataclass(frozen=True, slots=True)
class Lacking:
    """A style that a ministry's file does not have: its name and type (`paragraph`, `table`)."""

    name: str
    kind: str


class Styles:
    """The styles of a file, by id and by name."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.by_id = {str(style.get(qn("w:styleId"))): style for style in root.iter(qn("w:style"))}
        self._by_name: dict[tuple[str, str], str] = {}
        for key, style in self.by_id.items():
            for name in _names(style):
                self._by_name.setdefault((_kind(style), name), key)

    def named(self, kind: str, name: str) -> str | None:
        """Return the id of a style of a kind (`paragraph`) by its name or an alias of it."""
        return self._by_name.get((kind, name.casefold()))

    def default(self, kind: str) -> str | None:
        """Return the id of what stands where no style of that kind is named."""
        defaults = (key for key, held in self.by_id.items() if _is_default(held, kind))
        return next(defaults, None)

    def names(self) -> set[str]:
        """Return all names, of whatever kind."""
        return {name for _, name in self._by_name}

    def chain(self, key: str | None) -> Iterator[Element]:
        """Yield a style and those that it is based on, from the nearest."""
        seen: set[str] = set()
        while key and key in self.by_id and key not in seen:
            seen.add(key)
            yield self.by_id[key]
            key = value_of(self.by_id[key], "w:basedOn")

    def indent(self, key: str | None) -> Element | None:
        """Return the `w:ind` that a paragraph style has of itself or by what it is based on."""
        indents = (child(style, "w:pPr/w:ind") for style in self.chain(key))
        return next((held for held in indents if held is not None), None)


class StyleMerge:
    """From our ids to theirs; a style that they lack is added under an id that they have not."""

    def __init__(self, theirs: Styles, ours: Styles) -> None:
        self.theirs, self.ours = theirs, ours
        self.added: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._lacking: dict[str, Lacking] = {}

    @property
    def lacking(self) -> tuple[Lacking, ...]:
        """Our styles that the text uses and they lack, in the order of their first use."""
        return tuple(self._lacking.values())

    def take(self, element: Element) -> None:
        """Find or add every style that `element` names."""
        for user in element.iter(*_USERS):
            key = str(user.get(qn("w:val")))
            self.key(key)
            if key in self.added and key not in self._lacking:
                style = self.ours.by_id[key]
                self._lacking[key] = Lacking(value_of(style, "w:name") or key, _kind(style))

    def dress(self, element: Element) -> None:
        """Let everything in `element` that names a style of ours name theirs."""
        for user in element.iter(*_USERS):
            user.set(qn("w:val"), self.key(str(user.get(qn("w:val")))))

    def added_styles(self) -> list[Element]:
        """Return the styles that were added to theirs."""
        return [self.theirs.by_id[key] for key in self.added.values()]

    def key(self, ours: str) -> str:
        """Return their id of our style; it is added, with what it depends on, if they lack it."""
        if ours not in self._keys:
            found = self._counterpart(self.ours.by_id[ours])
            self._keys[ours] = found or self._fresh_key(ours)
            if not found:
                self.added[ours] = self._keys[ours]
                self._add(ours)
        return self._keys[ours]

    def taken(self, ours: str) -> str | None:
        """Return their id of a style of ours that has been asked for before."""
        return self._keys.get(ours)

    def _counterpart(self, style: Element) -> str | None:
        kind = _kind(style)
        if _is_default(style, kind) and self.theirs.default(kind):
            return self.theirs.default(kind)
        return self.theirs.named(kind, value_of(style, "w:name") or "")

    def _add(self, ours: str) -> None:
        style = deepcopy(self.ours.by_id[ours])
        kind = _kind(style)
        if self.theirs.default(kind) and style.get(qn("w:default")):
            del style.attrib[qn("w:default")]
        style.set(qn("w:styleId"), self.added[ours])
        self._rename(style)
        self.theirs.root.append(style)
        self.theirs.by_id[self.added[ours]] = style
        for link in _LINKS:
            held = child(style, link)
            if held is not None:
                held.set(qn("w:val"), self.key(str(held.get(qn("w:val")))))
        ours_default, default = self.ours.default(kind), self.theirs.default(kind)
        if kind == "paragraph" and ours_default and default:
            _follow(style, self.ours.by_id[ours_default], default)

    def _rename(self, style: Element) -> None:
        """Give a style another name where a style of another kind has its own."""
        taken = self.theirs.names()
        name = fresh = value_of(style, "w:name") or ""
        number = 1
        while fresh.casefold() in taken:
            number += 1
            fresh = f"{name} {number}"
        put(style, new("w:name", fresh), STYLE_ORDER)

    def _fresh_key(self, key: str) -> str:
        taken = {held.casefold() for held in self.theirs.by_id}
        fresh, number = key, 1
        while fresh.casefold() in taken:
            number += 1
            fresh = f"{key}{number}"
        return fresh


def _follow(style: Element, ours: Element, theirs: str) -> None:
    """Let a style that is added follow their default, without what it shares with ours.

    So a list or a heading that in our paper is set like the text is so in theirs.
    """
    put(style, new("w:basedOn", theirs), STYLE_ORDER)
    indented = child(style, "w:pPr/w:ind") is not None
    for name in ("w:pPr", "w:rPr"):
        properties, shared = child(style, name), child(ours, name)
        for held in [*(properties if properties is not None else ())]:
            same = None if shared is None else shared.find(held.tag)
            if same is not None and _equal(held, same):
                drop(held)
    paragraph = ensured(style, "w:pPr", STYLE_ORDER)
    spacing = child(paragraph, "w:spacing")
    if spacing is not None:
        _complete(spacing, ("before", "after"))
    if not indented:
        _complete(put(paragraph, new("w:ind"), PARAGRAPH_ORDER), _INDENTS)


def _complete(element: Element, names: tuple[str, ...]) -> None:
    for name in names:
        if element.get(qn(f"w:{name}")) is None:
            element.set(qn(f"w:{name}"), "0")


def _equal(one: Element, other: Element) -> bool:
    return one.attrib == other.attrib and len(one) == len(other) == 0


def _names(style: Element) -> Iterator[str]:
    yield (value_of(style, "w:name") or "").casefold()
    for alias in (value_of(style, "w:aliases") or "").split(","):
        if alias:
            yield alias.strip().casefold()


def _kind(style: Element) -> str:
    return style.get(qn("w:type")) or "paragraph"


def _is_default(style: Element, kind: str) -> bool:
    return _kind(style) == kind and style.get(qn("w:default")) in ("1", "true", "on")
