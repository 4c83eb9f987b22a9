"""Words to a colleague, told by the cues in them: how much they speak of the paper, and as colleagues do.

In brackets and in the cells of tables, where notes stand by custom, little is enough. A line must speak of
the paper, and say more; clauses within a sentence must say most. A sentence behind others
is weighed as a line; for a fragment behind the last full stop of its paragraph one cue is enough. What others say in quotation marks says nothing.
"""

import re
from collections.abc import Iterator

from planctl.text.cues import (
    AGAINST,
    CUES,
    HARDLY_SAID,
    OF_A_PAPER,
    OF_CLAUSES,
    OF_COLLEAGUES,
    OF_ITS_READERS,
    OPENS_WITH_A_PART,
    SAID_IN_PAPERS,
    Cue,
)

_OF_WRITING = (*OF_A_PAPER, *OF_ITS_READERS)
"""What tells a question to a writer from one that a speech asks and answers: 这笔钱从哪里来呢？"""
_TRAILING, _IN_BRACKETS, _ON_A_LINE, _WITHIN, _SURELY = 1, 2, 3, 4, 4
_LONGEST, _LONGEST_LINE, _LONGEST_FRAGMENT, _SHORT, _FEW = 80, 60, 40, 24, 3
_STOPS = "。！？；?"
_SENTENCE = re.compile(f"[^{_STOPS}]+[{_STOPS}]?")
_CLAUSE = re.compile(f"[^，,：{_STOPS}]+")
_LETTER = re.compile(r"[A-Za-z\u4e00-\u9fff]|\d[？?]")
_RECKONED = re.compile(r"\d[^，。；]{0,8}[×÷/]\s?\d|\d[^，。；]{0,4}/[\u4e00-\u9fff]")
"""How an amount is come to: 3元×82天, 4元/天."""
_HAN = re.compile("[\u4e00-\u9fff]")
_OPEN = re.compile(r"[\w%％”》），]\Z")
_QUOTED = re.compile("“[^“”\n]+”|《[^《》\n]+》")
_REPEATED = re.compile("“([^“”]+)”.|(?<![\\d.])(\\d[\\d.,]*)(?![\\d.年月—～~-]).{4}")
_TAKEN_UP = re.compile(
    r"“(?P<words>[^“”]{1,12})”(?![等类式化型])|(?P<figure>\d[\d.,]*)(?![\d.年月日时点—～~-])"
)
_TAIL = re.compile(r"(?<=。)[^\w。”’）]+$")
"""What stands behind a full stop and says nothing: ✅."""
_UNIT = re.compile("（[^核补查删待缺]）\\Z")
_RATE = re.compile("[一-龥]/[一-龥]{1,2}")
"""A unit of two: 对/日."""
_CHECKED = re.compile(r"(?:是否|有无|能否)[^，]+[？?]\Z")
"""What a list asks those who check by it."""
_FIGURE = re.compile(r"\d|[一二三四五六七八九十]年")
_ANSWERS = re.compile(
    r"\s*(?:\d+[.、]\s*)?(?:(?:问题?|[答QA])\d*\ufffc*[：:]|[A-Z]\d{1,2}[.、．]|[\[【〔（(][问答][\]】〕）)]|记者|主持人|[一-龥]{0,6}(?:某|[甲乙丙丁]|代表|受访者|村民|居民|家长|患者|职工|网友|[一-龥]长|主任|书记)[^：:，。]{0,6}[：:])"
)
"""How those begin who are asked, and speak in their own words."""
BRACKETED = re.compile(
    r"[（(]([^（()）\n]{2,80})[）)]|[【〔]([^【】〔〕\n]{2,80})[】〕]|<!--(?!\s*planctl:)([^<>\n]{2,300})-->|[\[［]([^\[\]［］\n]{2,80})[\]］]|[〈〖{｛]([^〈〉〖〗{}｛｝\n]{2,80})[〉〗}｝]|~~([^~\n]{2,80})~~"
)
"""Words in brackets of any kind, and comments of Markdown that are no waivers."""


def is_note(words: str, before: str = "") -> bool:
    """Tell whether words in brackets, behind others of their paragraph, speak to a colleague."""
    said = words.strip()
    if len(said) > _LONGEST or not _LETTER.search(said) or _RATE.fullmatch(said):
        return False
    bare = _unquoted(said)
    held = _repeats(said, before) + _weight(OF_CLAUSES, bare) + _held(bare)
    return held >= _IN_BRACKETS and held + _weight(AGAINST, bare) >= _IN_BRACKETS


def _repeats(said: str, before: str) -> int:
    """Return what it weighs that words open with a quotation or a figure that has just been written."""
    match = _REPEATED.match(said)
    if match is None or not _HAN.search(said) or _RECKONED.search(said):
        return 0
    again = rf"(?<![\d.]){re.escape(match[2])}(?![\d.]*\d)" if match[2] else re.escape(match[1])
    return 2 if re.search(again, before) else 0


def is_note_cell(words: str) -> bool:
    """Tell whether the cell of a table speaks to a colleague; of one letter, papers hold units (对)."""
    words = _UNIT.sub("", words.strip())
    if len(words) == 1 and words not in "缺核补查删":
        return False
    return _tells(words) and not _CHECKED.search(words) and is_note(words)


def is_note_line(words: str) -> bool:
    """Tell whether all of a short line speaks to a colleague and not to the reader."""
    said = _unquoted(_TAIL.sub("", words.strip()))
    if not 0 < len(said) <= _LONGEST_LINE or said.endswith(("：", "；")) or _ANSWERS.match(said):
        return False
    opens = said[-1] not in "？?" and bool(OPENS_WITH_A_PART.match(said))
    if not (opens or _weight(OF_A_PAPER, said) or _is_sure(said)):
        return False
    sentences, clauses = _SENTENCE.findall(said), _CLAUSE.findall(said)
    if not clauses:
        return False
    if said[-1] in "。？?" and not (_weight(CUES, clauses[0]) and _weight(CUES, clauses[-1])):
        return False
    bar = _ON_A_LINE + (said[-1] in "。？?") + 2 * max(0, len(clauses) - _FEW)
    return _evidence(said) + opens >= bar and (
        len(sentences) == 1 or all(_evidence(one) > 1 for one in sentences)
    )


def _is_sure(said: str) -> bool:
    """Tell what only colleagues say twice over, whatever it is of; papers ask as they do."""
    return said[-1] not in "？?" and _weight(HARDLY_SAID, said) >= _SURELY


def notes_within(paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph that speak of the paper itself, or of what it waits for."""
    begun = ended = 0
    for start, end in _told(_unquoted(paragraph), paragraph):
        if not ended or start - ended > 1:
            if ended:
                yield begun, ended
            begun = start
        ended = end
    if ended:
        yield begun, ended


def _told(text: str, paragraph: str) -> Iterator[tuple[int, int]]:
    """Yield of each sentence of a text without what others say, and with it, the clauses that are a note, if any."""
    if _ANSWERS.match(text):
        return
    telling, asks = _tells(text), "？" in text or "?" in text
    last = text.rfind("。", 0, -1) + 1
    opens = _OPEN.match(text[-1:]) or OPENS_WITH_A_PART.match(text, last)
    if not (telling or asks or opens or "。“" in text):
        return
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        before = text[max(0, start - _LONGEST) : start]
        if start and (_takes_up(paragraph, start, end) or _stands_apart(sentence[0], before)):
            yield start, end - (text[end - 1] in _STOPS)
        elif telling and _tells(sentence[0]):
            yield from _clauses(text, start, end, _WITHIN - _weight(AGAINST, sentence[0]))


def _takes_up(paragraph: str, start: int, end: int) -> bool:
    """Tell a sentence that quotes what was just written, and not quoted, to doubt it: “所有” goes too far."""
    match = _TAKEN_UP.match(paragraph, start, end)
    if not match or end - start > _LONGEST_FRAGMENT:
        return False
    before = paragraph[max(0, start - _LONGEST) : start]
    said = paragraph[match.end() : end]
    doubted = _weight(OF_ITS_READERS, said) + _weight(OF_COLLEAGUES, said) + _weight(AGAINST, said)
    taken = (match["words"] or match["figure"]) in _unquoted(before)
    return (
        taken and doubted >= 1 + bool(match["figure"]) and doubted + _weight(OF_A_PAPER, said) > 1
    )


def _stands_apart(sentence: str, before: str) -> bool:
    """Tell a fragment without its stop, a question after a figure, or a line of its own, behind others."""
    if _OPEN.match(sentence[-1:]) and not before.endswith("；"):
        held = _repeats(sentence, before) + _evidence(sentence)
        return len(sentence) <= _LONGEST_FRAGMENT and held >= _TRAILING
    if sentence[-1] in "？?" and _FIGURE.search(sentence):
        asks = "还是" in sentence or _weight(_OF_WRITING, sentence) > 1
        return asks and _evidence(sentence) >= _ON_A_LINE
    return (
        len(sentence) <= _LONGEST_FRAGMENT
        and (_tells(sentence) or _evidence(sentence) > _ON_A_LINE)
        and is_note_line(sentence)
    )


def _clauses(text: str, start: int, end: int, bar: int) -> Iterator[tuple[int, int]]:
    """Yield the clause of a sentence that says most with those beside it that say something."""
    clauses = [match.span() for match in _CLAUSE.finditer(text, start, end)]
    held = [_weight(CUES, text[slice(*clause)]) for clause in clauses]
    best = first = last = held.index(max(held))
    while first and held[first - 1]:
        first -= 1
    while last + 1 < len(held) and held[last + 1]:
        last += 1
    for one, other in ((first, last), (best, best)):
        begun, ended = clauses[one][0], clauses[other][1]
        if _is_said(text[begun:ended], bar + other - one):
            yield begun, ended
            return


def _is_said(words: str, bar: int) -> bool:
    """Tell whether clauses hold so much of a note, and speak of the paper, or as only colleagues do."""
    said = _weight(CUES, words) + bool(OPENS_WITH_A_PART.match(words))
    return said >= bar and bool(_weight(OF_A_PAPER, words) or _is_sure(words))


def _evidence(words: str) -> int:
    """Return what speaks for words being a note, less what speaks against, if anything does."""
    held = _held(words)
    return held + _weight(AGAINST, words) if held else 0


def _held(words: str) -> int:
    """Return what speaks for words being a note; many words say more by chance."""
    told = _tells(words)
    held = _weight(CUES if told else SAID_IN_PAPERS, words)
    return held if told or len(words) <= _SHORT else held - 1


def _tells(words: str) -> bool:
    """Tell whether words hold a cue that papers hardly ever do."""
    return any(cue.pattern.search(words) for cue in HARDLY_SAID)


def _weight(cues: tuple[Cue, ...], words: str) -> int:
    """Return the weight of the classes of which words hold a cue."""
    return sum([cue.weight for cue in cues if cue.pattern.search(words)])


def _unquoted(text: str) -> str:
    """Return a text, as long as it was, without what others say in it."""
    return _QUOTED.sub(_silenced, text) if "“" in text or "《" in text else text


def _silenced(quoted: re.Match[str]) -> str:
    end = "。" if quoted[0][-2] in _STOPS else "”"
    return "“" * (len(quoted[0]) - 1) + end
