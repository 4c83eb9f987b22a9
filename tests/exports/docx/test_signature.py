"""Name and date at the end of a paper without a seal (GB/T 9704-2012, 7.3.5.2)."""

import pytest

from planctl.exports.docx.signature import signature_insets
from planctl.text.length import display_width


@pytest.mark.parametrize(
    ("name", "date", "insets"),
    [
        ("医药工业国际合作课题组", "2025年6月", (2, 6.5)),
        ("示例办", "2025年6月9日", (7.0, 2.0)),
        ("", "2025年6月", (2, 2)),
        ("示例办", "", (2, 2)),
    ],
)
def test_the_date_begins_two_characters_behind_the_name(name, date, insets):
    found = signature_insets(2, name, date)
    assert found == insets
    if name and date:
        begins = [
            inset + display_width(said) / 2 for inset, said in zip(found, (name, date), strict=True)
        ]
        assert begins[0] - begins[1] == 2
