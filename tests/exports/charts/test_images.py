"""The size of a drafter's image is read from its headers; nothing hostile gets further."""

import struct
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from planctl.exports.charts.images import ImageSize, image_size

SIDES = st.integers(1, 65_535)


def chunk(name, content):
    return (
        struct.pack(">I", len(content))
        + name
        + content
        + struct.pack(">I", zlib.crc32(name + content))
    )


def png_of(width, height, *between):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    ends = (chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join((header, *between, *ends))


def segment(marker, content):
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def jpeg_of(width, height, *before, frame=0xC0):
    header = segment(frame, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\x34\xff\xd9"
    return b"".join((b"\xff\xd8", *before, header, scan))


def density(unit, across):
    return segment(0xE0, b"JFIF\0\1\2" + struct.pack(">BHHBB", unit, across, across, 0, 0))


@given(SIDES, SIDES, st.integers(1, 100_000))
def test_a_png_says_its_size_and_resolution(width, height, per_metre):
    physical = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    size = image_size(png_of(width, height, physical))
    assert size == (width, height, pytest.approx(per_metre * 0.0254))


@given(SIDES, SIDES, st.integers(1, 65_535))
def test_a_jpeg_says_its_size_and_resolution(width, height, dots):
    assert image_size(jpeg_of(width, height, density(1, dots))) == (width, height, dots)
    assert image_size(jpeg_of(width, height, density(2, dots))).dpi == pytest.approx(dots * 2.54)


@pytest.mark.parametrize(
    "blob",
    [
        png_of(20, 10),
        png_of(20, 10, chunk(b"pHYs", struct.pack(">IIB", 4, 3, 0))),
        png_of(20, 10, chunk(b"tEXt", b"pHYs")),
        jpeg_of(20, 10),
        jpeg_of(20, 10, density(0, 1)),
        jpeg_of(20, 10, density(1, 0)),
        jpeg_of(20, 10, b"\xff\xff", density(0, 1)),
        jpeg_of(20, 10, segment(0xE1, b"Exif\0\0\xff\xc0\0\x11\x08\xff\xff\xff\xff")),
        jpeg_of(20, 10, segment(0xC4, b"\0" * 17), frame=0xC2),
    ],
)
def test_an_image_without_a_resolution_counts_as_one_of_96_dpi(blob):
    assert image_size(blob) == ImageSize(20, 10, 96)


@pytest.mark.parametrize(
    "blob", [png_of(20, 10, chunk(b"pHYs", bytes(9))), jpeg_of(20, 10, density(1, 72))]
)
def test_an_image_that_is_cut_off_is_refused_wherever_it_is_cut(blob):
    for end in range(len(blob)):
        with pytest.raises(ValueError, match=r"."):
            image_size(blob[:end])


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"GIF89a" + b"\1\0\1\0" + bytes(20),
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"BM" + bytes(60),
        png_of(0, 10),
        png_of(10, 0),
        jpeg_of(0, 10),
        jpeg_of(10, 0),
        png_of(20, 10)[:20] + b"\1" + png_of(20, 10)[21:],
        png_of(20, 10, chunk(b"pHYs", b"\0\0")),
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IDAT", b"")
        + chunk(b"IHDR", bytes(13))
        + chunk(b"IEND", b""),
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + chunk(b"IEND", b""),
        b"\x89PNG\r\n\x1a\n" + b"\xff\xff\xff\xffIHDR" + bytes(40),
        b"\xff\xd8" + segment(0xDA, b"") + b"\xff\xd9",
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff" + b"\xff" * 1000,
    ],
)
def test_what_is_no_sound_image_is_refused(blob):
    with pytest.raises(ValueError, match=r"."):
        image_size(blob)


@given(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]), st.binary(max_size=200))
@example(b"\xff\xd8\xff", b"\xe0\0\0\xff\xe0\0\0")
def test_any_bytes_are_an_image_or_a_value_error(head, tail):
    try:
        size = image_size(head + tail)
    except ValueError:
        return  # any other exception fails the test
    assert size.width_px > 0
    assert size.height_px > 0
    assert size.dpi > 0
