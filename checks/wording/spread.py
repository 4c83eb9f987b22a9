"""Lines that are no sentences, whose words stand apart: titles, signatures, names, rows of a table."""

import re

from planctl.checks.wording.sheet import Sheet

_SENTENCE, _LEADS = re.compile("[，。；！？]"), re.compile("[。；！？：]")
_BRACKETED = re.compile("（[^（）]{1,20}）")
_WIDE = re.compile(r"(?<=\S)[ \u3000\t]{2,}(?=\S)")
_FIELDS = re.compile(r"(?<=\S)[ \u3000\t]+(?=\S)")
_ROW_OF = 4
"""Blanks of a line from which on it is a row: 张某某 男 1978年 高级工程师 市水利局."""
_LONGEST = 80


def is_spread(sheet: Sheet, start: int, end: int) -> bool:
    """Tell a blank of a line that is no sentence: a title, a signature, names, the row of a table."""
    text = sheet.masked
    line, stop = sheet.line(sheet.at(start))
    if stop - line > _LONGEST or _SENTENCE.search(_BRACKETED.sub("", text[line:stop])):
        return False
    return not text[start:end].strip("\u3000") or _is_row(sheet, sheet.at(start))


def _is_row(sheet: Sheet, number: int) -> bool:
    """Tell a line of fields: one of several wide blanks, or one beside another, or of many blanks."""
    near = range(max(0, number - 1), min(len(sheet.proses), number + 2))
    lines = {one: sheet.masked[slice(*sheet.line(one))] for one in near}
    rows = [one for one, said in lines.items() if _WIDE.search(said) and not _LEADS.search(said)]
    own = lines[number]
    several = len(_WIDE.findall(own)) > 1 or (number in rows and len(rows) > 1)
    return not _LEADS.search(own) and (several or len(_FIELDS.findall(own)) >= _ROW_OF)
