"""The ledger of figures as an Excel workbook: a row for each figure, numbers as numbers."""

from collections.abc import Sequence
from io import BytesIO

from planctl.exports.excel_book import Row, Sheet, add_sheet, finished, new_book
from planctl.schemas.figure import Figure

_HEAD = (
    "指标",
    "范围",
    "原文",
    "修饰",
    "数值",
    "单位",
    "下限",
    "上限",
    "时期",
    "性质",
    "来源",
    "领域",
    "子题",
    "上下文",
    "文件",
    "行",
)
_KINDS = {
    "level": "数值", "share": "占比", "change": "增幅", "annual": "年均增幅", "gap": "相差", "bound": "界限",
}  # fmt: skip


_MODIFIERS = {
    "": "", "over": "超", "near": "近", "about": "约", "odd": "余", "least": "以上", "most": "以内",
}  # fmt: skip


def write_figures_xlsx(figures: Sequence[Figure], title: str) -> bytes:
    """Return figures as an .xlsx; equal ledgers give equal bytes. Raises NoExcel without XlsxWriter."""
    file = BytesIO()
    name = f"{title}数据台账" if title else "数据台账"
    book = new_book(file, name)
    add_sheet(book, Sheet("数据台账", _HEAD, tuple(map(_row, figures)), 2), name)
    return finished(book, file)


def _row(figure: Figure) -> Row:
    return (
        figure.indicator,
        figure.scope,
        figure.words,
        _MODIFIERS[figure.modifier],
        figure.value,
        figure.unit,
        figure.low,
        figure.high,
        figure.period,
        _kind(figure),
        figure.source,
        figure.area,
        figure.section,
        figure.text,
        figure.path,
        figure.line,
    )


def _kind(figure: Figure) -> str:
    kind = _KINDS[figure.kind]
    said = kind.replace("增", "降") if figure.direction == "down" else kind
    return f"{said}（目标）" if figure.goal else said
