"""Abbreviations: explained where they are first used, once, and everywhere alike."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.acronyms import ACRONYM, Explained
from planctl.text.characters import HAN
from planctl.text.spelling import bare_key

_NAME = re.compile(
    r"公司|集团|基金|资本|投资|银行|杂志|大学|学院|平台|系统|工程|项目|频道|酒店|股份|科技|生物|制药|药业|医药|牌(?!照)|品牌|商标|手机|轿车|汽车|客户端|账号"
)
_KIND = re.compile("地址|格式|协议|语言|接口|端口|标签|芯片|[码卡管级]")
"""What says what a word is: MAC地址, CSV格式, MQTT协议, AAA级 need no full name."""
_QUOTED = re.compile(rf"“[{HAN}]{{0,6}}\Z")
"""A nickname, “村BA”, or a word that is spoken of: 注册了“MIKO”商标."""
_BESIDE = re.compile(r"[A-Z][a-z][A-Za-z.-]*(?:[、，,/ ]{1,2}| ?[和与及] ?)\Z")
"""A name before one in a list of names: Harley-Davidson、BMW."""
_PLATE = re.compile(
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]{1,2}[×*＊·]"
)
"""The plate of a car, a part of it left out: 粤AB××8."""
_NUMBER = re.compile(r"[\s（(]*\d{0,2}[.．、）)]?\s*“?")
_WORD = 4
_BLANK = re.compile(r"X+|[A-Z]?X{2,}[A-Z]*|Y{2,4}[MDHS]*|A{2,4}|B{2,3}|C{2,3}")
"""What stands for a name, or a day; grades: AAA、AA等级."""
_GIVEN = re.compile(r"(?:缩写|简称|代号)[为是：:]?“?$|来源[于自：:]\s?$")
_GIVEN_SHORT = re.compile(
    rf"[（(]以下[^（）()\n]{{0,8}}?称[为：:]?(?P<name>“[^”\n]{{1,30}}”|《[^》\n]{{1,40}}》|[{HAN}]{{1,20}})[）)]"
)
_ANNEX = re.compile(r"附\s?件\s?\d{0,2}(?:$|[：:])")
_LEANT_ON = 2
"""Uses from which on a paper leans on a word; one that is said once says itself what it is of: 国际认可的CBTL实验室."""
_QUANTITY = re.compile("[值数量率]$")
"""A quantity that readers know by its letters; the name says it in full once, anywhere: 地区生产总值（GDP）."""
_QUANTITIES = frozenset(("GDP", "GNP", "CPI", "PPI", "PMI"))
_MANY = 4
"""Unexplained abbreviations of one paper that are told together."""
_ENOUGH = 3
_MOST_NAMES = 8
_SAID = ("paragraph", "item")
_Key = tuple[str, str]
"""A group of proses, and an abbreviation."""
_Unexplained = tuple[str, int, tuple[int, int]]
"""An abbreviation, how often it is used, and where first."""


def abbreviations_are_explained(sheet: Sheet) -> Iterator[Slip]:
    """T351, T352: used before it is explained, or never explained; told at its first use."""
    explained = {
        (_group(sheet, held.start), held.token): held
        for held in reversed(sheet.explained)
        if not _is_remark(sheet, held)
    }
    first, count, given = _uses(sheet)
    practised = {group for group, _ in explained}
    left: defaultdict[str, list[_Unexplained]] = defaultdict(list)
    for (group, token), (start, end) in first.items():
        held, full = explained.get((group, token)), sheet.agreed.get(token)
        known, uses = token in sheet.household or _is_word(sheet, token), count[group, token]
        if held and not _is_late(sheet, held, start, known=known):
            continue
        if held and held.start > end:
            related = ((held.start, held.end),)
            yield Slip("T351", start, end, {"token": token}, related=related)
        elif not (held or known or (group, token) in given) and (
            group in practised and (full or uses >= _LEANT_ON)
        ):
            if full:
                values = {"token": token, "count": str(uses), "full": full}
                yield Slip("T352", start, end, values)
            else:
                left[group].append((token, uses, (start, end)))
    for unexplained in left.values():
        yield from _never_explained(unexplained)


def _uses(
    sheet: Sheet,
) -> tuple[dict[_Key, tuple[int, int]], Counter[_Key], set[_Key]]:
    """Return where each abbreviation of a group is first used, how often, and which are given as names."""
    first: dict[_Key, tuple[int, int]] = {}
    count: Counter[_Key] = Counter()
    given: set[_Key] = set()
    for match in sheet.latin(ACRONYM):
        number = sheet.at(match.start())
        key = sheet.group(number), match[0]
        if _is_said(sheet, match) or _is_beside_names(sheet, match):
            given.add(key)
        is_blank = _BLANK.fullmatch(match[0])
        if sheet.proses[number].kind in _SAID and not (is_blank or _is_title(sheet, match)):
            first.setdefault(key, match.span())
            count[key] += 1
    return first, count, given


def _never_explained(held: Sequence[_Unexplained]) -> Iterator[Slip]:
    """Yield each, or all of a paper as one where there are many: it forgot none, it is its way."""
    together = [held] if len(held) >= _MANY else [[one] for one in held]
    for several in together:
        names = "、".join(token for token, _, _ in several)
        values = {"token": names, "count": str(sum(uses for _, uses, _ in several))}
        yield Slip("T352", *several[0][2], values)


def _group(sheet: Sheet, offset: int) -> str:
    return sheet.group(sheet.at(offset))


def _is_word(sheet: Sheet, token: str) -> bool:
    """Tell a word in capitals, which stands in small letters too: AVOID, Avoid."""
    return len(token) >= _WORD and token.capitalize() in sheet.masked


def _is_late(sheet: Sheet, held: Explained, start: int, *, known: bool) -> bool:
    """Tell an explanation that a reader of the first use would have wanted there."""
    measures = known and _QUANTITY.search(held.full)
    return held.end > start and not measures and not _is_glossary(sheet, held)


def _is_remark(sheet: Sheet, held: Explained) -> bool:
    """Tell what stands beside a word that every reader knows, and is no name of it: GDP（对数）, 总量与增速（GDP）."""
    if held.token not in sheet.household:
        return False
    joins = held.token in _QUANTITIES and not _QUANTITY.search(held.full)
    return joins or len(held.full) < len(held.token)


def _is_glossary(sheet: Sheet, held: Explained) -> bool:
    """Tell an entry of a glossary, 2. BP：即基点: it may stand at the end, as 名词解释 do."""
    line = sheet.line(sheet.at(held.start))[0]
    behind = held.start + len(held.token)
    return bool(
        _NUMBER.fullmatch(sheet.masked, line, held.start)
        and sheet.masked[behind : behind + 2].lstrip("”")[:1] in ("：", ":")
    )


def _is_title(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell a word of a title, the name of a firm or of a kind of thing, a nickname, or a car's plate."""
    text, end = sheet.masked, match.end()
    if (
        _NAME.match(text, end)
        or _KIND.match(text, end)
        or (text[end : end + 1] == "”" and _QUOTED.search(text, max(0, end - 15), match.start()))
        or _PLATE.match(text, match.start() - 1)
    ):
        return True
    line = sheet.line(sheet.at(end))[0]
    before = text[max(line, match.start() - 60) : match.start()]
    return before.rfind("《") > before.rfind("》")


def _is_beside_names(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell a name in a list of names."""
    start = match.start()
    return _BESIDE.search(sheet.masked, max(0, start - 20), start) is not None


def _is_said(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell a name that is given as such, the author of a title, or a quantity that is defined: 缩写：JCPA, BMI=体重/身高²."""
    text = sheet.masked
    return text[match.end() : match.end() + 1] in ("=", "＝", "《") or bool(
        _GIVEN.search(text, max(0, match.start() - 5), match.start())
    )


def explanations_agree(sheet: Sheet) -> Iterator[Slip]:
    """T353, T354: explained again in the same text; explained as something else."""
    names: defaultdict[str, list[Explained]] = defaultdict(list)
    said: dict[tuple[str, str], Explained] = {}
    for one in sheet.explained:
        if _BLANK.fullmatch(one.token) or _is_remark(sheet, one):
            continue
        known = names[bare_key(one.token)]
        other = next((earlier for earlier in known if _differ(earlier, one)), None)
        number = sheet.at(one.start)
        part = sheet.proses[number].section or sheet.proses[number].path
        earlier = said.setdefault((part, one.token), one)
        if other:
            values = {"token": one.token, "full": one.full, "other": other.full}
            yield Slip("T354", one.start, one.end, values, related=((other.start, other.end),))
        elif earlier is not one and not _heads(sheet, earlier, one):
            related = ((earlier.start, earlier.end),)
            yield Slip("T353", one.start, one.end, {"token": one.token}, related=related)
        # A name that ends as a known one does brings nothing new to compare with.
        if len(known) < _MOST_NAMES and (other or not known):
            known.append(one)


def _heads(sheet: Sheet, *held: Explained) -> bool:
    """Tell whether a heading explains: it names its chapter in full, whatever the text does."""
    return any(sheet.proses[sheet.at(one.start)].kind == "heading" for one in held)


def short_names_are_given_once(sheet: Sheet) -> Iterator[Slip]:
    """T355: （以下简称“温控”） stands behind a name once; an annex is a paper of its own."""
    given: dict[tuple[str, str], tuple[int, int]] = {}
    annexes = 0
    last = 0
    for match in _GIVEN_SHORT.finditer(sheet.masked):
        start, end = match.span()
        number = sheet.at(start)
        annexes += sum(1 for prose in sheet.proses[last:number] if _ANNEX.match(prose.text))
        last = number
        if sheet.proses[number].kind not in _SAID:
            continue
        key = f"{sheet.proses[number].path}#{annexes}", match["name"]
        earlier = given.setdefault(key, (start, end))
        if earlier != (start, end):
            values = {"name": match["name"].strip("“”")}
            yield Slip("T355", start, end, values, related=(earlier,))


def _differ(one: Explained, other: Explained) -> bool:
    """Tell whether two full names end otherwise: where they begin, only their writers know."""
    common = 0
    while (
        common < min(len(one.full), len(other.full))
        and one.full[-1 - common] == other.full[-1 - common]
    ):
        common += 1
    return common < min(_ENOUGH, len(one.full), len(other.full))
