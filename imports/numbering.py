"""The number before a heading, in whatever dress: 一、（一）1. （1） ① 第一章 1.1.

The order of dresses is that of GB/T 9704-2012, 7.3.3, but real papers keep to none: what is above
what is learnt from the paper itself, by `key`.
"""

import re
from typing import NamedTuple

_CHINESE = "零一二三四五六七八九十百"
_NUMBER = re.compile(
    rf"第(?P<chapter>[{_CHINESE}\d]{{1,4}})(?P<unit>[章节篇编]|部分)[ 　:：、]*"
    rf"|(?P<chinese>[{_CHINESE}]{{1,3}})[、．.,，]\s*"
    rf"|[（(]\s*(?P<bracketed>[{_CHINESE}]{{1,3}})\s*[）)]\s*"
    r"|(?P<legal>\d{1,2}(?:[.．]\d{1,2}){1,8})(?:[.．、]|(?![\d.．%％]))(?=[\s　]|[^\x00-\xff])\s*"
    r"|(?P<decimal>\d{1,3}(?=[.．、])|\d{1,2})(?:[.．、]\s*(?!\d)|[ 　]+(?=[\u4e00-\u9fff]))"
    r"|[（(]\s*(?P<round>\d{1,3})\s*[）)]\s*"
    r"|(?P<half>\d{1,2})[）)]\s*"
    r"|(?P<circled>[①-⑳])\s*"
    r"|(?:附件|附录)(?P<annex>\d{0,2})[ 　:：]+"
)


class Number(NamedTuple):
    """`key` names the dress, the same for all numbers of a level; the number ends at `end`."""

    key: str
    value: int
    end: int


def number_of(words: str) -> Number | None:
    """Return the number that `words` begin with."""
    match = _NUMBER.match(words)
    if not match:
        return None
    kind = match.lastgroup or ""
    kind = "chapter" if kind == "unit" else kind
    said = match[kind]
    if kind == "legal":
        steps = re.split(r"[.．]", said)
        return Number(f"legal-{len(steps)}", int(steps[-1]), match.end())
    if kind == "circled":
        return Number(kind, ord(said) - ord("①") + 1, match.end())
    key = f"{kind}-{match['unit']}" if kind == "chapter" else kind
    return Number(key, _value(said), match.end())


def _value(said: str) -> int:
    if not said:
        return 1
    if said.isascii():
        return int(said)
    tens, ten, ones = said.rpartition("十")
    digits = {character: at for at, character in enumerate(_CHINESE[:10])}
    return (digits.get(tens, 1) * 10 if ten else 0) + digits.get(ones[-1:], 0)
