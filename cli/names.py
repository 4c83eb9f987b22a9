"""What aspects and kinds of change may be called on the command line: by key, or as they are shown."""

from collections.abc import Mapping
from typing import get_args

from planctl.messages.change_words import tell
from planctl.messages.language import Language
from planctl.messages.words import word
from planctl.schemas.base import ASPECTS
from planctl.schemas.change import CHANGE_KINDS

_LANGUAGES: tuple[Language, ...] = get_args(Language)


def aspect_names() -> Mapping[str, str]:
    """Return the aspects by their names: `status`, 现状."""
    shown = {word(each, f"@aspect.{key}"): key for each in _LANGUAGES for key in ASPECTS}
    return {**dict(zip(ASPECTS, ASPECTS, strict=True)), **shown}


def kind_names() -> Mapping[str, str]:
    """Return the kinds of change by their names: `figure`, 数据."""
    shown = {tell(each, f"kind.{key}"): key for each in _LANGUAGES for key in CHANGE_KINDS}
    return {**shown, **dict(zip(CHANGE_KINDS, CHANGE_KINDS, strict=True))}
