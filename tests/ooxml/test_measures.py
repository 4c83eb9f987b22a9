import pytest

from planctl.ooxml.measures import half_points, hundredths, twips, twips_from_mm
from planctl.ooxml.names import qn


@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (twips(28.95), 579),
        (twips_from_mm(210), 11906),
        (twips_from_mm(297), 16838),
        (half_points(10.5), 21),
        (hundredths(2), 200),
    ],
)
def test_measures_are_those_of_word(measured, expected):
    assert measured == expected


def test_a_name_is_qualified_by_its_namespace():
    assert qn("w:p") == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
