"""Brackets: of full width beside Chinese, both of a pair alike, none without its partner."""

import re
from collections.abc import Iterator
from itertools import groupby

from planctl.checks.wording.sheet import Change, Sheet, Slip
from planctl.schemas.prose import Prose
from planctl.text.brackets import BRACKET, bracketed
from planctl.text.characters import HAN, STOPS
from planctl.text.chinese import CHINESE
from planctl.text.marks import marks

_BESIDE = re.compile(f"[{HAN}{STOPS}”》]")
_WIDE = {"(": "（", ")": "）"}
_INNER = {"《": "〈", "》": "〉"}
_COUNTED = re.compile(r"(?:^|[\s：:；;，,。、])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4}|[①-⑳])$")
"""What a bracket without its partner closes in a list: 1) a）."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"\s?第?\d{1,5}号(?![线楼院店门位段])")
_FORMULA = re.compile(r"\s*\d[\d.]*\s*[±+×÷]\s*\d[\d.]*\s*")
_INTERVAL = re.compile(
    r"[\[(（［]\s*[-−+]?[\d.a-z∞]{1,12}\s*[,，]\s*[-−+]?[\d.a-z∞]{1,12}\s*[\])）］]"
)
"""Numbers from one to another, one of them perhaps without: [0，1)."""
_ANGLED = re.compile(rf"[<＜](?=[{HAN}])[^<>＜＞\n]{{3,60}}[法例见知划案定告纲准则录函书][>＞]")
"""A title within the signs for less and more."""


def brackets_are_paired(sheet: Sheet) -> Iterator[Slip]:
    """T305, T309, T310: brackets of half width or of two widths; a lone bracket; a title within a title."""
    text = sheet.masked
    offsets = (match.start() for match in BRACKET.finditer(text))
    for number, held in groupby(offsets, sheet.at):
        start, end = sheet.line(number)
        for slip in _slips(text[start:end], [at - start for at in held], start):
            if slip.rule != "T309" or not _is_told(sheet.proses[number], slip.start - start):
                yield slip
    for match in _ANGLED.finditer(text):
        start, end = match.span()
        changes = ((start, start + 1, "《"), (end - 1, end, "》"))
        yield _pair("T305", match[0], 0, end - start - 1, start, changes)


def _is_told(prose: Prose, at: int) -> bool:
    """Tell the lone bracket of a citation or link in a record, which L216 tells of."""
    if prose.section is None or prose.kind == "title":
        return False
    return any(mark.kind == "fault" and mark.start <= at < mark.end for mark in marks(prose.text))


def _slips(line: str, offsets: list[int], start: int) -> Iterator[Slip]:
    found = bracketed(line, offsets)
    for opened, closed in found.pairs:
        changes = _widened(line, opened, closed, start)
        if changes:
            yield _pair("T305", line, opened, closed, start, changes)
    for (opened, closed), changes in _titles(line, found.pairs, start):
        yield _pair("T310", line, opened, closed, start, changes)
    lone = found.lone if CHINESE.search(line) else ()
    intervals = _INTERVAL.finditer(line) if lone else ()
    ends = {at for match in intervals for at in (match.start(), match.end() - 1)}
    for at in lone:
        if at not in ends and not _is_counted(line, at):
            yield Slip("T309", start + at, start + at + 1, {"mark": line[at]})


def _pair(
    rule: str, line: str, opened: int, closed: int, start: int, changes: tuple[Change, ...]
) -> Slip:
    wanted = {at - start: new for at, _, new in changes}
    values = {
        "found": line[opened] + line[closed],
        "wanted": wanted.get(opened, line[opened]) + wanted.get(closed, line[closed]),
    }
    return Slip(rule, start + opened, start + closed + 1, values, changes)


def _widened(line: str, opened: int, closed: int, start: int) -> tuple[Change, ...]:
    """Return what makes a pair of round brackets Chinese, or those of a year 〔〕, where it should be."""
    held = line[opened] + line[closed]
    if held != "〔〕" and _is_number(line, opened, closed):
        return (start + opened, start + opened + 1, "〔"), (
            start + closed,
            start + closed + 1,
            "〕",
        )
    if held not in ("()", "(）", "（)"):
        return ()
    if held == "()" and not _is_chinese(line, opened, closed):
        return ()
    return tuple(
        (start + at, start + at + 1, _WIDE[line[at]])
        for at in (opened, closed)
        if line[at] in _WIDE
    )


def _is_number(line: str, opened: int, closed: int) -> bool:
    """Tell the year in the number of an official paper: 国发〔2025〕6号 (GB/T 9704-2012, 7.2.5)."""
    return bool(
        _YEAR.fullmatch(line, opened + 1, closed)
        and _NUMBERED.match(line, closed + 1)
        and opened
        and CHINESE.match(line, opened - 1)
    )


def _is_chinese(line: str, opened: int, closed: int) -> bool:
    """Tell brackets of a Chinese sentence from those of a formula, a name or an English phrase."""
    if CHINESE.search(line, opened, closed):
        return True
    if _FORMULA.fullmatch(line, opened + 1, closed):
        return False
    if opened and _BESIDE.match(line, opened - 1):
        return True
    return opened == 0 and bool(CHINESE.match(line, closed + 1))


def _titles(
    line: str, pairs: tuple[tuple[int, int], ...], start: int
) -> Iterator[tuple[tuple[int, int], tuple[Change, ...]]]:
    """Yield titles in 《》 that stand right within another, and what makes them 〈〉; one in 〈〉 has 《》 again."""
    around: list[tuple[int, int]] = []
    for opened, closed in sorted(pair for pair in pairs if line[pair[0]] in "《〈"):
        while around and around[-1][1] < opened:
            around.pop()
        if line[opened] == "《" and around and line[around[-1][0]] == "《":
            changes = [(start + at, start + at + 1, _INNER[line[at]]) for at in (opened, closed)]
            yield (opened, closed), tuple(changes)
        around.append((opened, closed))


def _is_counted(line: str, at: int) -> bool:
    """Tell a bracket that has no partner because it ends the number of an item, or is Latin's."""
    if line[at] in ")）":
        return bool(_COUNTED.search(line, max(0, at - 8), at))
    beside = line[at - 1 : at] + line[at + 1 : at + 2]
    return line[at] in "[]()" and bool(beside) and all(char.isascii() for char in beside)
