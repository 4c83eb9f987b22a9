"""Notes to a colleague within a paragraph: behind its sentences, or amid one.

Clauses within a sentence must say most. A sentence behind others is weighed as a line; for a fragment
behind the last full stop of its paragraph one cue is enough.
"""

import re
from collections.abc import Iterator

from planctl.text.credits import is_credit
from planctl.text.cues import CUES
from planctl.text.cues_of_papers import OF_A_PAPER, OPENS_WITH_A_PART
from planctl.text.cues_of_people import AGAINST, OF_COLLEAGUES, OF_ITS_READERS
from planctl.text.note_evidence import STOPS, evidence, is_sure, tells, unquoted, weight
from planctl.text.notes import ANSWERS, CLAUSE, SENTENCE, is_note_line, repeats

_OF_WRITING = (*OF_A_PAPER, *OF_ITS_READERS)
"""What tells a question to a writer from one that a speech asks and answers: 这笔钱从哪里来呢？"""
_TRAILING, _ON_A_LINE, _WITHIN = 1, 3, 4
_LONGEST, _LONGEST_FRAGMENT = 80, 40
_OPEN = re.compile(r"[\w%％”》），]\Z")
_BREAKS_OFF = re.compile(r"\d[-—～~]\d+\Z")
"""A range that lacks what it counts: the text was cut there."""
_TAKEN_UP = re.compile(
    r"“(?P<words>[^“”]{1,12})”(?![等类式化型])|(?P<figure>\d[\d.,]*)(?![\d.年月日时点—～~-])"
)
_FIGURE = re.compile(r"\d|[一二三四五六七八九十]年")


def notes_within(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph that speak of the paper itself, or of what it waits for."""
    begun = ended = 0
    for start, end in _told(unquoted(paragraph), paragraph):
        if not ended or start - ended > 1:
            if ended:
                yield begun, ended
            begun = start
        ended = end
    if ended:
        yield begun, ended


def _told(text: str, paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield of each sentence of a text without what others say, and with it, the clauses that are a note, if any."""
    if ANSWERS.match(text):
        return
    telling, asks = tells(text), "？" in text or "?" in text
    last = text.rfind("。", 0, -1) + 1
    opens = _OPEN.match(text[-1:]) or OPENS_WITH_A_PART.match(text, last)
    if not (telling or asks or opens or "。“" in text):
        return
    for sentence in SENTENCE.finditer(text):
        start, end = sentence.span()
        before = text[max(0, start - _LONGEST) : start]
        if start and (_takes_up(paragraph, start, end) or _stands_apart(sentence[0], before)):
            yield start, end - (text[end - 1] in STOPS)
        elif telling and tells(sentence[0]):
            yield from _clauses(text, start, end, _WITHIN - weight(AGAINST, sentence[0]))


def _takes_up(paragraph: str, start: int, end: int) -> bool:
    """Tell a sentence that quotes what was just written, and not quoted, to doubt it: “所有” goes too far."""
    match = _TAKEN_UP.match(paragraph, start, end)
    if not match or end - start > _LONGEST_FRAGMENT:
        return False
    before = paragraph[max(0, start - _LONGEST) : start]
    said = paragraph[match.end() : end]
    doubted = weight(OF_ITS_READERS, said) + weight(OF_COLLEAGUES, said) + weight(AGAINST, said)
    taken = (match["words"] or match["figure"]) in unquoted(before)
    return taken and doubted >= 1 + bool(match["figure"]) and doubted + weight(OF_A_PAPER, said) > 1


def _stands_apart(sentence: str, before: str) -> bool:
    """Tell a fragment without its stop, a question after a figure, or a line of its own, behind others."""
    if _OPEN.match(sentence[-1:]) and not before.endswith("；"):
        own = repeats(sentence, before) + evidence(sentence)
        is_whole = not (is_credit(sentence) or _BREAKS_OFF.search(sentence))
        return len(sentence) <= _LONGEST_FRAGMENT and own >= _TRAILING and is_whole
    if sentence[-1] in "？?" and _FIGURE.search(sentence):
        asks = "还是" in sentence or weight(_OF_WRITING, sentence) > 1
        return asks and evidence(sentence) >= _ON_A_LINE
    return (
        len(sentence) <= _LONGEST_FRAGMENT
        and (tells(sentence) or evidence(sentence) > _ON_A_LINE)
        and is_note_line(sentence)
    )


def _clauses(text: str, start: int, end: int, bar: int) -> Iterator[tuple[int, int]]:
    """Yield the clause of a sentence that says most with those beside it that say something."""
    clauses = [match.span() for match in CLAUSE.finditer(text, start, end)]
    said = [weight(CUES, text[slice(*clause)]) for clause in clauses]
    best = first = last = said.index(max(said))
    while first and said[first - 1]:
        first -= 1
    while last + 1 < len(said) and said[last + 1]:
        last += 1
    for one, other in ((first, last), (best, best)):
        begun, ended = clauses[one][0], clauses[other][1]
        if _is_said(text[begun:ended], bar + other - one):
            yield begun, ended
            return


def _is_said(words: str, bar: int) -> bool:
    """Tell whether clauses hold so much of a note, and speak of the paper, or as only colleagues do."""
    said = weight(CUES, words) + bool(OPENS_WITH_A_PART.match(words))
    return said >= bar and bool(weight(OF_A_PAPER, words) or is_sure(words))
