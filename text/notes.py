"""Words to a colleague, told by how much in them speaks of the paper to those who write it."""

import re
from collections.abc import Iterator

from planctl.text.cues import AGAINST, CUES, TELLING, Cue

_IN_BRACKETS, _ON_A_LINE, _WITHIN = 2, 3, 4
"""What the evidence must come to: little where a note would stand by custom, more within a sentence."""
_LONGEST, _LONGEST_LINE, _SHORT = 80, 60, 20
_STOPS = "。！？；?"
_SENTENCE = re.compile(f"[^{_STOPS}]+[{_STOPS}]?")
_CLAUSE = re.compile(f"[^，,：{_STOPS}]+")
_QUOTED = re.compile("“[^“”\n]+”|《[^《》\n]+》")
_REPEATED = re.compile("“([^“”]+)”.|(?<![\\d.])(\\d[\\d.,]*)(?![\\d.年月—～~-]).{4}")
"""What opens with words or a figure that have just been written speaks of these."""
_TAIL = re.compile(r"(?<=。)[^\w。]+$|[?？]$")
"""What stands behind a full stop and says nothing: ✅. Headings ask, too."""
_ANSWERS = re.compile(r"\s*(?:[问答][：:]|记者|主持人|网友)")


def is_note(words: str, before: str = "") -> bool:
    """Tell whether words in brackets, behind others of their paragraph, speak to a colleague."""
    said = words.strip()
    if not 0 < len(said) <= _LONGEST:
        return False
    repeated = _REPEATED.match(said)
    held = 2 if repeated and (repeated[1] or repeated[2]) in before else 0
    return held + _evidence(_unquoted(said)) >= _IN_BRACKETS


def is_note_line(words: str) -> bool:
    """Tell whether all of a short line speaks to a colleague and not to the reader."""
    said = _unquoted(_TAIL.sub("", words.strip()))
    if not 0 < len(said) <= _LONGEST_LINE or said.endswith(("：", "；")) or _ANSWERS.match(said):
        return False
    stopped, told = said.endswith("。"), TELLING.search(said)
    if stopped and not told:
        return False
    bar = _ON_A_LINE + stopped + (len(said) > _SHORT and not told) + max(0, said.count("，") - 1)
    return _evidence(said) >= bar and all(_evidence(m[0]) for m in _SENTENCE.finditer(said))


def notes_within(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph that speak of the paper itself, or of what it waits for."""
    bare = _unquoted(text)
    if not TELLING.search(bare) or _ANSWERS.match(bare):
        return
    begun = ended = 0
    for start, end in _told(bare):
        if ended and start - ended <= 1:
            ended = end
            continue
        if ended:
            yield begun, ended
        begun, ended = start, end
    if ended:
        yield begun, ended


def _told(text: str) -> Iterator[tuple[int, int]]:
    """Yield of each sentence the clauses that are a note."""
    for sentence in _SENTENCE.finditer(text):
        start, end = sentence.span()
        trails = start > 0 and text[end - 1] not in _STOPS
        if TELLING.search(text, start, end):
            bar = (_ON_A_LINE if trails else _WITHIN) - _weight(AGAINST, sentence[0])
            yield from _clauses(text, start, end, bar)


def _clauses(text: str, start: int, end: int, bar: int) -> Iterator[tuple[int, int]]:
    """Yield the clause of a sentence that says most and those beside it that say something."""
    clauses = [match.span() for match in _CLAUSE.finditer(text, start, end)]
    held = [_weight(CUES, text[slice(*clause)]) for clause in clauses]
    first = last = held.index(max(held))
    while first and held[first - 1]:
        first -= 1
    while last + 1 < len(held) and held[last + 1]:
        last += 1
    span = clauses[first][0], clauses[last][1]
    if _weight(CUES, text[slice(*span)]) >= bar + last - first:
        yield span


def _evidence(words: str) -> int:
    """Return what speaks for words being a note, less what speaks against."""
    return _weight(CUES, words) + _weight(AGAINST, words)


def _weight(cues: tuple[Cue, ...], words: str) -> int:
    """Return what words hold of some classes, each counted once."""
    return sum([cue.weight for cue in cues if cue.pattern.search(words)])


def _unquoted(text: str) -> str:
    """Return a text, as long as it was, without what others say in it."""
    return _QUOTED.sub(_silenced, text) if "“" in text or "《" in text else text


def _silenced(quoted: re.Match[str]) -> str:
    end = "。" if quoted[0][-2] in _STOPS else "”"
    return "“" * (len(quoted[0]) - 1) + end


_LISTED = re.compile(r"[^。；，：！？]+")
_NUMBERED = re.compile(r"^第.{1,4}[章节条]|\d[人家个项名]$")
"""A heading, and a row of a table in words: 文化、教育、专业等界 80人."""
_BRACKETED = re.compile(r"[（(][^（()）]*[）)]")
_FEW, _NAME = 3, 8


def is_outline(words: str) -> bool:
    """Tell a line that only lists what is to be written: names parted by 、, with no sentence."""
    said = _BRACKETED.sub("", words).strip()
    listed = said.split("、")
    return (
        len(listed) >= _FEW
        and len(words) <= _LONGEST_LINE
        and bool(_LISTED.fullmatch(said))
        and not _NUMBERED.search(said)
        and all(0 < len(one) <= _NAME for one in listed)
    )
