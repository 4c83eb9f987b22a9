"""What areas, aspects and kinds of change may be called on the command line: by key, or as they are shown."""

from collections.abc import Iterable, Mapping
from typing import get_args

from planctl.cli.failure import Failure
from planctl.messages.change_words import tell
from planctl.messages.language import Language
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS
from planctl.schemas.change import CHANGE_KINDS
from planctl.schemas.plan import Area

_LANGUAGES: tuple[Language, ...] = get_args(Language)


def area_names(areas: Iterable[Area]) -> Mapping[str, str]:
    """Return the ids of areas by their names: ids and titles."""
    held = [*areas]
    return {area.title: area.id for area in held} | {area.id: area.id for area in held}


def named(said: str, known: Mapping[str, str], failure: str) -> str:
    """Return the key of what is named; raise Failure, by the key of its sentence, for what is not known."""
    if said not in known:
        told = ", ".join(dict.fromkeys(known.values()))
        raise Failure(failure, area=said, name=said, known=told)
    return known[said]


def aspect_names() -> Mapping[str, str]:
    """Return the aspects by their names: `status`, 现状."""
    shown = {word(each, f"@aspect.{key}"): key for each in _LANGUAGES for key in ASPECTS}
    return {**dict(zip(ASPECTS, ASPECTS, strict=True)), **shown}


def kind_names() -> Mapping[str, str]:
    """Return the kinds of change by their names: `figure`, 数据."""
    shown = {tell(each, f"kind.{key}"): key for each in _LANGUAGES for key in CHANGE_KINDS}
    return {**shown, **dict(zip(CHANGE_KINDS, CHANGE_KINDS, strict=True))}
