"""Axes have round ticks around their figures; words are broken without losing any."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.exports.charts.labels import figure, fits, text_width, wrap, wrap_evenly
from planctl.exports.charts.scale import Scale, ticks
from planctl.exports.charts.svg import number

FIGURES = st.lists(st.floats(-1e15, 1e15), min_size=1, max_size=20)


@given(FIGURES, st.booleans())
def test_ticks_enclose_all_figures_in_few_even_steps(values, from_zero):
    marked = ticks(values, from_zero=from_zero)
    slack = (marked[-1] - marked[0]) * 1e-6
    assert marked[0] - slack <= min(values) <= max(values) <= marked[-1] + slack
    assert 2 <= len(marked) <= 8
    steps = [two - one for one, two in pairwise(marked)]
    assert max(steps) == pytest.approx(min(steps), rel=1e-6)


@given(FIGURES)
def test_columns_begin_at_zero(values):
    assert 0 in ticks(values, from_zero=True)


@pytest.mark.parametrize(
    ("values", "from_zero", "marked"),
    [
        ([1, 4], True, (0, 1, 2, 3, 4)),
        ([37], True, (0, 10, 20, 30, 40)),
        ([-7, 12], True, (-10, -5, 0, 5, 10, 15)),
        ([0.3], True, (0, 0.1, 0.2, 0.3)),
        ([100.2, 101.9], False, (100, 100.5, 101, 101.5, 102)),
        ([10, 90], False, (0, 20, 40, 60, 80, 100)),
        ([0, 0], True, (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ([-100.2, -101.9], False, (-102, -101.5, -101, -100.5, -100)),
    ],
)
def test_ticks_are_round(values, from_zero, marked):
    assert ticks(values, from_zero=from_zero) == pytest.approx(marked)


def test_a_scale_leads_from_its_first_tick_to_its_last():
    scale = Scale((-10, 0, 10), 80, 20)
    assert [scale.at(value) for value in (-10, 0, 10)] == [80, 50, 20]
    assert scale.base == 50
    assert Scale((100, 110), 80, 20).base == 80
    assert Scale((-9, -5), 80, 20).base == 20


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3.0, "3"), (-0.5, "−0.5"), (0.0, "0"), (-0.0, "0"), (1234567.0, "1234567"), (100.0, "100"),
        (0.1 + 0.2, "0.3"), (1e15, "1000000000000000"), (0.000001, "0.000001"), (1e-9, "1.00e−09"),
    ],
)  # fmt: skip
def test_figures_are_written_for_readers(value, said):
    assert figure(value) == said


@given(st.floats(-1e15, 1e15).filter(lambda value: abs(value) >= 1e-6))
def test_a_written_figure_reads_as_the_same_number(value):
    assert float(figure(value).replace("−", "-")) == pytest.approx(value, rel=1e-11)


@given(
    st.text(st.sampled_from("中文，。（）《 abcXY19%"), min_size=1, max_size=60), st.floats(3, 80)
)
def test_wrapping_loses_nothing_and_keeps_to_the_width(said, width):
    for lines in (wrap(said, width), wrap_evenly(said, width)):
        assert "".join("".join(lines).split()) == "".join(said.split())
    assert all(text_width(line) <= width or len(line) == 1 for line in wrap(said, width))


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("医疗器械出口", ["医疗器械", "出口"]),
        ("口罩手套、帽", ["口罩手", "套、帽"]),
        ("出口药WHO认证", ["出口药", "WHO认证"]),
        ("", [""]),
    ],
)
def test_words_and_marks_are_kept_together(said, lines):
    assert wrap(said, 2.65 * 4) == lines


def test_what_must_be_parted_does_not_fit():
    assert fits("东盟", 6, 1)
    assert not fits("traditional", 6, 9)
    assert not fits("东盟欧盟", 6, 1)


@pytest.mark.parametrize(
    ("value", "said"),
    [(1.0, "1"), (-0.001, "0"), (0.125, "0.12"), (156.456, "156.46"), (-3.5, "-3.5")],
)
def test_coordinates_are_hundredths_of_a_millimetre(value, said):
    assert number(value) == said
