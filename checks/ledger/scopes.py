"""Whose a figure is where its own words do not say: the places and bodies named around it."""

import re

from planctl.checks.ledger.entries import Entry, Ledger

_NATION = "全国"
_NOWHERE: frozenset[str] = frozenset()
_PLACES = re.compile(
    "我国|中国|全国|全球|世界|国际|全省|全市|全区|全县|全州|全镇|本省|本市|本区|我省|我市|我区|我县|自治区"
    "|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南"
    "|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|东部|中部|西部|东北|长三角|珠三角|京津冀|大湾区"
    "|美国|日本|德国|法国|英国|韩国|印度|俄罗斯|加拿大|澳大利亚|巴西|新加坡|越南|泰国|印尼|马来西亚|墨西哥|意大利|西班牙|荷兰"
    "|瑞士|爱尔兰|丹麦|瑞典|以色列|沙特|阿联酋|土耳其|南非|埃及|欧盟|欧洲|亚洲|非洲|美洲|拉美|北美|中东|东盟|东南亚|南亚|中亚"
)
_BODIES = re.compile(
    "[\\u4e00-\\u9fff]{2}(?:市|省|县|区)(?![场级委域别位分间长面政])"
    "|[\\u4e00-\\u9fff]{2,5}(?:公司|集团|药业|股份|银行|大学|医院|研究院|研究所|开发区|高新区|新区|园区)"
)
_ENDS = re.compile("[。！？；]")
_BEGINS = 10
"""Characters at the head of a sentence within which its subject is named."""
_OURS = {"我国": _NATION, "中国": _NATION}


def scope_of(entry: Entry, ledger: Ledger) -> frozenset[str]:
    """Return the places and bodies that a figure speaks of: those nearest before it, or the nation."""
    return own_scope(entry) or _around(entry, ledger) or frozenset((_NATION,))


def own_scope(entry: Entry) -> frozenset[str]:
    """Return the places that a figure's own words name."""
    return _places(entry.words)


def _around(entry: Entry, ledger: Ledger) -> frozenset[str]:
    """Return the names in a figure's sentence before it, else of what its paragraph or heads are about."""
    headings = ledger.headings[entry.block]
    if entry.prose.kind == "cell":
        return _nearest(headings)
    text, start = entry.prose.text, entry.mention.span[0]
    begun = [_names(words[:_BEGINS]) for words in _ENDS.split(text[:start])]
    return (
        _names(text[start : entry.start])
        or next(filter(None, reversed(begun)), _NOWHERE)
        or _nearest(headings)
    )


def _nearest(headings: tuple[str, ...]) -> frozenset[str]:
    return next((names for head in reversed(headings) if (names := _names(head))), _NOWHERE)


def _names(text: str) -> frozenset[str]:
    return _places(text) | frozenset(_BODIES.findall(text))


def _places(text: str) -> frozenset[str]:
    names: list[str] = _PLACES.findall(text)
    return frozenset(_OURS.get(name, name) for name in names)
