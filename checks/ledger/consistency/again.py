"""Figures that another sentence of a file tells again, in fewer words or more.

现有水厂21座 and 十八座城镇水厂中; 城镇水厂改造投资 and 改造投资: where the words of one stand all in those of the
other, and the figures are near each other, a reader takes them for one. Who writes 三十四个分站已全部联网 speaks
of all there are, and what stands right behind the count says of what.
"""

import re
from collections.abc import Iterator

from planctl.checks.ledger.comparability.alike import are_kinds
from planctl.checks.ledger.consistency.retelling import RUN, Retelling, Telling, before
from planctl.checks.ledger.matter import Matter, spot
from planctl.checks.ledger.reading.entries import Entry
from planctl.text.indicators import lacks_subject, plain_words

_LED = re.compile(r"[的已有仅对为在将把]\Z")
_LEAST = 2
"""Characters of a name that stands right behind a count."""
_LONG = 5
"""Characters of a name that few things have."""
_ENDING = 4
"""Characters at the end of a name that are enough where they stand right behind a count."""


def again_matters(file: Retelling) -> Iterator[Matter]:
    """Yield F602 for each figure that is not what other words of its file say."""
    for held in file.of_one_unit:
        alike = [one for one in held if "占" not in one.entry.mention.indicator]
        for at, one in enumerate(alike):
            if other := file.first(one, before(alike, at), _are_of_one):
                yield _matter(one.entry, other.entry)


def _are_of_one(one: Telling, other: Telling) -> bool:
    """Tell whether words name one thing: those of one stand in the other's, some of them in a row."""
    if one.is_cell and other.is_cell:
        return False
    goals = one.entry.mention.goal, other.entry.mention.goal
    if goals[0] != goals[1]:
        return False
    told = (
        _is_named_behind(one, other)
        or _is_named_behind(other, one)
        or (
            _are_called_alike(one, other)
            and not one.long_runs.isdisjoint(other.long_runs)
            and one.counting.is_like(other.counting)
        )
    )
    return told and not one.is_of_like_digits(other)


def _are_called_alike(one: Telling, other: Telling) -> bool:
    """Tell whether names that share some characters in a row name one thing."""
    mine, theirs = one.entry, other.entry
    if one.means_all or other.means_all:
        begins = _begins(mine, other.name) or _begins(theirs, one.name)
        within = one.key <= other.key or other.key <= one.key
        return begins or (within and not _are_kinds(one.name, other.name))
    if not (mine.keys and theirs.keys):
        return False
    subjects = {said.mention.subject for said in (mine, theirs)} - {None, ""}
    return len(subjects) < 2 and one.key == other.key


def _is_named_behind(again: Telling, other: Telling) -> bool:
    """Tell whether all that another figure counts stands right behind one: 民宿1286家, 一千七百余家民宿.

    Fewer may be some of them, unless all are meant, or their name is long.
    """
    if not other.may_be_called(again.behind):
        return False  # nearly always
    name, entry = other.name, again.entry
    if again.behind != name[:RUN] or not _stands_behind(entry, name):
        return False
    if not (again.value > other.value or len(name) >= _LONG or again.means_all):
        return False
    return again.led.is_like(other.naming) and not _stands_behind(other.entry, name)


def _stands_behind(entry: Entry, name: str) -> bool:
    return len(name) >= _LEAST and entry.prose.text.startswith(name, entry.end)


def _are_kinds(mine: str, theirs: str) -> bool:
    """Tell whether one name is of a kind of the other's thing: 高新技术企业, 企业; not 改造的公路, 公路."""
    shorter, longer = sorted((mine, theirs), key=len)
    if not longer.endswith(shorter):
        return are_kinds(mine, theirs)
    led = longer.removesuffix(shorter)
    return bool(led) and not (_LED.search(led) or lacks_subject(longer))


def _begins(again: Entry, name: str) -> bool:
    """Tell whether what stands right behind a count is a name but for its verb: 50条集装箱航线外, 开通集装箱航线."""
    behind = again.prose.text[again.end : again.end + len(name)]
    ends = (name[at:] for at in range(len(name) - _ENDING + 1) if behind.startswith(name[at:]))
    end = next(ends, "")
    return bool(end) and (end == name or lacks_subject(name))


def _matter(again: Entry, other: Entry) -> Matter:
    first, last = sorted((again, other), key=spot)
    what = min(plain_words(again.mention.indicator), plain_words(other.mention.indicator), key=len)
    values = {"what": what, "said": f"{first.shown} / {last.shown}", "again": again.said}
    return Matter("F602", last, (first,), values)
