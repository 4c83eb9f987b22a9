"""Claims of several files on one field: those that agree are one, those that collide are decided."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from planctl.revisions.returned.proposals import Proposal
from planctl.revisions.returned.since import merged_seen
from planctl.revisions.returned.weighed import Claim, applied, local_rewordings
from planctl.schemas.origin import Origin
from planctl.text.new_lines import Rewording


class Version(NamedTuple):
    """How a stretch would read as some files have it, and what they propose for that."""

    text: str
    files: tuple[str, ...]
    proposals: tuple[Proposal, ...]

    @property
    def who(self) -> tuple[str, ...]:
        """The authors, each once."""
        names = (change.author for held in self.proposals for change in held.by)
        return tuple(dict.fromkeys(filter(None, names)))


class Clash(NamedTuple):
    """A stretch that several would have otherwise: the plan as it stands (`now`), and the versions."""

    origin: Origin
    start: int
    now: str
    versions: tuple[Version, ...]
    together: str | None = None
    """How it would read with all of them, if no edit meets another."""


Choose = Callable[[Clash], int | None]
"""From a clash to what becomes of it: 0 keeps the plan, 1 is the first version, one more than there are
is all together; None: undecided."""


class Parcel(NamedTuple):
    """Proposals that are taken together, and what they come to in what is seen of the field now."""

    rewordings: tuple[Rewording, ...]
    proposals: tuple[Proposal, ...]


class Settled(NamedTuple):
    """What becomes of a field's claims."""

    taken: tuple[Parcel, ...]
    refused: tuple[tuple[Proposal, tuple[str, ...]], ...]
    """What was not taken, and who proposed what was; nobody where the plan was kept."""
    undecided: tuple[Clash, ...]
    left: tuple[Proposal, ...] = ()
    """What does not go together with what was taken of the same file."""
    preferred: tuple[Proposal, ...] = ()
    """What was taken by choice."""


def settled(origin: Origin, now: str, claims: Sequence[Claim], choose: Choose) -> Settled:
    """Settle the claims on a field, of which `now` is seen."""
    taken: list[Parcel] = []
    refused: list[tuple[Proposal, tuple[str, ...]]] = []
    undecided: list[Clash] = []
    left: list[Proposal] = []
    preferred: list[Proposal] = []
    files = [*dict.fromkeys(claim.file for claim in claims)]
    for group in _groups(claims):
        start, end = group[0].start, max(claim.end for claim in group)
        group.sort(key=lambda claim: files.index(claim.file))  # a reviewer's number stays the same
        clash = _clash(origin, now, start, end, group)
        agreed = len(clash.versions) == 1 and not any(claim.disputed for claim in group)
        choice = 1 if agreed else choose(clash)
        if choice is None:
            undecided.append(clash)
            continue
        if choice > len(clash.versions):
            everything = tuple(held for version in clash.versions for held in version.proposals)
            taken.append(Parcel(tuple(_all_rewordings(group, clash)), everything))
            continue
        won = clash.versions[choice - 1] if choice else Version(clash.now, (), ())
        for number, version in enumerate(clash.versions, 1):
            if number == choice:
                words = tuple(_rewordings(group, clash, version))
                taken.append(Parcel(words, version.proposals))
                preferred += () if agreed else version.proposals
            else:
                for held in version.proposals:
                    if held.file in won.files:
                        left.append(held)
                    else:
                        refused.append((held, won.who))
    return Settled(tuple(taken), tuple(refused), tuple(undecided), tuple(left), tuple(preferred))


def _groups(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Yield the claims on the same words together; where nothing stands, those on the same place."""
    group: list[Claim] = []
    end = -1
    for claim in sorted(claims, key=lambda held: (held.start, held.end)):
        touches = claim.start < end or (
            group and claim.start == group[-1].start == claim.end == end
        )
        if group and not touches:
            yield group
            group = []
            end = -1
        group.append(claim)
        end = max(end, claim.end)
    if group:
        yield group


def _clash(origin: Origin, now: str, start: int, end: int, group: Sequence[Claim]) -> Clash:
    """Return the versions of a stretch: what each file says, those together that go together."""
    versions: list[Version] = []
    for claim in group:
        text = now[start : claim.start] + claim.text + now[claim.end : end]
        version = Version(text, (claim.file,), claim.proposals)
        at, joined = _joined(now[start:end], versions, version)
        versions[at : at + 1] = [joined]
    clash = Clash(origin, start, now[start:end], tuple(versions))
    return clash._replace(together=_together(group, clash)) if len(versions) > 1 else clash


def _joined(now: str, versions: Sequence[Version], new: Version) -> tuple[int, Version]:
    """Return a version, with the one it goes together with, and that one's place."""
    for at, version in enumerate(versions):
        merged = merged_seen(now, version.text, new.text)
        if merged is not None:
            files = tuple(dict.fromkeys(version.files + new.files))
            return at, Version(merged, files, version.proposals + new.proposals)
    return len(versions), new


def _together(group: Sequence[Claim], clash: Clash) -> str | None:
    """Return what all versions come to; None where an edit meets, or stands right beside, another."""
    edits = _all_rewordings(group, clash)
    if any(one.end >= other.start for one, other in pairwise(edits)):
        return None
    return applied(clash.now, [_back(edit, clash) for edit in edits])


def _all_rewordings(group: Sequence[Claim], clash: Clash) -> list[Rewording]:
    edits = (edit for version in clash.versions for edit in _rewordings(group, clash, version))
    return sorted(edits, key=lambda edit: edit[:2])


def _back(edit: Rewording, clash: Clash) -> Rewording:
    return Rewording(edit.start - clash.start, edit.end - clash.start, edit.new)


def _rewordings(group: Sequence[Claim], clash: Clash, version: Version) -> Iterator[Rewording]:
    """Yield the edits as they were made, where together they come to it, or else what does."""
    held = {edit for claim in group if claim.file in version.files for edit in claim.rewordings}
    edits = sorted(held, key=lambda edit: edit[:2])
    if applied(clash.now, [_back(edit, clash) for edit in edits]) == version.text:
        yield from edits
    else:
        yield from local_rewordings(clash.now, version.text, clash.start)
