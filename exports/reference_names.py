"""Who is responsible for a source, as GB/T 7714 names them (7.1 of 2025, 8.1 of 2015)."""

import re
from collections.abc import Sequence

from planctl.schemas.source import Standard

_NAMED = 3
"""Authors that are named; of more, only so many (7.1.2 of 2025, 8.1.2 of 2015)."""
_KEPT = frozenset({"Jr", "Sr", "II", "III", "IV"})
_FIRM = frozenset({"Inc", "Ltd", "LLC", "LLP", "Co", "Corp", "Plc", "PLC", "AG", "GmbH", "SA"})
_PARTICLES = frozenset(
    {"da", "de", "del", "den", "der", "di", "dos", "du", "la", "le", "van", "von", "zu"}
)
_MOST_WORDS = 4
_RUN_TOGETHER = 3
"""So many capitals and no more are initials without blanks: KL, and not JIANGNING."""
_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"


def responsible(authors: Sequence[str], comma: str, *, chinese: bool, standard: Standard) -> str:
    """Return the authors in one run, up to three of them, then 等 or et al. by the entry's language.

    `comma` is the mark between them, with its blank. Of 2015 a Latin surname is in capitals.
    """
    named = [_name(author, standard) for author in authors[:_NAMED]]
    if len(authors) > _NAMED:
        named.append("等" if chinese else "et al.")
    return comma.join(named)


def _name(author: str, standard: Standard) -> str:
    """Return "Surname, Given" as surname and initials; every other name stands as it was given.

    Who writes "Surname, Given" says that it is a person's: an institution's comma is told from it
    by its small words (Ministry of Health, Labour and Welfare) or its form (Acme, Inc.).
    """
    surname, parted, given = author.partition(",")
    names = given.replace(".", " ").replace(",", " ").split()
    if not parted or not _of_a_person(surname.split(), names):
        return author
    initials = [_initials(name, standard) for name in names]
    return " ".join([surname.upper() if standard == 2015 else surname, *initials])


def _of_a_person(surname: Sequence[str], names: Sequence[str]) -> bool:
    if not (0 < len(surname) <= _MOST_WORDS and 0 < len(names) <= _MOST_WORDS):
        return False
    return (
        all(re.fullmatch(_WORD, word) for word in (*surname, *names))
        and not any(word[0].islower() and word not in _PARTICLES for word in surname)
        and all(name[0].isupper() or name in _PARTICLES for name in names)
        and not _FIRM.intersection(names)
    )


def _initials(name: str, standard: Standard) -> str:
    """Return a given name's initials: Jean-Luc is J-L by 2025, J L by 2015; Jr and particles stay."""
    if name in _KEPT or name in _PARTICLES:
        return name
    if name.isupper() and len(name) <= _RUN_TOGETHER and "-" not in name:
        return " ".join(name)
    return ("-" if standard == 2025 else " ").join(part[0] for part in name.split("-"))
