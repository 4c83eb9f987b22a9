"""What a plain scalar means: the core schema of YAML 1.2 (§10.3.2), and nothing of YAML 1.1.

`no` is a word, `012` is twelve, `1e3` a thousand, a date a word. Reading, editing and
yaml-language-server resolve alike.
"""

import re

Scalar = str | int | float | bool | None

NULL = r"~|null|Null|NULL|"
BOOL = r"true|True|TRUE|false|False|FALSE"
INT = r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
FLOAT = (
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(NULL.split("|")),
    **{word: word.lower() == "true" for word in BOOL.split("|")},
}
_NUMERIC_START = frozenset("0123456789-+.")
_INT = re.compile(INT)
_FLOAT = re.compile(FLOAT)
_LONGEST_NUMBER = 400


def resolve(plain: str) -> Scalar:
    """Return what a plain (unquoted, untagged) scalar means."""
    if plain in _WORDS:
        return _WORDS[plain]
    if plain[0] not in _NUMERIC_START or len(plain) > _LONGEST_NUMBER:
        return plain
    if _INT.fullmatch(plain):
        return _integer(plain)
    return _float(plain) if _FLOAT.fullmatch(plain) else plain


def _integer(plain: str) -> int:
    if plain.startswith(("0o", "0x")):
        return int(plain[2:], 8 if plain[1] == "o" else 16)
    return int(plain)


def _float(plain: str) -> float:
    return float(plain.lower().replace(".inf", "inf").replace(".nan", "nan"))
