"""Pictures of pages, as PNG (PNG specification, 11.2), for a look at a paper without a viewer."""

import zlib
from collections.abc import Iterator
from struct import pack

from planctl.exports.pages.pdfium import Bitmap, opened

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_METRE = 1000 / 25.4
"""Inches."""


def page_pictures(pdf: bytes, dpi: int = 80) -> Iterator[bytes]:
    """Yield each page as a PNG of 8-bit RGB that says its resolution; a page at a time is drawn.

    A4 at 80 dpi is 662 × 936 pixels. Raises NoPdfReader, and ValueError for what is no PDF.
    """
    with opened(pdf) as document:
        for page in document:
            yield _png(page.render(scale=dpi / 72, rev_byteorder=True), dpi)


def _png(bitmap: Bitmap, dpi: int) -> bytes:
    """Return a bitmap of three bytes a pixel: each row begins with its filter, none."""
    raw, width = bytes(bitmap.buffer), bitmap.width * 3
    rows = (raw[start : start + width] for start in range(0, len(raw), bitmap.stride))
    per_metre = round(dpi * _METRE)
    return _SIGNATURE + b"".join((
        _chunk(b"IHDR", pack(">2I5B", bitmap.width, bitmap.height, 8, 2, 0, 0, 0)),
        _chunk(b"pHYs", pack(">2IB", per_metre, per_metre, 1)),
        _chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 6)),
        _chunk(b"IEND", b""),
    ))  # fmt: skip


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return pack(">I", len(data)) + body + pack(">I", zlib.crc32(body))
