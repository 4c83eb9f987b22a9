"""What a row of the ledger says that a figure counts, and whose it is."""

import pytest

from planctl.checks.ledger.comparability.scopes import places_of
from planctl.checks.ledger.showing.naming import indicator_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("小学在校生8.6万人，初中在校生4.1万人，毛入学率98.7%。", ["小学在校生", "初中在校生", "毛入学率"]),
        ("据某区教育局统计，幼儿园126所，在园幼儿3万人，比上年减少1800人，下降5.0%。",
         ["幼儿园", "在园幼儿", "在园幼儿减量", "在园幼儿降幅"]),
        ("待闸时间从2022年的86小时压缩至61小时。", ["待闸时间", "待闸时间"]),
        ("六港完成货物吞吐量14.6亿吨，集装箱吞吐量2315万标箱。", ["六港货物吞吐量", "集装箱吞吐量"]),
        ("外贸货物4.2亿吨，占28.8%。", ["外贸货物", "外贸货物占比"]),
        ("坡地约7亿亩，占全国耕地的三分之一强。", ["坡地", "坡地占全国耕地比重"]),
        ("机械化率为56.1%，比全国平均水平低17.9个百分点。", ["机械化率", "机械化比全国平均水平低"]),
        ("但是国产新药License-out交易126起，首付款40.99亿美元。", ["国产新药License-out交易", "国产新药License-out首付款"]),
        ("海关总署数据显示，2024年进出口2.87万亿元，其中出口1.66万亿元。", ["进出口", "出口"]),
        ("汽车出口额5亿元，其中客车2亿元（+3%）。", ["汽车出口额", "客车出口额", "客车出口额增速"]),
        ("甲公司以12亿元收购乙公司。", ["甲公司收购乙公司"]),
        ("生活垃圾分类覆盖率分别达到90%。", ["生活垃圾分类覆盖率"]),
        ("水果价格上涨1.6%。其中，苹果价格下跌2.9%，香梨价格上涨3.7%。", ["水果价格增速", "苹果价格降幅", "香梨价格增速"]),
        ("港口收入完成5.2亿元，完成预算的104%，增长11%，其中：装卸收入3.2亿元。",
         ["港口收入", "港口收入完成预算比例", "港口收入增速", "装卸收入"]),
    ],
)  # fmt: skip
def test_a_figure_is_named_as_a_reader_would_note_it(ledger, text, names):
    assert [indicator_of(entry) for entry in ledger(text).entries] == names


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("全国粮食产量12亿斤。", ("全国",)),
        ("对美国、欧盟出口12亿元。", ("美国", "欧盟")),
        ("## 某市运行情况\n\n产量12万吨。", ()),
        ("产量12万吨。", ()),
        ("上海合作组织机制已推动6类制剂通关。", ()),
        ("丘陵山区耕地7亿亩。", ()),
        ("资本市场募资12亿元。", ()),
        ("## 江临市运行情况\n\n产量12万吨。", ("江临市",)),
    ],
)
def test_a_figure_is_of_the_places_that_are_named_around_it(ledger, text, scope):
    held = ledger(text)
    entry = held.entries[0]
    assert places_of(indicator_of(entry), entry, held.headings[entry.block]) == scope


def test_the_year_that_prices_are_of_dates_nothing(ledger):
    text = "2025年港口产值24.9亿元，按2020年可比价格计算，比上年增长10.0%，完成年度计划的105%。"
    assert {str(entry.mention.period) for entry in ledger(text).entries} == {"2025"}
