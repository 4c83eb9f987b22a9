"""Rounding: what says once that a figure is not exact says enough."""

import re
from collections.abc import Iterator

from planctl.checks.wording.marks import is_mentioned
from planctl.checks.wording.sheet import Sheet, Slip

_SAID = "[一二两三四五六七八九十百千万亿几数半]"
_NUMBER = rf"(?:\d[\d.]*(?:[～~—–-]\d[\d.]*)?[百千万亿]?|{_SAID}{{1,9}})"
_COUNTED = r"[%％‰]?(?:个百分点|美元|欧元|\s?[A-Za-z][A-Za-z/·²³]{0,11}|[\u4e00-\u9fff]{0,4}?)"
_ABOUT, _OVER, _UNDER, _LEAST = (
    ("左右", "上下", "以上", "余", "多"),
    ("左右", "上下", "以上", "余", "多"),
    ("左右", "上下", "以下", "以内"),
    ("左右", "上下", "以上"),
)
"""What says the same as the word before the figure, or takes it back."""
_BEFORE = {
    "约": _ABOUT, "大概": _ABOUT, "近": _ABOUT,
    "超": _OVER, "超过": _OVER, "逾": _OVER, "突破": _OVER, "高达": _LEAST, "多达": _LEAST,
    "高于": _OVER, "大于": _OVER, "多于": _OVER,
    "不足": _UNDER, "不到": _UNDER, "低于": _UNDER, "至多": _UNDER, "最多": _UNDER, "小于": _UNDER,
    "少于": _UNDER, "不超过": _UNDER, "不高于": _UNDER, "不大于": _UNDER, "不多于": _UNDER,
    "不少于": _LEAST, "不低于": _LEAST, "不小于": _LEAST, "至少": _LEAST, "最少": _LEAST,
}  # fmt: skip
_LONGEST = max(map(len, _BEFORE))
_LAST = "".join({word[-1] for word in _BEFORE})
_ROUNDED = re.compile(
    rf"[{_LAST}](?:占[\u4e00-\u9fff]{{2,12}}?|[有占为需达在要了])?(?P<number>{_NUMBER})"
    rf"(?:(?P<odd>[余多])(?![年月天日周载半])|(?P<counted>{_COUNTED})(?P<after>左右|上下|以[上下内](?![年列述])))"
)
_ODD = re.compile(
    r"[余多](?:(?<=[\d十百千万亿][余多])[万亿]?[\u4e00-\u9fff]{0,3}?(?:左右|上下|以上)"
    r"|(?<=[几数][十百千万][余多])(?=[家名人个项次件户]))"
)
"""50余家以上, 十多人左右; 数百余家."""
_START = re.compile(r"(?:[几数]|[\d.一二两三四五六七八九十百千万亿])+$")
_NEAR_ABOUT = re.compile(rf"约(?:接近|将近|近)(?=\d|{_SAID})|(?<=将)近约(?=\d)|近约(?=\d)")
_OTHER_WORDS = re.compile(
    "[节签合预制履违公契条续守盟特失解毁立婚][约]$|[附邻靠远最临新相亲逼凑就]近$|[高赶反]超$"
)
"""Where the character before a figure ends another word: 节约, 附近, 最近."""
_OF_RANK = frozenset("级县市省厅处局乡镇村层专科学历称职师")
"""What 以上 speaks of in 至少1名县级以上干部."""
_TIMES = re.compile("个?[年月周天日]")


def rounding_is_said_once(sheet: Sheet) -> Iterator[Slip]:
    """T317: 约…左右, 超…以上, 大约近… round twice; 近…以上 takes back what it says."""
    text = sheet.masked
    for match in _ROUNDED.finditer(text):
        word = _word_before(text, match.start() + 1)
        after = match["odd"] or match["after"]
        start, end = match.start() + 1 - len(word), match.end()
        if after in _BEFORE.get(word, ()) and not (
            _is_apart(match, word) or is_mentioned(text, start, end)
        ):
            yield Slip("T317", start, end, {"found": text[start:end]})
    for match in _ODD.finditer(text):
        number = _START.search(text, max(0, match.start() - 8), match.start())
        if number and match[0][-3:-2] not in _OF_RANK and not _TIMES.match(match[0], 1):
            start, end = number.start(), match.end()
            yield Slip("T317", start, end, {"found": text[start:end]})
    for match in _NEAR_ABOUT.finditer(text):
        start, end = match.span()
        if not (_OTHER_WORDS.search(text, max(0, start - 1), start + 1)):
            yield Slip("T317", start, end, {"found": match[0]})


def _word_before(text: str, end: int) -> str:
    """Return the word that ends right before a figure, nothing where its end belongs to another."""
    if _OTHER_WORDS.search(text, max(0, end - 2), end):
        return ""
    held = text[max(0, end - _LONGEST) : end]
    return next((held[at:] for at in range(len(held)) if held[at:] in _BEFORE), "")


def _is_apart(match: re.Match[str], word: str) -> bool:
    """Tell 以上 of a rank, 至少1名县级以上干部, and of recent years, 近3年以上."""
    counted = match["counted"] or ""
    if match["after"] != "以上":
        return False
    return counted[-1:] in _OF_RANK or (word == "近" and _TIMES.match(counted) is not None)
