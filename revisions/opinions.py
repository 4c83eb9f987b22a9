"""Opinions made of what reviewers proposed and remarked, and what was made of them before.

An edit is the same opinion whoever makes it; a comment is its author's.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b

from planctl.revisions.returned.proposals import Proposal, Remark, Unplaced
from planctl.schemas.base import ASPECTS
from planctl.schemas.opinion import Answer, Decision, Opinion, OpinionKind
from planctl.schemas.origin import Origin
from planctl.schemas.returned import Change

Named = tuple[str, Opinion]
"""An opinion by its id."""
Rivals = Callable[[Proposal], tuple[Named, ...]]
"""From an edit to others of its sentence."""


def proposal_id(proposal: Proposal) -> str:
    """Return the id of the opinion that an edit is; both halves of a move are one."""
    held = proposal.shift or proposal
    to = proposal.shift.to if proposal.shift else ()
    return _id("edit", *held.origin, *map(str, held.core), *to)


def of_proposal(
    proposal: Proposal,
    decision: Decision | None = None,
    reason: str | None = None,
    *,
    whole: bool = False,
) -> Named:
    """Return an edit as an opinion; a move is told as one when it is made, or the `whole` of it is not."""
    shift = proposal.shift
    if shift and (whole or decision == "accepted"):
        opinion = _opinion(
            "edit",
            shift.origin,
            proposal.by,
            proposal.file,
            on=shift.on,
            old=shift.old,
            new=shift.new,
        )
    else:
        opinion = _opinion(
            "edit",
            proposal.origin,
            proposal.by,
            proposal.file,
            on=proposal.sentence,
            old=proposal.old,
            new=proposal.new,
        )
    return proposal_id(proposal), replace(opinion, decision=decision, reason=reason)


def of_unplaced(edit: Unplaced) -> Named:
    """Return an edit that no field was found for as an opinion on the paper."""
    key = _id("edit", *(edit.origin or filter(None, [edit.place])), edit.old, edit.new)
    opinion = _opinion("edit", edit.origin, edit.by, edit.file, old=edit.old, new=edit.new)
    return key, replace(opinion, place=edit.place)


def of_remark(remark: Remark) -> Named:
    """Return a comment, or words for a footnote, as an opinion."""
    # What is written untracked into a footnote bears the date of the file, which is saved again.
    by = remark.by if remark.kind == "comment" else remark.by._replace(date="")
    place = remark.origin or filter(None, [remark.place])
    key = _id(remark.kind, *place, by.author, by.date, remark.on, remark.text)
    opinion = _opinion(
        remark.kind,
        remark.origin,
        (remark.by,),
        remark.file,
        on=remark.on,
        old=remark.before,
        text=remark.text,
    )
    answers = tuple(
        Answer(who=_line(reply.author), date=_line(reply.date), text=reply.text)
        for reply in remark.replies
    )
    return key, replace(opinion, answers=answers, resolved=remark.resolved, place=remark.place)


def rivals_of(known: Mapping[str, Opinion], here: Iterable[Proposal]) -> Rivals:
    """Return what tells the other edits of an edit's sentence: those taken over, those that wait.

    Of edits that wait and are all `here` nobody is told: they are held against each other anew.
    """
    ids = {proposal_id(proposal) for proposal in here}
    others: dict[tuple[str | None, ...], list[Named]] = defaultdict(list)
    for key, opinion in known.items():
        counts = opinion.decision != "rejected" if opinion.decision else key not in ids
        if opinion.kind == "edit" and opinion.on and counts:
            others[_place(opinion)].append((key, opinion))

    def rivals(proposal: Proposal) -> tuple[Named, ...]:
        own, opinion = of_proposal(proposal)
        opinion = known.get(own, opinion)
        return tuple(held for held in others.get(_place(opinion), ()) if held[0] != own)

    return rivals


def is_contested(proposal: Proposal, known: Mapping[str, Opinion], rivals: Rivals) -> bool:
    """Tell whether an earlier pull left an edit undecided beside one that still is."""
    own = known.get(proposal_id(proposal))
    waits = own is not None and not own.decision
    return waits and any(not rival.decision for _, rival in rivals(proposal))


def _place(opinion: Opinion) -> tuple[str | None, ...]:
    """Return the sentence that an edit is of."""
    return opinion.section, opinion.passage, opinion.area, opinion.aspect, opinion.on


def under_ids(found: Iterable[Named], ids: Mapping[str, str]) -> Iterator[Named]:
    """Yield opinions under the ids that the plan has now for the sections of their papers."""
    for key, opinion in found:
        section = opinion.section and ids.get(opinion.section, opinion.section)
        yield key, replace(opinion, section=section)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Opinions to be added, those that say more by now, and those that are decided by now."""

    new: Mapping[str, Opinion]
    more: Mapping[str, Opinion]
    decided: Mapping[str, Opinion]


def gathered(known: Mapping[str, Opinion], found: Iterable[Named]) -> Gathered:
    """Return what opinions come to beside those that are known."""
    new: dict[str, Opinion] = {}
    more: dict[str, Opinion] = {}
    decided: dict[str, Opinion] = {}
    for key, opinion in found:
        held = new.get(key) or more.get(key) or known.get(key)
        if held is None:
            new[key] = opinion
            continue
        joined = _joined(held, opinion)
        if key in new:
            new[key] = joined
        elif joined != held:
            more[key] = joined
        if key in known and held.decision is None and opinion.decision:
            decided[key] = opinion
    return Gathered(new, more, decided)


def _joined(held: Opinion, said: Opinion) -> Opinion:
    """Return an opinion with those who share it, and the answers that have come to it."""
    who = tuple(dict.fromkeys((*held.who, *said.who)))
    answers = tuple(dict.fromkeys((*held.answers, *said.answers)))
    return replace(held, who=who, answers=answers, resolved=held.resolved or said.resolved)


def _opinion(
    kind: OpinionKind,
    origin: Origin | None,
    by: Iterable[Change],
    file: str,
    *,
    on: str = "",
    old: str = "",
    new: str = "",
    text: str = "",
) -> Opinion:
    changes = tuple(by)
    names = dict.fromkeys(filter(None, (_line(change.author) for change in changes)))
    record, name, field = origin or ("", None, "")
    return Opinion(
        kind=kind,
        who=tuple(names),
        date=next(filter(None, (_line(change.date) for change in changes)), None),
        file=_line(file),
        section=name if record == "section" else None,
        passage=name if record == "passage" else None,
        area=name if record == "area" else None,
        aspect=next((aspect for aspect in ASPECTS if aspect == field), None),
        on=on.strip() or None,
        old=old.strip("\n") or None,
        new=new.strip("\n") or None,
        text=text.strip() or None,
    )


def _line(said: str) -> str | None:
    return " ".join(said.split())[:500] or None


def _id(kind: str, *said: str) -> str:
    held = "\0".join((kind, *said)).encode("utf-8", "replace")
    return f"{kind[0]}-{blake2b(held, digest_size=5).hexdigest()}"
