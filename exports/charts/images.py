"""The size of a PNG or JPEG file that a drafter puts beside the plan, read from its headers alone."""

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

_PNG = b"\x89PNG\r\n\x1a\n"
_UNSAID = 96.0
"""Dots an inch of a picture that does not say: what Word takes it for."""
_NO_FRAME = (0xC4, 0xC8, 0xCC)
"""DHT, JPG and DAC stand among the frame headers SOF0 to SOF15 and are none (ITU-T T.81, B.1.1.3)."""
_ALONE = (0x01, *range(0xD0, 0xD8))
"""TEM and RST0 to RST7 have no length (ITU-T T.81, B.1.1.4)."""


class ImageSize(NamedTuple):
    """Pixels across and down, and how many of them go into an inch."""

    width_px: int
    height_px: int
    dpi: float


def image_size(blob: bytes) -> ImageSize:
    """Return the size of a PNG or JPEG image.

    Raises ValueError, in both languages, for any other file, and for one that is cut off, damaged or
    without area.
    """
    try:
        if blob.startswith(_PNG):
            size = _png_size(blob)
        elif blob.startswith(b"\xff\xd8\xff"):
            size = _jpeg_size(blob)
        else:
            raise ValueError("既不是 PNG 也不是 JPEG · neither PNG nor JPEG")
    except struct.error as short:
        raise ValueError("图片不完整 · the image is cut off") from short
    if size.width_px < 1 or size.height_px < 1:
        raise ValueError("图片没有大小 · the image has no area")
    return size


def _png_size(blob: bytes) -> ImageSize:
    """Read the chunks IHDR and pHYs (PNG specification 1.2, chapters 3 and 4) and see that all are there."""
    chunks = dict(_png_chunks(blob))
    if next(iter(chunks)) != b"IHDR" or not chunks.keys() >= {b"IDAT", b"IEND"}:
        raise ValueError("PNG 缺数据块 · PNG chunks are missing")
    width, height = struct.unpack_from(">II", chunks[b"IHDR"])
    across, _, metres = struct.unpack(">IIB", chunks.get(b"pHYs", bytes(9)))
    return ImageSize(width, height, across * 0.0254 if across and metres == 1 else _UNSAID)


def _png_chunks(blob: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each chunk up to IEND."""
    at, name = len(_PNG), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", blob, at)
        content = blob[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", blob, at + 8 + length)
        if checksum != zlib.crc32(name + content):
            raise ValueError("PNG 数据块损坏 · a PNG chunk is damaged")
        yield name, content
        at += 12 + length


def _jpeg_size(blob: bytes) -> ImageSize:
    """Read JFIF's density (JFIF 1.02, APP0) and the frame header (ITU-T T.81, B.2.2)."""
    dpi = _UNSAID
    for marker, at in _jpeg_segments(blob):
        if marker == 0xE0 and blob[at + 2 : at + 7] == b"JFIF\0":
            unit, across = struct.unpack_from(">BH", blob, at + 9)
            inch = {1: 1.0, 2: 2.54}.get(unit, 0.0)
            dpi = across * inch or _UNSAID
        elif 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            height, width = struct.unpack_from(">HH", blob, at + 3)
            if b"\xff\xd9" not in blob[at:]:
                raise ValueError("图片不完整 · the image is cut off")
            return ImageSize(width, height, dpi)
    raise ValueError("JPEG 没有帧头 · a JPEG without a frame")


def _jpeg_segments(blob: bytes) -> Iterator[tuple[int, int]]:
    """Yield each marker and where its length stands, up to the scan; fill bytes are passed over."""
    at, marker = 2, 0
    while marker != 0xDA:
        lead, marker = struct.unpack_from(">BB", blob, at)
        if lead != 0xFF:
            raise ValueError("JPEG 数据段损坏 · a JPEG segment is damaged")
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        yield marker, at + 2
        at += 2 + max(2, struct.unpack_from(">H", blob, at + 2)[0])
