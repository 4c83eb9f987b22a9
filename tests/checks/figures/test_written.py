"""What findings say that figures come to: as the text would write it."""

import pytest

from planctl.checks.ledger.known import Known
from planctl.checks.ledger.run import matters


@pytest.mark.parametrize(
    ("text", "blank", "said"),
    [
        ("年收入3.13亿元，支出5.86亿元，缺口2.37亿元。", "given", "2.73亿元"),
        ("零售额86.4亿元，比上年的81.2亿元增长6.4个百分点。", "percent", "6.4%"),
        ("损耗率由3.1%降到1.2%，下降了1.9%。", "points", "1.9"),
        ("用户由43万户增至86万户，增长了两倍。", "given", "1倍"),
        ("生产线由12条减少到6条，下降了40%。", "given", "50.0%"),
        (
            "中央补助6.8亿元、省级补助9.5亿元、自筹8.3亿元，合计23.6亿元。",
            "parts",
            "6.8亿元＋9.5亿元＋8.3亿元＝24.6亿元",
        ),
        ("出口320亿元，进口180亿元，顺差104亿元。", "parts", "320亿元−180亿元＝140亿元"),
        (
            "甲类进口2756亿元，占57.1%；乙类1438.2亿元，占29.8%；丙类632.1亿元，占13.1%；丁类1128.4亿元，占33.4%。",
            "whole",
            "约4827亿元",
        ),
    ],
)
def test_what_figures_come_to_is_written_as_they_are(ledger, text, blank, said):
    assert [matter.values[blank] for matter in matters(ledger(text), Known())] == [said]


def test_a_count_of_items_shows_where_the_last_stands(told):
    text = "抓好两项工作：\n\n一是清理库存。\n\n二是整修道路。\n\n三是培训人员。"
    assert told(text) == ["F612 两项 with 三是"]
