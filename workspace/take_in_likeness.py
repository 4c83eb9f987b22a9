"""Sections of a plan by their words, to find the one that an imported section is."""

from collections.abc import Sequence

from planctl.schemas.base import ASPECTS
from planctl.schemas.section import Section
from planctl.text.likeness import Alike, LikelyTexts

_ALIKE = 0.6
_SAME = 0.85
"""From this share on one aspect alone makes two sections one: a passage that both drafts hold."""


class LikelySections:
    """Sections by the words of each aspect."""

    def __init__(self, sections: Sequence[Section]) -> None:
        """Remember who holds what."""
        self._texts = LikelyTexts([_texts(section) for section in sections])

    def best(self, section: Section, among: frozenset[int]) -> Alike | None:
        """Return the section most like this one, if one of `among` is like it at all."""
        texts = _texts(section)
        found = [one for one in self._texts.alike(texts, among) if one.share >= _ALIKE]
        for aspect, text in texts.items():
            alike = self._texts.alike({aspect: text}, among)
            found += (one for one in alike if one.share >= _SAME)
        return max(found, key=lambda alike: (alike.share, -alike.at), default=None)


def _texts(section: Section) -> dict[str, str]:
    return {name: held.text for name in ASPECTS if (held := section.aspect(name))}
