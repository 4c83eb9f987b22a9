"""Round figures that say again what another place says exactly, and do not fit it: 近八千件 of 9120件.

Who rounds a figure has told it exactly elsewhere. A round figure that fits none of its unit in the
file, and is near one in words of which half are the same, was rounded from another.
"""

from collections.abc import Iterator

from planctl.checks.ledger.comparability.alike import are_counted_alike, are_kinds
from planctl.checks.ledger.consistency.retelling import RUN, Retelling, Telling, around
from planctl.checks.ledger.matter import Matter, meet, spot
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import plain_words
from planctl.text.quantity import Quantity

_ROUND = frozenset(("near", "odd", "about", "over", "least"))


def restated_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each round figure that no exact one of its file fits, though one is called alike."""
    for held in file.of_one_unit:
        alike = [one for one in held if _is_plain(one.entry.mention.quantity)]
        for at, again in enumerate(alike):
            if not _is_round(again):
                continue
            near = around(alike, at)
            told = [one for one in near if not one.runs.isdisjoint(again.runs)]
            if any(meet(again.entry, one.entry) for one in told):
                continue
            exact = [one for one in told if not _is_round(one)]
            others = exact or [one for one in told if _are_opposed(one, again)]
            if one := file.first(again, others, _are_of_one):
                yield _matter(again.entry, one.entry)


def _is_plain(quantity: Quantity) -> bool:
    return quantity.upper is None and quantity.unit != "%"


def _is_round(one: Telling) -> bool:
    return one.entry.mention.quantity.modifier in _ROUND


def _are_opposed(one: Telling, other: Telling) -> bool:
    """Tell whether one figure is told as more than a round number, and one as nearly another: 突破370万, 近300万."""
    rounded = {said.entry.mention.quantity.modifier for said in (one, other)}
    return "near" in rounded and not rounded.isdisjoint(("over", "least"))


def _are_of_one(again: Telling, one: Telling) -> bool:
    """Tell whether words may name one thing: half of the shorter stands in the longer.

    A round figure that is less may be some of them, unless the verb is told again.
    """
    mine, theirs = again.entry.mention, one.entry.mention
    shared = again.key & one.key
    return (
        len(shared) >= RUN
        and len(shared) * 2 >= min(len(again.key), len(one.key))
        and mine.goal == theirs.goal
        and (again.value > one.value or bool(shared - set(_common_run(again.name, one.name))))
        and not are_kinds(again.name, one.name)
        and are_counted_alike(mine.indicator, theirs.indicator)
    )


def _common_run(mine: str, theirs: str) -> str:
    """Return the longest run of characters that two names share."""
    runs = (mine[at:end] for at in range(len(mine)) for end in range(at + 1, len(mine) + 1))
    return max((run for run in runs if run in theirs), key=len, default="")


def _matter(again: Entry, other: Entry) -> Matter:
    first, last = sorted((again, other), key=spot)
    what = plain_words(other.mention.indicator)
    values = {"what": what, "said": f"{first.shown} / {last.shown}", "round": again.said}
    return Matter("F602", last, (first,), values)
