"""What a reviewer proposes, held against the plan as it stands now, sentence by sentence.

Where the plan has not moved, the edits are claims on it as they were made. Where it has, both are
merged: it may say the same already, or something that goes together, or something else, and then
the claim is disputed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.revisions.returned.preferred import preferred
from planctl.revisions.returned.proposals import Proposal
from planctl.revisions.returned.rows import Row, Rows
from planctl.revisions.returned.since import Since, Span, merged_seen
from planctl.revisions.returned.told import PLAIN
from planctl.text.compare import edits
from planctl.text.new_lines import Rewording


class Claim(NamedTuple):
    """What a file would have stand from `start` to `end` of what is seen of a field now.

    `disputed`: the plan has been changed there since, or somebody not at hand would have it, otherwise
    than the file proposes.
    """

    file: str
    start: int
    end: int
    text: str
    rewordings: tuple[Rewording, ...]
    proposals: tuple[Proposal, ...]
    disputed: bool = False


class Lost(NamedTuple):
    """An edit of a table's row that the plan no longer holds: the row as it was seen, and with the edit."""

    proposal: Proposal
    old: str
    new: str


class Weighed(NamedTuple):
    """The claims of a file on a field, and what of it has no row any more.

    `otherwise`: the edits of what the plan says otherwise, and elsewhere.
    """

    claims: tuple[Claim, ...]
    lost: tuple[Lost, ...]
    otherwise: tuple[Proposal, ...]


def weighed(
    file: str,
    since: Since,
    proposals: Sequence[Proposal],
    is_decided: Callable[[Proposal], bool],
) -> Weighed:
    """Return the claims of a file on a field.

    What the plan says already, and what has been decided about before, is not claimed.
    """
    rows = Rows(since.base, since.now)
    by_rows, others = _on_rows(since, rows, proposals)
    moved, others = _followed(since, others)
    otherwise = [held for held in others if _is_scattered(since, held) and not is_decided(held)]
    claims: list[Claim | None] = []
    for span, own in _clusters(since, [held for held in others if held not in otherwise]):
        claim = _claim(file, since, span, since.now_at(span), own, is_decided)
        placed = _placed(since, span, own, claim) if claim and claim.disputed else claim
        claims.append(placed)
        otherwise += claim.proposals if claim and not placed else ()
    for (span, by), own in moved.items():
        pending = tuple(proposal for proposal in own if not is_decided(proposal))
        if pending:
            claims.append(made(file, since.now, span, by, pending))
    lost: list[Lost] = []
    for held, own in by_rows.items():
        if place := rows.place(held):
            claims.append(_row_claim(file, since, held, place, own, is_decided))
        elif not _is_followed(rows, held, own):
            lost += [
                Lost(proposal, _said(held), _made_of(held, [proposal]))
                for proposal in own
                if not is_decided(proposal)
            ]
    return Weighed(tuple(filter(None, claims)), tuple(lost), tuple(otherwise))


def _on_rows(
    since: Since, rows: Rows, proposals: Sequence[Proposal]
) -> tuple[dict[tuple[Row, ...], list[Proposal]], list[Proposal]]:
    """Return the edits of rows about which the plan was changed, by the rows; and the others."""
    by_rows: dict[tuple[Row, ...], list[Proposal]] = {}
    others: list[Proposal] = []
    for proposal in proposals:
        edit = proposal.rewording
        held = () if since.base == since.now else rows.of(edit)
        changed = held and not since.is_same(since.around(*edit[:2]))
        (by_rows.setdefault(held, []) if changed else others).append(proposal)
    return by_rows, others


def _row_claim(
    file: str,
    since: Since,
    rows: Sequence[Row],
    place: Span,
    own: Sequence[Proposal],
    is_decided: Callable[[Proposal], bool],
) -> Claim | None:
    """Return what the edits of rows, which stand at `place` now, come to."""
    if _made_of(rows, own):
        return _claim(file, since, (rows[0].start, rows[-1].end), place, own, is_decided)
    pending = tuple(proposal for proposal in own if not is_decided(proposal))
    edited = not {*since.now[slice(*place)].split("\n")} <= {row.said for row in rows}
    return Claim(file, *place, "", (Rewording(*place, ""),), pending, edited) if pending else None


def _is_followed(rows: Rows, held: Sequence[Row], own: Sequence[Proposal]) -> bool:
    """Tell whether the plan, which does not hold some rows any more, says what edits make of them."""
    wanted = _made_of(held, own)
    if wanted:
        return rows.says(wanted)
    return not (any(map(rows.now, held)) or any(proposal.takes_along for proposal in own))


def _said(rows: Iterable[Row]) -> str:
    return "\n".join(row.said for row in rows)


def _made_of(rows: Sequence[Row], own: Sequence[Proposal]) -> str:
    """Return what edits make of rows; nothing where they take them away, with a line break or without."""
    start, end = rows[0].start, rows[-1].end
    whole = [held.rewording for held in own]
    if any(edit.start <= start and end <= edit.end and not edit.new for edit in whole):
        return ""
    return _wanted(_said(rows), start, own)


def _wanted(was: str, start: int, own: Iterable[Proposal]) -> str:
    """Return what edits make of what stood from `start` on."""
    return applied(was, [_moved(held.rewording, -start) for held in own])


def all_made(since: Since, proposals: Iterable[Proposal]) -> bool:
    """Tell whether a field says now what edits make of it, whichever way it came to that."""
    wanted = applied(since.base, [held.rewording for held in proposals])
    return _bare(wanted) == _bare(since.now)


_FOLLOWED = 100
"""Edited sentences of a text that are followed where it was put in another order; of more, none."""
_Moved = tuple[Span, int]
"""A sentence of the base, and by how much it has moved."""


def _followed(
    since: Since, proposals: Sequence[Proposal]
) -> tuple[dict[_Moved, list[Proposal]], list[Proposal]]:
    """Return the edits of sentences that the plan has moved since, by the sentence, and the others."""
    moved: dict[_Moved, list[Proposal]] = {}
    others: list[Proposal] = []
    for proposal in proposals:
        held = None if proposal.takes_along else _home(since, proposal.rewording)
        (moved.setdefault(held, []) if held else others).append(proposal)
        if len(moved) > _FOLLOWED:
            return {}, [*proposals]
    return moved, others


def _is_scattered(since: Since, held: Proposal) -> bool:
    edit = held.rewording
    return not edit.new and not held.takes_along and since.is_scattered(edit.start, edit.end)


def _placed(since: Since, span: Span, own: Sequence[Proposal], claim: Claim) -> Claim | None:
    """Return a disputed claim where it belongs; None where others stand there now, and it is unknown."""
    placed = _where_reworded(since, own, claim)
    return placed and (None if since.is_of_others(placed.start, placed.end, span) else placed)


def _where_reworded(since: Since, own: Sequence[Proposal], claim: Claim) -> Claim | None:
    """Return a disputed claim on the sentence that the plan made of the edited one, if that is known.

    None where it is another place than that of other edits.
    """
    found = {since.reworded(*held.rewording[:2]) for held in own}
    held = found.pop() if len(found) == 1 else None
    if held is None:
        is_there = all(claim.start <= one[1][0] < claim.end for one in found if one)
        return claim if is_there else None
    span, (start, end) = held
    was, now = since.base[slice(*span)], since.now[start:end]
    wanted = applied(was, [_moved(each.rewording, -span[0]) for each in own])
    merged = merged_seen(was, now, wanted)
    text = preferred(was, now, wanted) if merged is None else merged
    rewordings = tuple(local_rewordings(now, text, start))
    return claim._replace(start=start, end=end, text=text, rewordings=rewordings)


def _home(since: Since, edit: Rewording) -> _Moved | None:
    moved = since.moved(edit.start, edit.end)
    return since.moved_whole(edit.start, edit.end) if moved is None and not edit.new else moved


def made(file: str, now: str, span: Span, by: int, pending: tuple[Proposal, ...]) -> Claim:
    """Return the claim that edits are where the plan says what the base did.

    `span` is a stretch of the base, `by` how far it has moved.
    """
    start, end = span[0] + by, span[1] + by
    moved = tuple(_moved(held.rewording, by) for held in pending)
    text = applied(now[start:end], [_moved(held, -start) for held in moved])
    return Claim(file, start, end, text, moved, pending)


def _clusters(since: Since, proposals: Sequence[Proposal]) -> Iterator[tuple[Span, list[Proposal]]]:
    """Yield the edits of the same sentences together, and where these stand in the base."""
    span: Span = (-1, -1)
    own: list[Proposal] = []
    for proposal in proposals:
        touched = since.around(*proposal.rewording[:2])
        # Where the plan has changed between two, it may be the one or the other.
        meets = touched[0] < span[1] or (touched[0] == span[1] and not since.is_same(touched))
        if own and (meets or touched == span):
            span = min(span[0], touched[0]), max(span[1], touched[1])
            own.append(proposal)
            continue
        if own:
            yield span, own
        span, own = touched, [proposal]
    if own:
        yield span, own


def _claim(
    file: str,
    since: Since,
    span: Span,
    place: Span,
    own: Sequence[Proposal],
    is_decided: Callable[[Proposal], bool],
) -> Claim | None:
    """Return what the edits of some sentences come to, which stand at `place` now; None where nothing is left to do."""
    pending = tuple(proposal for proposal in own if not is_decided(proposal))
    if not pending:
        return None
    start, end = place
    was, now = since.base[slice(*span)], since.now[start:end]
    if was == now:
        return made(file, since.now, span, start - span[0], pending)
    wanted = _wanted(was, span[0], own)
    merged = merged_seen(was, now, wanted)
    if merged is None:
        was, wanted = (since.without_moved(span, place, said) for said in (was, wanted))
        merged = merged_seen(was, now, wanted)
    text = merged
    if text is None:
        pending_only = _wanted(since.base[slice(*span)], span[0], pending)
        text = preferred(was, now, since.without_moved(span, place, pending_only))
    if _bare(now) in (_bare(wanted), _bare(text)):
        return None
    rewordings = tuple(local_rewordings(now, text, start))
    return Claim(file, start, end, text, rewordings, pending, disputed=merged is None)


def local_rewordings(old: str, new: str, at: int) -> Iterator[Rewording]:
    """Yield what makes one text of another that begins at `at`."""
    for edit in edits(old, new):
        end = at + len(edit.old)
        if edit.op != "keep":
            yield Rewording(at, end, edit.new)
        at = end


def applied(text: str, rewordings: Iterable[Rewording]) -> str:
    """Return a text with rewordings made, in order and apart; what new lines are is left out."""
    pieces: list[str] = []
    at = 0
    for start, end, new in rewordings:
        pieces += [text[at:start], new.translate(PLAIN)]
        at = end
    return "".join([*pieces, text[at:]])


def _bare(seen: str) -> str:
    """Return words without empty lines and blanks: a number that would begin a list has none."""
    return "\n".join(filter(None, seen.replace(" ", "").split("\n")))


def _moved(rewording: Rewording, by: int) -> Rewording:
    return Rewording(rewording.start + by, rewording.end + by, rewording.new)
