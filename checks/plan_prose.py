"""A plan → prose: titles, and the blocks of every text, with places in their records."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from planctl.checks.cross_index import CrossIndex, aspects_of
from planctl.schemas.base import Aspect
from planctl.schemas.finding import Place
from planctl.schemas.passage import Passage
from planctl.schemas.places import KeyPath, Places
from planctl.schemas.plan import PlanHead
from planctl.schemas.prose import Prose
from planctl.schemas.section import Section
from planctl.text.blocks import text_blocks
from planctl.text.conflicts import holds_conflict
from planctl.text.mapped import Mapped

_HEAD = "plan.yaml"


def plan_prose(index: CrossIndex) -> Iterator[Prose]:
    """Yield all that a plan's paper may say: of the head, each section, each passage."""
    for _, proses in prose_by_file(index):
        yield from proses


def prose_by_file(index: CrossIndex) -> Iterator[tuple[str, Iterator[Prose]]]:
    """Yield each file of a plan with what it may say, which is read when it is asked for."""
    places = index.places
    yield _HEAD, _of_head(places, index.plan.head)
    for path, section in index.sections():
        yield path, _of_section(places, path, section)
    for path, passage in index.passages():
        yield path, _of_passage(places, path, passage)


def _of_head(places: Places, head: PlanHead) -> Iterator[Prose]:
    yield _line(places, _HEAD, ("title",), head.title)
    for at, area in enumerate(head.areas):
        yield _line(places, _HEAD, ("areas", at, "title"), area.title)
        for aspect, headline in area.headlines.items():
            yield _line(places, _HEAD, ("areas", at, "headlines", aspect), headline)


def _of_section(places: Places, path: str, section: Section) -> Iterator[Prose]:
    yield _line(places, path, ("title",), section.title, section.id)
    for aspect, held in aspects_of(section):
        yield from _blocks(places, path, (aspect, "text"), held.text, section.id, aspect)


def _of_passage(places: Places, path: str, passage: Passage) -> Iterator[Prose]:
    yield _line(places, path, ("title",), passage.title, passage.id)
    yield from _blocks(places, path, ("text",), passage.text, passage.id)


def _line(places: Places, path: str, keys: KeyPath, said: str, section: str | None = None) -> Prose:
    locate = partial(places.in_text, path, keys)
    return Prose(path, said, locate, "title", part=f"{path}#title", section=section)


def _blocks(
    places: Places, path: str, keys: KeyPath, text: str, section: str, aspect: Aspect | None = None
) -> Iterator[Prose]:
    if holds_conflict(text):
        return
    part = f"{path}#{keys[0]}"
    whole = _Text(places, path, keys, text)
    for number, (kind, words, level, cell) in enumerate(text_blocks(text)):
        locate = _Block(whole, number)
        yield Prose(path, words.written, locate, kind, level, part, section, aspect, cell)


class _Text(NamedTuple):
    places: Places
    path: str
    keys: KeyPath
    text: str


class _Block:
    """The way to a block's place: its number is held and nothing else, for of many blocks nobody asks."""

    __slots__ = ("_number", "_of")

    def __init__(self, of: _Text, number: int) -> None:
        self._of, self._number = of, number

    def __call__(self, start: int, end: int) -> Place:
        """Return where words of the block stand."""
        places, path, keys, text = self._of
        return places.in_text(path, keys, *_words_of(text)[self._number].extent(start, end))


@lru_cache(maxsize=4)
def _words_of(text: str) -> tuple[Mapped, ...]:
    return tuple(block.words for block in text_blocks(text))
