"""What papers say openly of themselves, which is no note: how sure they are, which version they are, what a label heads."""

import re
from typing import NamedTuple

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.cues_of_papers import OF_A_PAPER
from planctl.text.note_evidence import weight

_OF_EVIDENCE = re.compile(
    "证据(?:缺口|表|清单|等级|附录|与)|(?:数据|资料|信息)缺口|研究(?:的?局限|限制)|局限性"
)
"""What heads a chapter or table that tells how well a paper is founded."""
_UNFOUNDED = re.compile(
    "未(?:能|完全|获取?|找到|检索到|查[到证]|联系|核实|确认|公开|披露|经)[^待请须由补催交归问]*\\Z|(?:转引|转述|二手)[^待请须]*\\Z"
)
"""How such papers say what they could not learn; who asks for it says more."""
_WRITER = "笔者"
_ESSAY = 3
"""Times from which on a writer who says 笔者 writes an essay, in a voice of their own."""
_LABEL = re.compile(
    "[【〔](?![需请待须补加改删写核查])[一-龥]{0,6}(?:标注|说明|注释|提示|解读|示例|估算)[】〕]"
)
_VERSION = re.compile(r"[VvＶ]\d+(?:\.\d+)*\s?\Z")
_FROM_VERSION = re.compile("[（(](?:基于|根据|依据|在|较|自)[^待请须]*[修更][订改新]")
"""What a version was made from: V1.1（基于 V1.0 修订）."""
_ROW = 2
"""Figures behind a label that make a row of them."""
_FIGURE = re.compile(r"[+＋−-]?[\d,]+(?:\.\d+)?[%％]?")


class OwnVoice(NamedTuple):
    """The papers that tell of their evidence, and those that are essays, by path."""

    founded: frozenset[str]
    essays: frozenset[str]

    @classmethod
    def of(cls, sheet: Sheet) -> "OwnVoice":
        """Return the voices of the papers of a sheet."""
        headings = [prose for prose in sheet.proses if prose.kind == "heading"]
        founded = {prose.path for prose in headings if _OF_EVIDENCE.search(prose.text)}
        spans = {path: sheet.file_span(path) for path in {prose.path for prose in sheet.proses}}
        essays = {path for path, at in spans.items() if sheet.masked.count(_WRITER, *at) >= _ESSAY}
        return cls(frozenset(founded), frozenset(essays))

    def says(self, sheet: Sheet, slip: Slip) -> bool:
        """Tell whether a paper itself says to its readers what looks like a note."""
        number = sheet.at(slip.start)
        prose, said = sheet.proses[number], sheet.masked[slip.start : slip.end]
        if slip.rule == "T331" and prose.path in self.founded and _UNFOUNDED.search(said):
            return True
        if prose.path in self.essays and prose.kind in ("paragraph", "item"):
            return said[:1] not in "（([【〔<"
        return (
            _is_label(sheet, slip)
            or _is_version(sheet, slip)
            or _labels_figures(sheet, number, said)
        )


def _is_label(sheet: Sheet, slip: Slip) -> bool:
    """Tell a label that heads its paragraph or a table: 【口径说明】."""
    begun = sheet.line(sheet.at(slip.start))[0]
    opens = not sheet.masked[begun : slip.start].strip("* ")
    return opens and _LABEL.fullmatch(sheet.masked, slip.start, slip.end) is not None


def _is_version(sheet: Sheet, slip: Slip) -> bool:
    before = sheet.masked[max(0, slip.start - 12) : slip.start]
    return bool(_VERSION.search(before) and _FROM_VERSION.match(sheet.masked, slip.start, slip.end))


def _labels_figures(sheet: Sheet, number: int, said: str) -> bool:
    """Tell the first cell of a row of figures that bids its customers: 猜你喜欢; it speaks of no paper."""
    prose, *behind = sheet.proses[number : number + 3]
    if prose.kind != "cell" or "你" not in said or weight(OF_A_PAPER, said):
        return False
    row = [one for one in behind if one.part == prose.part and one.cell[0] == prose.cell[0]]
    figures = [one for one in row if _FIGURE.fullmatch(one.text.strip())]
    return prose.cell[1] == 1 and len(figures) == _ROW
