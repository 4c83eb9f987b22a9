"""Terms: as terms.yaml has them, nothing that it forbids, words as the dictionary spells them."""

import re
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.misspelt import GOES_ON, MISSPELT
from planctl.text.quotes import evenly_quoted

_LATIN = re.compile(r"[A-Za-z0-9]")
_TITLE = re.compile(r"《[^《》\n]{1,120}》")
_UNTIL = re.compile(
    r"截止(?:到|至)?(?=目前|当前|现在|今年|去年|上年|本[年月]|\d{1,4}年|\d{1,2}月|\d{4}-)"
)
_TWICE = re.compile(
    rf"(?P<word>[{HAN}]{{2,6}})(?P=word)|(?P<small>[的了是在和与及或对为从把被将以着])(?P=small)"
)
_COMPOUND = frozenset("家库员院所局部会中人")
_REPEATED = re.compile(r"(?P<one>.)(?P=one)+")
_AIMED = re.compile(r"[目标有中]的$")


def terms_are_as_agreed(sheet: Sheet) -> Iterator[Slip]:
    """T345: a variant of a term; not in the title of a document, nor within the term itself."""
    for term in sheet.terms.terms:
        for variant in term.variants:
            wanted = term.abbreviation if _is_short(variant) and term.abbreviation else term.term
            for start in _found(sheet, variant, term.term):
                end = start + len(variant)
                values = {"found": variant, "wanted": wanted}
                yield Slip("T345", start, end, values, ((start, end, wanted),), safe=False)


def _is_short(variant: str) -> bool:
    return variant.isascii()


def _found(sheet: Sheet, words: str, around: str = "") -> Iterator[int]:
    """Yield where words stand, outside of titles and of the longer words that hold them."""
    text, words, around = sheet.evenly_quoted, evenly_quoted(words), evenly_quoted(around)
    at = text.find(words)
    while at >= 0:
        if not (
            _is_part(text, words, at) or _within(text, words, at, around) or _is_title(text, at)
        ):
            yield at
        at = text.find(words, at + len(words))


def _is_part(text: str, words: str, at: int) -> bool:
    """Tell letters that stand within a longer word of letters."""
    end = at + len(words)
    return bool(
        (_LATIN.match(words[0]) and at and _LATIN.match(text, at - 1))
        or (_LATIN.match(words[-1]) and _LATIN.match(text, end))
    )


def _within(text: str, words: str, at: int, around: str) -> bool:
    offset = around.find(words)
    return offset >= 0 and text.startswith(around, at - offset)


def _is_title(text: str, at: int) -> bool:
    line = text.rfind("\n", 0, at) + 1
    return text.rfind("《", line, at) > text.rfind("》", line, at)


def nothing_is_forbidden(sheet: Sheet) -> Iterator[Slip]:
    """T346: a word that terms.yaml forbids."""
    for word in sheet.terms.forbidden:
        values = {"found": word.term}
        values |= {"use": word.use} if word.use else {}
        values |= {"why": word.why} if word.why else {}
        for start in _found(sheet, word.term):
            end = start + len(word.term)
            changes = ((start, end, word.use),) if word.use else ()
            yield Slip("T346", start, end, values, changes, safe=False)


def words_are_spelt_right(sheet: Sheet) -> Iterator[Slip]:
    """T347: a word that no dictionary has; 截止 for 截至."""
    text = sheet.masked
    for wrong, right in MISSPELT.items():
        at = text.find(wrong)
        while at >= 0:
            end = at + len(wrong)
            if text[end : end + 1] not in GOES_ON.get(wrong, " "):
                values = {"found": wrong, "wanted": right}
                yield Slip("T347", at, end, values, ((at, end, right),))
            at = text.find(wrong, end)
    for match in _UNTIL.finditer(text):
        values = {"found": match[0], "wanted": "截至"}
        yield Slip("T347", *match.span(), values, ((*match.span(), "截至"),))


def _is_chance(text: str, word: str, end: int) -> bool:
    """Tell two words that only look like one twice: 项目的目的, 民营企业企业家, 哈哈哈哈."""
    if _REPEATED.fullmatch(word) or (len(word) == 2 and "的" in word):
        return True
    return len(word) == 2 and text[end : end + 1] in _COMPOUND


def words_are_said_once(sheet: Sheet) -> Iterator[Slip]:
    """T348: a word written twice in a row."""
    text = sheet.masked
    for match in _TWICE.finditer(text):
        word = match["word"] or match["small"]
        if match["word"] and _is_chance(text, word, match.end()):
            continue
        if match["small"] and _AIMED.search(text, max(0, match.start() - 1), match.start() + 1):
            continue
        start = match.start() + len(word)
        yield Slip(
            "T348", *match.span(), {"found": match[0]}, ((start, match.end(), ""),), safe=False
        )
