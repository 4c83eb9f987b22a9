"""The numbers that Word counts and does not write (ECMA-376 part 1, 17.9).

A numbering (`w:abstractNum`) is counted once, whichever instance (`w:num`) of it a paragraph names:
an instance that says where to start (17.9.26) sets the count at its first paragraph of that level,
and the others go on from there. That is what Word does; the standard leaves it open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from planctl.imports.word.numerals import written
from planctl.imports.word.values import is_on, whole
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child, value_of

LEVELS = 9
_LONGEST = 40
"""Characters of a number's pattern; a longer one is nobody's number."""


@dataclass(frozen=True, slots=True)
class Level:
    """How a level is counted: `text` has %1 to %9 for the counts; `style` is linked to it.

    `restart` is the level, from 1, after which it begins anew; 0: after none, None: after any
    above it (17.9.10). `legal`: the counts of all levels in digits (17.9.4).
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None

    @property
    def counts(self) -> bool:
        """Whether it shows a number: a bullet, and what shows nothing, do not."""
        return self.form not in ("bullet", "none") and "%" in self.text


@dataclass(frozen=True, slots=True)
class _Instance:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict[int, int])


class Numbering:
    """The numberings of a document, counted from paragraph to paragraph."""

    def __init__(self, part: Element | None) -> None:
        self._instances = {} if part is None else dict(_instances(part))
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level(self, instance: str, level: int) -> Level | None:
        """Return what `level`, from 0, of an instance is; None where there is no such."""
        held = self._instances.get(instance)
        return held.levels.get(level) if held else None

    def level_of(self, instance: str, style: str) -> int | None:
        """Return the level, from 0, that is linked to a paragraph style (17.9.23)."""
        held = self._instances.get(instance)
        levels = held.levels.items() if held else ()
        return next((at for at, level in levels if level.style == style), None)

    def count(self, instance: str, level: int) -> str:
        """Count a paragraph at `level`, from 0; return its number as Word shows it: `（一）`."""
        held = self._instances.get(instance)
        if held is None or level not in held.levels:
            return ""
        counts = self._counts.setdefault(held.abstract, {})
        counts[level] = self._next(instance, held, level, counts)
        for deeper in [at for at in counts if at > level]:
            if _restarts(held.levels.get(deeper), level):
                del counts[deeper]
        return _shown(held, level, counts)

    def _next(self, name: str, held: _Instance, level: int, counts: dict[int, int]) -> int:
        begun = (name, level) in self._begun
        self._begun.add((name, level))
        if level in held.starts and not begun:
            return held.starts[level]
        return counts[level] + 1 if level in counts else held.levels[level].start


def _restarts(level: Level | None, above: int) -> bool:
    after = level.restart if level else None
    return after is None or above + 1 <= after


def _shown(held: _Instance, level: int, counts: dict[int, int]) -> str:
    own = held.levels[level]
    if not own.counts:
        return ""

    def one(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        of = held.levels.get(at, own)
        count = counts.get(at, held.starts.get(at, of.start))
        return written(count, "decimal" if own.legal else of.form) if of.form != "none" else ""

    return re.sub("%([1-9])", one, own.text).strip()


def _instances(part: Element) -> Iterator[tuple[str, _Instance]]:
    abstracts = {held.get(qn("w:abstractNumId"), ""): held for held in part.iter(_ABSTRACT)}
    named = {value_of(held, "w:styleLink"): name for name, held in abstracts.items()}
    levels: dict[str, dict[int, Level]] = {}
    for instance in part.iter(qn("w:num")):
        name = value_of(instance, "w:abstractNumId") or ""
        linked = value_of(abstracts[name], "w:numStyleLink") if name in abstracts else None
        name = named.get(linked, name) if linked else name
        if name not in levels:
            levels[name] = dict(_levels(abstracts[name])) if name in abstracts else {}
        yield instance.get(qn("w:numId"), ""), _instance(instance, name, levels[name])


def _instance(element: Element, abstract: str, levels: dict[int, Level]) -> _Instance:
    own: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iterchildren(qn("w:lvlOverride")):
        at = whole(override.get(qn("w:ilvl")))
        start = whole(value_of(override, "w:startOverride"))
        own.update(_levels(override))
        if at is not None and start is not None:
            starts[at] = start
    return _Instance(abstract, {**levels, **own} if own else levels, starts)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in parent.iterchildren(qn("w:lvl")):
        at = whole(element.get(qn("w:ilvl")))
        if at is not None and 0 <= at < LEVELS:
            yield at, _level(element)


def _level(element: Element) -> Level:
    # A form of the team's own stands in an alternative; the last is the one for other readers.
    forms = [held.get(qn("w:val"), "decimal") for held in element.iter(qn("w:numFmt"))]
    start = whole(value_of(element, "w:start"))
    return Level(
        0 if start is None else start,
        forms[-1] if forms else "decimal",
        (value_of(element, "w:lvlText") or "")[:_LONGEST],
        whole(value_of(element, "w:lvlRestart")),
        bool(is_on(child(element, "w:isLgl"))),
        value_of(element, "w:pStyle"),
    )


_ABSTRACT = qn("w:abstractNum")
