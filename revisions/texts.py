"""Two sides of each text → changes: words, figures, citations and notes apart, moved sentences found."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any, NamedTuple

from planctl.revisions.moves import Moved, moved_sentences
from planctl.revisions.numbers import touches_a_number
from planctl.revisions.subject import TextPair
from planctl.schemas.change import Change, TextEdit, kept, plain_change, whole_change
from planctl.schemas.record import replaced
from planctl.text.common import common
from planctl.text.compare import Edit, Sides, sides_of
from planctl.text.compare import edits as text_edits
from planctl.text.hunks import changed_sentences
from planctl.text.marks import marks, without_citations, without_notes
from planctl.text.moves import Loose, Move, Sentence, edits_beside, loose_sentences
from planctl.text.settled import settled

Beside = Callable[[Callable[[], Any]], Callable[[], Any]]
_MANY = 100
"""Texts; fewer are compared before another process has begun."""
_HERE = 7 / 15
"""The share that is compared here; what will show the changes is imported meanwhile."""
_Words = tuple[str, str]
"""Both sides without notes, and without a care for how lines are broken."""


class _Text(NamedTuple):
    """A pair of texts, taken apart."""

    pair: TextPair
    words: _Words
    sides: Sides


class _Look(NamedTuple):
    """What is seen of a text by itself: sentences that may stand elsewhere, its changes if none does."""

    loose: Loose
    changes: Iterable[Change]


def resolved(
    parts: Iterable[Change | TextPair], beside: Beside = lambda work: work
) -> tuple[Change, ...]:
    """Return the changes, and in the stead of each pair of texts its own.

    `beside` begins a work in another process, and returns what waits for its result.
    """
    parts = list(parts)
    pairs = [part for part in parts if isinstance(part, TextPair)]
    looks = _looks(pairs, beside)
    moved = moved_sentences(pairs, [look.loose for look in looks])
    by_pair = (
        _text_changes(_taken_apart(pair), moves) if moves.gone or moves.come else look.changes
        for pair, look, moves in zip(pairs, looks, moved, strict=True)
    )
    return tuple(
        chain.from_iterable(
            next(by_pair) if isinstance(part, TextPair) else (part,) for part in parts
        )
    )


def _looks(pairs: Sequence[TextPair], beside: Beside) -> list[_Look]:
    """Return a look at each pair of texts; of many, the more are compared in another process."""
    if len(pairs) < _MANY:
        return [*map(_look, pairs)]
    cut = int(len(pairs) * _HERE)
    theirs = beside(lambda: [_plain(_look(pair)) for pair in pairs[cut:]])
    ours = [look._replace(changes=[*look.changes]) for look in map(_look, pairs[:cut])]
    return [*ours, *(_whole(*look) for look in theirs())]


def _look(pair: TextPair) -> _Look:
    text = _taken_apart(pair)
    return _Look(loose_sentences(text.sides), _text_changes(text, Moved({}, {})))


def _taken_apart(pair: TextPair) -> _Text:
    words = _words(pair.old), _words(pair.new)
    return _Text(pair, words, sides_of(*words))


def _plain(look: _Look) -> tuple[Any, Any]:
    """Return a look as plain values, for another process."""
    loose = [[tuple(sentence) for sentence in side] for side in look.loose]
    return loose, [*map(plain_change, look.changes)]


def _whole(loose: Any, changes: Any) -> _Look:
    gone, come = ([Sentence(*said) for said in side] for side in loose)
    return _Look((gone, come), [*map(whole_change, changes)])


def _words(text: str) -> str:
    return settled(without_notes(text))


def _text_changes(text: _Text, moved: Moved) -> Iterator[Change]:
    """Yield what is otherwise in a text; of one that is new or gone, its words and its notes."""
    pair, words, sides = text
    if pair.kind != "edited":
        edits = _edits(sides, moved)
        old, new = (said or None for said in words)
        yield pair.change(pair.kind, to=pair.state, old=old, new=new, edits=edits)
    elif words[0] != words[1]:
        edits = _edits(sides, moved)
        cites = any("[@" in f"{edit.old}{edit.new}" for edit in edits if edit.op != "keep")
        if not (cites and _cites_otherwise_only(words)):
            yield pair.change("edited", old=words[0], new=words[1], edits=edits)
        yield from _figure_changes(pair, [edit for edit in edits if not edit.section])
        if cites:
            yield from _citation_changes(pair, words)
    yield from _moved_figures(text, moved)
    yield from _note_changes(pair)


def _moved_figures(text: _Text, moved: Moved) -> Iterator[Change]:
    """Yield the figures that changed in the sentences that came from elsewhere."""
    for span, end in sorted(moved.come.items(), key=lambda it: it[0]):
        if end.edited:
            found = text_edits(end.edited, text.words[1][slice(*span)])
            yield from _figure_changes(
                text.pair, [TextEdit(op=edit.op, old=edit.old, new=edit.new) for edit in found]
            )


def _figure_changes(pair: TextPair, edits: Sequence[TextEdit]) -> Iterator[Change]:
    """Yield each figure that is another one now, with the edits around it."""
    if not touches_a_number(edits):
        return
    for sentence in changed_sentences(edits, kept):
        if touches_a_number(sentence):
            from planctl.revisions.figures import changed_figures  # its patterns are slow to make

            for old, new, near in changed_figures(sentence):
                yield pair.change("figure", old=old, new=new, edits=near)


def _edits(sides: Sides, moved: Moved) -> tuple[TextEdit, ...]:
    """Return the edits of a text; sentences that moved together are one."""
    found = chain.from_iterable(
        _pieces(edit, moved) for edit in edits_beside(sides, sorted(moved.gone), sorted(moved.come))
    )
    together = (list(held) for _, held in groupby(found, lambda it: (it.op, it.section, it.aspect)))
    return tuple(held[0] if len(held) == 1 else _joined(held) for held in together)


def _pieces(edit: Edit | Move, moved: Moved) -> Iterator[TextEdit]:
    """Yield an edit; a sentence that was edited on its way as what moved and what did not."""
    where = moved.other_end(edit)
    other = moved.end(edit).edited if isinstance(edit, Move) else None
    if isinstance(edit, Edit) or other is None:
        yield TextEdit(op=edit.op, old=edit.old, new=edit.new, **where)
        return
    for is_own, said in edit.edited(other):
        if edit.op == "move_from":
            yield TextEdit(op="delete" if is_own else edit.op, old=said, new="", **where)
        else:
            yield TextEdit(op="insert" if is_own else edit.op, old="", new=said, **where)


def _joined(held: Sequence[TextEdit]) -> TextEdit:
    old, new = "".join(edit.old for edit in held), "".join(edit.new for edit in held)
    return replaced(held[0], old=old, new=new)


def _cites_otherwise_only(words: _Words) -> bool:
    old, new = map(without_citations, words)
    return old == new and _cited(words[0]) != _cited(words[1])


def _cited(text: str) -> Counter[tuple[str, str]]:
    return Counter((mark.value, mark.locator) for mark in marks(text) if mark.kind == "cite")


def _citation_changes(pair: TextPair, words: _Words) -> Iterator[Change]:
    """Yield the sources that are cited, or no longer; one for another is one change."""
    old, new = map(_cited, words)
    gone, come = sorted(_written(old - new)), sorted(_written(new - old))
    if len(gone) == len(come) == 1:
        (one,), (other,) = gone, come
        yield pair.change("citation", from_=one, to=other)
        return
    yield from (pair.change("citation", from_=said) for said in gone)
    yield from (pair.change("citation", to=said) for said in come)


def _written(cited: Counter[tuple[str, str]]) -> Iterator[str]:
    return (f"{key}, {locator}" if locator else key for key, locator in cited)


def _note_changes(pair: TextPair) -> Iterator[Change]:
    """Yield the notes that came, went, or say something else in the same place."""
    old, new = _notes(pair.old), _notes(pair.new)
    if not old and not new:
        return
    at = place = 0
    for first, second in (*common(old, new), (len(old), len(new))):
        yield from _changed_notes(pair, old[at:first], new[place:second])
        at, place = first + 1, second + 1


def _notes(text: str) -> list[str]:
    return [mark.value for mark in marks(text) if mark.kind == "note"] if "{>>" in text else []


def _changed_notes(pair: TextPair, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    if len(old) == len(new):
        yield from (
            pair.change("note", old=one, new=other) for one, other in zip(old, new, strict=True)
        )
    else:
        yield from (pair.change("note", old=note) for note in old)
        yield from (pair.change("note", new=note) for note in new)
