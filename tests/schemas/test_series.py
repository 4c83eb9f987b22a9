"""A series is read strictly: figures pair with labels, and there is something to draw."""

import math

import pytest
from pydantic import TypeAdapter, ValidationError

from planctl.schemas.form import Unfit, build
from planctl.schemas.model import type_of
from planctl.schemas.series import Series, SeriesFile

SOUND = {
    "title": "器械出口", "unit": "亿美元", "kind": "line", "labels": (2022, "2023年", 2024),
    "lines": {"出口额": (1, None, 2.5), "进口额": (-1.5, 0, 3)}, "source": "yearbook-2024", "note": "初稿",
}  # fmt: skip


def changed(**changes):
    return {**SOUND, **changes}


def test_a_sound_series_is_built_with_its_gaps():
    series = build(Series, SOUND)
    assert series.lines["出口额"] == (1.0, None, 2.5)
    assert series.figures() == [1.0, 2.5, -1.5, 0.0, 3.0]


def test_columns_are_drawn_where_nothing_else_is_said():
    least = {name: SOUND[name] for name in ("title", "unit", "labels", "lines")}
    assert build(Series, least).kind == "column"


def test_the_file_is_a_mapping_from_keys():
    from planctl.schemas.form import builder

    assert set(builder(SeriesFile)({"device-exports": SOUND})) == {"device-exports"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"lines": {"出口额": (1, 2)}}, "lines.出口额: labels 有 3 项，这里有 2 个数"),
        ({"lines": {"出口额": (1, 2, 3, 4)}}, "labels: 3, figures: 4"),
        ({"lines": {"出口额": (None, None, None)}}, "没有数字 · holds no figure"),
        ({"labels": (2023, "2023", 2024)}, "有重复 · a label stands twice"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_both_languages(changes, said):
    with pytest.raises(ValueError, match=said):
        build(Series, changed(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"labels": ()},
        {"labels": tuple(range(41))},
        {"labels": (2022.5, 2023, 2024)},
        {"labels": (True, 2023, 2024)},
        {"labels": ("", 2023, 2024)},
        {"labels": ("长" * 41, 2023, 2024)},
        {"lines": {}},
        {"lines": {str(name): (1, 2, 3) for name in range(7)}},
        {"lines": {"出口额": ("1", 2, 3)}},
        {"lines": {"出口额": (True, 2, 3)}},
        {"lines": {"出口额": (math.nan, 2, 3)}},
        {"lines": {"出口额": (math.inf, 2, 3)}},
        {"lines": {"出口额": (1.1e15, 2, 3)}},
        {"kind": "pie"},
        {"unit": ""},
        {"source": "年鉴"},
        {"colour": "red"},
    ],
)
def test_what_is_no_series_is_refused_here_and_by_pydantic(changes):
    with pytest.raises(Unfit):
        build(Series, changed(**changes))
    with pytest.raises(ValidationError):
        TypeAdapter(type_of(Series)).validate_python(changed(**changes))


def test_pydantic_takes_the_sound_series_too():
    TypeAdapter(type_of(Series)).validate_python(SOUND)
