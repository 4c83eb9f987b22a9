"""The numberings of a file (ECMA-376 part 1, 17.9): which number a style or a paragraph has."""

from collections.abc import Mapping
from copy import deepcopy
from typing import NamedTuple

from planctl.exports.docx.reference.styles import Styles
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child, new, put, value_of


class Number(NamedTuple):
    """A place in a numbering: a `w:numId`, and a level from 0."""

    instance: str
    level: int


class Lists:
    """The numbering part of a file, seen together with its styles."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self.root = root
        self._styles = styles
        self._of_style: dict[str | None, Number | None] = {}

    def of_style(self, key: str | None) -> Number | None:
        """Return the number that a paragraph style gives; None where it shows none.

        A style may say the instance and the one above it the level; a level that is linked to the
        style goes before both (17.9.23).
        """
        if key not in self._of_style:
            self._of_style[key] = self._number_of(key)
        return self._of_style[key]

    def _number_of(self, key: str | None) -> Number | None:
        chain = [*self._styles.chain(key)]
        instance = _first(chain, "w:pPr/w:numPr/w:numId")
        if instance is None or self.instance(instance) is None:
            return None  # 0 stands for no numbering, and is nobody's id
        keys = [str(style.get(qn("w:styleId"))) for style in chain]
        level = self._linked(instance, keys)
        if level is None:
            level = int(_first(chain, "w:pPr/w:numPr/w:ilvl") or 0)
        number = Number(instance, level)
        return number if self._shows(number) else None

    def instance(self, key: str) -> Element | None:
        """Return the `w:num` of an id."""
        return self._held("w:num", "w:numId", key)

    def copy_of(self, key: str) -> Element:
        """Return a copy of the `w:num` of an id, to be added somewhere; KeyError without one."""
        held = self.instance(key)
        if held is None:
            raise KeyError(key)
        return deepcopy(held)

    def abstract_key(self, key: str) -> str:
        """Return the id of the abstract numbering that an instance names, "" for none."""
        held = self.instance(key)
        return "" if held is None else value_of(held, "w:abstractNumId") or ""

    def abstract(self, instance: str) -> Element | None:
        """Return the `w:abstractNum` of an instance, that of a list style where it leads to one."""
        for _ in range(2):
            held = self._held("w:abstractNum", "w:abstractNumId", self.abstract_key(instance))
            link = None if held is None else value_of(held, "w:numStyleLink")
            if link is None or link not in self._styles.by_id:
                return held
            instance = value_of(self._styles.by_id[link], "w:pPr/w:numPr/w:numId") or ""
        return None

    def starts(self, instance: str) -> dict[int, int]:
        """Return where an instance begins anew: a number by level from 0."""
        number = self.instance(instance)
        overrides = () if number is None else number.iter(qn("w:lvlOverride"))
        return {
            int(str(held.get(qn("w:ilvl")))): int(start)
            for held in overrides
            if (start := value_of(held, "w:startOverride"))
        }

    def add_instance(self, number: Element) -> str:
        """Add a `w:num` under an id that no other has; return the id."""
        key = self._fresh("w:num", "w:numId")
        number.attrib.clear()  # the ids of newer Words are of one instance alone, too
        number.set(qn("w:numId"), key)
        _insert(self.root, number, child(self.root, "w:numIdMacAtCleanup"))
        return key

    def add_abstract(self, abstract: Element) -> str:
        """Add an abstract numbering under an id and an nsid that no other has; return the id."""
        key = self._fresh("w:abstractNum", "w:abstractNumId")
        abstract.set(qn("w:abstractNumId"), key)
        held = child(abstract, "w:nsid")
        if held is not None:
            held.set(qn("w:val"), self._fresh_nsid())
        _insert(self.root, abstract, child(self.root, "w:num"))
        return key

    def _fresh(self, name: str, key: str) -> str:
        held = self.root.iterfind(qn(name))
        return str(max((int(str(one.get(qn(key)))) for one in held), default=0) + 1)

    def _fresh_nsid(self) -> str:
        taken = {str(one.get(qn("w:val"))).upper() for one in self.root.iter(qn("w:nsid"))}
        return next(f"{n:08X}" for n in range(1, len(taken) + 2) if f"{n:08X}" not in taken)

    def _held(self, name: str, key: str, value: str) -> Element | None:
        held = self.root.iterfind(qn(name))
        return next((one for one in held if one.get(qn(key)) == value), None)

    def _levels(self, instance: str) -> list[Element]:
        abstract = self.abstract(instance)
        return [] if abstract is None else [*abstract.iterfind(qn("w:lvl"))]

    def _linked(self, instance: str, keys: list[str]) -> int | None:
        for level in self._levels(instance):
            if value_of(level, "w:pStyle") in keys:
                return int(str(level.get(qn("w:ilvl"))))
        return None

    def _shows(self, number: Number) -> bool:
        """Tell whether a level shows anything; one that is not there counts as shown."""
        for level in self._levels(number.instance):
            if level.get(qn("w:ilvl")) == str(number.level):
                return value_of(level, "w:numFmt") != "none" or bool(value_of(level, "w:lvlText"))
        return True


def begin(number: Element, starts: Mapping[int, int]) -> None:
    """Let a `w:num` begin at `starts`, a number by level from 0, where it shows levels (17.9.8)."""
    held = {override.get(qn("w:ilvl")): override for override in number.iter(qn("w:lvlOverride"))}
    for level, start in sorted(starts.items()):
        override = held.get(str(level))
        if override is None:
            override = new("w:lvlOverride")
            override.set(qn("w:ilvl"), str(level))
            number.append(override)
        put(override, new("w:startOverride", str(start)), "startOverride lvl")


def _insert(root: Element, element: Element, before: Element | None) -> None:
    root.insert(len(root) if before is None else root.index(before), element)


def _first(chain: list[Element], path: str) -> str | None:
    values = (value_of(style, path) for style in chain)
    return next((value for value in values if value is not None), None)
