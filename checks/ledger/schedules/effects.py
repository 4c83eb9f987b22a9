"""When a paper's measure takes effect, and until when: 自7月1日起施行, 从9月1日起施行; 有效期两年，至2028年4月30日."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from planctl.checks.ledger.comparability.alike import paragraphs
from planctl.checks.ledger.matter import Matter, told_twice
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import number
from planctl.schemas.prose import Prose

_DATE = "(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
_EFFECT = re.compile(rf"[自从]{_DATE}起(?:正式)?(?:施行|实施|执行|生效)")
_UNTIL = re.compile(
    rf"有效期(?:为|限)?(?P<count>[0-9]{{1,2}}|[一两二三四五六七八九十])年，(?:有效期)?至{_DATE}"
)
_ALIAS = re.compile('《(?P<full>[^《》]+)》（以下简称[：:]?[《“"]*(?P<alias>[^》”"（）]+)')
_TITLE = re.compile("《([^《》]+)》|本(办法|措施|规定|细则|意见|方案|政策)")
_OTHERWISE = re.compile("原|新|修订|废止|修改|旧|调整前|试行|第[一二三]批|分别|其中|条款?")
_BEFORE = 120
"""Characters before a day of effect in which its measure is named."""
_MONTHS = 12


class _Effect(NamedTuple):
    """The day from which a measure is in force, and where that is said."""

    entry: Entry
    named: str
    month: int
    day: int


def effect_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F602 for two days on which one measure takes effect, and for a term that does not end when it should."""
    known: dict[str, dict[str, _Effect]] = {}
    aliases: dict[str, dict[str, str]] = defaultdict(dict)
    for block, prose in paragraphs(ledger):
        alias = aliases[prose.path]
        for called in _ALIAS.finditer(prose.text) if "以下简称" in prose.text else ():
            alias[called["full"]] = called["alias"]
        for effect in _effects(prose, block, alias):
            first = known.setdefault(prose.path, {}).setdefault(effect.named, effect)
            apart = (effect.month - first.month, effect.day - first.day)
            if apart != (0, 0) and abs(apart[0]) <= _MONTHS:  # what is years apart was renewed
                yield told_twice(first.entry, effect.entry, effect.named)
        yield from _ends(prose, block, known.get(prose.path, {}))


def _effects(prose: Prose, block: int, alias: dict[str, str]) -> Iterator[_Effect]:
    """Yield the days of a paragraph on which a measure that its sentence names takes effect."""
    for match in _EFFECT.finditer(prose.text) if "起" in prose.text else ():
        before = prose.text[max(0, match.start() - _BEFORE) : match.start()]
        sentence = re.split("[。；]", before)[-1]
        titles = [one[0] or one[1] for one in _TITLE.findall(sentence) if any(one)]
        if titles and not _OTHERWISE.search(sentence):
            named: str = titles[-1]
            entry = Entry.stated(prose, block, match.span(), Decimal(0))
            yield _Effect(entry, alias.get(named, named), *_day(match))


def _ends(prose: Prose, block: int, effects: Mapping[str, _Effect]) -> Iterator[Matter]:
    """Yield a term that, from the one day on which the paper's measure takes effect, ends otherwise."""
    if len(effects) != 1:
        return
    effect = next(iter(effects.values()))
    for match in _UNTIL.finditer(prose.text) if "有效期" in prose.text else ():
        month, _ = _day(match)
        years = number(match["count"])
        if abs(month - effect.month - years * _MONTHS) > 1:
            entry = Entry.stated(prose, block, match.span(), Decimal(0))
            yield told_twice(effect.entry, entry, effect.named)


def _day(match: re.Match[str]) -> tuple[int, int]:
    return int(match["year"]) * _MONTHS + int(match["month"]), int(match["day"])
