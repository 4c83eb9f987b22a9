"""Words that no dictionary has, or that say something else where they stand, and what is meant."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planctl.text.characters import HAN
from planctl.text.lookalikes import LOOKALIKES
from planctl.text.near_phrases import near_idioms, places
from planctl.text.pairs import characters_of, first_pairs, last_pairs, pairs_in
from planctl.text.slips_beside import slips_beside
from planctl.text.slips_in_words import Extent, slips_in_words
from planctl.text.wrong_in_clause import turned
from planctl.text.wrong_in_company import WRONG_IN_COMPANY
from planctl.text.wrong_words import WRONG_WORDS

_COMES_FROM = {
    "决对": "议否处票", "己": "知利异克律", "己经": "知利异克律", "自已": "源取摘选引", "存再": "留贮库封惠共并", "工做": "民军",
    "导至": "疏传督倒辅向诱误", "至使": "冬", "必需": "所活产为非", "在次": "潜", "反应": "学良激锁速急敏合链副苗物种应", "极至": "北阳太两",
    "遂一": "未顺半", "遂年": "未顺半", "遂月": "未顺半", "予算": "不准", "予测": "不", "给于": "让传借", "现像": "再", "形像": "造",
    "景像": "全", "象": "表假图意物天万亿大", "亚州": "利", "美州": "利",
}  # fmt: skip
"""What may stand before by chance, where the two characters belong to two words: 判决对查封的财物."""
_GOES_ON = {
    "部份": "量", "座落": "在", "按装": "机载车修", "既使": "人", "欠收": "款", "决对": "内", "布署": "名", "防害": "虫鸟人",
    "防碍": "航", "帐户": "外", "对帐": "外", "年渡": "江河海口船", "作崇": "尚高敬", "张显": "现", "关健": "身",
    "步入正规": "化的军", "走上正规": "化的军", "走向正规": "化的军", "逐步走上正规": "化的军", "启示": "录", "象": "牙棋限形局鼻群素",
    "不利": "影因条局后", "过度期": "货", "形": "体", "分折": "旧算扣价合现", "反应": "堆釜",
}  # fmt: skip
"""What may follow by chance: 内部份额."""


_TITLED = re.compile(
    "(?:[部司局厅处科省市县区镇乡村校院所社会行站队]长|主任|书记|发言人|记者|教授|专家|同志|院士|经理|总监|代表|委员|主席|秘书长?|研究员|工程师|负责人)[一-龥]?\\Z"
)
_SAYS = re.compile(f"[{HAN}]?(?:表示|说|介绍|指出|认为|强调|告诉|[，、。）])")
_LONGEST_TITLE, _FEWEST_OF_NAME = 5, 2


class Form(NamedTuple):
    """A wrong word with its company, the right one, and the wrong word alone."""

    wrong: str
    right: str
    stem: str


class Misspelt(NamedTuple):
    """A wrong word in a text, by its offsets, and the right one."""

    start: int
    end: int
    wanted: str
    sure: bool = True


def misspelt(
    text: str, pairs: set[int] | None = None, extent: Extent | None = None
) -> list[Misspelt]:
    """Return the wrong words of a text in order; of two that overlap the longer one, else the first.

    `pairs` are those of the text, where they are known; `extent` tells where the file of an offset
    begins and ends, where the text is of several.
    """
    pairs = pairs_in(text) if pairs is None else pairs
    extent = extent or (lambda _: (0, len(text)))
    characters = characters_of(pairs)
    found = [one for form in _forms_in(pairs, characters) for one in _standing(text, form)]
    found += [Misspelt(*near) for near in near_idioms(text, pairs)]
    found += [Misspelt(*one) for one in turned(text, pairs, characters)]
    found += [Misspelt(*one) for one in slips_beside(text, pairs, characters)]
    found += [Misspelt(*one, sure=False) for one in slips_in_words(text, pairs, extent)]
    apart: list[Misspelt] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _forms_in(pairs: set[int], characters: set[str]) -> Iterator[Form]:
    """Yield the wrong words that a text with these pairs may hold, by their first two characters and the last."""
    forms = [
        form
        for entry in _entries()
        if characters.issuperset((words := entry.split())[0])
        for form in _expanded(*words)
    ]
    wrong = [form.wrong for form in forms]
    for form, first, last in zip(forms, first_pairs(wrong), last_pairs(wrong), strict=True):
        if first in pairs and last in pairs:
            yield form


def _entries() -> Sequence[str]:
    held = "/".join([one.strip() for one in (WRONG_WORDS, WRONG_IN_COMPANY, LOOKALIKES)])
    return held.replace("\n", "/").split("/")


def _expanded(wrong: str, right: str, *company: str) -> list[Form]:
    if not company:
        return [Form(wrong, right, wrong)]
    return [Form(said.replace("~", wrong), said.replace("~", right), wrong) for said in company]


def _standing(text: str, form: Form) -> Iterator[Misspelt]:
    for start in places(text, form.wrong):
        end = start + len(form.wrong)
        before, behind = text[max(0, start - 1) : start], text[end : end + 1]
        parted = _is_parted(form, before, behind) or _is_shared(form.wrong, before, behind)
        if not (parted or _is_named(text, start, end)):
            yield Misspelt(start, end, form.right)


def _is_parted(form: Form, before: str, behind: str) -> bool:
    """Tell two characters that belong to two words: 内部份额, 判决对财物."""
    begins = form.stem if form.wrong.startswith(form.stem) else form.wrong
    ends = form.stem if form.wrong.endswith(form.stem) else form.wrong
    return bool(
        (before and before in _COMES_FROM.get(begins, ""))
        or (behind and behind in _GOES_ON.get(ends, ""))
    )


def _is_shared(wrong: str, before: str, behind: str) -> bool:
    """Tell characters that end one common word and begin another: 排查险情 holds no 查验."""
    from planctl.text.common_words import are_common  # of a text without a slip nobody asks

    return are_common(f"{before}{wrong[0]}") or are_common(f"{wrong[-1]}{behind}")


def _is_named(text: str, start: int, end: int) -> bool:
    """Tell the surname of somebody and a character of the name behind a title: 司长申展某表示."""
    titled = _TITLED.search(text, max(0, start - _LONGEST_TITLE), start)
    return end - start == _FEWEST_OF_NAME and titled is not None and bool(_SAYS.match(text, end))
