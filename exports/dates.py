"""Dates as a Chinese paper writes them (GB/T 9704-2012, 7.3.5.4: Arabic digits, no leading nought)."""

_UNITS = "年月日"


def chinese_date(date: int | str | None) -> str:
    """Return 2025 as 2025年, 2025-06 as 2025年6月, 2025-06-09 as 2025年6月9日; "" for none."""
    if not date:
        return ""
    pieces = str(date).split("-")
    return "".join(f"{int(piece)}{unit}" for piece, unit in zip(pieces, _UNITS, strict=False))
