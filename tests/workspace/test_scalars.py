"""Plain scalars as the core schema of YAML 1.2 has them (§10.3.2), whatever their capitals."""

from math import inf, isnan

import pytest

from planctl.workspace.scalars import resolve


@pytest.mark.parametrize("plain", [".nan", ".NaN", ".NAN"])
def test_not_a_number_has_three_spellings(plain):
    assert isnan(resolve(plain))


@pytest.mark.parametrize(
    ("plain", "value"),
    [(".inf", inf), ("-.Inf", -inf), ("+.INF", inf), ("1E3", 1000.0), ("0o17", 15), ("0x1F", 31)],
)
def test_numbers_are_what_the_standard_says(plain, value):
    assert resolve(plain) == value
