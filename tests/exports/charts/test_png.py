"""Pictures for Word: equal bytes, the right size, and never without their words."""

import sys
from functools import partial
from pathlib import Path

import pytest
import resvg_py

from planctl.exports.charts import series_svg
from planctl.exports.charts.images import image_size
from planctl.exports.charts.png import NoChineseFont, NoPictures, _chinese_is_drawn, png
from planctl.exports.charts.svg import picture, size_mm, text

LATIN = Path("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf")


@pytest.fixture
def forget_fonts():
    _chinese_is_drawn.cache_clear()
    yield
    _chinese_is_drawn.cache_clear()


@pytest.mark.parametrize("dpi", [96, 150, 300, 600])
def test_the_image_says_the_size_that_the_picture_has(rasterizer, series, dpi):
    svg = series_svg(series({"甲": (1, 2)}))
    image = image_size(rasterizer(svg, dpi))
    assert image.dpi == pytest.approx(dpi, abs=0.02)
    for pixels, millimetres in zip(image[:2], size_mm(svg), strict=True):
        assert pixels == pytest.approx(millimetres / 25.4 * dpi, abs=1)


def test_equal_pictures_give_equal_bytes(rasterizer, series):
    svg = series_svg(series({"甲": (1, 2), "乙": (None, 3)}))
    assert rasterizer(svg) == rasterizer(svg)


def test_chinese_words_are_drawn(rasterizer):
    one, other = (picture("", 10, text(1, 8, said)) for said in ("出口", "进口"))
    assert rasterizer(one) != rasterizer(other)


def test_the_legend_is_hatched(rasterizer):
    plain, hatched = (
        picture("", 10, f'<defs><pattern id="p" width="1" height="1" patternUnits="userSpaceOnUse">'
                f'<path d="M0,0 L1,1" stroke="#000"/></pattern></defs><rect width="9" height="9" fill="{fill}"/>')
        for fill in ("#fff", "url(#p)")
    )  # fmt: skip
    assert rasterizer(plain) != rasterizer(hatched)


def test_what_is_no_picture_is_refused(rasterizer):
    with pytest.raises(ValueError, match="root node"):
        rasterizer("<svg")
    with pytest.raises(ValueError, match="mm"):
        size_mm("<svg/>")


def test_without_resvg_the_reason_is_said_in_both_languages(monkeypatch, forget_fonts, series):
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(NoPictures) as refused:
        png(series_svg(series({"甲": (1,)})))
    for language in ("zh", "en"):
        assert "resvg_py" in refused.value.say(language)
        assert "planctl[pictures]" in str(refused.value.hint(language))


@pytest.mark.parametrize("fonts", [[], [str(LATIN)]])
def test_without_a_chinese_font_nothing_is_drawn(monkeypatch, forget_fonts, series, fonts):
    if not all(Path(font).exists() for font in fonts):
        pytest.skip("the Latin font is not installed")
    only = partial(resvg_py.svg_to_bytes, skip_system_fonts=True, font_files=fonts)
    monkeypatch.setattr(resvg_py, "svg_to_bytes", only)
    with pytest.raises(NoChineseFont, match="no font on this machine holds Chinese"):
        png(series_svg(series({"甲": (1,)})))
