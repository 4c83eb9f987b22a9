"""The words by which two texts are compared: what a reader sees changed as one."""

import re

_NUMERALS = "〇零一二三四五六七八九十百千万亿两"
_WORD = re.compile(
    r"\[@[^\[\]\n]*\]|\[\[[^\[\]\n]*\]\]|\{\#[^{}\s]*\}|\{>>|<<\}|\*\*|\\."
    r"|https?://[!-~]+"
    r"|\d+(?:,\d{3}(?!\d))*+(?:\.\d+)*+[%％‰]?(?![A-Za-z])"
    r"|[A-Za-z0-9\u00c0-\u024f\u0370-\u04ff]+(?:[-._/'’&][A-Za-z0-9\u00c0-\u024f\u0370-\u04ff]+)*+"
    rf"|[{_NUMERALS}]+分之[{_NUMERALS}]+|[{_NUMERALS}]{{2,}}"
    r"|(?:——|……)"
    r"|.[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\u200d\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef]*+",
    re.DOTALL,
)


def words(text: str) -> list[str]:
    """Return the words of `text`; together they are the text.

    A number (45.6, 1,200, 45.6%, 三分之一), a Latin word or code (GB/T, S.3558), an address, a
    citation and a link are one each; of all else each character is one, with the marks that combine.
    """
    return _WORD.findall(text)
