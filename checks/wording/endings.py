"""How paragraphs and headings end."""

import re
from collections import Counter
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.credits import is_credit
from planctl.text.masks import COVER
from planctl.text.notes_within import notes_within

_ENDED = re.compile(r"[。！？…：；:;.!?][”’」』）)》\]］]*(?:（(?:[^（）]|（[^（）]*）)*）){0,3}$")
"""A stop; remarks in brackets may stand behind it, as who reported and who edited."""
_OPEN = re.compile(r"[，、,][”’」』]*$")
_WORDS = re.compile(rf"[{HAN}A-Za-z0-9%”’）)》]$")
_HEADED = re.compile(r"[。，、；,;]$")
_PICTURED = re.compile(r"[\s\u3000]摄$")
"""How a line under a picture ends that names who took it."""
_CLAUSES = 3
"""Commas from which on a paragraph that has a ； too is a sentence, without any stop."""
_SHORT, _LONGEST_HEADING = 20, 40
_MOST = 0.8
"""The share of a file's paragraphs that end with a stop, from which on one without is a slip."""


def paragraphs_end(sheet: Sheet) -> Iterator[Slip]:
    """T320: a paragraph of sentences ends with a stop, in files whose paragraphs do, unless with a note."""
    ends = dict(_ends(sheet))
    whole = Counter(sheet.proses[n].path for n, bare in ends.items() if _is_ended(bare))
    every = Counter(sheet.proses[n].path for n in ends)
    for number, bare in ends.items():
        path = sheet.proses[number].path
        if _is_ended(bare) or whole[path] < _MOST * (every[path] - 1):
            continue
        if is_credit(bare[bare.rfind("。") + 1 :]):
            continue
        if any(end == len(bare) for _, end in notes_within(bare)):
            continue
        at = sheet.starts[number] + len(bare)
        words = bool(_WORDS.search(bare)) and bare == sheet.proses[number].text
        changes = ((at, at, "。"),) if words else ()
        if words or _OPEN.search(bare) or _WORDS.search(bare):
            yield Slip("T320", at - 1, at, {}, changes, safe=False)


def _is_ended(bare: str) -> bool:
    return bare.endswith("。") or _ENDED.search(bare) is not None


def _ends(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Yield each paragraph that holds a whole sentence, without the citations behind its end."""
    for number, prose in enumerate(sheet.proses):
        if prose.kind != "paragraph" or len(prose.text) < _SHORT:
            continue
        start, end = sheet.line(number)
        bare = sheet.masked[start:end].rstrip(f"{COVER} \t\u00a0\u3000")
        whole = "。" in bare or ("；" in bare and bare.count("，") >= _CLAUSES)
        if whole and not _PICTURED.search(bare) and not prose.text.endswith("`"):
            yield number, bare


def headings_have_no_stop(sheet: Sheet) -> Iterator[Slip]:
    """T321: a heading that stands alone on its line ends with no stop and no comma."""
    for number, prose in enumerate(sheet.proses):
        if prose.kind not in ("heading", "title") or len(prose.text) > _LONGEST_HEADING:
            continue
        if _HEADED.search(prose.text) and "。" not in prose.text[:-1]:
            end = sheet.line(number)[1]
            yield Slip("T321", end - 1, end, {"found": prose.text[-1]}, ((end - 1, end, ""),))
