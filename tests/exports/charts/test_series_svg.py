"""The picture of a series says what its figures say."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.exports.charts import series_svg
from planctl.exports.charts.svg import size_mm
from planctl.schemas.series import Series

FIGURES = st.none() | st.floats(-1e15, 1e15) | st.integers(-100, 100).map(float)
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=40
)


@st.composite
def any_series(draw):
    labels = tuple(
        draw(st.lists(WORDS | st.integers(1, 9999), min_size=1, max_size=40, unique_by=str))
    )
    lines = {}
    for name in draw(st.lists(WORDS, min_size=1, max_size=6, unique=True)):
        figures = draw(st.lists(FIGURES, min_size=len(labels), max_size=len(labels)))
        figures[draw(st.integers(0, len(labels) - 1))] = draw(st.floats(-1e15, 1e15))
        lines[name] = tuple(figures)
    kind = draw(st.sampled_from(["column", "line", "bar"]))
    return Series(title=draw(WORDS), unit=draw(WORDS), kind=kind, labels=labels, lines=lines)


@settings(max_examples=150, deadline=None)
@given(any_series())
def test_any_series_makes_a_whole_picture_that_fits_the_page(series):
    svg = series_svg(series)
    width, height = size_mm(svg)
    assert width <= 156
    assert height <= 205
    assert not re.search(r'"[^"]*\b(nan|inf)\b[^"]*"', svg.split("</defs>")[1].split("<text")[0])
    assert series_svg(series) == svg


@settings(max_examples=150, deadline=None)
@given(any_series())
def test_every_label_name_and_the_unit_stand_in_the_picture(drawn, series):
    said = re.sub(r"\s", "", "".join(drawn(series_svg(series)).texts()))
    names = list(series.lines) if len(series.lines) > 1 else []
    for word in [series.unit, *names, *series.labels]:
        assert re.sub(r"\s|[\ufffe\uffff]", "", str(word)) in said


@settings(max_examples=100, deadline=None)
@given(any_series())
def test_a_picture_holds_nothing_that_runs_or_is_fetched(drawn, series):
    kinds = {element.tag.split("}")[1] for element in drawn(series_svg(series)).root.iter()}
    assert kinds <= {"svg", "title", "rect", "defs", "pattern", "path", "text", "polyline"}


@pytest.mark.parametrize("kind", ["column", "line", "bar"])
def test_text_that_looks_like_markup_stays_text(drawn, series, kind):
    hostile = '</text><script>x()</script>&amp;"'
    picture = drawn(
        series_svg(series({hostile: (1,), "乙": (2,)}, (hostile,), title=hostile, kind=kind))
    )
    assert picture.root[0].text == hostile
    assert hostile in picture.texts()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-500, 500), min_size=2, max_size=12).filter(any))
def test_a_column_is_as_high_as_its_figure(drawn, series, figures):
    boxes = drawn(series_svg(series({"甲": tuple(figures)}))).boxes()
    scale = max(float(box.get("height")) for box in boxes) / max(map(abs, figures))
    for box, figure in zip(boxes, figures, strict=True):
        assert float(box.get("height")) == pytest.approx(abs(figure) * scale, abs=0.02)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(-500, 500), min_size=2, max_size=12).filter(any))
def test_a_bar_is_as_long_as_its_figure(drawn, series, figures):
    boxes = drawn(series_svg(series({"甲": tuple(figures)}, kind="bar"))).boxes()
    scale = max(float(box.get("width")) for box in boxes) / max(map(abs, figures))
    for box, figure in zip(boxes, figures, strict=True):
        assert float(box.get("width")) == pytest.approx(abs(figure) * scale, abs=0.03)


def test_columns_below_and_above_zero_meet_at_zero(drawn, series):
    up, down = drawn(series_svg(series({"甲": (3, -2)}))).boxes()
    assert float(up.get("y")) + float(up.get("height")) == pytest.approx(
        float(down.get("y")), abs=0.02
    )


@pytest.mark.parametrize(
    ("figures", "curves", "marks"),
    [
        ((1, 2, 3), 1, 3),
        ((1, None, 3), 0, 2),
        ((1, 2, None, 3, 4), 2, 4),
        ((None, 2, None), 0, 1),
        ((5,), 0, 1),
    ],
)
def test_a_line_is_broken_where_a_figure_is_missing(drawn, series, figures, curves, marks):
    picture = drawn(series_svg(series({"甲": figures}, kind="line")))
    assert len(picture.strokes("0.45")) == curves
    assert len(picture.marks()) == marks


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_a_missing_figure_leaves_a_gap(drawn, series, kind):
    assert len(drawn(series_svg(series({"甲": (1, None, 3)}, kind=kind))).boxes()) == 2


@pytest.mark.parametrize("kind", ["column", "line", "bar"])
def test_lines_are_told_apart_without_colour(drawn, series, kind):
    picture = drawn(series_svg(series({str(at): (at + 1, 9 - at) for at in range(6)}, kind=kind)))
    if kind == "line":
        dashes = [stroke.get("stroke-dasharray") for stroke in picture.strokes("0.45")]
        assert len(set(dashes)) == 6
        looks = {(mark.get("d").split(" ", 1)[1], mark.get("fill")) for mark in picture.marks()}
    else:
        looks = {box.get("fill") for box in picture.boxes()}
    assert len(looks) == 6


@pytest.mark.parametrize("kind", ["column", "line", "bar"])
def test_figures_are_written_as_they_were_given(drawn, series, kind):
    said = drawn(series_svg(series({"甲": (12.25, -3.5, 0, 100)}, kind=kind))).texts()
    assert {"12.25", "−3.5", "0", "100", "单位：亿元"} <= set(said)


@pytest.mark.parametrize("count", [1, 12, 30])
def test_thirty_points_of_one_line_are_all_labelled(drawn, series, count):
    figures = tuple(100.5 + 7 * at for at in range(count))
    for kind in ("column", "line", "bar"):
        said = set(drawn(series_svg(series({"甲": figures}, kind=kind))).texts())
        assert {f"{figure:g}" for figure in figures} <= said


def test_short_labels_lie_and_long_ones_stand(drawn, series):
    def turned(labels):
        texts = drawn(series_svg(series({"甲": (1,) * len(labels)}, labels))).root.iter("{*}text")
        return any("rotate" in text.get("transform", "") for text in texts)

    assert not turned(("东盟", "欧盟"))
    assert turned(tuple(f"第{at}类产品及其配套零部件" for at in range(15)))


def test_a_legend_stands_only_where_there_are_several_lines(drawn, series):
    assert "出口额" not in drawn(series_svg(series({"出口额": (1, 2)}))).texts()
    assert {"出口额", "进口额"} <= set(
        drawn(series_svg(series({"出口额": (1, 2), "进口额": (2, 1)}))).texts()
    )


def test_a_long_legend_goes_on_in_the_next_row(drawn, series):
    names = [f"{at}" + "名" * 38 for at in range(6)]
    texts = drawn(series_svg(series(dict.fromkeys(names, (1,))))).root.iter("{*}text")
    at = {text.text: float(text.get("y")) for text in texts}
    assert all(at[one] < at[two] for one, two in pairwise(names))
