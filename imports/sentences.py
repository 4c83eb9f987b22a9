"""Pieces of small Markdown put together to sentences."""

import re
from collections.abc import Iterator

from planctl.imports.written import Bit, Claim, Sentence
from planctl.text.escaping import escaped
from planctl.text.mapped import Mapped

_SENTENCE = re.compile(r"[^。！？]*(?:[。！？]+[”’」』）)\"']*|$)")


def plain_bits(
    words: Mapped, value: str, start: int, end: int, inserts: list[tuple[int, int, Bit]]
) -> Iterator[Bit]:
    """Yield plain words sentence by sentence, and what is inserted among them."""
    while start < end:
        while inserts and inserts[-1][0] <= start:
            yield inserts.pop()[2]
        stop = min(end, inserts[-1][0]) if inserts else end
        match = _SENTENCE.match(value, start, stop)
        stop = match.end() if match and match.end() > start else stop
        claims = tuple(Claim(a, b, "text") for a, b in words.places(start, stop))
        yield Bit(escaped(value[start:stop]), value[start:stop], claims)
        start = stop


_ENDS = re.compile(r"[。！？][”’」』）)\"']*$")


def sentences_of(bits: Iterator[Bit]) -> Iterator[Sentence]:
    """Yield sentences; marks behind a full stop belong to the sentence before."""
    held: list[Bit] = []
    ended = opened = False
    for bit in bits:
        opens = bit.text == "**" and not opened
        if ended and (bit.prose.strip() or opens):
            yield _sentence(held)
            held, ended = [], False
        held.append(bit)
        opened ^= bit.text == "**"
        ended = bool(_ENDS.search(bit.prose)) if bit.prose.strip() else ended
    if held:
        yield _sentence(held)


def _sentence(bits: list[Bit]) -> Sentence:
    return Sentence(
        "".join(bit.text for bit in bits),
        "".join(bit.prose for bit in bits),
        tuple(claim for bit in bits for claim in bit.claims),
    )
