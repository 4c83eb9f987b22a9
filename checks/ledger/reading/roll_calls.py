"""Names that stand before their number, and items of a list behind it: 甲、乙、丙4个市; 五条建议 and four items."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from planctl.checks.ledger.reading.entries import Entry
from planctl.schemas.prose import Prose
from planctl.text.number_words import chinese

COUNT = (
    r"(?P<count>[两二三四五六七八九十1-9](?<![0-9.一二三四五六七八九十第百千万零两].)"
    r"(?:(?<=十)[一二三四五]|(?<=1)[0-5]|(?<!1)))"
)
"""A count from two to fifteen; it begins with its first character, by which it is found at once."""
WORDED = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九])"
"""A number up to 99 in words; 五六 is none."""
_CALLED = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<rest>(?:、[\u4e00-\u9fff]{1,4}){1,14}?)(?P<last>[和及与][\u4e00-\u9fff]{1,4}?)?(?:(?P<others>等)[\u4e00-\u9fff]{0,4}?)?"
    + COUNT
    + r"(?:级(?!市|医|以)|个(?:市|县|区|省|州|镇|乡|村|街道|方面|环节|领域|行业|专业|学科|部门|层级))"
)
_COUNTED_OFF = re.compile(
    r"(?P<items>(?:[^，。；：、（）《》0-9\s]{2,16}、){2,}[^，。；：、（）《》0-9\s]{2,16}?)(?P<others>等)?(?:这)?"
    + COUNT
    + "(?:类|项(?:工作|制度|任务)|(?:个|大)?(?:方面|部分|板块|维度)|大(?:类|任务|工程|产业|体系))"
)
_DIVIDED = re.compile("[分划]为|包[括含]")
"""What may stand before the first of some names: 将活动分为高风险、中风险、低风险三类."""
_FIRST = re.compile(r"(?:\A|[^\u4e00-\u9fff、])[\u4e00-\u9fff]+\Z")
"""The clause that the first name ends; where 、 stands before it, it is not the first."""
_LONGEST = 40
_LISTED = re.compile(
    COUNT
    + r"(?:(?P<big>大)[^，。；：0-9]{1,6}|(?:条|点|项|件|步|招|类|个(?!月|百分点)|方面)[^，。；：0-9]{0,8})：\Z"
)
_OF_LISTED = re.compile("其中|主要|突出|重点|之一|如下等|例如")
_SHOWN = 6
"""Characters of an item that show which it is."""
_FURTHEST = 30
"""Paragraphs that one enumeration may run through."""


ALSO = re.compile("以及|[和与及]")
_CLASSIFIER = re.compile("方面|部分|板块|环节|单元|.")


class Told(NamedTuple):
    """What a text announces, where, and how many of it come; the paragraph and place of the last, where it is numbered."""

    start: int
    end: int
    announced: int
    items: int
    last: tuple[int, int, int] | None = None

    @classmethod
    def of(cls, match: re.Match[str], items: int) -> "Told":
        """Return what a match announces by its `count`, with the word that it is counted in."""
        counted = _CLASSIFIER.match(match.string, match.end("count"))
        end = counted.end() if counted else match.end("count")
        return cls(match.start("count"), end, number(match["count"]), items)


def called(text: str) -> Iterator[Told]:
    """Yield what a text names and then counts, where all names but the first are of one length.

    Where 等 says that there are others, more names than are counted.
    """
    for match in _CALLED.finditer(text) if "、" in text else ():
        names = match["rest"].split("、")[1:] + ([match["last"][1:]] if match["last"] else [])
        lengths = {*map(len, names)}
        first = _FIRST.search(text, max(0, match.start() - _LONGEST), match.start())
        joined = re.search("[和及与等]", match["rest"])
        told = Told.of(match, len(names) + 1)
        few = match["others"] and told.items <= told.announced
        if len(names) > 1 and len(lengths) == 1 and first and not joined and not few:
            yield told


def counted_off(text: str) -> Iterator[Told]:
    """Yield what a text names, however long its names, and then counts: 财政收入、转移支付、专项债券等五方面."""
    for match in _COUNTED_OFF.finditer(text) if "、" in text else ():
        names = match["items"].split("、")
        divided = any(map(_DIVIDED.search, names[1:])) or any(map(ALSO.search, names[:-1]))
        most = len(names) + len(ALSO.findall(names[-1]))
        count = number(match["count"])
        fits = len(names) <= count and (match["others"] or count <= most)
        if not (divided or fits):
            yield Told.of(match, min(max(count, len(names)), most))


def listed(proses: Sequence[Prose], block: int) -> Iterator[Told]:
    """Yield what a paragraph announces, if the list behind it is all that follows in its part."""
    text = proses[block].text
    match = _LISTED.search(text) if text.endswith("：") else None
    if match is None or _OF_LISTED.search(
        match[0]
    ):  # what stands before 四大工程 says nothing of them
        return
    following = behind(proses, block)
    items = [*takewhile(lambda one: one.kind == "item", following)]
    tops = [one for one in items if one.level == items[0].level]
    alone = all(one.kind != "item" for one in following[len(items) :])
    if 1 < len(tops) < _FURTHEST and alone:
        last = opening(proses, place_of(proses, block, tops[-1]))
        yield Told.of(match, len(tops))._replace(last=(last.block, last.start, last.end))


def behind(proses: Sequence[Prose], block: int, most: int = _FURTHEST) -> list[Prose]:
    """Return what stands behind a prose up to the next heading, gaps left out; of so many blocks at the `most`."""
    first = proses[block]
    following = proses[block + 1 : block + 1 + most]
    ours = takewhile(lambda one: one.part == first.part and one.kind != "heading", following)
    return [one for one in ours if one.kind != "gap"]


def place_of(proses: Sequence[Prose], block: int, prose: Prose) -> int:
    """Return the number of a prose that stands behind one."""
    return next(at for at in range(block + 1, len(proses)) if proses[at] is prose)


def opening(proses: Sequence[Prose], at: int) -> Entry:
    """Return the first characters of a prose, which show which it is."""
    shown = 0, min(_SHOWN, len(proses[at].text))
    return Entry.stated(proses[at], at, shown, Decimal(0))


def number(said: str) -> int:
    """Return what a small count in figures or words comes to."""
    read = chinese(said)
    return int(read.value) if read else int(said)
