"""The sources that a text names: citations, a source in brackets, a body whose numbers they are."""

import re
from typing import NamedTuple

_NUMBERS = "[0-9]{1,3}(?:[-–—～~,，、][1-9][0-9]{0,2})*"
"""Entries of a list of sources: 3, 1-2, 1,4-6."""
_CITED = re.compile(
    r"\[@(?P<keys>[^\[\]\n]*)\]"
    r"|[\[［](?P<bracket>[^\[\]［］\n]*(?:https?://|蓝皮书|白皮书|报告|年鉴|公报|《)[^\[\]［］\n]*)[\]］]"
    r"|[（(](?:(?:数据|资料)?来源[:：]|转?引自?[:：]?|[摘转]自|参见)(?P<named>[^（）()]*)[）)]|(?:数据|资料)来源[:：](?P<line>[^。；]*)"
    rf"|(?P<mark>\[\^?{_NUMBERS}\]|［{_NUMBERS}］|<sup>[0-9]+</sup>)"
)
_MAY_CITE = re.compile(
    r"[\[［<来引自参](?:(?<![来引自参])|(?<=来)源|(?<=[（(转]引)|(?<=[摘转]自)|(?<=[（(]参)见)"
)
_LED = 3
"""Characters of a source before that: （数据来源."""
_BODY = re.compile(
    r"(?:根据|据|按照|按|依据)(?:(?P<body>[^，。；：]{2,24}?)(?:的?(?:最新)?(?:(?:统计|调查|监测|数据)(?![总局署部厅司处队中站库年公])|测算|报告|公布|发布|介绍|估计|口径))"
    r"|(?P<titled>[^，。；：《》]{0,12}《[^《》]{0,40}(?:公报|年鉴|报告|皮书|统计)[^《》]{0,8}》))"
)
"""据国家统计局数据: 统计 is a word of the body's name there."""
_SHOWN = re.compile(
    rf"{_BODY.pattern}"
    r"|(?:\A|[，。；：])(?P<shows>[^，。；：]{2,20}(?:数据|统计|报告|蓝皮书|白皮书|公报|年鉴|调查|测算))(?:显示|表明|指出|称)"
)
_LEADS = re.compile("根据|据|按|依据")
_SHOWS = re.compile("显示|表明|指出|称")
_LONGEST = 24
"""Characters of who shows something."""
_VAGUE = re.compile("统计|有关|相关|初步|不完全|公开|最新")
_COUNTED = re.compile("[0-9为达占共招是]")
"""What stands behind a mark that explains a term, and names no source: 在园幼儿[3]4713万人."""
_KEY = re.compile(r"@?([^\s,;，；@]+)")
_KEYS = re.compile(r"\[@([^\[\]\n]*)\]")


class Cited(NamedTuple):
    """A source that `text[start:end]` names: keys of sources.yaml, or the words themselves.

    `loose`: it is no citation, only a body whose numbers they are (据海关统计), or a mark that explains
    a term.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    said: str
    loose: bool = False


def cited_in(text: str) -> list[Cited]:
    """Return the sources that a prose names, in order."""
    cites, leads, shows = _MAY_CITE.search(text), _LEADS.search(text), _SHOWS.search(text)
    first = max(0, cites.start() - _LED) if cites else len(text)
    found = [*map(_cited, _CITED.finditer(text, first))]
    first = min(
        leads.start() if leads else len(text), shows.start() - _LONGEST if shows else len(text)
    )
    for match in (_SHOWN if shows else _BODY).finditer(text, max(0, first)):
        number = match.lastindex or 0
        body = match[number].strip()
        if len(_VAGUE.sub("", body)) > 1:
            found.append(Cited(match.start(number), match.end(), (), body, loose=True))
    return sorted(found)


def _cited(match: re.Match[str]) -> Cited:
    if match["keys"] is not None:
        parts = match["keys"].split(";")
        keys = tuple(key[1] for part in parts if (key := _KEY.search(part)))
        return Cited(*match.span(), keys, "")
    said = match["bracket"] or match["named"] or match["line"] or match["mark"] or ""
    explained = bool(match["mark"]) and _COUNTED.match(match.string, match.end()) is not None
    return Cited(*match.span(), (), said.strip(), loose=explained)


def keys_in(text: str) -> set[str]:
    """Return the keys of sources.yaml that a text cites."""
    cited = (part for match in _KEYS.finditer(text) for part in match[1].split(";"))
    return {key[1] for part in cited if (key := _KEY.search(part))}
