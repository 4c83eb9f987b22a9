"""Characters that end a line in YAML 1.1, in libyaml and in ruamel, and not in YAML 1.2 (§5.4).

Text pasted from Word holds U+2028. It is set aside while a parser looks, and put back after. What
stands in are noncharacters, which no text may hold (Unicode 23.7); the private use area will not
do, for old Chinese fonts live there.
"""

BREAKS = "\x85\u2028\u2029"
_STAND_INS = "\ufdd0\ufdd1\ufdd2"


def hide_breaks(text: str) -> tuple[str, bool]:
    """Return `text` with each such character stood in for by another, and whether any was."""
    if text.isascii() or not any(char in text for char in BREAKS):
        return text, False
    return text.translate(str.maketrans(BREAKS, _STAND_INS)), True


def show_breaks(text: str) -> str:
    """Return `text` with what `hide_breaks` set aside put back."""
    return text.translate(str.maketrans(_STAND_INS, BREAKS))
