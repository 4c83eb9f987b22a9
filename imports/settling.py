"""The topics of one area → its sections: paired, joined to what others said, in order."""

from collections.abc import Mapping, Sequence

from planctl.imports.board import Board, empty, in_order
from planctl.imports.draft import Block
from planctl.imports.gathered import AreaEntry, Entry
from planctl.imports.inline import Desk
from planctl.imports.matters import Matter
from planctl.imports.pairing import pairs
from planctl.imports.remark import Remark
from planctl.imports.titling import LONGEST
from planctl.imports.written import Claim, Piece, Sentence
from planctl.schemas.base import ASPECTS, Aspect
from planctl.text.escaping import escaped

_ASPECTS: tuple[Aspect, ...] = ASPECTS


class Settling:
    """Puts what one draft says of one area on the board; `touched` are the sections it came to."""

    def __init__(
        self, index: int, area: AreaEntry, board: Board, desk: Desk, blocks: Sequence[Block]
    ) -> None:
        self._index = index
        self._area = area
        self._board = board
        self._desk = desk
        self._blocks = blocks
        self._sequences: dict[Aspect, list[Entry]] = {aspect: [] for aspect in _ASPECTS}
        self._elsewhere: set[Entry] = set()
        self.touched: dict[Entry, None] = {}

    def settle(self, matters: Sequence[Matter]) -> None:
        """Give each topic to a section, and place the sections in order."""
        asked: list[tuple[Matter, Entry]] = []
        for aspect in ("status", "challenge"):
            for matter in matters:
                if matter.topic.aspect == aspect:
                    entry = self._home(matter) or self._new(matter)
                    self._add(entry, matter)
                    self._sequences[aspect].append(entry)
                    asked += [(matter, entry)] if aspect == "challenge" else []
        self._answer(asked, [m for m in matters if m.topic.aspect == "countermeasure"])
        for aspect in _ASPECTS:
            own = [entry for entry in self._sequences[aspect] if entry.area == self._area.name]
            in_order(self._area.entries, own)

    def _answer(self, asked: list[tuple[Matter, Entry]], answers: Sequence[Matter]) -> None:
        """Give each countermeasure to its section: by its text, its title, or what it answers."""
        homes = [self._home(matter) for matter in answers]
        for matter, home in zip(answers, homes, strict=True):
            if home:
                self._add(home, matter)
        answered = {id(home) for home in homes if home}
        asked = [(matter, entry) for matter, entry in asked if id(entry) not in answered]
        free = [matter for matter, home in zip(answers, homes, strict=True) if home is None]
        found = iter(self._paired(asked, free))
        self._sequences["countermeasure"] = [home or next(found) for home in homes]

    def _paired(
        self, asked: Sequence[tuple[Matter, Entry]], answers: Sequence[Matter]
    ) -> list[Entry]:
        """Pair countermeasures with challenges; return the section of each."""
        found: dict[int, Entry] = {}
        for pair in pairs([matter.said for matter, _ in asked], [m.said for m in answers]):
            matter, entry = asked[pair.challenge]
            answer = answers[pair.countermeasure]
            self._retitle(entry, matter, answer)
            found[pair.countermeasure] = entry
            if pair.doubtful or pair.rival is not None:
                values = {"answer": answer.title}
                if pair.rival is not None:
                    values["rival"] = asked[pair.rival][1].title
                self._remark("I508", answer, entry, values)
        entries = [found.get(at) or self._new(matter) for at, matter in enumerate(answers)]
        for entry, matter in zip(entries, answers, strict=True):
            self._add(entry, matter)
        return entries

    def _home(self, matter: Matter) -> Entry | None:
        """Return the section that a topic belongs to: where its text stands, or of its title."""
        home = self._board.home(self._index, matter.pieces, matter.topic.aspect or "status")
        if home or not matter.titled:
            return home
        return self._board.titled(self._area, matter.title)

    def _new(self, matter: Matter) -> Entry:
        return self._board.entry(self._area, matter.title, titled=matter.titled)

    def _add(self, entry: Entry, matter: Matter) -> None:
        """Add a topic to a section; a title that the section does not bear stays as a sub-heading."""
        aspect = matter.topic.aspect or "status"
        self.touched[entry] = None
        pieces = matter.pieces
        if matter.titled and not self._board.name(entry, self._area, matter.title):
            pieces = (_sub_heading(matter.title, matter.claims), *pieces)
        else:
            entry.claims += ((self._index, claim) for claim in matter.claims)
        self._board.add(self._index, entry, aspect, pieces)
        if entry.area != self._area.name and entry not in self._elsewhere:
            self._elsewhere.add(entry)
            values = {"here": self._area.name, "there": entry.area}
            self._remark("I513", matter, entry, values)
        if matter.topic.unset:
            self._remark_unset(matter)
        if matter.topic.head and matter.topic.head.ticked:
            entry.held(aspect).progress = "done"

    def _retitle(self, entry: Entry, asked: Matter, answer: Matter) -> None:
        """Let a section whose challenge has a title like a sentence bear its countermeasure's."""
        short = answer.titled and len(answer.title) <= LONGEST
        others = (held for aspect, held in entry.aspects.items() if aspect != asked.topic.aspect)
        alone = all(empty(held) for held in others)
        if not (short and entry.titled and len(entry.title) > LONGEST and alone):
            return
        held = entry.held("challenge")
        own = [(at, claim) for at, claim in entry.claims if at == self._index]
        held.pieces.insert(0, _sub_heading(entry.title, tuple(claim for _, claim in own)))
        held.claims += own
        entry.claims = [item for item in entry.claims if item[0] != self._index]
        entry.title = answer.title

    def _remark(self, rule: str, matter: Matter, entry: Entry, values: Mapping[str, str]) -> None:
        """Remark on where a topic went, at its heading or else its text."""
        claims = matter.claims or tuple(c for piece in matter.pieces for c in piece.claims())
        if claims:
            self._desk.remarks.append(Remark(rule, claims[0].start, claims[-1].end, values, entry))

    def _remark_unset(self, matter: Matter) -> None:
        at = matter.topic.head.at if matter.topic.head else next(iter(matter.topic.blocks), None)
        if at is not None:
            block = self._blocks[at]
            values = {"title": matter.title}
            self._desk.remarks.append(Remark("I506", block.start, block.end, values))


def _sub_heading(title: str, claims: tuple[Claim, ...]) -> Piece:
    """Return a heading within a text; one as long as a sentence as a bold line."""
    if len(title) > LONGEST:
        return Piece("heading", "", (Sentence(f"**{escaped(title)}**", "", claims),))
    said = escaped(title).replace("#", "\\#")
    return Piece("heading", "### ", (Sentence(said, "", claims),))
