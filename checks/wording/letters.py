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


def letters_ask_whom_they_address(sheet: Sheet) -> Iterator[Slip]:
    """T379: a letter to one office asks no other for its answer, and calls it by its rank: 贵厅."""
    text = sheet.masked
    if not (_YOURS.search(text) or _ASKED.search(text)):
        return
    for path, addressed in _addressed(sheet).items():
        yield from _of_letter(sheet, addressed, *sheet.file_span(path))


def _addressed(sheet: Sheet) -> dict[str, str]:
    """Return, for each paper that names at its head one office that it goes to, that office."""
    found: dict[str, str] = {}
    lines: Counter[str] = Counter()
    for prose in sheet.proses:
        lines[prose.path] += 1
        if prose.section is not None or lines[prose.path] > _HEAD or prose.path in found:
            continue
        if match := _ADDRESSED.fullmatch(prose.text.strip()):
            found[prose.path] = match["name"]
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
