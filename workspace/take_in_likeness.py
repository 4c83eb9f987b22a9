"""Sections of a plan by their words, to find the one that an imported section is."""

from collections.abc import Sequence

from planctl.schemas.base import ASPECTS
from planctl.schemas.section import Section
from planctl.text.likeness import Alike, LikelyTexts

_ALIKE = 0.6


class LikelySections:
    """Sections by the words of each aspect."""

    def __init__(self, sections: Sequence[Section]) -> None:
        """Remember who holds what."""
        self._texts = LikelyTexts([_texts(section) for section in sections])

    def best(self, section: Section, among: frozenset[int]) -> Alike | None:
        """Return the section most like this one, if one of `among` is like it at all."""
        scored = self._texts.alike(_texts(section), among)
        found = max(scored, key=lambda alike: (alike.share, -alike.at), default=None)
        return found if found and found.share >= _ALIKE else None


def _texts(section: Section) -> dict[str, str]:
    return {name: held.text for name in ASPECTS if (held := section.aspect(name))}
