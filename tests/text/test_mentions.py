"""What a figure counts, when, and how it is meant, as the words around it say."""

import marshal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.indicators import key_of
from planctl.text.mentions import mentions
from planctl.text.plain_mention import plain_mention, whole_mention


def told(text, **known):
    """Return each figure as `words kind period: what it counts`."""
    return [
        f"{text[one.quantity.start : one.quantity.end]} {kind(one)} {one.period or '-'}: {one.words}"
        for one in mentions(text, **known).mentions
    ]


def kind(one):
    sign = {1: "+", -1: "-", 0: ""}[one.direction]
    marks = [f"({one.base})"] * bool(one.base) + ["goal"] * one.goal + ["part"] * one.part
    return " ".join([f"{one.kind}{sign}", *marks])


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "我国新能源汽车产销两旺，2024年产量达到1288.8万辆，同比增长34.4%，比2020年增长8倍。",
            [
                "1288.8万辆 level 2024: 新能源汽车产量达到",
                "34.4% change+ 2024: 新能源汽车产量达到",
                "8倍 change+ (2020) 2024: 新能源汽车产量达到",
            ],
        ),
        (
            "2023年和2024年钢材产量分别为10万吨和12万吨。",
            ["10万吨 level 2023: 和钢材产量分别为和", "12万吨 level 2024: 和钢材产量分别为和"],
        ),
        (
            "铜材出口主要面向亚洲（18.1亿美元，+4.2%）和欧洲（12.4亿美元，-0.3%）。",
            [
                "18.1亿美元 level -: 铜材出口主要面向亚洲",
                "+4.2% change+ -: 铜材出口主要面向亚洲",
                "12.4亿美元 level -: 铜材出口主要面向亚洲和欧洲",
                "-0.3% change- -: 铜材出口主要面向亚洲和欧洲",
            ],
        ),
        (
            "营收超10亿元的企业达到50家，其中民营企业30家。",
            [
                "超10亿元 bound -: ",
                "50家 level -: 营收超10亿元的企业达到",
                "30家 level part -: 营收超10亿元的企业其中民营企业",
            ],
        ),
        (
            "到2027年，力争养老床位突破500万张，年均增长3%以上。",
            ["突破500万张 level goal 2027: 力争养老床位", "3%以上 annual+ goal 2027: 力争养老床位"],
        ),
        (
            "镁合金产量由2017年的13万吨增至2024年的45万吨。",
            ["13万吨 level 2017: 镁合金产量由的增至的", "45万吨 level 2024: 镁合金产量由的增至的"],
        ),
        ("2024年，80%的泵阀依赖进口。", ["80% level 2024: 的泵阀依赖进口"]),
        (
            "票据增加2万亿元，同比少增3873亿元。",
            ["2万亿元 change+ -: 票据", "3873亿元 change- -: 票据"],
        ),
        ("外贸增速高于全国平均水平2.2个百分点。", ["2.2个百分点 gap -: 外贸增速高于全国平均水平"]),
        ("2024年，达到12款。", ["12款 level 2024: "]),
        ("贷款以7.5%的年均增速扩大。", ["7.5% annual+ -: 贷款"]),
        ("游客人数同比4.2%。", ["4.2% change+ -: 游客人数"]),
        (
            "2024年游客3万人次，是2013年的1.5倍。",
            ["3万人次 level 2024: 游客", "1.5倍 level 2024: 游客"],
        ),
        ("2025年计划新增学位5000个。", ["5000个 level goal 2025: 计划新增学位"]),
        ("坡度15度以上。", ["15度以上 level -: 坡度"]),
    ],
)
def test_a_figure_is_read_with_what_it_counts(text, figures):
    assert [one.rstrip() for one in told(text)] == [one.rstrip() for one in figures]


def test_growth_a_year_runs_from_the_year_that_it_came_from():
    text = "收入由2019年的145亿元增至2021年的323亿元，年均增长48.8%。2024年年中为400亿元。"
    periods = [str(one.period) for one in mentions(text).mentions]
    assert periods == ["2019", "2021", "2019–2021", "≤ 2024-06"]


def test_what_a_figure_came_from_is_of_its_year_and_what_it_came_to_is_not():
    text = "2024年运行平稳。待闸时间从2022年的86小时压缩至61小时。过闸1200艘次。"
    assert [str(one.period) for one in mentions(text).mentions] == ["2022", "2024", "2024"]


def test_a_figure_without_a_year_takes_that_of_the_text_before_it():
    first = mentions("2023年形势平稳。钢产量10万吨。")
    assert [(str(one.period), one.dated) for one in first.mentions] == [("2023", "near")]
    then = mentions("铜产量5万吨。", before=first.period)
    assert [(str(one.period), one.dated) for one in then.mentions] == [("2023", "far")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("我国新能源汽车出口总额达到", "出口新能源汽车"),
        ("占营业收入的比重为", "营收占比"),
        ("全市规模以上软件企业共", "全市规上软件企业数量"),
    ],
)
def test_phrases_that_mean_the_same_share_a_key(one, other):
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("钢材出口", "钢材进口"),
        ("首付款", "总金额"),
        ("新增床位", "床位"),
        ("城镇居民收入", "农村居民收入"),
    ],
)
def test_phrases_that_mean_something_else_do_not(one, other):
    assert key_of(one) != key_of(other)


@given(
    st.text(
        alphabet="年2024上半增长下降比较其中分别为占的（）()、，。；：和与由至到12.%万亿元家个出口进产量企业 ",
        max_size=80,
    )
)
def test_any_text_is_read_in_order(text):
    at = 0
    for one in mentions(text).mentions:
        assert at <= one.quantity.start < one.quantity.end <= len(text)
        assert one.parent is None or one.parent < len(text)
        at = one.quantity.end


_WORDS = st.sampled_from(
    (
        *(
            "2024年",
            "上半年",
            "截至2023年底，",
            "其中",
            "分别为",
            "产量",
            "全国",
            "同比增长",
            "占",
            "约",
        ),
        *(
            "，",
            "。",
            "和",
            "1.20万吨",
            "3亿元",
            "12%",
            "三分之一",
            "30%—50%",
            "百余种",
            "+7.3%",
            "5倍",
            "10万辆以上",
        ),
    )
)


@given(st.lists(_WORDS, max_size=20).map("".join))
def test_a_mention_taken_apart_for_the_cache_is_put_together_again(text):
    for mention in mentions(text).mentions:
        plain = marshal.loads(marshal.dumps(plain_mention(mention)))
        assert repr(whole_mention(plain)) == repr(mention)
