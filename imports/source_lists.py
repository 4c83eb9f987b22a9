"""Lists of sources and of policies in a draft: what they hold becomes sources, not text."""

import re
from collections.abc import Iterator, Sequence

from planctl.imports.citations import date_in
from planctl.imports.draft import Block
from planctl.imports.references import described
from planctl.schemas.source import Source
from planctl.text.mapped import Mapped

_ENTRY = re.compile(r"[\[［](\d{1,3})[\]］]\s*")
_DATE = r"(?P<date>\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?)"
_POLICY = re.compile(
    rf"{_DATE}[，,:：\s]*(?P<issuer>[^《》，。；]{{0,40}}?)(?:联合)?(?:发布|印发|出台|公布|制定|下发)?了?"
    r"\s*《(?P<title>[^《》]{2,120}(?:《[^《》]{1,80}》[^《》]{0,40})?)》"
    r"\s*(?:[（(，,]?(?P<number>[^（()），。；]{2,30}〔\d{4}〕\d+号)[）)]?)?[。；;]?"
)
_COLUMNS = {
    "region": re.compile(r"地区|省市|国别|国家$"),
    "date": re.compile(r"日期|时间|年份"),
    "number": re.compile(r"文号"),
    "publisher": re.compile(r"发布|印发|机构|部门|单位"),
    "title": re.compile(r"政策|文件|法规|名称"),
}


def listed_entries(
    blocks: Sequence[Block], start: int
) -> Iterator[tuple[int, str, Mapped, Mapped]]:
    """Yield the entries below a heading 来源: index, label, the label's words, the entry's."""
    for at in range(start, len(blocks)):
        value = blocks[at].words.value
        match = _ENTRY.match(value)
        if match is None:
            return
        words = blocks[at].words
        yield at, match[1], words.cut(0, match.end()), words.cut(match.end())


def policy_rows(block: Block) -> tuple[Source, ...]:
    """Return the regulations that a table lists, if its head names them and their dates."""
    if block.kind != "table" or len(block.rows) < 2:
        return ()
    columns: dict[str, int] = {}
    for at, cell in enumerate(block.rows[0]):
        for name, pattern in _COLUMNS.items():
            if name not in columns and at not in columns.values() and pattern.search(cell.value):
                columns[name] = at
    if not {"title", "date"} <= columns.keys():
        return ()
    return tuple(
        _regulation({name: row[at].value.strip() for name, at in columns.items()})
        for row in block.rows[1:]
        if row[columns["title"]].value.strip()
    )


def policy_line(words: str) -> Source | None:
    """Return the regulation that a line of a list names: date, issuer, 《title》."""
    match = _POLICY.fullmatch(words.strip()) if len(words) <= 300 else None
    if match is None:
        return None
    held = match.groupdict()
    return _regulation(
        {
            "title": held["title"],
            "date": held["date"],
            "publisher": held["issuer"].strip(),
            "number": held["number"] or "",
        }
    )


def _regulation(values: dict[str, str]) -> Source:
    title = values.pop("title").strip("《》 　")
    said = values.get("date", "")
    date = date_in(said)
    values["date"] = date.date if date else _iso(said)
    return described("regulation", title[:500].strip() or "—", dict(values))


def _iso(said: str) -> str:
    pieces = [piece for piece in re.split(r"[-./]", said) if piece.isdecimal()]
    return "-".join(piece.zfill(2) for piece in pieces)
