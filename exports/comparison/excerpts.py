"""What is shown of a text's changes where room is scarce: the sentences that changed, around the change."""

from collections.abc import Iterable, Iterator, Sequence

from planctl.exports.comparison.comparison import Comparison
from planctl.exports.comparison.sizes import fits_a_line, is_break
from planctl.messages.change_words import tell
from planctl.schemas.change import Change, TextEdit, kept
from planctl.schemas.record import replaced
from planctl.text.hunks import changed_sentences
from planctl.text.words import words

_AROUND = 30
"""Characters that are shown before and behind a change; before it fewer, from where a clause begins."""
_LONGEST = 80
"""Characters of a word: an address, a citation."""
_PARTS = "，；：、。"
Sentence = tuple[TextEdit, ...]


def excerpts(change: Change, comparison: Comparison) -> Iterator[Sentence]:
    """Yield the changed sentences of a change, what is kept cut to what stands around the changes.

    A figure's sentence is shown with its text's changes, and with the figure only where those are not;
    remarks are shown only where their line does not hold them.
    """
    if change.kind == "figure" and (change.section, change.aspect) in comparison.edited:
        return
    if change.kind == "remarks" and fits_a_line(change):
        return
    places = iter(range(len(change.edits)))
    for sentence in changed_sentences(change.edits, kept):
        first = next(edit for edit in sentence if edit.op != "keep")
        at = next(place for place in places if change.edits[place] is first)
        shown = _between(change.edits, at, comparison) if is_break(*sentence) else sentence
        yield tuple(_cut(shown))


def _between(edits: Sequence[TextEdit], at: int, comparison: Comparison) -> Sentence:
    """Return the break that came or went, in a word, between what is kept on either side."""
    mark = tell(comparison.language, "break")
    broken = replaced(edits[at], old=mark * bool(edits[at].old), new=mark * bool(edits[at].new))
    return tuple(
        held
        for held in (*edits[max(0, at - 1) : at], broken, *edits[at + 1 : at + 2])
        if held is broken or held.op == "keep"
    )


def _cut(sentence: Sequence[TextEdit]) -> Iterator[TextEdit]:
    last = len(sentence) - 1
    for at, edit in enumerate(sentence):
        if edit.op != "keep":
            yield edit
            continue
        begins, ends = (0 if at == 0 else _AROUND), (0 if at == last else _AROUND)
        yield kept(_shortened(edit.new, begins, ends))


def _shortened(text: str, begins: int, ends: int) -> str:
    """Return about so many characters of both ends of a text, no word cut; … is what is left out."""
    if len(text) <= begins + ends + 1:
        return text
    behind = "".join(reversed(list(_fitting(reversed(words(text[-ends - _LONGEST :])), ends))))
    marks = [at for at, char in enumerate(behind[: _AROUND // 2]) if char in _PARTS]
    before = "".join(_fitting(words(text[: begins + _LONGEST]), begins))
    return f"{before}…{behind[marks[-1] + 1 :] if marks else behind}"


def _fitting(said: Iterable[str], room: int) -> Iterator[str]:
    """Yield words as long as there is room."""
    for word in said:
        room -= len(word)
        if room < 0:
            return
        yield word
