"""Round figures that say again what another place says exactly, and do not fit it: 近八千件 of 9120件.

Who rounds a figure has told it exactly elsewhere. A round figure that fits none of its unit in the
file, and is near one in words of which half are the same, was rounded from another.
"""

from collections.abc import Iterator

from planctl.checks.ledger.comparability.alike import (
    are_close,
    are_counted_alike,
    are_kinds,
    common_run,
    may_be_told_again,
    name_of,
    of_one_unit,
)
from planctl.checks.ledger.comparability.now import outlook_of
from planctl.checks.ledger.comparability.scopes import Scopes
from planctl.checks.ledger.matter import Matter, is_level, meet, spot
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.text.grams import grams
from planctl.text.indicators import key_of, plain_words

_ROUND = frozenset(("near", "odd", "about", "over", "least"))
_RUN = 2
"""Characters in a row that two names share."""


def restated_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for each round figure that no exact one of its file fits, though one is called alike."""
    scopes, outlook = Scopes(ledger), outlook_of(ledger)
    reported = outlook.reported
    for held in of_one_unit(ledger, _is_plain):
        alike = [outlook.placed(one) for one in held]
        for again in (one for one in alike if one.mention.quantity.modifier in _ROUND):
            told = [one for one in alike if one is not again and _share_a_word(again, one)]
            if any(meet(again, one) for one in told):
                continue
            found = (
                one
                for one in told
                if one.mention.quantity.modifier not in _ROUND
                and are_close(again, one)
                and _are_of_one(again, one)
                and may_be_told_again(again, one, reported)
                and scopes.of(again) == scopes.of(one)
            )
            if one := next(found, None):
                yield _matter(again, one)


def _is_plain(entry: Entry) -> bool:
    mention = entry.mention
    plain = is_level(entry) and not mention.listed and mention.quantity.upper is None
    return plain and mention.quantity.unit != "%"


def _share_a_word(one: Entry, other: Entry) -> bool:
    names = (name_of(entry.mention.indicator) for entry in (one, other))
    mine, theirs = (grams(name, _RUN) for name in names)
    return not mine.isdisjoint(theirs)


def _are_of_one(one: Entry, other: Entry) -> bool:
    """Tell whether words may name one thing: half of the shorter stands in the longer."""
    mine, theirs = one.mention, other.mention
    names = [name_of(said.indicator) for said in (mine, theirs)]
    own, others = (frozenset(key_of(name)) for name in names)
    shared = own & others
    return (
        len(shared) >= _RUN
        and len(shared) * 2 >= min(len(own), len(others))
        and mine.goal == theirs.goal
        and (_exceeds(one, other) or bool(shared - set(common_run(*names))))
        and not are_kinds(*names)
        and are_counted_alike(mine.indicator, theirs.indicator)
    )


def _exceeds(again: Entry, other: Entry) -> bool:
    """Tell whether a round figure is more: who is less may be some of them, unless the verb is told again."""
    return again.mention.quantity.value > other.mention.quantity.value


def _matter(again: Entry, other: Entry) -> Matter:
    first, last = sorted((again, other), key=spot)
    what = plain_words(other.mention.indicator)
    values = {"what": what, "said": f"{first.shown} / {last.shown}", "round": again.said}
    return Matter("F602", last, (first,), values)
