"""Ids from Chinese titles: 数据跨境 → shu-ju-kua-jing."""

import re
import unicodedata
from hashlib import sha256

LONGEST = 40
"""An id is a file's name, and people type it."""
_FEWEST = 3
_WORD = re.compile(r"[a-z0-9]+")
_ASIDE = re.compile(r"[（(][^（()）]*[)）]")
_CLAUSE_END = re.compile(r"[，。：；、,:;!?！？—\s]+")


def pinyin_id(title: str) -> str:
    """Return an id of at most 40 characters: pinyin a syllable each, Latin and digits as they are.

    Of a longer title it keeps the first clauses, without what stands in brackets; a first clause that
    is too long, or says next to nothing, ends between two syllables. A title of other scripts alone
    gets an id from its fingerprint, the same each time.
    """
    words = _spelt(title)
    if not words:
        return f"id-{sha256(title.encode('utf-8', 'replace')).hexdigest()[:8]}"
    if _length(words) <= LONGEST:
        return "-".join(words)
    bare, kept = _ASIDE.sub("", title), list[str]()
    for clause in map(_spelt, _CLAUSE_END.split(bare)):
        if _length(kept + clause) > LONGEST:
            break
        kept += clause
    return "-".join(kept if len(kept) >= _FEWEST else _cut(_spelt(bare) or words))


def _length(words: list[str]) -> int:
    return len("-".join(words))


def _cut(words: list[str]) -> list[str]:
    """Return as many words as an id holds; at least one, shortened if it must be."""
    kept = [words[0][:LONGEST]]
    for word in words[1:]:
        if _length([*kept, word]) > LONGEST:
            break
        kept.append(word)
    return kept


def _spelt(text: str) -> list[str]:
    """Return the syllables and Latin words of a text, in small letters."""
    from pypinyin import lazy_pinyin

    said = " ".join(lazy_pinyin(unicodedata.normalize("NFKC", text)))
    plain = unicodedata.normalize("NFKD", said)
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).lower())
