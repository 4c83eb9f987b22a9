"""Which sentences of which texts stand elsewhere in the other version."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple, TypedDict

from planctl.revisions.subject import TextPair
from planctl.schemas.base import Aspect
from planctl.text.compare import Edit
from planctl.text.moves import Loose, Move, Sentence
from planctl.text.sentences import Span

_FEW = 8
"""Places; a sentence that stands in more of them cannot be said to have come from one."""
_Arrival = tuple[int, Span]
"""The place of a pair, and the span of a sentence in its new side."""


class OtherEnd(TypedDict, total=False):
    """Where a sentence went or came from; nothing for what did not move."""

    section: str
    aspect: Aspect | None


class Moved(NamedTuple):
    """The sentences of one text that went and came, by their spans, and the text at the other end."""

    gone: dict[Span, TextPair]
    come: dict[Span, TextPair]

    def other_end(self, edit: Edit | Move) -> OtherEnd:
        """Return where what moved went or came from."""
        if isinstance(edit, Edit):
            return {}
        other = (self.gone if edit.op == "move_from" else self.come)[edit.span]
        return {"section": other.subject.section, "aspect": other.aspect}


def moved_sentences(pairs: Sequence[TextPair], loose: Sequence[Loose]) -> tuple[Moved, ...]:
    """Return what moved, for each pair of texts, of their loose sentences; a sentence stays as near as it can."""
    moved = tuple(Moved({}, {}) for _ in pairs)
    waiting = _waiting([come for _, come in loose])
    for at, (gone, _) in enumerate(loose):
        for sentence in gone:
            arrivals = waiting.get(sentence.words)
            if arrivals:
                place, span = min(arrivals, key=lambda arrival: _distance(arrival, pairs, at))
                arrivals.remove((place, span))
                moved[at].gone[sentence.span] = pairs[place]
                moved[place].come[span] = pairs[at]
    return moved


def _waiting(come: Sequence[Sequence[Sentence]]) -> dict[str, list[_Arrival]]:
    """Return by their words the sentences that came, those alone that stand in few places."""
    found: dict[str, list[_Arrival]] = defaultdict(list)
    for at, sentences in enumerate(come):
        for sentence in sentences:
            found[sentence.words].append((at, sentence.span))
    return {words: places for words, places in found.items() if len(places) <= _FEW}


def _distance(arrival: _Arrival, pairs: Sequence[TextPair], at: int) -> tuple[bool, bool, _Arrival]:
    """Return how far an arrival is: another text, another section, then the order."""
    there, here = pairs[arrival[0]].subject, pairs[at].subject
    return arrival[0] != at, there.section != here.section, arrival
