"""Terms: as terms.yaml has them, nothing that it forbids, words as the dictionary spells them."""

import re
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.misspelt import misspelt
from planctl.text.quotes import evenly_quoted

_LATIN = re.compile(r"[A-Za-z0-9]")
_TITLE = re.compile(r"《[^《》\n]{1,120}》")
_TWICE = re.compile(
    rf"(?P<word>[{HAN}]{{2,6}})(?P=word)|(?P<small>[的了是在和与及或对为从把被将以着须需并而也且但已未很又不给按其请都们些者化])(?P=small)"
)
_CLAUSE_TWICE = re.compile(
    r"[，。；：\n“](?P<clause>[^，。；：！？\n]{7,60})[，；](?P=clause)(?=[，。；\n])"
)
"""A clause written twice in a row; what is said twice for its force is short, or ends with ！."""
_COMPOUND = frozenset("家库员院所局部会中人团")
_REPEATED = re.compile(r"(?P<one>.)(?P=one)+")
_ENDS_A_WORD = re.compile(
    "[目标有中]的的|的的确|[可得足予难加所]以以|以以[来往上下前后内外及便免]|和和[平谐睦解气缓美]|[温缓饱共柔]和和"
    "|[应针面核绝相反]对对|对对[外方手策象接称口比岸]|[行作认成视称因]为为|为为[何了]|[现存所实内潜正]在在|在在[建职校线途岗押逃编场座]"
    "|[自服顺]从从|从从[业事严紧来]|将将[来军]|把把[关握手]|被被[动告征害监子]|[以涉普]及及|及及[时早格]|与与[会否]"
    "|[参给赋授]与与|[内军刚外所供]需需|需需求|[合兼吞归]并并|[植棉]被被|[首成古故]都都|[申聘邀恳]请请|供给给|[文]化化|化化[工肥石妆纤学验境解人]|其其格|[得而]已已|[差毫]不不|[设是]或或|[沿随本执]着着|着着[力重眼手]|[于还就但凡总正]是是|是是[否非]|了了[解结然]|[为除罢]了了"
)
"""Where the one character ends a word, or the other begins one: 可以以个人名义, 战争和和平."""
_NO_WORDS = frozenset(["业创"])
"""What is no word, however often it stands: 企业创业创新, 农业创业创新."""
_TRIED = frozenset(
    ["研究", "讨论", "商量", "考虑", "学习", "了解", "锻炼", "休息", "介绍", "打听", "体验", "感受", "总结", "交流", "琢磨",
     "收拾", "整理", "准备", "打扮", "放松", "反省", "思考", "分析", "比较", "参观", "尝试", "照顾", "关心", "安慰", "表扬",
     "批评", "历练", "梳理", "盘点", "掂量", "回顾", "热闹", "高兴", "合计", "打量", "走动", "沟通", "观察", "议论", "推敲", "斟酌"]
)  # fmt: skip
"""Verbs that are said twice for trying: 回去研究研究."""
_OFTEN, _MOSTLY = 3, 0.8
"""How often, and in what share of its places, a word must end a longer one to be nothing but its end."""
_HAN = re.compile(f"[{HAN}]")


def terms_are_as_agreed(sheet: Sheet) -> Iterator[Slip]:
    """T345: a variant of a term; not in the title of a document, nor within the term itself."""
    for term in sheet.terms.terms:
        for variant in term.variants:
            wanted = term.abbreviation if _is_short(variant) and term.abbreviation else term.term
            for start in _found(sheet, variant, term.term):
                end = start + len(variant)
                values = {"found": variant, "wanted": wanted}
                yield Slip("T345", start, end, values, ((start, end, wanted),), safe=False)


def _is_short(variant: str) -> bool:
    return variant.isascii()


def _found(sheet: Sheet, words: str, around: str = "") -> Iterator[int]:
    """Yield where words stand, outside of titles and of the longer words that hold them."""
    text, words, around = sheet.evenly_quoted, evenly_quoted(words), evenly_quoted(around)
    at = text.find(words)
    while at >= 0:
        if not (
            _is_part(text, words, at) or _within(text, words, at, around) or _is_title(text, at)
        ):
            yield at
        at = text.find(words, at + len(words))


def _is_part(text: str, words: str, at: int) -> bool:
    """Tell letters that stand within a longer word of letters."""
    end = at + len(words)
    return bool(
        (_LATIN.match(words[0]) and at and _LATIN.match(text, at - 1))
        or (_LATIN.match(words[-1]) and _LATIN.match(text, end))
    )


def _within(text: str, words: str, at: int, around: str) -> bool:
    offset = around.find(words)
    return offset >= 0 and text.startswith(around, at - offset)


def _is_title(text: str, at: int) -> bool:
    line = text.rfind("\n", 0, at) + 1
    return text.rfind("《", line, at) > text.rfind("》", line, at)


def nothing_is_forbidden(sheet: Sheet) -> Iterator[Slip]:
    """T346: a word that terms.yaml forbids."""
    for word in sheet.terms.forbidden:
        values = {"found": word.term}
        values |= {"use": word.use} if word.use else {}
        values |= {"why": word.why} if word.why else {}
        for start in _found(sheet, word.term):
            end = start + len(word.term)
            changes = ((start, end, word.use),) if word.use else ()
            yield Slip("T346", start, end, values, changes, safe=False)


def words_are_spelt_right(sheet: Sheet) -> Iterator[Slip]:
    """T347: a word that no dictionary has, or that is another where it stands: 截止 for 截至."""
    for start, end, wanted in misspelt(sheet.masked):
        values = {"found": sheet.masked[start:end], "wanted": wanted}
        yield Slip("T347", start, end, values, ((start, end, wanted),))


def _is_chance(text: str, word: str, start: int, end: int) -> bool:
    """Tell two words that only look like one twice: 项目的目的, 民营企业企业家, 属于甲的土地的土地承包权."""
    if _REPEATED.fullmatch(word) or word[0] in "的一" or word in _NO_WORDS or word in _TRIED:
        return True
    if len(word) != 2:
        return False
    return "的" in word or text[end : end + 1] in _COMPOUND or _is_seam(text, word, start, end)


def _is_seam(text: str, word: str, start: int, end: int) -> bool:
    """Tell a repeat that runs over three words, 企业创业创新, or ends a longer one, 集装箱装箱."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    times = text.count(word)
    if max(text.count(before + word[0]), text.count(word[1] + after)) > times:
        return bool(before and after)
    held, alone = text.count(before + word), times - text.count(word * 2)
    return bool(_HAN.match(before)) and held >= _OFTEN and held > alone * _MOSTLY


def words_are_said_once(sheet: Sheet) -> Iterator[Slip]:
    """T348: a word, or a clause, written twice in a row."""
    text = sheet.masked
    for match in _TWICE.finditer(text):
        word = match["word"] or match["small"]
        if match["word"] and _is_chance(text, word, *match.span()):
            continue
        if match["small"] and _ENDS_A_WORD.search(
            text[max(0, match.start() - 1) : match.end() + 1]
        ):
            continue
        start = match.start() + len(word)
        yield Slip(
            "T348", *match.span(), {"found": match[0]}, ((start, match.end(), ""),), safe=False
        )
    for match in _CLAUSE_TWICE.finditer(f"\n{text}"):
        start, end, last = match.start(), match.end("clause") - 1, match.end() - 1
        values = {"found": match["clause"]}
        yield Slip("T348", start, last, values, ((end, last, ""),), safe=False)
