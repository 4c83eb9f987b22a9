"""F609 to F611, and whose word a figure is."""

import pytest

from planctl.checks.ledger.reading.cited import cited_in
from planctl.checks.ledger.sources.attribution import shown, sources_of

TITLES = {"gov-2024": "统计公报"}


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("出口增长5%[@gov-2024, p3]。", ["统计公报"]),
        ("出口增长5%。进口增长3%[@gov-2024]。", ["统计公报"]),
        ("进口增长3%[@gov-2024]。出口增长5%。", [""]),
        ("出口增长5%[ https://example.org/a 外贸月报]。", ["外贸月报"]),
        ("出口增长5%（来源：海关统计月报）。", ["海关统计月报"]),
        ("据海关总署统计，出口增长5%。", ["海关总署"]),
        ("国家统计局数据显示，出口增长5%。", ["国家统计局数据"]),
        ("据统计，出口增长5%。", [""]),
        ("据国家统计局数据，出口增长5%。", ["国家统计局"]),
        ("据国家统计局某省调查总队监测，出口增长5%。", ["国家统计局某省调查总队"]),
        ("根据《2024年统计公报》，出口增长5%。", ["《2024年统计公报》"]),
        ("出口增长5%（据海关统计）。", ["海关"]),
        ("出口增长5%。海关数据显示，进口增长3%。", [""]),
        ("进口增长3%。海关数据显示，出口增长5%。", ["海关数据"]),
        ("出口增长5%[3]。", ["[3]"]),
        ("出口增长5%[1-2]。", ["[1-2]"]),
        ("出口增长5%[1,4-6]。", ["[1,4-6]"]),
        ("出口增长5%。", [""]),
    ],
)
def test_a_figure_has_the_source_that_stands_behind_it(ledger, text, sources):
    entries = [entry for entry in ledger(text).entries if entry.said == "5%"]
    cited = cited_in(entries[0].prose.text)
    said = [shown(source, TITLES) for source in sources_of(entries[0], cited)] or [""]
    assert said == sources


CITED = "2024年，快递业务量1750.8亿件（来源：公报）。\n\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2024年，快递业务收入1.4万亿元。", ["F609"]),
        ("2024年，快递业务量1750.8亿件。", []),
        ("据国家邮政局统计，2024年快递业务收入1.4万亿元。", []),
        ("## 三、对策建议\n\n对中小企业减免税费30%。", []),
        ("到2027年，力争快递业务收入达到2万亿元。", []),
        ("2024年，有3家企业上市。", []),
        ("- 快递业务收入1.4万亿元\n- 日均业务量4.8亿件[3]", []),
        ("2024年，快递业务收入1.4万亿元（转引自《物流年鉴》）。", []),
        ("2024年，快递业务收入1.4万亿元。\n\n本文数据除注明外，均以统计年鉴为准。", []),
        ("2024年，快递业务收入1.4万亿元{>>来源待补<<}。", []),
    ],
)
def test_a_paragraph_with_figures_names_a_source_where_the_draft_names_any(told, text, codes):
    assert [one.split()[0] for one in told(CITED + text)] == codes
    assert told(text) == []


def test_a_mark_that_explains_a_term_is_no_source_and_asks_for_none(told):
    text = "全市在馆藏书[3]4713.8万册，增长5%，入馆率[4]达到83.4%。\n\n全市馆舍面积1280万平方米，增长6%。"
    assert told(text) == []
    assert [one.split()[0] for one in told(text.replace("，入馆率[4]", "[5]。入馆率"))] == ["F609"]


def test_a_draft_is_told_so_in_a_low_voice_and_a_plan_aloud(found):
    text = f"{CITED}2024年，快递业务收入1.4万亿元。"
    assert [one.severity for one in found(text)] == ["info"]
    assert [one.severity for one in found(text, cites=True)] == [None]
    assert found("①2024年快递业务收入1.4万亿元。②2024年快递业务量1750.8亿件。") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2021年，普惠托位占比为42%。", ["F610"]),
        ("1906年，木帆船占比为62%。", []),
        ("2021年3月，村集体借款21万元。", []),
        ("2023年，普惠托位占比为42%。", []),
        ("2021年首次突破42%。", []),
        ("普惠托位占比由2021年的32%提高到2024年的42%。", []),
        ("2021年，普惠托位占比为42%。\n\n2024年，普惠托位占比为52%。", []),
    ],
)
def test_old_figures_are_told_unless_newer_ones_stand_by(told, text, codes):
    assert [one.split()[0] for one in told(text, this_year=2025)] == codes


def test_a_titles_figure_is_held_against_the_sentence_that_cites_it(told):
    said = "2024年谈判药品平均降价63%[@talks]。"
    assert told(said, titles={"talks": "谈判收官：药品平均降价近70%"}) == ["F611 63%"]
    assert told(said, titles={"talks": "谈判收官：药品平均降价63%"}) == []
    assert told(said, titles={"talks": "某市人口增长70%"}) == []
    part = "谈判药品中，抗癌药平均降价63%[@talks]。"
    assert told(part, titles={"talks": "谈判收官：罕见病药品平均降价70%"}) == []
