"""Ids from Chinese titles: 数据跨境 → shu-ju-kua-jing."""

import re
import unicodedata
from hashlib import sha256

_LONGEST = 60
_WORD = re.compile(r"[a-z0-9]+")


def pinyin_id(title: str) -> str:
    """Return an id of at most 60 characters: pinyin a syllable each, Latin and digits as they are.

    A title of other scripts alone gets an id from its fingerprint, the same each time.
    """
    from pypinyin import lazy_pinyin

    spelt = " ".join(lazy_pinyin(unicodedata.normalize("NFKC", title)))
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(char)
    )
    words = _WORD.findall(bare.lower())
    if not words:
        return f"id-{sha256(title.encode('utf-8', 'replace')).hexdigest()[:8]}"
    found: str = words[0][:_LONGEST]
    for word in words[1:]:
        if len(found) + 1 + len(word) > _LONGEST:
            break
        found += f"-{word}"
    return found
