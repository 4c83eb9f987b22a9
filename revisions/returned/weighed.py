"""What a reviewer proposes, held against the plan as it stands now, sentence by sentence.

The base, the plan and the reviewer's text are merged. Where the plan has not moved, the reviewer's
edits are claims on it; where it says the same already, there is nothing to do; where it says
something else, the claim is disputed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.revisions.returned.proposals import Proposal
from planctl.text.compare import edits
from planctl.text.merge import Stretch, merge
from planctl.text.new_lines import KIND_MARKS, Rewording

_LINE, _PARAGRAPH = "\n", "\n\n"
_NO_MARKS = str.maketrans(dict.fromkeys(KIND_MARKS, ""))


class Claim(NamedTuple):
    """What a file would have stand from `start` to `end` of what is seen of a field now.

    `disputed`: the plan has been changed there since, otherwise than the file proposes.
    """

    file: str
    start: int
    end: int
    text: str
    rewordings: tuple[Rewording, ...]
    proposals: tuple[Proposal, ...]
    disputed: bool = False


def weighed(
    file: str,
    base: str,
    now: str,
    proposals: Sequence[Proposal],
    is_decided: Callable[[Proposal], bool],
) -> tuple[Claim, ...]:
    """Return the claims of a file on a field; `base` and `now` are what was and is seen of it.

    What the plan says already, and what has been decided about before, is not claimed.
    """
    wanted = reworded_seen(base, [proposal.rewording for proposal in proposals])
    stretches = merge(_spread(base), _spread(now), _spread(wanted)).stretches
    claims: list[Claim] = []
    for whole in _wholes(_placed(stretches, base, now), proposals, base, now):
        if whole.whose != "both":
            claim = _claim(file, whole, proposals, is_decided)
            claims += [claim] if claim else []
    return tuple(claims)


def reworded_seen(seen: str, rewordings: Sequence[Rewording]) -> str:
    """Return what is seen once it has been reworded, without empty lines and what new lines are."""
    lines = applied(seen, rewordings).split(_LINE)
    return _LINE.join(line for line in lines if line.strip())


def merged_seen(now: str, one: str, other: str) -> str | None:
    """Return what two make of what is seen, as one; None where they collide."""
    merged = merge(_spread(now), _spread(one), _spread(other))
    return None if merged.conflicts else merged.text.replace(_PARAGRAPH, _LINE)


def local_rewordings(old: str, new: str, at: int) -> Iterator[Rewording]:
    """Yield what makes one text of another that begins at `at`."""
    for edit in edits(old, new):
        end = at + len(edit.old)
        if edit.op != "keep":
            yield Rewording(at, end, edit.new)
        at = end


class _Placed(NamedTuple):
    """A stretch of a merge as it is seen, and where it begins in the base and in what is seen now."""

    whose: str
    base: str
    now: str
    wanted: str
    start: int
    place: int


def _placed(stretches: Sequence[Stretch], base: str, now: str) -> Iterator[_Placed]:
    start = place = 0
    for stretch in stretches:
        was, is_, wanted = (said.replace(_PARAGRAPH, _LINE) for said in stretch[1:])
        if place >= len(now) and now:  # what comes last comes behind a line break, not before one
            wanted = _LINE * bool(wanted) + wanted.strip(_LINE)
        at = min(start, len(base)), min(place, len(now))
        yield _Placed(stretch.whose, was, is_, wanted, *at)
        start, place = start + len(was), place + len(is_)


def _wholes(
    stretches: Iterable[_Placed], proposals: Sequence[Proposal], base: str, now: str
) -> Iterator[_Placed]:
    """Yield what the file changes: stretches side by side together, until whole proposals are in them."""
    held: list[_Placed] = []
    for stretch in stretches:
        if stretch.whose not in ("theirs", "both", "conflict"):
            if held:
                yield _together(held, base, now)
            held = []
            continue
        held.append(stretch)
        whole = _together(held, base, now)
        if _exactly(whole, proposals):
            yield whole
            held = []
    if held:
        yield _together(held, base, now)


def _together(stretches: Sequence[_Placed], base: str, now: str) -> _Placed:
    """Return stretches as one; a new line with the line break before it, which it may stand behind."""
    kinds = {stretch.whose for stretch in stretches}
    whose = "conflict" if "conflict" in kinds else "both" if kinds == {"both"} else "theirs"
    was = "".join([stretch.base for stretch in stretches])
    is_ = "".join([stretch.now for stretch in stretches])
    wanted = "".join([stretch.wanted for stretch in stretches])
    start, place = stretches[0].start, stretches[0].place
    if not was and not is_ and base[:start][-1:] == now[:place][-1:] == _LINE:
        return _Placed(whose, _LINE, _LINE, _LINE + wanted, start - 1, place - 1)
    return _Placed(whose, was, is_, wanted, start, place)


def _spread(seen: str) -> str:
    """Return lines as the paragraphs of a text, which is what is merged."""
    return seen.replace(_LINE, _PARAGRAPH)


def _meets(proposal: Proposal, stretch: _Placed) -> bool:
    """Tell whether a proposal is made in a stretch of the base, or at its ends."""
    start, end = stretch.start, stretch.start + len(stretch.base)
    first, last, _ = proposal.rewording
    if first == last or start == end:
        return first <= end and start <= last
    return first < end and start < last


def _claim(
    file: str,
    stretch: _Placed,
    proposals: Sequence[Proposal],
    is_decided: Callable[[Proposal], bool],
) -> Claim | None:
    """Return what a stretch comes to; None where all of it has been decided about."""
    own = _exactly(stretch, proposals)
    near = own or [proposal for proposal in proposals if _meets(proposal, stretch)]
    pending = tuple(proposal for proposal in near if not is_decided(proposal))
    if not pending:
        return None
    end = stretch.place + len(stretch.now)
    disputed = stretch.whose == "conflict"
    if own and not disputed and stretch.base == stretch.now:
        further = stretch.place - stretch.start
        moved = tuple(_moved(proposal.rewording, further) for proposal in pending)
        back = [_moved(rewording, -stretch.place) for rewording in moved]
        return Claim(file, stretch.place, end, applied(stretch.now, back), moved, pending)
    rewordings = tuple(local_rewordings(stretch.now, stretch.wanted, stretch.place))
    return Claim(file, stretch.place, end, stretch.wanted, rewordings, pending, disputed)


def _exactly(stretch: _Placed, proposals: Sequence[Proposal]) -> Sequence[Proposal]:
    """Return the proposals in a stretch that make of its base what is wanted; () for none such.

    What is inserted at either end may be the neighbour's.
    """
    start, end = stretch.start, stretch.start + len(stretch.base)
    within = [
        held for held in proposals if start <= held.rewording.start and held.rewording.end <= end
    ]
    for keep_first, keep_last in ((True, True), (False, True), (True, False), (False, False)):
        own = [
            held
            for held in within
            if (keep_first or held.rewording.end > start)
            and (keep_last or held.rewording.start < end)
        ]
        back = [_moved(held.rewording, -start) for held in own]
        if own and applied(stretch.base, back).strip(_LINE) == stretch.wanted.strip(_LINE):
            return own
    return ()


def applied(text: str, rewordings: Iterable[Rewording]) -> str:
    """Return a text with rewordings made, in order and apart; what new lines are is left out."""
    pieces: list[str] = []
    at = 0
    for start, end, new in rewordings:
        pieces += [text[at:start], new.translate(_NO_MARKS)]
        at = end
    return "".join([*pieces, text[at:]])


def _moved(rewording: Rewording, by: int) -> Rewording:
    return Rewording(rewording.start + by, rewording.end + by, rewording.new)
