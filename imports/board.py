"""What several drafts say, put together: areas with their sections, passages, what is to be remarked."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from planctl.imports.duplicates import Known, Pool
from planctl.imports.gathered import AreaEntry, Entry, Held, PassageEntry
from planctl.imports.heads import area_name
from planctl.imports.library import Library
from planctl.imports.linking import heading_as_note, linked
from planctl.imports.remark import Remark
from planctl.imports.titling import LONGEST
from planctl.imports.written import Claim, Piece, Sentence
from planctl.messages.passage_titles import TITLES
from planctl.schemas.base import Aspect
from planctl.schemas.source import Source
from planctl.text.likeness import bare


class Board:
    """Takes in one draft after another; what is said already is linked to, not said again."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.areas: dict[str, AreaEntry] = {}
        self.passages: dict[str, PassageEntry] = {}
        self.pool = Pool()
        self.remarks: list[tuple[int, Remark]] = []
        self.listed: dict[str, None] = {}
        """Keys of sources that stand in a list of sources, whether a text cites them or not."""
        self.cited: dict[str, list[tuple[int, int, int]]] = {}
        """Where each source is cited: in which draft, from where to where."""
        self._titles: dict[tuple[str, str], Entry] = {}
        self._drafts: dict[tuple[Entry, Aspect], int] = {}

    def list(self, source: Source) -> None:
        """Keep a source that a list names."""
        self.listed[self.library.add(source)] = None

    def without_address(self) -> Iterator[tuple[int, Remark]]:
        """Yield a remark on each source that no draft gives an address of, where it is cited first."""
        for key, places in self.cited.items():
            source = self.library.sources[key]
            if not source.url and not source.doi:
                (draft, start, end), count = places[0], str(len(places))
                yield draft, Remark("I502", start, end, {"title": source.title, "count": count})

    def area(self, name: str) -> AreaEntry:
        """Return the area of this name, a new one if it is."""
        name = area_name(name) or name
        return self.areas.setdefault(name, AreaEntry(name))

    def passage(self, name: str, title: str) -> PassageEntry:
        """Return the passage with this id."""
        known = TITLES.get(name, title or name)
        return self.passages.setdefault(name, PassageEntry(name, known))

    def titled(self, area: AreaEntry, title: str) -> Entry | None:
        """Return the section of an area that has, or had, this title."""
        return self._titles.get((area.name, bare(title))) if title else None

    def entry(self, area: AreaEntry, title: str, *, titled: bool) -> Entry:
        """Return a new section; it has yet to be placed in its area."""
        entry = Entry(area.name, title, titled)
        if titled:
            self._titles.setdefault((area.name, bare(title)), entry)
        return entry

    def name(self, entry: Entry, area: AreaEntry, title: str) -> bool:
        """Let a section bear a title if that says as much as its own; else return False."""
        own, other = bare(entry.title), bare(title)
        self._titles.setdefault((area.name, other), entry)
        if entry.titled and other in own and (len(entry.title) <= LONGEST or own == other):
            return True
        fits = len(title) <= LONGEST or not entry.titled
        if fits and (not entry.titled or own in other):
            entry.title, entry.titled = title, True
            return True
        return False

    def home(self, draft: int, pieces: Iterable[Piece], aspect: Aspect) -> Entry | None:
        """Return the section where most of some pieces stand already."""
        total = same = 0
        homes: dict[Entry, int] = {}
        for piece in pieces:
            length = len(bare(piece.prose))
            total += length
            known = self.pool.find(piece, aspect, draft)
            if known:
                homes[known.entry] = homes.get(known.entry, 0) + length
        if homes:
            best = max(homes, key=lambda entry: homes[entry])
            same = homes[best]
            return best if same * 2 > total else None
        return None

    def add(self, draft: int, entry: Entry, aspect: Aspect, pieces: Sequence[Piece]) -> None:
        """Add what a draft says to a section; passages that are known are linked."""
        held = entry.held(aspect)
        before = self._drafts.setdefault((entry, aspect), draft)
        fresh: list[Piece] = []
        bereft: set[int] = set()
        for piece in pieces:
            known = self.pool.find(piece, aspect, draft)
            kept = self._linked(draft, piece, known) if known else piece
            if known is None and (other := self.pool.elsewhere(piece, aspect)):
                self._remark_twice("I514", draft, piece, other)
            if kept is not None:
                fresh.append(kept)
            elif fresh:
                bereft.add(len(fresh) - 1)
        fresh = [*_without_bereft(fresh, bereft)]
        if before != draft and any(piece.prose for piece in fresh) and held.pieces:
            self._remark_second(draft, entry, aspect, fresh)
        held.take(draft, tuple(fresh))
        for piece in fresh:
            self.pool.add(piece, entry, aspect, draft)

    def _linked(self, draft: int, piece: Piece, known: Known) -> Piece | None:
        held = known.entry.held(known.aspect)
        new = linked(piece, known, held, draft)
        self._remark_twice("I505", draft, piece, known)
        if not any(sentence.prose.strip() for sentence in new):
            held.claims += ((draft, claim) for sentence in new for claim in sentence.claims)
            return None
        return Piece(piece.kind, piece.lead, _balanced(new), piece.apart)

    def _remark_twice(self, rule: str, draft: int, piece: Piece, known: Known) -> None:
        """Remark on a passage that stands elsewhere too, with the way there."""
        claims = [claim for claim in piece.claims() if claim.as_ == "text"]
        values = {"draft": str(known.draft), "start": str(known.start), "end": str(known.end)}
        values["aspect"] = f"@aspect.{known.aspect}"
        if claims:
            remark = Remark(rule, claims[0].start, claims[-1].end, values, known.entry)
            self.remarks.append((draft, remark))

    def _remark_second(
        self, draft: int, entry: Entry, aspect: Aspect, pieces: Sequence[Piece]
    ) -> None:
        claims = [claim for piece in pieces for claim in piece.claims() if claim.as_ == "text"]
        if claims:
            values = {"aspect": f"@aspect.{aspect}"}
            remark = Remark("I507", claims[0].start, claims[-1].end, values, entry)
            self.remarks.append((draft, remark))
            entry.held(aspect).progress = "drafting"

    def add_passage(
        self, draft: int, entry: PassageEntry, pieces: Sequence[Piece], claims: Iterable[Claim]
    ) -> None:
        """Add what a draft says to a passage; a paragraph that stands there is not doubled."""
        there = {"".join(piece.text.split()) for piece in entry.held.pieces}
        for piece in pieces:
            if "".join(piece.text.split()) in there:
                entry.held.claims += ((draft, claim) for claim in piece.claims())
            else:
                entry.held.take(draft, (piece,))
        entry.claims += ((draft, claim) for claim in claims)


def in_order(entries: list[Entry], sequence: Sequence[Entry]) -> None:
    """Place the sections of a sequence among those placed already, each behind the one before it."""
    present = {id(entry) for entry in entries}
    before: dict[int, list[Entry]] = {}
    after: dict[int, list[Entry]] = {}
    waiting: list[Entry] = []
    last: int | None = None
    for entry in dict.fromkeys(sequence):
        if id(entry) in present:
            before[id(entry)], waiting, last = waiting, [], id(entry)
        elif last is None:
            waiting.append(entry)
        else:
            after.setdefault(last, []).append(entry)
    placed: list[Entry] = []
    for entry in entries:
        placed += (*before.get(id(entry), ()), entry, *after.get(id(entry), ()))
    entries[:] = [*placed, *waiting]


def _without_bereft(pieces: Sequence[Piece], bereft: Collection[int]) -> Iterator[Piece]:
    """Yield pieces; a heading under which nothing is left, all being linked, becomes a note."""
    for at, piece in enumerate(pieces):
        over_nothing = at + 1 == len(pieces) or pieces[at + 1].kind == "heading"
        if piece.kind == "heading" and at in bereft and over_nothing:
            yield heading_as_note(piece)
        else:
            yield piece


def _balanced(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return sentences without marks of bold that lost their partners."""
    if sum(sentence.text.count("**") for sentence in sentences) % 2 == 0:
        return tuple(sentences)
    return tuple(
        Sentence(sentence.text.replace("**", ""), sentence.prose, sentence.claims)
        for sentence in sentences
    )


def empty(held: Held | None) -> bool:
    """Tell whether nothing is said yet."""
    return held is None or not held.pieces
