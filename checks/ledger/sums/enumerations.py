"""How many there are of what is told one by one: 三个方面，一是……四是……; 甲县、乙县、丙县两县."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import takewhile

from planctl.checks.ledger.matter import Matter, miscounted
from planctl.checks.ledger.reading.entries import Entry, Ledger
from planctl.checks.ledger.reading.roll_calls import (
    ALSO,
    COUNT,
    Told,
    behind,
    called,
    counted_off,
    listed,
    number,
    place_of,
)
from planctl.schemas.prose import Prose

_NUMERALS = "一二三四五六七八九十"
_MARKERS = (
    rf"(?:\A|(?<=[，。；：！\s]))(?P<n>[{_NUMERALS}])(?:是|要(?!素))",
    rf"第(?P<n>[{_NUMERALS}])[，,、：是]",
    rf"其(?P<n>[{_NUMERALS}])[，,：是]",
    rf"（(?P<n>[{_NUMERALS}]|[1-9])）",
    r"(?P<n>[①-⑩])",
    rf"(?:方案|路径|情形|类型|阶段|部分|片区|任务|目标|步骤)(?P<n>[{_NUMERALS}])(?=[为是：:，])",
    rf"(?:\A|(?<=\n))(?P<n>[1-9]|[{_NUMERALS}])[.．、]\s?(?![0-9])",
)
"""Ways to number what is told one by one; each goes on as it began."""
_ANNOUNCED = re.compile(
    rf"{COUNT}(?:个(?!月|百分点)|大|项|条|点|种|类|方面|件|步|招)[^，。；：0-9]{{0,16}}(?:[：:。，]|\Z)"
)
_NAMED = re.compile(
    rf"{COUNT}(?:个|大|项|条|种|类|级|家|所|座|支|位)[^，。；：、（）0-9]{{0,10}}(?:[”\"]?，即|：|（(?![市区县旗、]+）)|，分别[是为])"
    r"(?P<items>(?:[^，。；：、（）0-9]{1,14}、)+[^，。；：、（）0-9]{1,20})(?=[。；，）]|\Z)"
)
"""Names behind their number: 四大中心，即航运中心、冷链中心."""
_DAY = "(?:(?:20[0-9]{2}年)?[0-9]{1,2}月)?[0-9]{1,2}日"
_DAYS = re.compile(
    rf"{COUNT}(?:次|场|轮|批次?|期)[^。；]{{0,20}}?(?:分别[为是在于]|[为是：])(?P<items>{_DAY}(?:(?:[、，]|[和与及]){_DAY})+)(?=[。；，）]|\Z)"
)
"""Days behind the number of what happened on them: 响应5次，时间分别为6月18日、7月3日和8月9日."""
_COUNTS = re.compile(
    rf"[{_NUMERALS}两0-9](?<![0-9]{{3}})(?:个|大|项|条|点|种|类|方面|级|家|所|座|支|位|件|步|招|部分|板块|环节|单元)"
)
"""What all of these hold."""
_ALIKE = re.compile(
    rf"{COUNT}(?:个|大|级|类|种|条)(?P<noun>[\u4e00-\u9fff]{{2}})[^，。；：、（）0-9]{{0,4}}，(?!即|分别|包括)"
    r"(?P<items>(?:[^，。；：、（）0-9]{2,10}、)+[^，。；：、（）0-9]{2,20})(?=[。；，）]|\Z)"
)
"""Names behind their number that all end in what is counted: 三级路长制，县级路长、乡级路长和村级路长."""
_MADE_OF = re.compile(
    rf"由(?P<items>(?:[^，。；：、（）0-9]{{2,14}}、){{2,}}[^，。；：、（）0-9]{{2,20}}?){COUNT}(?:个|大)?(?:部分|板块|方面|环节|单元)(?:组成|构成)"
)
_SOME = re.compile("其中|如|主要|突出|重点|首要|之一")
"""What says that not all will be told."""
_QUOTING = ("“", "‘", "「", "《", '"')
"""What begins a name that counts nothing here, unless it is all that is announced: 办好“四件事”。"""
_UNQUOTED = re.compile('[”’」》"][：:。，]?\\Z')
_Piece = tuple[int, int, int]
"""Where a paragraph begins in a text of several, its number, and the place in it."""
_MORE = re.compile("此外|另外|同时|还有|其他|再者|最后|等")


def enumeration_matters(ledger: Ledger) -> Iterator[Matter]:
    """Yield F612 for each count that is not that of what is told behind it."""
    for block, prose in enumerate(ledger.proses):
        text = prose.text
        if prose.kind in ("paragraph", "item") and (
            _COUNTS.search(text) or "日、" in text or "日和" in text
        ):
            for told in _all_told(ledger.proses, block):
                if told.announced != told.items:
                    yield _matter(ledger.proses, block, told)


def _matter(proses: tuple[Prose, ...], block: int, told: Told) -> Matter:
    """Return that a count is not that of what is told, with the last that is numbered."""
    span, value = (told.start, told.end), Decimal(told.announced)
    entry = Entry.stated(proses[block], block, span, value)
    last = () if told.last is None else (_last(proses, *told.last),)
    return miscounted(entry, told.items, *last)


def _last(proses: tuple[Prose, ...], block: int, start: int, end: int) -> Entry:
    return Entry.stated(proses[block], block, (start, end), Decimal(0))


def _all_told(proses: tuple[Prose, ...], block: int) -> Iterator[Told]:
    """Yield what a paragraph counts and tells, in whatever manner."""
    text = proses[block].text
    yield from _told(proses, block)
    named = {told.start: told for told in (*counted_off(text), *called(text), *_names(text))}
    yield from named.values()
    yield from _days(text)
    yield from listed(proses, block)


def _told(proses: tuple[Prose, ...], block: int) -> Iterator[Told]:
    """Yield what a paragraph announces and tells, there or in those that follow."""
    text = proses[block].text
    for match in _ANNOUNCED.finditer(text):
        if text[: match.start()].endswith(_QUOTING) and not _UNQUOTED.search(match[0]):
            continue  # “三步走”发展战略
        if match.end() < len(text):
            rest, pieces = text[match.end() :], [(0, block, match.end())]
        else:
            rest, pieces = _behind(proses, block)
        for marker in map(re.compile, _MARKERS):
            first = marker.match(rest)
            if first and _ordinal(first["n"]) == 1:
                yield from _counted(match, rest, marker, pieces)


def _behind(proses: tuple[Prose, ...], block: int) -> tuple[str, list[_Piece]]:
    """Return the paragraphs behind one as one text, and where each begins in it."""
    pieces: list[_Piece] = []
    at, texts = 0, behind(proses, block)
    for prose in texts:
        pieces.append((at, place_of(proses, block, prose), 0))
        at += len(prose.text) + 1
    return "\n".join(one.text for one in texts), pieces


def _names(text: str) -> Iterator[Told]:
    """Yield what a text counts and names; 住房优惠和入学优待 may be one or two."""
    if "、" not in text:
        return
    for match in (*_NAMED.finditer(text), *_MADE_OF.finditer(text), *_alike(text)):
        items = match["items"].split("、")
        items = _parted(items)
        also = sum(len(ALSO.findall(item)) for item in items)
        count = number(match["count"])
        if not (len(items) <= count <= len(items) + also or items[-1].endswith("等")):
            yield Told.of(match, len(items))


def _days(text: str) -> Iterator[Told]:
    """Yield how often something happened, and on how many days it did."""
    for match in _DAYS.finditer(text) if "日、" in text or "日和" in text else ():
        days = len(re.findall(_DAY, match["items"]))
        if days != number(match["count"]):
            yield Told.of(match, days)


def _alike(text: str) -> Iterator[re.Match[str]]:
    """Yield what is counted, with names that all end in it."""
    for match in _ALIKE.finditer(text):
        if all(match["noun"] in item[-6:] for item in match["items"].split("、")):
            yield match


def _parted(items: list[str]) -> list[str]:
    """Return names with the last two parted where 和 joins them, and all end alike: 甲园区、乙园区和丙园区."""
    two = ALSO.split(items[-1])
    alike = len({name[-2:] for name in (*items[:-1], *two)}) == 1
    return [*items[:-1], *two] if len(two) == 2 and alike else items


def _counted(
    match: re.Match[str], rest: str, marker: re.Pattern[str], pieces: list[_Piece]
) -> Iterator[Told]:
    """Yield what is announced if what follows numbers some of it, and is not plainly a choice."""
    marks = [*marker.finditer(rest)]
    numbers = [_ordinal(found["n"]) for found in marks]
    again = next((at for at, number in enumerate(numbers) if at and number == 1), len(numbers))
    items = len([*takewhile(lambda pair: pair[0] == pair[1], enumerate(numbers[:again], 1))])
    few = items < number(match["count"]) and (_SOME.search(match[0]) or _MORE.search(rest))
    if items > 1 and not few:
        begins, block, offset = max(one for one in pieces if one[0] <= marks[items - 1].start())
        start, end = (at - begins + offset for at in marks[items - 1].span())
        yield Told.of(match, items)._replace(last=(block, start, end))


def _ordinal(said: str) -> int:
    for numerals in (_NUMERALS, "123456789", "①②③④⑤⑥⑦⑧⑨⑩"):
        if said in numerals:
            return numerals.index(said) + 1
    return 0
