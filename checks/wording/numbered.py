"""Numbers of articles, of headings with dots, of items and of captions, in their order."""

import re
from collections.abc import Iterator

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.ordinals import article, ordinal

_CAPTION = re.compile(r"(?P<kind>[表图])\s?(?P<number>\d{1,2})(?:[ \u3000：:][^。]{1,50})?$")
_DECIMAL = re.compile(r"(?P<above>(?:\d{1,2}\.)+)(?P<number>\d{1,2})(?=[\s\u4e00-\u9fff])")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}(?![\d.])")
LINES = ("heading", "paragraph", "item")
_LATE = 3
"""A number from which on a paper that begins with it lacks its beginning."""


def excerpts_in(sheet: Sheet) -> frozenset[str]:
    """Return the drafts whose first number is 三、 or （六）: parts of a paper, of which others may be wanting too."""
    first: dict[str, int] = {}
    for prose in sheet.proses:
        if prose.section is None and prose.path not in first and prose.kind in LINES:
            held = ordinal(prose.text)
            number = held.number if held else prose.listed[1]
            if number:
                first[prose.path] = number
    return frozenset(path for path, number in first.items() if number >= _LATE)


def articles_out_of_order(sheet: Sheet) -> Iterator[Slip]:
    """Yield 第三条 out of order: the articles of a paper are numbered through all its chapters."""
    last: dict[str, int] = {}
    for number, prose in enumerate(sheet.proses):
        found = article(prose.text) if prose.kind in LINES else None
        if found is None:
            continue
        (said, held), due = found, last.get(prose.path, 0) + 1
        if held not in (1, due, due - 1) and prose.path in last:
            start = sheet.starts[number]
            yield Slip("T371", start, start + len(said), {"found": said, "wanted": str(due)})
        last[prose.path] = held


def decimals_out_of_order(sheet: Sheet) -> Iterator[Slip]:
    """Yield headings numbered 2.1 and 2.3 with no 2.2 between, neither a heading nor a paragraph.

    A file that begins with 2.4 is a part of a paper.
    """
    last: dict[tuple[str, str], int] = {}
    for number, prose in enumerate(sheet.proses):
        if prose.kind == "heading" and (numbered := _NUMBERED.match(prose.text)):
            last.setdefault((prose.path, f"{numbered[0]}."), 0)
        match = _DECIMAL.match(prose.text) if prose.kind in LINES else None
        if match is None:
            continue
        key, held = (prose.path, match["above"]), int(match["number"])
        due = last.get(key, held - 1) + 1
        if held in (1, due):
            last[key] = held
        elif prose.kind == "heading":
            last[key] = held
            start = sheet.starts[number]
            values = {"found": match[0].strip(), "wanted": str(due)}
            yield Slip("T371", start, start + match.end("number"), values)


def items_out_of_order(sheet: Sheet, excerpts: frozenset[str]) -> Iterator[Slip]:
    """Yield items of a list whose written numbers are out of order: 1. 2. 4.; all may be 1."""
    last: list[int] = []
    part = ""
    for number, prose in enumerate(sheet.proses):
        if prose.kind == "gap":
            continue
        if prose.part != part:
            last, part = [], prose.part
        depth, held = prose.listed
        if not held:
            above = ordinal(prose.text) if last else None
            last = [above.number] if above and above.style == "digit" else last
            continue
        last = [*last[:depth], *[0] * (depth - len(last))]
        due = last[-1] + 1
        passed = prose.path in excerpts and held > due
        if held not in (1, due) and last[-1] and not passed:
            start = sheet.starts[number]
            yield Slip("T371", start, start + 1, {"found": f"{held}.", "wanted": str(due)})
        last[-1] = held


def captions_out_of_order(sheet: Sheet) -> Iterator[Slip]:
    """Yield captions of tables and figures, 表1 and 表3, with none between."""
    last: dict[tuple[str, str], int] = {}
    for number, prose in enumerate(sheet.proses):
        match = _CAPTION.match(prose.text) if prose.text[:1] in ("表", "图") else None
        if match is None or prose.section is not None:
            continue
        key, held = (prose.path, match["kind"]), int(match["number"])
        due = last.get(key, 0) + 1
        if held not in (1, due, due - 1) and key in last:
            start = sheet.starts[number]
            values = {"found": match[0].rstrip(" \u3000：:"), "wanted": str(due)}
            yield Slip("T371", start, start + match.end("number"), values)
        last[key] = held
