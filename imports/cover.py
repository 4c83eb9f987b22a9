"""What stands about a paper's body: its title, its cover, who submits it and when."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from planctl.imports.citations import date_in
from planctl.imports.draft import Block
from planctl.schemas.layout import Layout

_STAGE = re.compile(
    r"[（(]?((?:征求意见|送审|讨论|报批|修改|审议|初|草)稿[^，。（）()]{0,6}|草案)[）)]?"
)
_DATE_LINE = re.compile(r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?")
_ANNEX_NOTE = re.compile(r"附件[：:]|　{2,}\d+\.")
_MOST_LINES = 5
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Cover:
    """What a paper says of itself; `blocks` are the indices of the lines that say it."""

    submitter: str | None = None
    stage: str | None = None
    date: str | None = None
    blocks: frozenset[int] = frozenset()


def cover(blocks: Sequence[Block], begins: int, headings: frozenset[int]) -> Cover:
    """Return what the lines between a title and the body say, and the last ones: signature, date.

    `begins` is the index behind the title; lines that are `headings` are no part of it.
    """
    return _read([*_front(blocks, begins, headings), *_back(blocks, begins, headings)], blocks)


def theme_of(title: str, layouts: Mapping[str, Layout]) -> str | None:
    """Return the theme that a title was made of, by the layouts' own templates turned round."""
    for layout in layouts.values():
        if "{theme}" not in layout.title or layout.title == "{theme}":
            continue
        pattern = re.escape(layout.title).replace(re.escape("{theme}"), "(?P<theme>.+)", 1)
        match = re.fullmatch(re.sub(r"\\\{\w+\\\}", ".*", pattern), title)
        if match:
            return match["theme"].strip()
    return None


def _front(blocks: Sequence[Block], begins: int, headings: frozenset[int]) -> Iterator[int]:
    lines: list[int] = []
    for at in range(begins, min(begins + _MOST_LINES, len(blocks))):
        if at in headings or not _is_line(blocks[at]):
            break
        lines.append(at)
    if any(_tells(blocks[at].words.value) for at in lines):
        yield from lines


def _back(blocks: Sequence[Block], begins: int, headings: frozenset[int]) -> Iterator[int]:
    """Yield the lines of a signature: the annexes named, who submits it, and the date."""
    for at in range(len(blocks) - 1, begins, -1):
        if not _is_line(blocks[at]) or at in headings:
            continue
        if _DATE_LINE.fullmatch(blocks[at].words.value.strip()):
            while at > begins and at not in headings and _is_line(blocks[at]):
                yield at
                at -= 1
            return


def _is_line(block: Block) -> bool:
    value = block.words.value.strip()
    return block.kind == "paragraph" and len(value) <= _LONGEST and not value.endswith(("。", "；"))


def _tells(value: str) -> bool:
    said = value.strip()
    return bool(_STAGE.fullmatch(said) or _DATE_LINE.fullmatch(said))


def _read(lines: Sequence[int], blocks: Sequence[Block]) -> Cover:
    submitter = stage = date = None
    for at in lines:
        said = blocks[at].words.value.strip()
        if match := _STAGE.fullmatch(said):
            stage = stage or match[1]
        elif _DATE_LINE.fullmatch(said) and (told := date_in(said)):
            date = date or told.date
        elif not _ANNEX_NOTE.match(said):
            submitter = submitter or said
    return Cover(submitter, stage, date, frozenset(lines))
