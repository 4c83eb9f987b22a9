"""What several returned files propose × the plan as it stands → its fields anew, and what is left."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from planctl.revisions.returned.away import Away
from planctl.revisions.returned.brought import brought
from planctl.revisions.returned.halves import halved
from planctl.revisions.returned.proposals import Field, Proposal, Proposed, Reason, Unplaced
from planctl.revisions.returned.rival_moves import rival_moves
from planctl.revisions.returned.settled import Choose, Clash, Parcel, Version, settled
from planctl.revisions.returned.since import Since
from planctl.revisions.returned.told import readable
from planctl.revisions.returned.weighed import Claim, all_made, applied, weighed
from planctl.schemas.origin import Origin
from planctl.text.reworded import reworded, seen_text
from planctl.text.seen import seen_lines
from planctl.text.seen_words import Characters


@dataclass(slots=True)
class Pulled:
    """What became of every proposal, and the fields that change, each before and after.

    The plan says already what was `followed`; what is `decided` was so on an earlier day.
    """

    texts: dict[Origin, tuple[str, str]] = field(default_factory=dict[Origin, tuple[str, str]])
    taken: list[Proposal] = field(default_factory=list[Proposal])
    followed: list[Proposal] = field(default_factory=list[Proposal])
    decided: list[Proposal] = field(default_factory=list[Proposal])
    refused: list[Proposal] = field(default_factory=list[Proposal])
    winners: dict[Proposal, tuple[str, ...]] = field(
        default_factory=dict[Proposal, tuple[str, ...]]
    )
    """Of what was refused, whose edit was taken instead; nobody's where the plan was kept."""
    moves: set[Proposal] = field(default_factory=set[Proposal])
    """Halves of moves that were decided, or left, as one."""
    halves: set[Proposal] = field(default_factory=set[Proposal])
    """Of what is not placed, halves of moves whose other half cannot be made."""
    preferred: set[Proposal] = field(default_factory=set[Proposal])
    """What was chosen over something else."""
    undecided: list[Clash] = field(default_factory=list[Clash])
    unplaced: list[Unplaced] = field(default_factory=list[Unplaced])


def pulled(
    files: Sequence[Proposed],
    fields: Mapping[Origin, Field],
    characters: Characters,
    is_decided: Callable[[Proposal], bool],
    choose: Choose,
    is_contested: Callable[[Proposal], bool] = lambda _: False,
) -> Pulled:
    """Bring what files propose into the plan's fields as they stand now.

    Fields may stand under former ids of their sections, too. What has been decided about before is left as it is; what collides, among the files or with what
    is not at hand (`is_contested`), is for `choose` to decide.
    """
    chosen: dict[Clash, int | None] = {}

    def choose_once(clash: Clash) -> int | None:
        if clash not in chosen:
            chosen[clash] = choose(clash)
        return chosen[clash]

    left: set[Proposal] = set()
    """Halves of moves whose other half is not made: all is brought in anew as if these had not been proposed."""
    while True:
        rest = [_without(file, left) for file in files]
        puller = _Puller(rest, fields, characters, is_decided, choose_once, is_contested)
        halves = puller.pulled()
        if not halves:
            puller.result.halves |= left
            return puller.result
        left |= halves


def _without(file: Proposed, left: Container[Proposal]) -> Proposed:
    """Return what a file proposes, with some edits that are not placed, for they are halves of moves."""
    halves = [held for held in file.proposals if held in left]
    if not halves:
        return file
    rest = tuple(held for held in file.proposals if held not in left)
    return replace(file, proposals=rest, unplaced=(*file.unplaced, *_unplaced(halves, "half")))


def _unplaced(proposals: Iterable[Proposal], reason: Reason) -> list[Unplaced]:
    return [
        Unplaced(held.file, 0, held.old, held.new, held.by, reason, held.origin)
        for held in proposals
    ]


class _Puller:
    def __init__(
        self,
        files: Sequence[Proposed],
        fields: Mapping[Origin, Field],
        characters: Characters,
        is_decided: Callable[[Proposal], bool],
        choose: Choose,
        is_contested: Callable[[Proposal], bool],
    ) -> None:
        self._files = files
        self._fields = fields
        self._away = Away({held.origin: held for held in fields.values()}, self._seen)
        self._characters = characters
        self._is_decided = is_decided
        self._choose = choose
        self._is_contested = is_contested
        self._taken: dict[Origin, Sequence[Parcel]] = {}
        self._apart: set[Proposal] = set()
        """Moves that are not made, and what else is no edit of its field any more."""
        self.result = Pulled(unplaced=[held for file in files for held in file.unplaced])

    def pulled(self) -> set[Proposal]:
        """Bring everything that is proposed for the fields into them; return what is but half of a move."""
        claims = self._settle_moves()
        self._brought = brought(self._files, self._fields, self._characters, claims)
        for file in self._files:
            edits: dict[Origin, list[Proposal]] = {}
            for held in file.proposals:
                if held not in self._apart:
                    edits.setdefault(held.origin, []).append(held)
            for origin, own in edits.items():
                for place, found in self._weigh(file, own, self._fields.get(origin)).items():
                    claims.setdefault(place, []).extend(found)
        for origin, found in claims.items():
            self._settle(self._fields[origin], found)
        halves = halved(self._all_taken(), (*self.result.followed, *self.result.decided))
        if not halves:
            self._write()
        return halves

    def _settle_moves(self) -> dict[Origin, list[Claim]]:
        """Decide between moves of the same lines; return the claims on where the plan has them since."""
        claims: dict[Origin, list[Claim]] = {}
        for rivals in rival_moves(self._files, self._is_decided, self._away.texts):
            clash = rivals.clash
            choice = self._choose(clash)
            if choice is None:
                self.result.undecided.append(clash)
            version = clash.versions[choice - 1] if choice else None
            winners = version.proposals if version else ()
            for move in rivals.moves:
                self.result.moves.update(move.proposals)
                if move.gone not in winners:
                    self._apart.update(move.proposals)
                    self._refuse(move.proposals if choice is not None else (), version)
                elif found := rivals.claim(move):
                    self._apart.add(move.gone)
                    claims.setdefault(found[0], []).append(found[1])
            self.result.preferred.update(winners)
        return claims

    def _refuse(self, proposals: Iterable[Proposal], winner: Version | None) -> None:
        for held in proposals:
            self.result.refused.append(held)
            self.result.winners[held] = winner.who if winner else ()

    def _weigh(
        self, file: Proposed, own: Sequence[Proposal], now: Field | None
    ) -> dict[Origin, list[Claim]]:
        """Return the claims of edits that were made in one field, by the fields that they are on now."""
        decided = {held for held in own if self._is_decided(held)}
        self.result.decided += [held for held in own if held in decided]
        since = Since(file.seen[own[0].origin], self._seen(now) if now else "")
        pending = [held for held in own if held not in decided]
        if now and all_made(since, own):
            self.result.followed += pending
            return {}
        claims, rest = self._away.followed(file, since, pending)
        if now is None:
            self._unplace(rest, "gone")
            return claims
        left = decided.union(rest)
        found = weighed(file.file, since, [held for held in own if held in left], self._is_decided)
        for held, *row in found.lost:
            old, new = (readable(said, self._characters) for said in row)
            self._unplace([held._replace(old=old, new=new)], "row")
        self._unplace(found.otherwise, "otherwise")
        known = {*found.otherwise, *(lost.proposal for lost in found.lost)}
        known.update(held for claim in found.claims for held in claim.proposals)
        self.result.followed += [held for held in rest if held not in known]
        if found.claims:
            claims.setdefault(now.origin, []).extend(found.claims)
        return claims

    def _settle(self, now: Field, claims: Sequence[Claim]) -> None:
        disputed = [
            claim._replace(
                disputed=claim.disputed
                or any(map(self._is_contested, {*claim.proposals} - self.result.preferred))
            )
            for claim in claims
        ]
        found = settled(now.origin, self._seen(now), disputed, self._choose)
        self.result.refused += [proposal for proposal, _ in found.refused]
        self.result.winners |= dict(found.refused)
        self.result.undecided += found.undecided
        self._unplace(found.left, "otherwise")
        self.result.preferred.update(found.preferred)
        self._take(now.origin, found.taken)

    def _take(self, origin: Origin, parcels: Sequence[Parcel]) -> None:
        """Take note of what of some parcels can be written into a field; the rest is not placed."""
        taken = self._taken[origin] = self._writable(self._fields[origin], parcels)
        for parcel in () if taken is parcels else parcels:
            if parcel not in taken:
                is_title = self._fields[origin].is_title
                self._unplace(parcel.proposals, "title" if is_title else "form")

    def _all_taken(self) -> Iterator[Proposal]:
        for parcels in self._taken.values():
            yield from (proposal for parcel in parcels for proposal in parcel.proposals)

    def _write(self) -> None:
        """Write what is taken."""
        self.result.taken += self._all_taken()
        for origin, parcels in self._taken.items():
            now = self._fields[origin]
            text = self._with(now, parcels)
            if text is not None and text != now.text:
                self.result.texts[now.origin] = now.text, text

    def _writable(self, now: Field, parcels: Sequence[Parcel]) -> Sequence[Parcel]:
        """Return what of some parcels can be written together into a field."""
        if self._with(now, parcels) is not None:
            return parcels
        taken: list[Parcel] = []
        for parcel in parcels:
            if self._with(now, [*taken, parcel]) is not None:
                taken.append(parcel)
        return taken

    def _with(self, now: Field, parcels: Sequence[Parcel]) -> str | None:
        held = [edit for parcel in parcels for edit in parcel.rewordings]
        edits = sorted(held, key=lambda edit: edit[:2])  # at one place in the order of the file
        if not now.is_title:
            return reworded(now.text, edits, self._characters, brought=self._brought)
        title = applied(now.text, edits).strip()
        return title if title and "\n" not in title else None

    def _seen(self, now: Field) -> str:
        return now.text if now.is_title else seen_text(seen_lines(now.text, self._characters))

    def _unplace(self, proposals: Iterable[Proposal], reason: Reason) -> None:
        self.result.unplaced += _unplaced(proposals, reason)
