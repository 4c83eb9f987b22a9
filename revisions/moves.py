"""Which sentences of which texts stand elsewhere in the other version."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypedDict

from planctl.revisions.fellows import Held, fellows
from planctl.revisions.subject import TextPair
from planctl.schemas.base import Aspect
from planctl.text.compare import Edit
from planctl.text.moves import Loose, Move, Sentence
from planctl.text.sentences import Span

_FEW = 8
"""Places; a sentence that stands in more of them cannot be said to have come from one."""
_Arrival = tuple[int, int]
"""The place of a pair, and of a sentence among those that came into its new side."""


class OtherEnd(TypedDict, total=False):
    """Where a sentence went or came from; nothing for what did not move."""

    section: str
    aspect: Aspect | None


class End(NamedTuple):
    """The text at the other end of a move, and the sentence there if it was edited on its way."""

    pair: TextPair
    edited: str | None = None


class Moved(NamedTuple):
    """The sentences of one text that went and came, by their spans, and their other ends."""

    gone: dict[Span, End]
    come: dict[Span, End]

    def end(self, move: Move) -> End:
        """Return the other end of a move."""
        return (self.gone if move.op == "move_from" else self.come)[move.span]

    def other_end(self, edit: Edit | Move) -> OtherEnd:
        """Return where what moved went or came from."""
        if isinstance(edit, Edit):
            return {}
        other = self.end(edit).pair
        return {"section": other.subject.section, "aspect": other.aspect}


def moved_sentences(pairs: Sequence[TextPair], loose: Sequence[Loose]) -> tuple[Moved, ...]:
    """Return what moved, for each pair of texts, of their loose sentences; a sentence stays as near as it can."""
    moved = tuple(Moved({}, {}) for _ in pairs)
    waiting = _waiting([come for _, come in loose])
    for at, (gone, _) in enumerate(loose):
        for number, sentence in enumerate(gone):
            arrivals = waiting.get(sentence.words)
            if arrivals and sentence.span not in moved[at].gone:
                arrival = min(arrivals, key=lambda held: _distance(held, pairs, at))
                arrivals.remove(arrival)
                place, there = arrival
                _add(moved, pairs, at, place, _going_along(gone, number, loose[place][1], there))
    _add_edited(moved, pairs, loose)
    return moved


def _add_edited(moved: Sequence[Moved], pairs: Sequence[TextPair], loose: Sequence[Loose]) -> None:
    """Add the sentences that were edited on their way."""
    gone = _left([said for said, _ in loose], [held.gone for held in moved])
    come = _left([said for _, said in loose], [held.come for held in moved])
    for (at, number, one), (place, there, other) in fellows(gone, come):
        _add(moved, pairs, at, place, _going_along(loose[at][0], number, loose[place][1], there))
        moved[at].gone[one.span] = End(pairs[place], other.said)
        moved[place].come[other.span] = End(pairs[at], one.said)


def _add(
    moved: Sequence[Moved],
    pairs: Sequence[TextPair],
    at: int,
    place: int,
    found: Iterable[tuple[Sentence, Sentence]],
) -> None:
    """Add sentences that went from one text to another, but for those that have been found."""
    for one, other in found:
        if one.span not in moved[at].gone and other.span not in moved[place].come:
            moved[at].gone[one.span] = End(pairs[place])
            moved[place].come[other.span] = End(pairs[at])


def _left(loose: Iterable[Sequence[Sentence]], moved: Iterable[dict[Span, End]]) -> list[Held]:
    """Return the sentences that can be recognised and have not been, with their places."""
    return [
        (at, number, held)
        for at, (said, known) in enumerate(zip(loose, moved, strict=True))
        for number, held in enumerate(said)
        if held.is_recognised and held.span not in known
    ]


def _going_along(
    gone: Sequence[Sentence], at: int, come: Sequence[Sentence], place: int
) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield a sentence on both sides, and the short ones beside it: a paragraph takes its lead along."""
    yield gone[at], come[place]
    for step in (-1, 1):
        one, other = at + step, place + step
        while (
            0 <= one < len(gone)
            and 0 <= other < len(come)
            and gone[one].words == come[other].words
            and not gone[one].is_recognised
            and _touch(gone, one, one - step)
            and _touch(come, other, other - step)
        ):
            yield gone[one], come[other]
            one, other = one + step, other + step


def _touch(sentences: Sequence[Sentence], at: int, beside: int) -> bool:
    first, second = sorted((at, beside))
    return sentences[first].span[1] == sentences[second].span[0]


def _waiting(come: Sequence[Sequence[Sentence]]) -> dict[str, list[_Arrival]]:
    """Return by their words the sentences that came, those alone that stand in few places."""
    found: dict[str, list[_Arrival]] = defaultdict(list)
    for at, sentences in enumerate(come):
        for number, sentence in enumerate(sentences):
            if sentence.is_recognised:
                found[sentence.words].append((at, number))
    return {words: places for words, places in found.items() if len(places) <= _FEW}


def _distance(arrival: _Arrival, pairs: Sequence[TextPair], at: int) -> tuple[bool, bool, _Arrival]:
    """Return how far an arrival is: another text, another section, then the order."""
    there, here = pairs[arrival[0]].subject, pairs[at].subject
    return arrival[0] != at, there.section != here.section, arrival
