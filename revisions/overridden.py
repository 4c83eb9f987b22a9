"""Edits that earlier pulls took, and that make way for one that was preferred."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from planctl.revisions.opinions import Rivals
from planctl.revisions.returned.proposals import Proposal
from planctl.schemas.opinion import Opinion
from planctl.schemas.origin import Origin
from planctl.schemas.returned import PARAGRAPH_END

Texts = Mapping[Origin, tuple[str, str]]
"""What is seen of fields before and after."""


def overridden(
    preferred: Iterable[Proposal],
    rivals: Rivals,
    texts: Texts,
    reason: Callable[[Proposal], str],
) -> dict[str, Opinion]:
    """Return the opinions, by their ids, that were accepted and are not in the plan any more."""
    found: dict[str, Opinion] = {}
    for proposal in preferred:
        for key, rival in rivals(proposal):
            if rival.decision == "accepted" and _is_undone(rival, proposal, texts):
                found[key] = replace(rival, decision="rejected", reason=reason(proposal))
    return found


def _is_undone(rival: Opinion, proposal: Proposal, texts: Texts) -> bool:
    """Tell whether what an edit brought is gone, or what it took is back; of two moves one is made."""
    old, new = rival.old or "", rival.new or ""
    if PARAGRAPH_END in old and PARAGRAPH_END in new:
        return proposal.shift is not None
    before, after = texts.get(proposal.origin, ("", ""))
    if new:
        return after.count(new) < before.count(new)
    return after.count(old) > before.count(old)
