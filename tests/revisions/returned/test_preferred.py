"""Of what the plan has changed since, a preferred reviewer undoes what he edited himself, and no more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.revisions.returned.preferred import preferred

BASE = "甲区\t14\n乙区\t20\n丙段共131处。"
TEXTS = st.text("甲乙丙，。1 \n", max_size=20)


@pytest.mark.parametrize(
    ("now", "old", "new", "said"),
    [
        ("甲区\t41\n乙区\t20\n丙段共131处。", "\n乙区", "\n丁区\t6\n乙区", "甲区\t41\n丁区\t6\n乙区\t20\n丙段共131处。"),
        ("甲区\t14\n丙段共131处。", "131", "135", "甲区\t14\n丙段共135处。"),
        ("甲区\t41\n乙区\t20\n丙段共133处。", "131", "135", "甲区\t41\n乙区\t20\n丙段共135处。"),
        ("甲区\t14\n乙区\t20\n丙段共131处，增多。", "131处", "135处", "甲区\t14\n乙区\t20\n丙段共135处，增多。"),
        ("甲区\t41\n丙段共131处。", "甲区\t14", "甲区\t14\n丁区\t6", "甲区\t41\n丁区\t6\n丙段共131处。"),
        ("甲区\t14\n戊区\t9\n乙区\t20\n丙段共131处。", "14", "14\n丁区\t6", "甲区\t14\n戊区\t9\n丁区\t6\n乙区\t20\n丙段共131处。"),
    ],
)  # fmt: skip
def test_only_what_an_edit_meets_is_undone(now, old, new, said):
    assert preferred(BASE, now, BASE.replace(old, new)) == said


@given(TEXTS, TEXTS)
def test_what_one_side_alone_has_changed_stays(base, other):
    assert preferred(base, other, base) == other
    assert preferred(base, base, other) == other
    assert preferred(base, other, other) == other
