"""Words of which letters, pinyin, marks or halves of a character cover a part: M国, 围biao, 文@物, 弓虽制."""

import re
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN
from planctl.text.chinese import CHINESE
from planctl.text.halves import HALVES
from planctl.text.pairs import first_pairs
from planctl.text.persons import SURNAMES
from planctl.text.sounds import is_syllable, of_sound

_COUNTRY = re.compile("[A-Z]国(?![际内家外有产务民界])")
_BESIDE = re.compile(r"[A-Za-z0-9/&._-]")
_STARS = re.compile(rf"[*＊]{{1,3}}(?=[{HAN}，。、；])")
_OF_A_PERSON = re.compile(
    rf"(?:[^{HAN}]|被告|原告|上诉人|嫌疑人|被害人|当事人|申请人|职工|同志|委员|代表|市民|居民|村民|患者|学生)\Z"
)
"""What stands before a name that is masked, as the law on personal information has it: 王*明."""
_PLACED = re.compile("公司|酒店|宾馆|小区|学校|医院|[村镇乡县市区路街号楼店房栋]")
"""What stands behind the name of a place or a firm that is left out: 在**村."""
_TOPIC = re.compile(r"#[^#\n]{2,60}#")
"""A topic as it stands in short messages."""
_MARKS = re.compile(rf"[@＠#^&$~]{{1,2}}(?=[{HAN}])")
_LETTERS = re.compile(r"[a-z]{1,6}(?![A-Za-z0-9/&._@-])")
_NO_PINYIN = """
 mu ma de he me men you she can pin tang gang long song king sang fang hang bang pan pen ping bing pin ran den fen ban man fan tan dan wan sun
 run fun bin chin shin tong die lie pie due sha ba bi bo an en er ei ai ou yi mi mo hu li di ti pi eng ang ta na """
"""Syllables that are words, units or signs too."""
_COVERING = frozenset("bcdfghjqswz")
"""Letters that begin syllables and are seldom signs of a quantity."""
_LONG = 3
"""Letters of a syllable that is no word of English, nor a sign."""
_RADICAL = re.compile(rf"[亻讠氵扌忄钅犭饣衤礻纟疒辶](?=[{HAN}])(?!.?[字旁部]|[等和与])")
"""A half of a character that is none by itself."""
_GRADES = frozenset("一二三四五六七八九十")
"""What a letter is a grade below: 国六b燃油车."""
_LEFT = frozenset("“（，。、；\n")
_COUNTED = frozenset(
    "家月区万级年检站值次轴维型类线股图层度个亿组号种点项和或为是的与段期档班栋座楼族"
)


def words_are_not_covered(sheet: Sheet) -> Iterator[Slip]:
    """T342: a word of which a part is covered."""
    text = sheet.masked
    for start, end in (*_countries(sheet), *_marked(sheet), *_spelt(sheet), *_halved(sheet)):
        yield Slip("T342", start, end, {"found": text[start:end]})
    for halves, whole in _halves_in(sheet):
        for match in re.finditer(halves, text):
            values = {"found": halves, "meant": whole}
            yield Slip("T342", *match.span(), values, ((*match.span(), whole),), safe=False)


def _countries(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Yield M国."""
    for match in sheet.latin(_COUNTRY):
        if not _BESIDE.match(sheet.masked[match.start() - 1 : match.start()]):
            yield match.span()


def _marked(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Yield 敏*感, and 文@物 where 文物 stands too: other marks may part two words."""
    text = sheet.masked
    for signs, pattern in (("*＊", _STARS), ("@＠#^&$~", _MARKS)):
        for match in pattern.finditer(text) if any(sign in text for sign in signs) else ():
            start, end = match.start() - 1, match.end() + 1
            if start < 0 or not CHINESE.match(text, start):
                continue
            if pattern is _STARS:
                place = len(match[0]) > 1 and _PLACED.match(text, match.end())
                if not (place or _is_masked(text, start, text[end - 1])):
                    yield start, end - (text[end - 1] in "，。、；")
            elif _is_topic(text, start + 1):
                continue
            elif first_pairs([text[start] + text[end - 1]])[0] in sheet.pairs:
                yield start, end


def _is_masked(text: str, start: int, last: str) -> bool:
    """Tell the name of a person of which a character is masked."""
    from planctl.text.common_words import are_common  # of a text without stars nobody asks

    name = text[start] in SURNAMES and not are_common(text[start] + last)
    return name and (not start or bool(_OF_A_PERSON.search(text, max(0, start - 3), start)))


def _is_topic(text: str, at: int) -> bool:
    """Tell a mark that opens or closes a topic."""
    line = text.rfind("\n", 0, at) + 1
    return text[at] == "#" and any(
        at in (match.start(), match.end() - 1) for match in _TOPIC.finditer(text, line, at + 62)
    )


def _spelt(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Yield 围biao, wei规 and d墓: a syllable behind a character or before one, a letter before one."""
    text = sheet.masked
    for match in sheet.latin(_LETTERS):
        start, end = match.span()
        before, behind = text[start - 1 : start] if start else "\n", text[end : end + 1]
        if len(match[0]) == 1:
            if _is_covering(match[0], before) and _is_covered(behind):
                yield start, end + 1
        elif CHINESE.match(before) and _is_pinyin(match[0]):
            yield start - 1, end
        elif CHINESE.match(behind) and _is_word(sheet, before, match[0], behind):
            yield start, end + 1


def _is_word(sheet: Sheet, before: str, letters: str, behind: str) -> bool:
    """Tell a syllable of a word: a long one, or one of a word that stands elsewhere or that everybody uses."""
    if not is_syllable(letters) or not (before in _LEFT or CHINESE.match(before)):
        return False
    if len(letters) >= _LONG and _is_pinyin(letters):
        return True
    from planctl.text.common_words import are_common  # of a text without such letters nobody asks

    words = [f"{char}{behind}" for char in of_sound(letters)]
    words += [f"{before}{char}" for char in of_sound(letters) if CHINESE.match(before)]
    return any(pair in sheet.pairs for pair in first_pairs(words)) or any(map(are_common, words))


def _halved(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Yield 犭良: half a character before the other half."""
    told = {entry[:2] for entry in HALVES.split()}
    for match in _RADICAL.finditer(sheet.masked):
        start, end = match.start(), match.end() + 1
        if sheet.masked[start:end] not in told:
            yield start, end


def _is_pinyin(letters: str) -> bool:
    return is_syllable(letters) and f" {letters} " not in _NO_PINYIN


def _is_covered(char: str) -> bool:
    return char not in _COUNTED and bool(CHINESE.match(char))


def _is_covering(letter: str, before: str) -> bool:
    return (
        letter in _COVERING
        and before != "第"
        and before not in _GRADES
        and (before in _LEFT or bool(CHINESE.match(before)))
    )


def _halves_in(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield the halves of characters that stand side by side: 弓虽 for 强."""
    entries = HALVES.split()
    for entry, pair in zip(entries, first_pairs(entries), strict=True):
        if pair in sheet.pairs:
            yield entry[:2], entry[2]
