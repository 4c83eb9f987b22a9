"""Symbol fonts: what a private code of Wingdings or Symbol shows, as a character of Unicode.

Word writes such a sign as `w:sym` with a code from F000 (ECMA-376 part 1, 17.3.3.30), or as text
of the private use area in a symbol font. Signs that stand for a tick matter in a progress table.
"""

import re

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆",
    0x9E: "·", 0x9F: "•", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□"}
_SYMBOL = {
    0x61: "α", 0x62: "β", 0x6D: "μ", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD7: "⋅",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = re.compile("[\uf000-\uf0ff]")


def symbol(code: str, font: str) -> str:
    """Return the sign of `w:sym`: `code` in hexadecimal digits; "" for what is no code."""
    if not re.fullmatch("[0-9A-Fa-f]{1,6}", code):
        return ""
    number = int(code, 16)
    legal = 0x20 <= number <= 0xD7FF or 0xE000 <= number <= 0x10FFFF
    return readable(chr(number), font) if legal else ""


def readable(text: str, font: str) -> str:
    """Return `text` with the private codes that `font` is known to show in Unicode."""
    shown = _FONTS.get(font.casefold())
    if shown is None:
        return text
    return _PRIVATE.sub(lambda held: shown.get(ord(held[0]) & 0xFF, held[0]), text)


def has_private(text: str) -> bool:
    """Tell whether `text` holds codes that only a symbol font shows."""
    return not text.isascii() and _PRIVATE.search(text) is not None
