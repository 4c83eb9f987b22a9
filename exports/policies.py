"""The policies that a plan cites or keeps, as a table by place and date."""

from collections.abc import Iterator, Mapping

from planctl.exports.dates import chinese_date
from planctl.exports.document import Block, Table, Words
from planctl.schemas.source import Source

_HEAD = ("地区", "日期", "政策文件", "文号", "发布机构")
_ALWAYS = (1, 2)
"""Columns that stand even where they are empty: date and title."""


def policies(sources: Mapping[str, Source]) -> Iterator[Block]:
    """Yield one table of all sources of the type regulation, by place, then date.

    Places stand in the order in which sources.yaml first names them.
    """
    held = [source for source in sources.values() if source.type == "regulation"]
    places = list(dict.fromkeys(source.region for source in held))
    held.sort(key=lambda source: (places.index(source.region), str(source.date or "9999")))
    rows = [_row(source) for source in held]
    columns = [at for at in range(len(_HEAD)) if at in _ALWAYS or any(row[at] for row in rows)]
    if rows:
        yield Table(
            tuple(
                tuple((Words(row[at]),) if row[at] else () for at in columns)
                for row in (_HEAD, *rows)
            )
        )


def _row(source: Source) -> tuple[str, ...]:
    issuer = source.publisher or "、".join(source.authors)
    return (
        source.region or "",
        chinese_date(source.date),
        source.title,
        source.number or "",
        issuer,
    )
