"""A plan → prose: titles, and the blocks of every text, with places in their records."""

from collections.abc import Iterator
from functools import partial

from planctl.checks.cross_index import CrossIndex, aspects_of
from planctl.schemas.base import Aspect
from planctl.schemas.finding import Place
from planctl.schemas.places import KeyPath, Places
from planctl.schemas.prose import Prose
from planctl.text.blocks import text_blocks
from planctl.text.conflicts import holds_conflict
from planctl.text.mapped import Mapped


def plan_prose(index: CrossIndex) -> Iterator[Prose]:
    """Yield all that a plan's paper may say: of the head, each section, each passage."""
    places = index.places
    yield _line(places, "plan.yaml", ("title",), index.plan.head.title)
    for at, area in enumerate(index.plan.head.areas):
        yield _line(places, "plan.yaml", ("areas", at, "title"), area.title)
        for aspect, headline in area.headlines.items():
            yield _line(places, "plan.yaml", ("areas", at, "headlines", aspect), headline)
    for path, section in index.sections():
        yield _line(places, path, ("title",), section.title, section.id)
        for aspect, held in aspects_of(section):
            yield from _blocks(places, path, (aspect, "text"), held.text, section.id, aspect)
    for path, passage in index.passages():
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
    for kind, words, level, cell in text_blocks(text):
        locate = partial(_located, places, path, keys, words)
        yield Prose(path, words.written, locate, kind, level, part, section, aspect, cell)


def _located(
    places: Places, path: str, keys: KeyPath, words: Mapped, start: int, end: int
) -> Place:
    return places.in_text(path, keys, *words.extent(start, end))
