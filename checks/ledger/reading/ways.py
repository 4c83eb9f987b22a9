"""Ways to say what a figure counts: another sentence names its subject, its topic or its measure otherwise."""

from collections.abc import Iterator
from typing import NamedTuple

from planctl.checks.ledger.reading.owners import is_of_target
from planctl.text.indicators import (
    bare_words,
    ends_measured,
    is_measured,
    last_measure_of,
)
from planctl.text.mention import Mention

_WHOLE_WORDS = 6
"""Characters that name what is measured or hoped for, whatever its sentence says before."""
_FIRMS = "企业"
_ECONOMY = ("经济", "实现经济", "全县经济", "全市经济", "全省经济", "国民经济")
"""What grows as the product does."""
_SHARE = "占"


class Around(NamedTuple):
    """What the figures before one say of it: what it is a part of, and whose it is where it is told in short."""

    whole: str = ""
    owned: bool = False


ALONE = Around()


def ways(mention: Mention, words: str, around: Around) -> Iterator[str]:
    """Yield ways to say what a figure counts: without, and with its topic, and as another sentence would.

    企业 says nothing of whose an output is; what 其中 brings is measured as its whole is. Nothing is
    said by how far a target was met, nor by a share of which nothing says whose it is.
    """
    if is_of_target(words):
        return
    if around.owned or words.startswith(_SHARE):
        yield from _whose(mention, words)
        return
    whole = around.whole
    yield words
    yield bare_words(words)
    if mention.kind == "change" and bare_words(words) in _ECONOMY:
        yield "生产总值"
    indicator, subject = mention.indicator, mention.subject
    if mention.topic and words:
        yield mention.topic + words
    bare = bare_words(indicator)
    if len(bare) >= _WHOLE_WORDS and (
        mention.goal
        or (bare != indicator and is_measured(bare))
        or ("占" not in bare and not (subject or "").endswith("中") and ends_measured(bare))
    ):
        yield bare
    if subject and subject.endswith(_FIRMS):
        yield subject.removesuffix(_FIRMS) + indicator
    if whole:
        yield from _as_kinds(indicator.removeprefix("其中"), whole)
        measure = last_measure_of(whole)
        if measure and not last_measure_of(indicator):
            yield indicator + measure


def _whose(mention: Mention, words: str) -> Iterator[str]:
    """Yield words with what they belong to, if that is known: 占全行业收入的 says not whose share it is."""
    if not words.startswith(_SHARE):
        yield words
    elif mention.topic:
        yield mention.topic + words


def _as_kinds(kind: str, whole: str) -> Iterator[str]:
    """Yield what a kind of a thing counts where its whole says what of it: 授权发明专利, of 授权专利."""
    thing = next((whole[at:] for at in range(len(whole) - 1) if kind.endswith(whole[at:])), "")
    if len(kind) > len(thing) > 1:
        yield whole.removesuffix(thing) + kind
