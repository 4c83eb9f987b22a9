"""Which characters take the Chinese font.

Word chooses a font by character (ECMA-376 part 1, 17.3.2.26): Chinese characters take the East
Asian one, letters the Latin one, and marks that both scripts use (“ ” — … ·) the Latin one unless
their run says `w:hint="eastAsia"`. The hint also turns Greek, Cyrillic and accented letters Chinese.
"""

import re
from functools import cache

_EAST_RANGES = (
    ("\u2e80", "\u9fff"),
    ("\uac00", "\ud7af"),
    ("\uf900", "\ufaff"),
    ("\ufe30", "\ufe4f"),
    ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)
_EAST = "".join(f"{first}-{last}" for first, last in _EAST_RANGES)
_ACCENTED = "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u04ff"
_LETTER = f"A-Za-z{_ACCENTED}"
_HAS_LETTER = re.compile(f"[{_LETTER}]")
_SHARED = re.compile("[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2bff]")


@cache
def _latin() -> re.Pattern[str]:
    """Return what finds shared marks of Latin; made late, for large classes are slow to compile."""
    return re.compile(
        f"([{_ACCENTED}]+"
        f"|(?<=[{_LETTER}])[‘’“”–—…·](?=[{_LETTER}])"
        rf"|(?<=[{_LETTER}0-9,;:] )(?:“[^“”{_EAST}]*”|‘[^‘’{_EAST}]*’)(?=[,.;:]? ?[{_LETTER}]))"
    )


def has_chinese(text: str) -> bool:
    """Tell whether `text` holds a character that only the Chinese font has."""
    # The first character nearly always tells; a pattern of these ranges is slow to compile.
    return not text.isascii() and (_is_chinese(text[0]) or any(map(_is_chinese, text)))


def _is_chinese(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or any(
        first <= character <= last for first, last in _EAST_RANGES
    )


def has_shared_marks(text: str) -> bool:
    """Tell whether `text` holds a mark that both scripts use, so that its font must be said."""
    return not text.isascii() and _SHARED.search(text) is not None


def by_font(text: str) -> list[tuple[str, bool]]:
    """Split text of a Chinese paragraph into pieces, each with whether it needs the hint.

    A shared mark belongs to Chinese unless it stands between Latin letters (`don’t`) or is one of
    a pair that does (`the “Act” says`).
    """
    if not has_shared_marks(text):
        return [(text, False)]
    if not _HAS_LETTER.search(text):
        return [(text, True)]
    pieces = enumerate(_latin().split(text))
    return [
        (piece, place % 2 == 0 and _SHARED.search(piece) is not None)
        for place, piece in pieces
        if piece
    ]
