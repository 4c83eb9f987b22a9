"""Blanks that wait for a name or a figure."""

import re
from collections import Counter
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.persons import SURNAMES

_BLANK = re.compile(
    r"[XxＸ×╳]{2,11}|[XxＸ]\.[XxＸ]|[XxＸ×_](?:(?<=[^0-9]20.)|(?<=[^0-9]20\d.))(?=年)|[XxＸ×](?:(?<=\d年.)(?=月)|(?<=\d月.)(?=日))|[●△▲※■◆○](?<=[一-龥].)(?<![一二三四五六七八九十]○)[●△▲※■◆○]{1,7}(?=[一-龥%％])|[\[［【](?:数[值字据]|名称|单位|金额|日期|地点|姓名|[人地]名)[\]］】]|_{2,}|[?？](?<=第.)[?？]*(?=[页期号条章届次])|若干(?=[亿万]元|[%％])|[?？]{3,}|^[?？]{1,2}$|□{2,}|（[ \u3000]*）|（[？?]+）|【[ \u3000]*】|〔[ \u3000]*〕|\([ ]*\)|[\[［](?<=第.)[ \u3000]+[\]］]"
    r"|〇(?<![〇一二三四五六七八九十百千]〇)〇(?=[年月日个号万元])|某年某月(?:某日)?|少(?<=多少多少)|几(?<=百[一二三四五六七八九]十几)|几(?<=千[一二三四五六七八九]百几)",
    re.MULTILINE,
)
_SIGN = re.compile(r"[XxＸ×╳_●△▲※■◆○\[［【?？若□（〔(〇某少几]")
"""What a blank begins with; to look for these first is five times faster."""
_YEAR = re.compile("(?<![0-9])20[0-9]?\\Z")
"""What stands before the digits that a year lacks: 20XX年, 201X年."""
_FORM = re.compile(r"_{2,}|□|（[ \u3000]+）|　年　+月")
"""What a line of a form has for its readers to fill or to tick."""
_FORM_CELL = re.compile("盖章|签[字名章]|填写|经办人|审[核批]意见")
_MANY = 6
_CROSSES = frozenset("XxＸ×╳")
_PLACES = frozenset("省市县区州盟旗乡镇村")
_PERSON = re.compile(
    f"(?:被告人?|原告人?|被害人|上诉人|当事人|嫌疑人|证人|案外人|妻子|丈夫|亲属|公诉人|检察员|审判员)[{SURNAMES}]{{1,2}}\\Z"
)
"""A person whose name is left out: 被告人张××."""
_OF_A_FORM = re.compile(rf"[XxＸ×╳]+[{HAN}]{{0,8}}〔[\d×XxＸ]+〕第?[ \u3000_×XxＸ]+号")
_BEFORE = re.compile(rf"[{HAN}，。、；：（“《 \n]")
_BEHIND = re.compile(rf"[{HAN}，。、；：）”》 %％\n]")
_NAMED_BEHIND = frozenset("内里中")
"""What stands behind brackets that are spoken of: 〔〕内为五年累计数."""
_NEAR = 200
"""How far back a blank has its label, in characters."""


def blanks_are_filled(sheet: Sheet) -> Iterator[Slip]:
    """T333: XX, ____, （　） wait for a name or a figure."""
    text = f"\n{sheet.masked}\n"
    found = [match for match in _blanks(text) if _waits(text, match[0][0], *match.span())]
    forms = _forms(sheet) if found else frozenset[str]()
    alike: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for match in found:
        span = match.start() - 1, match.end() - 1
        prose = sheet.proses[sheet.at(span[0])]
        path = prose.path
        if path in sheet.regulations and match[0][0] in _CROSSES:
            continue  # the form that is annexed to rules
        if match[0][0] in _CROSSES or not forms.intersection((path, prose.part)):
            alike.setdefault((path, match[0]), []).append(span)
    for (_, blank), (first, *others) in alike.items():
        told_once = len(others) + 1 >= _MANY
        yield Slip("T333", *first, {"found": blank}, related=tuple(others) if told_once else ())
        yield from [Slip("T333", *other, {"found": blank}) for other in others if not told_once]


def _blanks(text: str) -> Iterator[re.Match[str]]:
    at = 0
    for sign in _SIGN.finditer(text):
        match = _BLANK.match(text, sign.start()) if sign.start() >= at else None
        if match:
            at = match.end()
            yield match


def _forms(sheet: Sheet) -> frozenset[str]:
    """Return the files that are forms, or models of a contract, and the parts of files with a table to fill."""
    lines = Counter(prose.path for prose in sheet.proses if _FORM.search(prose.text))
    tables = [
        prose.part
        for prose in sheet.proses
        if prose.kind == "cell" and _FORM_CELL.search(prose.text)
    ]
    return frozenset([*tables, *(path for path, count in lines.items() if count >= _MANY)])


def _waits(text: str, sign: str, start: int, end: int) -> bool:
    """Tell a blank that waits for its writer from those of a form, which its readers fill."""
    before, behind = text[start - 1], text[end]
    if behind == "年" and _YEAR.search(text, start - 4, start):
        return True
    if sign in _CROSSES:
        return not _is_anonymous(text, start, behind) and bool(
            _BEFORE.match(before) and _BEHIND.match(behind)
        )
    if sign == "_":
        line = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
        behind = text[end : end + _NEAR].partition("\n")[0]
        return "__" not in line + "|" + behind and not line.endswith(("：", ":"))
    exercise = sign == "（" and before in "。？" and behind == "\n"  # true or false
    if exercise or behind in _NAMED_BEHIND:
        return False
    asks = text[start + 1] in "?？"
    return asks or sign not in "（【〔([［" or (bool(_BEFORE.match(before)) and before not in "\n ")


def _is_anonymous(text: str, start: int, behind: str) -> bool:
    """Tell crosses for a place that a title leaves unnamed, 《××省监狱条例》, a person, or the number of a form."""
    if _OF_A_FORM.match(text, start) or _PERSON.search(text, max(0, start - 6), start):
        return True
    title = text.rfind("《", max(0, start - _NEAR), start)
    return behind in _PLACES and title >= 0 and "》" not in text[title:start]
