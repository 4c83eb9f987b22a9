"""Words to a colleague, told by the cues in them: how much they speak of the paper, and as colleagues do.

In brackets and in the cells of tables, where notes stand by custom, little is enough. A line must speak of
the paper, and say more. What others say in quotation marks says nothing.
"""

import re

from planctl.text.cues import CUES
from planctl.text.cues_of_papers import OF_A_PAPER, OPENS_WITH_A_PART
from planctl.text.cues_of_people import AGAINST, OF_CLAUSES
from planctl.text.note_evidence import STOPS, evidence, held, is_sure, tells, unquoted, weight

_IN_BRACKETS, _ON_A_LINE, _IN_A_HEADING = 2, 3, 1
_LONGEST, _LONGEST_LINE, _FEW = 80, 60, 3
SENTENCE = re.compile(f"[^{STOPS}]+[{STOPS}]?")
CLAUSE = re.compile(f"[^，,：{STOPS}]+")
_LETTER = re.compile(r"[A-Za-z\u4e00-\u9fff]|\d[？?]")
_RECKONED = re.compile(r"\d[^，。；]{0,8}[×÷/]\s?\d|\d[^，。；]{0,4}/[\u4e00-\u9fff]")
"""How an amount is come to: 3元×82天, 4元/天."""
_HAN = re.compile("[\u4e00-\u9fff]")
_REPEATED = re.compile("“([^“”]+)”.|(?<![\\d.])(\\d[\\d.,]*)(?![\\d.年月—～~-]| 年).{4}")
_TAIL = re.compile(r"(?<=。)[^\w。”’）]+$")
"""What stands behind a full stop and says nothing: ✅."""
_UNIT = re.compile("（[^核补查删待缺]）\\Z")
_RATE = re.compile("[一-龥]/[一-龥]{1,2}")
"""A unit of two: 对/日."""
_CHECKED = re.compile(r"(?:是否|有无|能否)[^，]+[？?]\Z")
"""What a list asks those who check by it."""
ANSWERS = re.compile(
    r"\s*(?:\d+[.、]\s*)?(?:(?:问题?|[答QA])\d*\ufffc*[：:]|[A-Z]\d{1,2}[.、．]|[\[【〔（(][问答][\]】〕）)]|记者|主持人|发言人|负责人|嘉宾|观众|提问|回答|补充回答|[一-龥]{0,4}(?:专家|委员|院士|教授|学者|研究员)[^：:，。]{0,4}[：:]|[一-龥]{0,6}(?:某|[甲乙丙丁]|代表|受访者|村民|居民|家长|患者|职工|网友|[一-龥]长|主任|书记)[^：:，。]{0,6}[：:])"
)
"""How those begin who are asked, and speak in their own words."""
BRACKETED = re.compile(
    r"[（(【〔<\[［〈〖{｛~](?:(?<=[（(])([^（()）\n]{2,80})[）)]|(?<=[【〔])([^【】〔〕\n]{2,80})[】〕]"
    r"|(?<=<)!--(?!\s*planctl:)([^<>\n]{2,300})-->|(?<=[\[［])([^\[\]［］\n]{2,80})[\]］]"
    r"|(?<=[〈〖{｛])([^〈〉〖〗{}｛｝\n]{2,80})[〉〗}｝]|(?<=~)~([^~\n]{2,80})~~)"
)
"""Words in brackets of any kind, and comments of Markdown that are no waivers."""


def is_note(words: str, before: str = "") -> bool:
    """Tell whether words in brackets, behind others of their paragraph, speak to a colleague."""
    said = words.strip()
    if len(said) > _LONGEST or not _LETTER.search(said) or _RATE.fullmatch(said):
        return False
    bare = unquoted(said)
    own = repeats(said, before) + weight(OF_CLAUSES, bare) + held(bare)
    return own >= _IN_BRACKETS and own + weight(AGAINST, bare) >= _IN_BRACKETS


def repeats(said: str, before: str) -> int:
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
    return tells(words) and not _CHECKED.search(words) and is_note(words)


def is_note_heading(words: str) -> bool:
    """Tell whether a heading, or what a dash adds to it, speaks to a colleague; one that advises its readers says less."""
    _, dash, added = words.rpartition("——")
    return is_note_line(words, _IN_A_HEADING) or (bool(dash) and is_note_line(added))


def is_note_line(words: str, more: int = 0) -> bool:
    """Tell whether all of a short line speaks to a colleague and not to the reader, with so much `more` to tell it by."""
    said = unquoted(_TAIL.sub("", words.strip()))
    if not 0 < len(said) <= _LONGEST_LINE or said.endswith(("：", "；")) or ANSWERS.match(said):
        return False
    opens = said[-1] not in "？?" and bool(OPENS_WITH_A_PART.match(said))
    if not (opens or weight(OF_A_PAPER, said) or is_sure(said)):
        return False
    sentences, clauses = SENTENCE.findall(said), CLAUSE.findall(said)
    if not clauses:
        return False
    if said[-1] in "。？?" and not (weight(CUES, clauses[0]) and weight(CUES, clauses[-1])):
        return False
    bar = _ON_A_LINE + more + (said[-1] in "。？?") + 2 * max(0, len(clauses) - _FEW)
    return evidence(said) + opens >= bar and (
        len(sentences) == 1 or all(evidence(one) > 1 for one in sentences)
    )
