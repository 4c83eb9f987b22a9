"""Letters: who is asked at the end is who is addressed at the head."""

import re
from collections import Counter
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN

_ADDRESSED = re.compile(
    rf"(?!各|尊敬)(?P<name>[{HAN}]{{1,30}}?(?:厅|局|部|委员会|委|公司|院|人民政府|办公室))[：:]"
)
_HEAD = 12
"""Blocks from the top, within which a letter says to whom it goes."""
_YOURS = re.compile("贵(?P<rank>厅|局|部|委|公司|院)")
_SEVERAL = re.compile("^[贵你该各]|会同|[商与和及同并]")
"""What is no name, or more than one: 你局会同市财政局."""
_ASKED = re.compile(
    rf"请(?P<name>[{HAN}]{{2,20}}?(?:厅|局|部|委员会|委|公司|院|人民政府|办公室))"
    rf"(?:研究|审核|审定|核实|予以|尽快|尽早|于|协助|及时|支持|酌|参照|认真|在|按|将|[{HAN}]{{0,6}}意见)"
    r"[^。；\n]{0,40}(?:(?:函复|复函|函告|回函|回复|反馈|函送|告知)(?:至|给)?我|(?:函复|复函|函告|回函)[，。])"
)

_EVERY = rf"(?P<all>各(?:[省市州县区旗、]|（[^（）\n]{{1,10}}）){{1,8}})(?P<name>[{HAN}]{{2,10}}?(?:厅|局|委员会|委))"
_ALL_ADDRESSED = re.compile(rf"{_EVERY}[^。：:\n]{{0,80}}[：:]")
_ANYONE = re.compile("政府|部门|有关单位|各单位")
_ALL_ASKED = re.compile(rf"请{_EVERY}(?=收到|接到|于|按|结合|将|认真|高度|切实|根据|及时|尽快)")


def letters_ask_whom_they_address(sheet: Sheet) -> Iterator[Slip]:
    """T379: a letter to one office asks no other for its answer, and calls it by its rank: 贵厅."""
    text = sheet.masked
    if _YOURS.search(text) or _ASKED.search(text):
        for path, to in _addressed(sheet, _ADDRESSED).items():
            yield from _of_letter(sheet, to["name"], *sheet.file_span(path))
    if asked := list(_ALL_ASKED.finditer(text)):
        addressed = _addressed(sheet, _ALL_ADDRESSED)
        for match in asked:
            head = addressed.get(sheet.path(match.start()))
            if head and head["all"] == match["all"] and _is_other(match["name"], head[0]):
                values = {"found": match["all"] + match["name"], "addressed": head[0][:-1]}
                yield Slip("T379", *match.span(), values)


def _is_other(name: str, head: str) -> bool:
    """Tell an office of another kind than those that a line at the head names."""
    return name not in head and not _ANYONE.search(head)


def _addressed(sheet: Sheet, pattern: re.Pattern[str]) -> dict[str, re.Match[str]]:
    """Return, for each paper, the line at its head that names whom it goes to."""
    found: dict[str, re.Match[str]] = {}
    lines: Counter[str] = Counter()
    for prose in sheet.proses:
        lines[prose.path] += 1
        if prose.section is not None or lines[prose.path] > _HEAD or prose.path in found:
            continue
        if match := pattern.fullmatch(prose.text.strip()):
            found[prose.path] = match
    return found


def _of_letter(sheet: Sheet, name: str, start: int, end: int) -> Iterator[Slip]:
    text = sheet.masked
    for match in _ASKED.finditer(text, start, end):
        asked = match["name"]
        if not (_SEVERAL.search(asked) or asked in name or name in asked):
            yield Slip("T379", *match.span("name"), {"found": asked, "addressed": name})
    for match in _YOURS.finditer(text, start, end):
        if match["rank"] not in name:
            yield Slip("T379", *match.span(), {"found": match[0], "addressed": name})
