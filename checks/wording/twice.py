"""What is written twice in a row: a word, half of one, a clause."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.chinese import CHINESE
from planctl.text.half_words import is_astray

_Count = Callable[[str], int]

_FIRST_TWICE = {
    "推进": "类", "推动": "类", "落实": "村院部角段", "提高": "前", "提升": "前", "各级": "", "各地": "", "全面": "安健齐完保",
    "我们": "自", "没有": "沉淹埋吞出", "切实": "一密迫亲", "努力": "", "坚持": "", "完善": "", "健全": "保", "深入": "高纵水",
    "积极": "面堆", "充分": "补填扩", "加强": "增参更附追施添", "加快": "增参更附追施添", "加大": "增参更附追施添",
    "他们": "其", "必须": "", "支持": "开收透", "贯彻": "连横纵", "优化": "", "引导": "吸",
}  # fmt: skip
"""Words whose first half is easily typed twice, 加加强, and what it may end before them: 增加加强."""
_LAST_TWICE = {
    "加强": "度化制势国省", "问题": "库材目型源干", "情况": "且", "积极": "大其为端", "或者": "", "如果": "真", "由于": "", "关于": "",
    "对于": "", "属于": "", "根据": "此悉实理以", "按照": "章片明顾护", "不断": "", "应当": "场地面事天日年月前时庭即众然",
    "已经": "过济营常费办历由验理销贸", "坚持": "续久有股证", "完善": "后于意", "落实": "施际体行名地事物现效验践质绩力",
    "推动": "态力员作能植物车机", "通过": "渡程滤境去往硬敏错", "经过": "渡程滤境去往硬敏错", "部门": "诊面店口", "群众": "",
    "服务": "必农工实求", "单位": "于居置列", "保障": "碍", "措施": "工行加", "机制": "度定造裁作约", "能力": "争求度量图",
    "支持": "续久有股证", "贯彻": "底", "优化": "工学肥石妆纤解", "强化": "工学肥石妆纤解", "引导": "致向入师弹", "满意": "见义识思外向",
}  # fmt: skip
"""Words whose last half is easily typed twice, 加强强, and what it may begin behind them: 加强强度."""
_SMALL = "的了是在和与及或对为从把被将以着须需并而也且但已未很又不给按其请都们些者化仍"
"""What is a word by itself, or ends one, and stands twice in a row by mistake mostly."""
_TWICE = re.compile(rf"(?P<word>[{HAN}]{{2,6}})(?P=word)|(?P<one>[{HAN}])(?P=one)")
_CLAUSE_TWICE = re.compile(
    r"[，。；：\n“](?P<clause>[^，。；：！？\n]{7,60})(?:[，；]|。(?=.{7,14}。))(?P=clause)(?=[，。；\n])"
)
"""A clause written twice in a row; what is said twice for its force is short, or ends with ！."""
_COMPOUND = re.compile(
    "[家库员院所局部会中团链群园带]|人(?![工员民口才数力均体物们])|长(?![期远效度短久城江安])|书记|主任"
)
"""What makes the second a longer word: 企业企业家, 未来产业产业链, 交警大队大队长."""
_REPEATED = re.compile(r"(?P<one>.)(?P=one)+")
_ENDS_A_WORD = re.compile(
    "[目标有中]的的|的的确|[可得足予难加所]以以|以以[来往上下前后内外及便免]|和和[平谐睦解气缓美]|[温缓饱共柔]和和"
    "|[应针面核绝相反]对对|对对[外方手策象接称口比岸]|[行作认成视称因]为为|为为[何了]|[现存所实内潜正]在在|在在[建职校线途岗押逃编场座]"
    "|[自服顺]从从|从从[业事严紧来]|将将[来军]|把把[关握手]|被被[动告征害监子]|[以涉普]及及|及及[时早格]|与与[会否]"
    "|[参给赋授]与与|[内军刚外所供]需需|需需求|[合兼吞归]并并|[植棉]被被|[首成古故]都都|[申聘邀恳]请请|供给给|[文]化化|化化[工肥石妆纤学验境解人]|其其格|[得而]已已|[差毫]不不|[设是]或或|[沿随本执]着着|着着[力重眼手]|[于还就但凡总正]是是|是是[否非]|了了[解结然]|[为除罢不]了了"
)
"""Where the one character ends a word, or the other begins one: 可以以个人名义, 战争和和平."""
_FURTHER_TWICE = re.compile("(?<=进一)步步")
"""进一步步提高; 一步步提高 is said."""
_YEAR_TWICE = re.compile(r"(?<=\d{4})年年(?=[上下]半年|[一二三四前]{1,2}季度|\d{1,2}月)")
"""2021年年上半年; 2021年年底, 2021年年度报告 are said."""
_NO_WORDS = frozenset(["业创"])
"""What is no word, however often it stands: 企业创业创新, 农业创业创新."""
_TRIED = frozenset(
    ["研究", "讨论", "商量", "考虑", "学习", "了解", "锻炼", "休息", "介绍", "打听", "体验", "感受", "总结", "交流", "琢磨",
     "收拾", "整理", "准备", "打扮", "活动", "放松", "反省", "思考", "分析", "比较", "参观", "尝试", "照顾", "关心", "安慰", "表扬",
     "批评", "历练", "梳理", "盘点", "掂量", "回顾", "热闹", "高兴", "合计", "打量", "走动", "沟通", "观察", "议论", "推敲", "斟酌"]
)  # fmt: skip
"""Verbs that are said twice for trying: 回去研究研究."""
_OFTEN, _MOSTLY = 3, 0.8
"""How often, and in what share of its places, a word must end a longer one to be nothing but its end."""


def _is_chance(text: str, word: str, start: int, end: int, count: _Count) -> bool:
    """Tell two words that only look like one twice: 项目的目的, 民营企业企业家, 属于甲的土地的土地承包权."""
    if _REPEATED.fullmatch(word) or word[0] in "的一" or word in _NO_WORDS or word in _TRIED:
        return True
    if len(word) != 2:
        return False
    if word[1] == "大" and text[end : end + 1] in tuple("酒厦学桥道街"):  # 新大新大酒店
        return True
    return (
        "的" in word or bool(_COMPOUND.match(text, end)) or _is_seam(text, word, start, end, count)
    )


def _is_seam(text: str, word: str, start: int, end: int, count: _Count) -> bool:
    """Tell a repeat that runs over three words, 企业创业创新, or ends a longer one, 集装箱装箱."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    times = count(word)
    if max(count(before + word[0]), count(word[1] + after)) > times:
        return bool(before and after)
    held, alone = count(before + word), times - count(word * 2)
    return bool(CHINESE.match(before)) and held >= _OFTEN and held > alone * _MOSTLY


def words_are_said_once(sheet: Sheet) -> Iterator[Slip]:
    """T348: a word, half of one, or a clause, written twice in a row."""
    text = sheet.masked
    count = cache(text.count)
    for match in _TWICE.finditer(text):
        start, end = match.span()
        word = match["word"] or match["one"]
        if match["word"]:
            wrong = not _is_chance(text, word, start, end, count)
        else:
            wrong = _is_half(text, start) or _is_one_too_many(text, start, count)
        if wrong:
            half = start + len(word)
            yield Slip("T348", start, end, {"found": match[0]}, ((half, end, ""),), safe=False)
    for once in (_YEAR_TWICE, _FURTHER_TWICE):
        for start, end in (match.span() for match in once.finditer(text)):
            values = {"found": text[start:end]}
            yield Slip("T348", start, end, values, ((start + 1, end, ""),), safe=False)
    for match in _CLAUSE_TWICE.finditer(f"\n{text}"):
        start, end, last = match.start(), match.end("clause") - 1, match.end() - 1
        values = {"found": match["clause"]}
        yield Slip("T348", start, last, values, ((end, last, ""),), safe=False)


def _is_one_too_many(text: str, at: int, count: _Count) -> bool:
    """Tell a word of one character, or half of any other, that is there twice."""
    if text[at] in _SMALL:
        return not _is_parted(text, at)
    return is_astray(text, at, count)


def _is_parted(text: str, at: int) -> bool:
    """Tell a character that ends one word and begins the next: 可以以个人名义."""
    return _ENDS_A_WORD.search(text, max(0, at - 1), at + 3) is not None


def _is_half(text: str, at: int) -> bool:
    """Tell half of a word that is there twice, 加加强 and 加强强, where no other word begins or ends."""
    before, after = text[max(0, at - 1) : at], text[at + 2 : at + 3]
    first, last = text[at + 1 : at + 3], text[max(0, at - 1) : at + 1]
    if first in _FIRST_TWICE and not (before and before in _FIRST_TWICE[first]):
        return True
    return last in _LAST_TWICE and not (after and after in _LAST_TWICE[last])
