"""以……为主 with less than half."""

import re
from collections.abc import Iterator, Sequence

from planctl.checks.ledger.matter import Matter, high, low
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.grams import grams

_MAINLY = re.compile(
    r"以(?P<what>[^，。；：（）()]{1,30})为(?:主|主体|主导|主力)(?P<between>[^。；]{0,24})\Z"
    r"|(?P<most>大多数|大部分|绝大多数|绝大部分)(?P<whose>[^，。；：（）()]{0,16})(?P<after>[（(，][^。；，]{0,16})\Z"
)
_NAMED = re.compile(
    "[，,](?:总体|整体|总的)?(?:上|看)?以(?P<what>[^，。；：（）()、]{2,12})为主(?=[，。；])"
)
_JOINT = re.compile("[、，和]{1,2}(?!其中)[^，。；：、0-9]{1,16}")
_OF = re.compile("占[^，。；]{1,16}的\\Z")
_FURTHEST = 8
"""How many figures back one looks for the kinds of a thing."""
_MAY_BE = re.compile("为主|大多数|大部分|绝大")
_NOT_IT = re.compile("仅|只|其余|其他|另|而|不足|国产|但|同比|增长|下降|提高")
_SHARED = re.compile(r"[（(，,]?(?:合计|二者|两者|约|已|就|全部)*(?:占比|占|比重)[^，。；]{0,10}\Z")


def main_part_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F607: what is called the main part is half at least."""
    for entries in ledger.blocks:
        if not _MAY_BE.search(entries[0].prose.text):
            continue
        yield from _lesser(entries)
        for at, entry in enumerate(entries):
            if entry.mention.quantity.unit == "%" and high(entry) < 50 and _is_alone(entries, at):
                mainly = _MAINLY.search(entry.words_before())
                if mainly and _speaks_of(mainly) and not _is_of_another(mainly):
                    yield Matter("F607", entry, (), {"share": entry.said, "what": _what(mainly)})


def _is_of_another(mainly: re.Match[str]) -> bool:
    """Tell most of one whole from the share of another: 占皖北耕地的绝大部分，占全省耕地的47.8%."""
    before = mainly.string[: mainly.start()]
    return bool(mainly["most"]) and _OF.search(before) is not None and "占" in mainly["after"]


def _lesser(entries: Sequence[Entry]) -> Iterator[Matter]:
    """Yield what is named the main one right behind its figures, and is less than another: 居家1.3万人，机构0.7万人，以机构为主."""
    for at, last in enumerate(entries):
        named = _NAMED.match(last.prose.text, last.end) if at else None
        beside = _in_a_row(entries[max(0, at - _FURTHEST) : at + 1]) if named else []
        main = [one for one in beside if named and _own_words(one).endswith(named["what"])]
        if len(beside) < 2 or len(main) != 1 or named is None:
            continue
        most = max(beside, key=low)
        if high(main[0]) < low(most):
            worth = [entry.mention.quantity.value for entry in beside]
            share = f"{100 * main[0].mention.quantity.value / sum(worth):.0f}%"
            yield Matter("F607", main[0], (most,), {"share": share, "what": named["what"]})


def _in_a_row(entries: Sequence[Entry]) -> list[Entry]:
    """Return the last of some figures, and those of its unit right before it that are told one after another."""
    held = [entries[-1]]
    for one in reversed(entries[:-1]):
        alike = one.mention.quantity.unit == held[0].mention.quantity.unit
        if not (alike and _JOINT.fullmatch(one.prose.text, one.end, held[0].start)):
            break
        held.insert(0, one)
    return held


def _own_words(entry: Entry) -> str:
    """Return what stands before a figure in its clause."""
    return re.split("[，。；：、]", entry.words_before(24))[-1]


def _is_alone(entries: Sequence[Entry], at: int) -> bool:
    """Tell whether a share stands by itself: several may make up the main part together."""
    entry, others = entries[at], entries[at + 1 : at + 2]
    return not entry.mention.listed and not any(
        other.mention.quantity.unit == "%"
        and other.mention.sentence == entry.mention.sentence
        and other.start - entry.end < 24
        and not _MAINLY_AGAIN.search(other.prose.text, entry.end, other.start)
        for other in others
    )


_MAINLY_AGAIN = re.compile("低|较|而|则|；")


def _what(mainly: re.Match[str]) -> str:
    return mainly["what"] or mainly["most"] + mainly["whose"]


def _speaks_of(mainly: re.Match[str]) -> bool:
    """Tell whether the share behind is that of the main part: it names it again, or nothing else."""
    between = mainly["between"] if mainly["what"] else mainly["after"]
    if _NOT_IT.search(between):
        return False
    if _SHARED.fullmatch(between):
        return True
    shared = grams(mainly["what"] or mainly["whose"], 2) & grams(between, 2)
    return bool(shared) and "占" in between
