"""Lines that are put in several places, by several reviewers or by the plan since: one can be right."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from planctl.revisions.returned.halves import lines_of, place_behind
from planctl.revisions.returned.proposals import Proposal, Proposed
from planctl.revisions.returned.settled import Clash, Version
from planctl.revisions.returned.since import Since
from planctl.revisions.returned.told import ending
from planctl.revisions.returned.weighed import Claim, all_made
from planctl.schemas.origin import Origin
from planctl.schemas.returned import PARAGRAPH_END
from planctl.text.new_lines import Rewording


class Move(NamedTuple):
    """What a file makes of whole lines: it takes them, and brings them `to` a place; () to none.

    `said` is what is seen of them, between the lines `near`.
    """

    file: Proposed
    to: tuple[str, ...]
    said: str
    near: tuple[str, str]
    gone: Proposal
    proposals: tuple[Proposal, ...]


class Standing(NamedTuple):
    """The one place where lines stand in the plan now."""

    origin: Origin
    start: int
    end: int
    to: tuple[str, ...]
    near: tuple[str, str]


class Rivals(NamedTuple):
    """Moves of the same lines to different places; `elsewhere` is where the plan has put them since."""

    moves: tuple[Move, ...]
    elsewhere: Standing | None

    @property
    def clash(self) -> Clash:
        """The plan, and a version for each place."""
        held: dict[tuple[str, ...], list[Move]] = {}
        for move in self.moves:
            held.setdefault(move.to, []).append(move)
        first = self.moves[0]
        near = self.elsewhere.near if self.elsewhere else first.near
        now = _put_behind(near[0], first.said)
        return Clash(first.gone.origin, 0, now, tuple(_version(own) for own in held.values()))

    def claim(self, move: Move) -> tuple[Origin, Claim] | None:
        """Return the claim that lines go from where the plan has put them since."""
        if self.elsewhere is None:
            return None
        origin, start, end, *_ = self.elsewhere
        gone = (Rewording(start, end, ""),)
        return origin, Claim(move.file.file, start, end, "", gone, (move.gone,))


def _version(own: list[Move]) -> Version:
    proposals = tuple(held for move in own for held in move.proposals)
    to, said = own[0].to, own[0].said
    text = _put_behind(to[-2], said) if to else ""
    return Version(text, tuple(move.file.file for move in own), proposals)


def _put_behind(line: str, said: str) -> str:
    """Return how people are told where lines come; behind none they come before the rest."""
    return PARAGRAPH_END.join((ending(line), said) if line else (said, "…"))


def rival_moves(
    files: Iterable[Proposed],
    is_decided: Callable[[Proposal], bool],
    texts: Callable[[], Mapping[Origin, str]],
) -> Iterator[Rivals]:
    """Yield the moves that no two can be made of; `texts` are what is seen of the plan's."""
    for group in _groups(move for file in files for move in _moves(file, is_decided)):
        movers = {move.file.file for move in group if move.to}
        own = [move for move in group if move.to or move.file.file not in movers]
        if not movers:
            continue
        stands = _standing(own[0], texts())
        elsewhere = stands if stands and not _has_stayed(own[0], stands) else None
        left = tuple(move for move in own if not (elsewhere and _is_made(move, elsewhere, texts())))
        if any(move.to for move in left) and (elsewhere or len({move.to for move in left}) > 1):
            yield Rivals(left, elsewhere)


def _moves(file: Proposed, is_decided: Callable[[Proposal], bool]) -> Iterator[Move]:
    """Yield the moves of a file, and what it deletes: lines that go nowhere."""
    come = {held.shift: held for held in file.proposals if held.shift and held.new}
    for held in file.proposals:
        if held.new or is_decided(held) or (held.moved and held.shift not in come):
            continue
        seen = file.seen[held.origin]
        said = seen[slice(*held.rewording[:2])]
        start = held.rewording.start + len(said) - len(said.lstrip("\n"))
        said = said.strip("\n")
        both = (held, come[held.shift]) if held.shift else (held,)
        to = held.shift.to if held.shift else ()
        yield Move(file, to, said, _near(seen, start, start + len(said)), held, both)


def _groups(moves: Iterable[Move]) -> Iterator[list[Move]]:
    """Yield the moves that share lines."""
    by_line: dict[tuple[Origin, str], list[Move]] = {}
    for move in moves:
        keys = [(move.gone.origin, line) for line in lines_of(move.gone.old)]
        own = next((by_line[key] for key in keys if key in by_line), list[Move]())
        own.append(move)
        by_line |= {key: own for key in keys if key not in by_line}
    yield from {id(own): own for own in by_line.values()}.values()


def _standing(move: Move, texts: Mapping[Origin, str]) -> Standing | None:
    """Return where the lines that a move takes stand now, if that is in one place."""
    found: list[tuple[Origin, str]] = []
    for origin, text in texts.items():
        found += [(origin, text)] * f"\n{text}\n".count(f"\n{move.said}\n")
    if len(found) != 1:
        return None
    origin, text = found[0]
    start = f"\n{text}\n".index(f"\n{move.said}\n")
    end = start + len(move.said)
    near = _near(text, start, end)
    cut = (start, end + 1) if end < len(text) else (max(start - 1, 0), end)
    return Standing(origin, *cut, place_behind(origin, text[: max(start - 1, 0)]), near)


def _has_stayed(move: Move, stands: Standing) -> bool:
    """Tell whether lines stand beside one that they stood beside."""
    beside = any(was == now for was, now in zip(move.near, stands.near, strict=True))
    return move.gone.origin == stands.origin and beside


def _is_made(move: Move, stands: Standing, texts: Mapping[Origin, str]) -> bool:
    """Tell whether lines stand where a move puts them: behind the same line, or as the whole text would read."""
    if move.to == stands.to:
        return True
    if move.proposals[-1].origin != stands.origin:
        return False
    own = [held for held in move.file.proposals if held.origin == stands.origin]
    behind = move.file.seen[stands.origin][move.proposals[-1].rewording.start :].removeprefix("\n")
    since = Since(move.file.seen[stands.origin], texts[stands.origin])
    return behind.partition("\n")[0] == stands.near[1] or all_made(since, own)


def _near(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the lines before and behind a stretch of whole lines."""
    return text[: max(start - 1, 0)].rpartition("\n")[2], text[end + 1 :].partition("\n")[0]
