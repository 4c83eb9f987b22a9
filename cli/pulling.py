"""Returned files brought into a plan: read, held against what they began as, settled, written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.returned_file import (
    Began,
    began,
    by_distinct_names,
    open_returned,
    other_plan,
    proposals,
)
from planctl.cli.standing import Standing
from planctl.messages.opinion_words import tell as tell_opinion
from planctl.revisions.opinions import (
    Gathered,
    Named,
    Rivals,
    gathered,
    is_contested,
    of_proposal,
    of_remark,
    of_unplaced,
    proposal_id,
    under_ids,
)
from planctl.revisions.overridden import overridden
from planctl.revisions.returned.fields import fields_of
from planctl.revisions.returned.kinship import are_kin
from planctl.revisions.returned.proposals import Proposal, Proposed
from planctl.revisions.returned.pulled import Pulled, pulled
from planctl.revisions.returned.renumbered import renumbered, with_former_ids
from planctl.revisions.returned.settled import Choose
from planctl.revisions.returned.told import readable
from planctl.schemas.origin import Origin
from planctl.text.reworded import seen_text
from planctl.text.seen import seen_lines
from planctl.text.seen_words import Characters
from planctl.workspace.changes import FileChange, apply_changes
from planctl.workspace.files import OPINIONS, PASSAGES, SECTIONS, Files
from planctl.workspace.opinions import with_decision, with_more, with_new, with_reason
from planctl.workspace.reworded import reworded_files
from planctl.workspace.write import writing

if TYPE_CHECKING:
    from planctl.schemas.opinion import Opinion
    from planctl.workspace.read import Loaded


@dataclass(frozen=True)
class Outcome:
    """What pulling came to, before it is written: `unknown` names the files without a base."""

    proposed: tuple[Proposed, ...]
    unknown: tuple[str, ...]
    pulled: Pulled
    opinions: Gathered
    changes: tuple[FileChange, ...]


def read_proposed(
    standing: Standing,
    files: Sequence[Path],
    otherwise: "Loaded | None",
    characters: Characters,
    *,
    of_any: bool = False,
) -> Iterator[tuple[Proposed, Began]]:
    """Yield what each file proposes, and what it began as; stop at a file of no paper of this plan.

    `of_any`: a file of another plan is taken, too.
    """
    for name, file in by_distinct_names(files).items():
        returned = open_returned(file, name)
        start = began(returned, otherwise, now=standing.loaded)
        if start.known and not (of_any or are_kin(start.plan, standing.plan)):
            raise other_plan(name, start.plan, standing.plan)
        found = proposals(returned, start, characters)
        if not (start.known or found.known):
            raise Failure("error.unknown_paper", file=name)
        yield found, start


def refuse_faulty(standing: Standing, read: Sequence[tuple[Proposed, Began]]) -> None:
    """Stop where an edit may be of a record that stands in the plan and cannot be read."""
    fields, unread = fields_of(standing.plan), standing.loaded.places.unread
    records = sorted(path for path in unread if path.startswith((f"{SECTIONS}/", f"{PASSAGES}/")))
    edits = (proposal for held, _ in read for proposal in held.proposals)
    if records and any(proposal.origin not in fields for proposal in edits):
        raise Failure("error.faulty", path=records[0].partition("#")[0])


def settle(
    standing: Standing,
    read: Sequence[tuple[Proposed, Began]],
    characters: Characters,
    choose: Choose,
    rivals: Rivals,
) -> Outcome:
    """Return what the proposals come to in the plan as it stands; `choose` decides what collides."""
    known = standing.loaded.opinions
    decided = {key for key, opinion in known.items() if opinion.decision}

    def is_decided(proposal: Proposal) -> bool:
        return proposal_id(proposal) in decided

    found = tuple(held for held, _ in read)
    ids: dict[str, str] = {}
    for _, start in read:
        ids |= renumbered(start.plan, standing.plan)
    result = pulled(
        found,
        with_former_ids(fields_of(standing.plan), ids),
        characters,
        is_decided,
        choose,
        lambda proposal: is_contested(proposal, known, rivals),
    )
    opinions = gathered(known, under_ids(_opinions(result, found), ids))
    undone = overridden(result.preferred, rivals, _seen(result, characters), _preferring)
    opinions = replace(opinions, decided={**opinions.decided, **undone})
    texts = {origin: new for origin, (_, new) in result.texts.items()}
    changes = (
        *reworded_files(standing.files, standing.loaded, texts),
        *_opinion_file(standing.files, known, opinions),
    )
    unknown = tuple(held.file for held, start in read if not start.known)
    return Outcome(found, unknown, result, opinions, changes)


def write(root: Path, outcome: Outcome) -> None:
    """Write the records and opinions that change; ChangedMeanwhile where somebody else has."""
    if outcome.changes:
        with writing(root):
            apply_changes(root, outcome.changes)


def _opinions(result: Pulled, found: Sequence[Proposed]) -> Iterator[Named]:
    """Yield everything that was proposed and remarked as opinions, with what became of it."""
    for held in (*result.taken, *result.followed):
        yield of_proposal(held, "accepted")
    for held in result.decided:
        yield of_proposal(held)
    for held in result.refused:
        yield of_proposal(held, "rejected", _reason(held, result), whole=held in result.moves)
    yield from _waiting(result)
    for left in result.unplaced:
        if left.reason not in ("unsure", "half"):
            yield of_unplaced(left)
    for file in found:
        yield from map(of_remark, file.remarks)


def _waiting(result: Pulled) -> Iterator[Named]:
    """Yield what nobody has decided yet; a move of which a half cannot be made is one."""
    moves = {held.shift for held in result.halves}
    for held in result.halves:
        yield of_proposal(held, whole=True)
    for clash in result.undecided:
        for held in (each for version in clash.versions for each in version.proposals):
            yield of_proposal(held, whole=held in result.moves or held.shift in moves)


def _seen(result: Pulled, characters: Characters) -> dict[Origin, tuple[str, str]]:
    """Return what is read of the fields that change, before and after."""

    def seen(text: str) -> str:
        return readable(seen_text(seen_lines(text, characters)), characters)

    return {origin: (seen(old), seen(new)) for origin, (old, new) in result.texts.items()}


def _preferring(taken: Proposal) -> str:
    """Return why an edit that was taken before makes way."""
    who = dict.fromkeys(change.author for change in taken.by if change.author)
    return tell_opinion("zh", "reason.other", who="、".join(who) or taken.file)


def _reason(refused: Proposal, result: Pulled) -> str:
    """Return why an edit was not taken; what is written into a Chinese plan is Chinese."""
    winners = result.winners.get(refused, ())
    if not winners:
        return tell_opinion("zh", "reason.plan")
    return tell_opinion("zh", "reason.other", who="、".join(winners))


def _opinion_file(
    files: Files, known: "Mapping[str, Opinion]", opinions: Gathered
) -> Iterator[FileChange]:
    """Yield the change of `opinions.yaml`, if it changes."""
    old = files.raw.get(OPINIONS)
    new = with_new(old, opinions.new)
    for key, opinion in opinions.more.items():
        new = with_more(new, key, known[key], opinion)
    for key, opinion in opinions.decided.items():
        if opinion.decision:
            new = with_decision(new, [key], opinion.decision)
        if opinion.reason:
            new = with_reason(new, [key], opinion.reason)
    if new != (old or b""):
        yield FileChange(OPINIONS, old, new)
