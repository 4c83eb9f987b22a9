"""Marks: none doubled, none of half width among Chinese, ellipses and dashes whole, a stop at the end."""

import re
from collections import Counter
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import CLOSERS, HAN, OPENERS, STOPS
from planctl.text.chinese import CHINESE
from planctl.text.masks import COVER

_DOUBLED = re.compile(
    rf"[{STOPS},;](?:(?<=[{STOPS}])(?:[{STOPS}]|[,;](?![A-Za-z0-9])|\.(?![A-Za-z0-9.]))+|(?<=[,;])[{STOPS}]+)"
)
_ENTITY = re.compile(r"&[a-z]{2,6}\Z")
"""A character as pages of the web write it: &rdquo;."""
_EMPHATIC = re.compile(r"[？！]{2,3}")
_STRENGTH = "、，；：。！？"
_WIDE = dict(zip(",;:?!.﹑﹐﹔﹕､｡", "，；：？！。、，；：、。", strict=True))
"""Marks of half width, and small forms of Unicode, with those of Chinese."""
_NARROW = re.compile(
    rf"[,;?!](?:(?<=[{HAN}{CLOSERS}].)(?![,;?!])|(?<=[A-Za-z0-9%)].)(?=[{HAN}{OPENERS}]))"
    rf"|:(?:(?<=[{HAN}{CLOSERS}].)(?!\d)|(?<=[A-Za-z0-9%)].)(?=[{HAN}{OPENERS}]))"
    rf"|\.(?<=[{HAN}{CLOSERS}].)(?=$|[\s{HAN}{CLOSERS}])|[﹑﹐﹔﹕､｡](?<=[{HAN}{CLOSERS}].)",
    re.MULTILINE,
)
_LONG_LINE = 12
_DOTS = re.compile(
    rf"(?<=[{HAN}{CLOSERS}{STOPS}])(?:\.{{3,6}}(?!\.)|。{{3,}})|(?<!\.)\.{{3,6}}(?=[{HAN}])"
    rf"|(?<!…)…(?!…)(?=[{HAN}{CLOSERS}{STOPS}]|$)|(?<=[{HAN}])…(?!…)|(?<!…)…{{3,}}(?!…|[（(][A-Z]?[\d.]{{1,6}}[）)]$|\s?\d{{1,4}}$)",
    re.MULTILINE,
)
_DASH = re.compile(rf"(?<=[{HAN}{CLOSERS}])(?:-{{2,3}}|—{{3,}}|–{{2}}|—-|-—)(?=[{HAN}{OPENERS}])")
_HALF_DASH = re.compile(
    rf"—(?<=[{HAN}{COVER}”》）\]]—)(?=特别是|尤其是|也就是|就是|例如|比如|包括|这[是一正些不就既]|那[是就]|因为|不是|正是|而不|换[句言]|无论|其中)"
)
_ETC = re.compile(r"……等等?(?![级待候同于])|等等?……")
_JOINED = re.compile(
    "、(?:(?=等(?![级候待次额效同于值分距边离高温压保位比价身闲腰渗张着、”]))"
    "|(?=和(?![谐平睦缓美田服约弦议善煦风声县龙林硕顺静政舟光畅盘颜悦乐衷合而稀局亲尚桥府黄铂誉元记泰信]|解(?!决)|气(?![象候体]))"
    rf"[{HAN}])|(?=及(?![时格第其早至])[{HAN}]))"
)
_ITEM = 20
_WAITED = re.compile("(?:^|[，。；：、“])[^，。；：、“]{0,3}[等靠要][^，。；：、“]*\\Z")
"""What makes 等 a verb: 等上面拨款、等领导拍板, 靠、要、等."""
_LONGEST_PAIR = 24
_PAIRED = re.compile("[”》][与和及同][“《][^“”《》\n]*\\Z")
"""What ends a pair, which the next is parted from: “账”与“帐”、“象”与“像”."""
_LISTED = re.compile(r"[”》]、(?=[“《])")
_COMMAS = re.compile(
    r"》，(?=《[^《》\n]{1,60}》(?:，《|[、和及与等]|以及))"
    r"|”，(?=“[^“”\n]{1,30}”(?:，“|[、和及与等]|以及))"
)
_UNPARTED = re.compile(r"[”》](?=[“《])")
_LATIN = re.compile(r"[A-Za-z]")
_REFERENCE = re.compile(
    r"[\[［](?:(?:[JMNRSDCPAGZ]|DB|CP|EB)(?:/(?:OL|CD|MT|DK))?|在线|联机|网络|电子公告|期刊|专著|学位论文|报告)[\]］]"
)
"""The mark of a type or a carrier in a reference (GB/T 7714): such an entry has marks of half width."""


def marks_stand_alone(sheet: Sheet) -> Iterator[Slip]:
    """T303: no stop, comma or colon follows another; several ？ and ！ may."""
    for match in _DOUBLED.finditer(sheet.masked):
        held = match[0]
        if _EMPHATIC.fullmatch(held) or held.startswith("。。。"):
            continue
        if held[0] in ";；" and _ENTITY.search(
            sheet.masked, max(0, match.start() - 8), match.start()
        ):
            continue
        same = len(set(held)) == 1
        kept = held[0] if same else max(_widened(held), key=_STRENGTH.index)
        changes = ((match.start(), match.end(), kept),)
        values = {"found": held, "wanted": kept}
        yield Slip("T303", match.start(), match.end(), values, changes, safe=same)


def _widened(held: str) -> str:
    return "".join(_WIDE.get(mark, mark) for mark in held)


def marks_are_wide(sheet: Sheet) -> Iterator[Slip]:
    """T304: beside Chinese a mark is Chinese; English lines and references keep theirs."""
    text = sheet.masked
    for match in _NARROW.finditer(text):
        start, end = match.span()
        if is_foreign(sheet, start):
            continue
        wide = _WIDE[match[0]]
        # A dot between two characters may be one within a name: ·
        settled = match[0] != "." or not CHINESE.match(text, end)
        values = {"found": match[0], "wanted": wide}
        yield Slip("T304", start, end, values, ((start, end, wide),), safe=settled)


def is_foreign(sheet: Sheet, offset: int) -> bool:
    """Tell a line that is English for the most part, or an entry of a list of references."""
    span = slice(*sheet.line(sheet.at(offset)))
    if _REFERENCE.search(sheet.text[span]):
        return True
    line = sheet.masked[span]
    return len(_LATIN.findall(line)) > len(CHINESE.findall(line))


def ellipses_are_whole(sheet: Sheet) -> Iterator[Slip]:
    """T306, T307: …… is six dots, —— two ems; 等 and …… say the same."""
    text = sheet.masked
    for pattern, wanted, signs in (
        (_DOTS, "……", ("...", "…", "。。。")),
        (_DASH, "——", ("--", "—-", "-—", "———")),
        (_HALF_DASH, "——", ("—",)),
    ):
        if not any(sign in text for sign in signs):
            continue
        for match in pattern.finditer(text):
            if _is_sign(sheet, match) or _is_cut(sheet, match):
                continue
            changes = ((match.start(), match.end(), wanted),)
            values = {"found": match[0], "wanted": wanted}
            safe = "。" not in match[0]
            yield Slip("T306", match.start(), match.end(), values, changes, safe=safe)
    for match in _ETC.finditer(text) if "等" in text and "……" in text else ():
        if not is_mentioned(text, *match.span()):
            yield Slip("T307", match.start(), match.end(), {"found": match[0]})


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Tell words that are spoken of, in quotation marks of their own: 出现“约10余人”一类语病."""
    return text[start - 1 : start] == "“" and "”" in text[end : end + 3]


def _is_cut(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell a line of nothing but dots, along which a form is cut."""
    line = sheet.masked[slice(*sheet.line(sheet.at(match.start())))]
    return line.strip() == match[0] and len(match[0]) > _LONG_LINE


def _is_sign(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell the sign … of a table, for what is too small or not known, and the note that explains it."""
    around = sheet.masked[match.start() - 1 : match.end() + 1]
    return match[0] == "…" and (
        around == "“…”" or sheet.proses[sheet.at(match.start())].text == "…"
    )


def lists_are_joined_once(sheet: Sheet) -> Iterator[Slip]:
    """T328: 和, 及 and 等 stand behind the items of a list without a 、 before them."""
    for match in _JOINED.finditer(sheet.masked):
        start, end = match.span()
        found = sheet.masked[start : end + 1]
        if not (found[1] == "等" and _WAITED.search(sheet.masked, max(0, start - _ITEM), start)):
            yield Slip("T328", start, end, {"found": found}, ((start, end, ""),))


def quoted_things_follow_each_other(sheet: Sheet) -> Iterator[Slip]:
    """T308: between things in quotation marks, or titles, stands no 、 and no ，.

    Of 、 files that mostly do without are told; a ， only in a row: 《甲》，《乙》，《丙》.
    """
    text = sheet.masked
    for match in _COMMAS.finditer(text):
        start, end = match.end() - 1, match.end()
        yield Slip("T308", start, end, {"found": "，"}, ((start, end, ""),), safe=False)
    found = [
        (match.end() - 1, match.end())
        for match in _LISTED.finditer(text)
        if not _PAIRED.search(text, max(0, match.start() - _LONGEST_PAIR), match.start())
    ]
    if not found:
        return
    parted = Counter(sheet.path(start) for start, _ in found)
    plain = Counter(sheet.path(at.start()) for at in _UNPARTED.finditer(text))
    for start, end in found:
        path = sheet.path(start)
        if parted[path] < plain[path]:
            yield Slip("T308", start, end, {"found": "、"}, ((start, end, ""),), safe=False)
