"""Terms and names that end in what kind of thing they are, and which two of them are one with a slip."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planctl.text.alike_names import SIBLINGS, SUFFIXES
from planctl.text.characters import HAN
from planctl.text.one_slip import is_exchanged, is_mistyped

_KIND = re.compile(
    "有限公司|有限责任公司|公司|集团|合作社|协会|学会|联合会|联盟|基金会|管理局|支队|事务所|交易所"
    "|系统|平台|服务网|网站|中心|技术|工艺|工法|装置|设备|材料|用户|功能区|保护区|示范区|试验区|园区|基地|码头|泵站"
    "|水库|大桥|隧道|船闸|渡口|制度|机制|指数|模式|标准|规范|规程|证书|许可证|合格证|执照|观测站|监测站|气象站|充电桩|服务站"
    "|服务队|实验室|研究院|研究所|数据库|信息库|名录|目录|条例|办法|计划|行动|工程|协定|公约|传感器|控制器|航空器|选择|方法|分类法"
)
_NO_TERM = re.compile(
    rf"[^{HAN}]|[的和与及等在对由向将为是了从到把被给让按以于并或之其各该本此每不未经因如而且但也都又再还更就才只已正曾可应须要"
    "二三四五六七八九十两几第]|一[个批套种项座条家次类些]"
    "|建立|健全|完善|实行|制定|开展|推进|加强|扩大|落实|执行|采用|使用|推广|依托|实施|组织|提供|申请|取得|持有|出台|印发|设立|设有"
)
"""What no term holds: marks, words that join and relate, and verbs that often stand before one."""
_OPPOSITES = (
    "动植 专兼 国家 家际 食药 工农 红蓝 红绿 黄蓝 山水 林草 早晚 春秋 冬夏 线站 审设 培实 测验 检监 测管 借贷 买卖 存取 公民 学教 军民 法政"
    " 企行 产消 供需 采购 补偿 位历 种养 科技 收发 投融 增减 开关 供排 给排 进出 取送 输配 收储 凉热 冷热 干湿"
)
"""Characters by which two things are told apart."""
_LONGEST, _SHORTEST, _SAME, _EVEN = 14, 6, 7, 3
_FAR = 4
"""Characters of a term before its kind, within which a slip is one: those further off name one of the kind."""
_TURNED = 4
"""Characters of two words that may have changed places: 监督检验 and 检验监督."""
_MOST = 5
"""Terms that are alike but for one character, which are held against others: more are a list."""


class Term(NamedTuple):
    """Some words with a kind of thing at their end, and where it begins in them."""

    words: str
    kind: int


def terms(text: str) -> Iterator[Term]:
    """Yield the terms of a text, with what stands before them up to a word that is no part of one."""
    for match in _KIND.finditer(text):
        begun = max(0, match.end() - _LONGEST)
        cut = [one.end() for one in _NO_TERM.finditer(text, begun, match.start())]
        start = cut[-1] if cut else begun
        if match.end() - start >= _SHORTEST:
            yield Term(text[start : match.end()], match.start() - start)


def near_terms(found: Iterable[Term]) -> Iterator[tuple[str, str]]:
    """Yield each two terms of which one is likely the other with a slip, from where they agree."""
    held: defaultdict[str, dict[str, str]] = defaultdict(dict)
    told: set[tuple[str, str]] = set()
    for term in dict.fromkeys(found):
        for key, slip in _keys(term):
            for other_slip, other in held[key].items():
                pair = _same_of(other, term.words) if other_slip != slip else None
                if pair and pair not in told:
                    told.add(pair)
                    yield pair
            if len(held[key]) < _MOST:
                held[key].setdefault(slip, term.words)


def _keys(term: Term) -> Iterator[tuple[str, str]]:
    """Yield what a term is like without some of its characters, and with one more, each with these."""
    words, kind = term
    for at in range(max(2, kind - _FAR), kind):
        ahead = words[at - 2 : at]
        yield f"{ahead}*{words[at + 1 :]}", words[at]
        if words[at] in SUFFIXES:
            yield f"{ahead}+{words[at + 1 :]}", words[at]
        yield f"{ahead}+{words[at:]}", ""
    yield f"{words[kind - 2 : kind]}+{words[kind:]}", ""
    if (turned := kind - _TURNED) > 1:
        own = words[turned:kind]
        yield f"{words[turned - 2 : turned]}{''.join(sorted(own))}{words[kind:]}", own


def _same_of(one: str, other: str) -> tuple[str, str] | None:
    """Return two terms from where they agree, if they are likely one."""
    right = _shared_end(one, other)
    mine, its = one[: len(one) - right], other[: len(other) - right]
    if not (mine and its):
        return None
    for own, theirs in _slips(mine, its):
        left = _shared_end(mine[: len(mine) - own], its[: len(its) - theirs])
        slips = mine[len(mine) - own :], its[len(its) - theirs :]
        if left > 1 and _is_slip(*slips, left, right):
            return one[len(mine) - own - left :], other[len(its) - theirs - left :]
    return None


def _slips(mine: str, its: str) -> Iterator[tuple[int, int]]:
    """Yield how many characters at the ends of two texts may be one slip."""
    if mine[-1] in SUFFIXES:
        yield 1, 0
    if its[-1] in SUFFIXES:
        yield 0, 1
    yield 1, 1
    yield _TURNED, _TURNED


def _is_slip(mine: str, its: str, left: int, right: int) -> bool:
    """Tell whether what differs between two terms is a slip, by how much they share on either side of it."""
    if len(mine) != 1 or len(its) != 1:
        return left + right >= _SHORTEST if len(mine) != len(its) else is_exchanged(mine, its)
    if SIBLINGS.intersection((mine, its)) or mine + its in _OPPOSITES or its + mine in _OPPOSITES:
        return False
    return is_mistyped(mine, its) or left + right >= _SAME or min(left, right) >= _EVEN


def _shared_end(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their ends."""
    most = min(len(one), len(other))
    return next((at for at in range(most) if one[-1 - at] != other[-1 - at]), most)
