"""Edits in the table of opinions, as an editor would write them."""

import pytest

from planctl.exports.opinion_said import edit_said, original


@pytest.mark.parametrize(
    ("old", "new", "on", "said"),
    [
        ("两周", "十天", "两周", "将“两周”改为“十天”"),
        ("两周", "", "两周", "删去“两周”"),
        ("", "新句。", "", "增加“新句。”"),
        ("要等两周。材料重复，", "要等两周。‖材料重复，", "要等两周。材料重复，", "在“要等两周。”之后另起一段"),
        ("提离；‖转场。", "提离；转场。", "提离；转场。", "“提离；”之后不另起段，接“转场。”"),
        ("前文。‖第三部分", "标题‖第三部分", "第三部分", "将“第三部分”移到“标题”之后"),
        ("‖第三部分", "‖第三部分", "第三部分", "将“第三部分”移到最前"),
    ],
)  # fmt: skip
def test_an_edit_is_told_without_signs(old, new, on, said):
    assert original(old, new) == on
    assert edit_said("zh", old, new) == said
