"""What each aspect was last read against, and what is suspect since: doorstop's model of linked text.

A challenge is read against the status that it arises from, a countermeasure against the challenge
that it answers. The reading is kept as a fingerprint; when what was read changes, what hangs on it
is suspect until it is read again, and nothing else is.
"""

from collections.abc import Callable, Mapping

from planctl.schemas.base import ASPECTS, Aspect
from planctl.schemas.section import Section

Fingerprint = Callable[[str], str]


def read_against(aspect: Aspect) -> Aspect | None:
    """Return the aspect that another hangs on; a status hangs on none."""
    at = ASPECTS.index(aspect)
    return ASPECTS[at - 1] if at else None


def stamps(texts: Mapping[Aspect, str], fingerprint: Fingerprint) -> dict[Aspect, str]:
    """Return what is to be kept in `reviewed` once every aspect has been read.

    Those alone that say something, and hang on one that does.
    """
    return {
        aspect: _stamp(parent, texts[parent], fingerprint)
        for aspect in ASPECTS
        if (parent := read_against(aspect)) and _said(texts, aspect) and _said(texts, parent)
    }


def suspects(section: Section, fingerprint: Fingerprint) -> tuple[Aspect, ...]:
    """Return the aspects that were read against something else than what now stands there."""
    read = section.reviewed
    if not read:
        return ()
    texts: dict[Aspect, str] = {
        aspect: held.text for aspect in ASPECTS if (held := section.aspect(aspect))
    }
    return tuple(
        aspect
        for aspect in ASPECTS
        if (parent := read_against(aspect))
        and aspect in read
        and _said(texts, aspect)
        and not is_stamp(read[aspect], parent, texts.get(parent, ""), fingerprint)
    )


def is_stamp(stamp: str, parent: Aspect, text: str, fingerprint: Fingerprint) -> bool:
    """Tell whether it was this text of an aspect that was read."""
    return stamp == _stamp(parent, text, fingerprint)


def _stamp(parent: Aspect, text: str, fingerprint: Fingerprint) -> str:
    return f"{parent[0]}-{fingerprint(text)}"


def _said(texts: Mapping[Aspect, str], aspect: Aspect) -> bool:
    return bool(texts.get(aspect, "").strip())
