"""References within a paper: to its annexes, tables and figures, parts and articles."""

import re
from collections import defaultdict
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.ordinals import article, ordinal, value

_NUMERAL = r"(?:\d{1,3}|[一二三四五六七八九十百零〇]{1,5})"
_ANNEX = re.compile(
    rf"附件\s?(?P<first>{_NUMERAL})(?![\d.—年月日个项份张页套本-])(?:[、和及至到—～](?:附件)?\d{{1,2}}(?![\d年月日个项.]))*"
)
_OTHERS = frozenset("》号”文同书的其原案约函报")
"""What stands before an annex of another paper: 《办法》附件3, 该文附件2."""
_ANNEXES = re.compile(r"\s*附\s*件\s*[：:]\s*(?P<rest>.*)")
_LISTED = re.compile(r"(?:^|[\s；;])(\d{1,2})[.．、](?!\d)")
_ANNEX_HEAD = re.compile(rf"\s*附\s*件\s*(?P<number>{_NUMERAL})(?!\d)(?P<title>[：:.、\s]\s*\S+)?")
_SHOWN = re.compile(
    r"[图表](?:(?<=[见如][下上].)|(?<=如图)(?=所示)"
    r"|(?<=[见如].)\s?(?P<number>\d{1,2}(?:[-.—]\d{1,2})?)(?![\d.-]))"
)
_CAPTION = re.compile(r"\s*(?:!\[)?\s*(?P<kind>[图表])\s?(?P<number>\d{1,2}(?:[-.—]\d{1,2})?)")
_MARKDOWN = (".md", ".markdown")
_PART = re.compile(
    rf"第(?P<number>{_NUMERAL})(?P<unit>部分|[章条])(?!之|修改|改为|作为|调整|移|删)"
)
_OWN = {
    "部分": re.compile("(?:见|本(?:文|报告|规划|方案|意见|通知|纲要|稿)|[前上后下]文)$"),
    "章": re.compile("(?:见|本文|本(?:法|条例|办法|规定|细则|规则|章程|报告|规划|方案))$"),
    "条": re.compile("本(?:法|条例|办法|规定|细则|规则|章程|准则)$"),
}
"""What says that a part is one of this paper."""
_FEWEST = {"部分": 2, "章": 2, "条": 3}


def annexes_are_listed(sheet: Sheet) -> Iterator[Slip]:
    """T366: 附件3 is in the paper's own list of annexes, where it has one."""
    if "附件" not in sheet.masked:
        return
    listed = _annexes(sheet)
    for match in _ANNEX.finditer(sheet.masked):
        start = match.start()
        number = sheet.at(start)
        held = listed.get(sheet.proses[number].path)
        if not held or start == sheet.starts[number] or sheet.text[start - 1] in _OTHERS:
            continue
        named = [value(said) for said in re.findall(_NUMERAL, match[0])]
        if max(named) > max(held):
            values = {"found": match[0], "count": str(len(held))}
            yield Slip("T366", *match.span(), values)


def _annexes(sheet: Sheet) -> dict[str, set[int]]:
    """Return, for each draft that lists its annexes, their numbers; an only one has the number 1.

    A list is 附件：1.甲 with its lines, or several lines 附件1：甲 in a row; the head of an annex counts too.
    """
    listed: defaultdict[str, set[int]] = defaultdict(set)
    heads: defaultdict[str, list[int]] = defaultdict(list)
    rows: set[str] = set()
    is_list = was_head = False
    for prose in (one for one in sheet.proses if one.kind != "gap"):
        held, number = listed[prose.path], ordinal(prose.text.lstrip())
        head = _ANNEX_HEAD.match(prose.text)
        if match := _ANNEXES.match(prose.text):
            held |= {int(said) for said in _LISTED.findall(match["rest"])}
            held |= {1} if match["rest"] else set()
            is_list = True
        elif head:
            heads[prose.path].append(value(head["number"]))
            rows |= {prose.path} if was_head and head["title"] else set()
        else:
            due = max(held, default=0) + 1
            counted = number is not None and number.number == due
            is_list = is_list and (prose.kind == "item" or counted)
            held |= {due} if is_list else set()
        was_head = bool(head and head["title"])
    return {path: held | set(heads[path]) for path, held in listed.items() if held or path in rows}


def tables_and_figures_are_there(sheet: Sheet) -> Iterator[Slip]:
    """T367: 见下表 and 如图2所示 have their table or figure, in a draft that can hold one (Markdown)."""
    text = sheet.masked
    found = [
        match for match in _SHOWN.finditer(text) if sheet.path(match.start()).endswith(_MARKDOWN)
    ]
    if not found:
        return
    shown = _shown(sheet)
    said = {(sheet.path(match.start()), match[0][0], match["number"]) for match in found}
    for match in found:
        kind, number = match[0][0], match["number"]
        path = sheet.path(match.start())
        held = shown[path]
        if kind == "图" and number and kind not in held:
            continue  # Markdown that was made of a text holds none of its pictures
        if kind not in held and {(path, kind, "1"), (path, kind, "2")} <= said:
            continue  # the text alone of a paper, without any of its figures
        numbered = any(one[0] == kind and one[1:] for one in held)
        if f"{kind}{number or ''}" not in held and (numbered or kind not in held):
            start = match.start() - 1 - (text[match.start() - 1] in "上下")
            yield Slip("T367", start, match.end(), {"found": text[start : match.end()]})


def _shown(sheet: Sheet) -> dict[str, set[str]]:
    """Return what tables and figures each file has: 图 for one, 图2 for one that is numbered."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for prose in sheet.proses:
        if prose.kind == "cell" or "<table" in prose.text:
            held[prose.path].add("表")
        if "![" in prose.text or "<img" in prose.text:
            held[prose.path].add("图")
        if match := _CAPTION.match(prose.text):
            held[prose.path] |= {match["kind"], match["kind"] + match["number"]}
    return held


def parts_are_there(sheet: Sheet) -> Iterator[Slip]:
    """T368: 见第五部分, 本办法第五十条 are there, in a paper that has all parts before them."""
    found = [
        match
        for match in _PART.finditer(sheet.masked)
        if _OWN[match["unit"]].search(sheet.masked, max(0, match.start() - 4), match.start())
    ]
    parts = _parts(sheet) if found else {}
    for match in found:
        unit = match["unit"]
        held = parts.get((sheet.path(match.start()), unit), set())
        last = len(held)
        if last >= _FEWEST[unit] and max(held) == last < value(match["number"]):
            yield Slip("T368", *match.span(), {"found": match[0], "count": f"{last}"})


def _parts(sheet: Sheet) -> dict[tuple[str, str], set[int]]:
    """Return the numbers of the parts, chapters and articles of each draft."""
    held: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for prose in sheet.proses:
        if found := article(prose.text):
            held[prose.path, "条"].add(found[1])
        elif match := _PART.match(prose.text):
            held[prose.path, match["unit"]].add(value(match["number"]))
        elif (number := ordinal(prose.text)) and number.style == "chinese":
            held[prose.path, "部分"].add(number.number)
    return held
