"""Terms: as terms.yaml has them, nothing that it forbids, words as the dictionary spells them."""

import re
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.pairs import first_pairs
from planctl.text.quotes import evenly_quoted

_LATIN = re.compile(r"[A-Za-z0-9]")
_TITLE = re.compile(r"《[^《》\n]{1,120}》")
_HAN_PAIR = re.compile(f"[{HAN}]{{2}}")


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
    if _stands_nowhere(sheet, words):
        return
    text, words, around = sheet.evenly_quoted, evenly_quoted(words), evenly_quoted(around)
    at = text.find(words)
    while at >= 0:
        if not (
            _is_part(text, words, at) or _within(text, words, at, around) or _is_title(text, at)
        ):
            yield at
        at = text.find(words, at + len(words))


def _stands_nowhere(sheet: Sheet, words: str) -> bool:
    """Tell words whose first two characters, where these are Chinese, stand nowhere side by side."""
    return bool(_HAN_PAIR.match(words)) and first_pairs([words])[0] not in sheet.pairs


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
    """T347: a word that no dictionary has, or that is another where it stands: 截止 for 截至."""
    for start, end, wanted, sure in sheet.misspelt:
        values = {"found": sheet.masked[start:end], "wanted": wanted}
        yield Slip("T347", start, end, values, ((start, end, wanted),), sure)
