"""Whose a figure is where its own words do not say: the places and bodies named around it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from planctl.checks.ledger.comparability.parallel import Parallels
from planctl.checks.ledger.matter import Spot, spot
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.schemas.prose import Prose

_NATION = "全国"
_HERE = "本地"
_NOWHERE: frozenset[str] = frozenset()
_PLACES = re.compile(
    "我国|中国|全国|全球|世界|全[省市区县州镇](?!场)|本[省市区县州镇](?!场)|我[省市区县州镇](?!场)|自治区"
    "|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海(?!合作)|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南"
    "|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|东部(?!新)|中部(?!新)|西部(?!新)|东北|长三角|珠三角|京津冀|大湾区"
    "|美国|日本|德国|法国|英国|韩国|印度|俄罗斯|加拿大|澳大利亚|巴西|新加坡|越南|泰国|印尼|马来西亚|墨西哥|意大利|西班牙|荷兰"
    "|瑞士|爱尔兰|丹麦|瑞典|以色列|沙特|阿联酋|土耳其|南非|埃及|欧盟|欧洲|亚洲|非洲|美洲|拉美|北美|中东|东盟|东南亚|南亚|中亚"
)
_PLAIN = "的个了从在已每有能够被为是与和及或把使让给将等各两几多全本该我内进出级"
"""Characters that stand in no name of a body: 两个县, 已组建教育集团."""
_BODIES = re.compile(
    f"[^\\W\\d_a-zA-Z{_PLAIN}]{{2}}(?<![关表选受地小社城校片景辖林矿灾老上股超门夜都某假聚灌库范护牧农垦学病展困点养业验跨邻省外届成院厂馆站大户])(?<!山丘)(?<!丘陵)(?<!陵山)"
    "(?:市|省|县|区)(?![场级委域别位分间长面政])"
    f"|(?<![\\u4e00-\\u9fff])[^\\W\\d_a-zA-Z{_PLAIN}]{{2,5}}(?<!专业)(?<!国有)(?<!民营)(?<!私营)(?<!外资)(?<!运营)(?<!物业)(?<!保险)(?:公司|集团|药业|股份|银行|大学|医院|研究院|研究所|开发区|高新区|新区|园区|法院|检察院)"
    "(?!(?:共|已|达|约|近|超)*[0-9])"
    "|(?<![A-Za-z甲乙丙丁])[A-Z甲乙丙丁戊](?:公司|集团|企业|银行|大学|医院|[省市县区](?![场级委域别位分间长面政]))"
)
"""Places, and bodies where a clause begins with them; 航空公司14家 are counted, and no body."""
_NO_SUBJECT = re.compile(
    "(?:地处|位于|坐落)[^，。；]*|(?<![\u4e00-\u9fff])(?:支持|确保|推进|推动|引进|协调|鼓励|帮助|抓好|加快|依托|联合|利用)+(?=[\u4e00-\u9fff])"
)
"""Where a place lies, and what is done to a body: neither says whose a figure is."""
_MAY_NAME = re.compile(
    "市|省|县|区|公司|集团|企业|药业|股份|银行|大学|医院|研究院|研究所|法院|检察院"
)
"""What all of these hold."""
_ENDS = re.compile("[。！？；]")
_BEGINS = 10
"""Characters at the head of a sentence within which its subject is named."""
_RULED = re.compile(
    "([\u4e00-\u9fff]{2}[市县区州])(?=人民政府|第[一二三四五六七八九十]{1,4}届|[\u4e00-\u9fff]{2,6}局)"
)
"""The town whose government or congress a paper names at its head."""
_FIRMS = re.compile(
    "(?:公司|集团|药业|股份|银行|大学|医院|研究院|研究所|发区|新区|园区|法院|检察院)\\Z"
)
_OURS = {"我国": _NATION, "中国": _NATION}
_COUNTS = re.compile("[0-9]")
_LOCAL = re.compile("[全本我][省市区县州镇]")
"""What a paper calls the place that it is about."""


class Scopes:
    """The places and bodies that the figures of a ledger speak of; each text is looked through once."""

    def __init__(self, ledger: Ledger) -> None:
        """Take a ledger."""
        self._proses, self._heads_over = ledger.proses, ledger.headings
        self._parallels = ledger.once(Parallels)
        self._subjects: dict[int, list[tuple[int, frozenset[str]]]] = {}
        self._headings: dict[tuple[str, ...], frozenset[str]] = {}
        self._homes: dict[str, frozenset[str]] = {}
        self._found: dict[Spot, frozenset[str]] = {}

    def of(self, entry: Entry) -> frozenset[str]:
        """Return the names nearest before a figure; where there is none, the place that its paper is about."""
        at = spot(entry)
        if at not in self._found:
            home = self._home(entry)
            names = own_scope(entry) or self._around(entry)
            here = (name in home or name[:-1] in home for name in names)
            said = zip(names, here, strict=True)
            self._found[at] = frozenset(_HERE if ours else name for name, ours in said) or (
                frozenset((_HERE if home else _NATION,))
            )
        return self._found[at]

    def are_one(self, one: Entry, other: Entry) -> bool:
        """Tell whether two figures may be of one place or body, and their sentences are no parallels."""
        return self.of(one) == self.of(other) and not self._parallels.holds(one, other)

    def may_be_one(self, one: Entry, other: Entry) -> bool:
        """Tell whether two figures are of one place, but for bodies such as a school that one of them names."""
        apart = self.of(one) ^ self.of(other)
        bodies = all(name in (_HERE, _NATION) or _FIRMS.search(name) for name in apart)
        return bodies and not self._parallels.holds(one, other)

    def _home(self, entry: Entry) -> frozenset[str]:
        """Return what a paper calls the place that it is about: in its title, or 全市; nothing if that is the nation."""
        paper = "" if entry.prose.section else entry.prose.path
        if paper not in self._homes:
            self._homes[paper] = _home_of(self._proses, paper)
        return self._homes[paper]

    def _around(self, entry: Entry) -> frozenset[str]:
        """Return the names in a figure's sentence, else of what its paragraph or heads are about."""
        headings = self._heads_over[entry.block]
        if entry.prose.kind == "cell":
            return _names(entry.words) or self._of_headings(headings)
        start = entry.mention.span[0]
        *others, own = entry.words_before().split("；")
        return (
            _names(own if any(map(_COUNTS.search, others)) else entry.words_before())
            or self._of_paragraph(entry, start)
            or self._of_headings(headings)
        )

    def _of_paragraph(self, entry: Entry, start: int) -> frozenset[str]:
        """Return the names that the nearest sentence before `start` begins with."""
        if entry.block not in self._subjects:
            self._subjects[entry.block] = list(_subjects(entry.prose.text))
        named = self._subjects[entry.block]
        at = bisect_left(named, start, key=itemgetter(0))
        return named[at - 1][1] if at else _NOWHERE

    def _of_headings(self, headings: tuple[str, ...]) -> frozenset[str]:
        if headings not in self._headings:
            found = [names for head in reversed(headings) if (names := _names(head))]
            self._headings[headings] = found[0] if found else _NOWHERE
        return self._headings[headings]


def _home_of(every: Iterable[Prose], paper: str) -> frozenset[str]:
    """Return the names of the place that a paper is about; "" is a plan, whose files are one paper.

    Where it says 全市, the one town that it names is that town.
    """
    proses = [one for one in every if paper in ("", one.path)]
    heads = (one.text for one in proses if one.kind in ("title", "heading"))
    title = _names(next(heads, "")) - {_NATION}
    local = frozenset(name for one in proses for name in _LOCAL.findall(one.text))
    kinds = tuple({name[-1] for name in local})
    if not kinds:
        return title
    towns = {name for one in proses for name in _bodies(one.text) if name.endswith(kinds)}
    ruled = {name for one in proses[:_BEGINS] for name in _RULED.findall(one.text)} & towns
    towns = ruled or towns
    return title | local | (towns if len(towns) == 1 else _NOWHERE)


def own_scope(entry: Entry) -> frozenset[str]:
    """Return the places that a figure's own words name."""
    return _places(entry.words)


def _subjects(text: str) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield where each sentence begins that names something at its head, and those names."""
    start = 0
    for end in (*(match.end() for match in _ENDS.finditer(text)), len(text)):
        if names := _names(text[start : min(end, start + _BEGINS)]):
            yield start, names
        start = end


def _names(text: str) -> frozenset[str]:
    text = _NO_SUBJECT.sub("。", text)
    return _places(text) | frozenset(_bodies(text))


def _bodies(text: str) -> list[str]:
    return _BODIES.findall(text) if _MAY_NAME.search(text) else []


def _places(text: str) -> frozenset[str]:
    names: list[str] = _PLACES.findall(text)
    return frozenset(_OURS.get(name, name) for name in names)


def places_of(name: str, entry: Entry, headings: Sequence[str]) -> tuple[str, ...]:
    """Return the places that the name of a figure says, else its clause, the head of its sentence, or a heading."""
    before = entry.words_before()
    clause = re.split("[，；：。]", before)[-1]
    told = (name, clause, before[:_BEGINS], *reversed(headings))
    return next((places for text in told if (places := _in_order(text))), ())


def _in_order(text: str) -> tuple[str, ...]:
    found = [*_PLACES.finditer(text), *_BODIES.finditer(text)]
    names = (match[0] for match in sorted(found, key=lambda match: match.start()))
    return tuple(dict.fromkeys(_OURS.get(one, one) for one in names if not _FIRMS.search(one)))
