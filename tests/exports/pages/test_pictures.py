"""Pictures of pages, taken apart by hand."""

import struct
import zlib

import pytest

from planctl.exports.pages import page_pictures

RED = '<w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>红字</w:t></w:r></w:p>'


def chunks(png):
    """Yield kind and data of each chunk, its checksum proved."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    place = 8
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        body = png[place + 4 : place + 8 + length]
        assert struct.unpack_from(">I", png, place + 8 + length) == (zlib.crc32(body),)
        yield body[:4], body[4:]
        place += 12 + length


def pixels(png):
    """Return the colours of a picture."""
    parts = dict(chunks(png))
    width, height = struct.unpack(">2I", parts[b"IHDR"][:8])
    raw = zlib.decompress(parts[b"IDAT"])
    assert len(raw) == height * (1 + 3 * width)
    rows = [raw[start + 1 : start + 1 + 3 * width] for start in range(0, len(raw), 1 + 3 * width)]
    return [tuple(row[i : i + 3]) for row in rows for i in range(0, len(row), 3)]


def test_there_is_a_picture_of_each_page(rendered):
    assert len(list(page_pictures(rendered("甲", "\f乙", "\f丙"), dpi=20))) == 3


@pytest.mark.parametrize("dpi", [20, 37, 80])
def test_a_picture_has_the_size_of_its_page_and_says_its_resolution(rendered, dpi):
    parts = dict(chunks(next(page_pictures(rendered("甲"), dpi))))
    width, height = struct.unpack(">2I", parts[b"IHDR"][:8])
    assert (width, height) == (pytest.approx(8.27 * dpi, abs=1), pytest.approx(11.69 * dpi, abs=1))
    across, down, unit = struct.unpack(">2IB", parts[b"pHYs"])
    assert (across, down, unit) == (round(dpi / 0.0254), round(dpi / 0.0254), 1)


def test_paper_is_white_and_red_is_red(rendered):
    colours = pixels(next(page_pictures(rendered(RED), dpi=72)))
    assert colours[0] == colours[-1] == (255, 255, 255)
    assert any(red > 200 and green < 60 and blue < 60 for red, green, blue in colours)
    assert not any(blue > red + 60 for red, _, blue in colours)


def test_equal_pages_give_equal_pictures(rendered):
    pdf = rendered("# 甲", "正文")
    assert list(page_pictures(pdf)) == list(page_pictures(pdf))
