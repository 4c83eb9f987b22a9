import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.workspace.pinyin import LONGEST, pinyin_id


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("数据跨境", "shu-ju-kua-jing"),
        ("CXO模式", "cxo-mo-shi"),
        ("COVID-19疫苗（2024年版）", "covid-19-yi-miao-2024-nian-ban"),
        ("旅游", "lv-you"),
        ("Ｃafé", "cafe"),
        ("银行业的重要性", "yin-hang-ye-de-zhong-yao-xing"),
        ("重复增长", "chong-fu-zeng-zhang"),
        ("十五五" * 30, "-".join(["shi", "wu", "wu"] * 4)),
        ("a" * 200, "a" * LONGEST),
        ("港口投资（含内河、沿海和境外的各类码头）", "gang-kou-tou-zi"),
        ("农产品质量追溯，种业与农机的标准尚未衔接起来", "nong-chan-pin-zhi-liang-zhui-su"),
        ("甲、乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未", "jia-yi-bing-ding-wu-ji-geng-xin-ren-gui"),
        (
            "（含内河、沿海和境外各类码头的港口投资情况）",
            "han-nei-he-yan-hai-he-jing-wai-ge-lei-ma",
        ),
    ],
)
def test_an_id_comes_from_pinyin(title, expected):
    assert pinyin_id(title) == expected


@pytest.mark.parametrize("title", ["😀", "한국", "——", "“”", "ქართული"])
def test_a_title_without_pinyin_has_an_id_all_the_same(title):
    assert pinyin_id(title) == pinyin_id(title)
    assert pinyin_id(title).startswith("id-")


@given(st.text(min_size=1) | st.text("产业链，（安全）、重长行A1 ", min_size=1))
def test_every_title_has_an_id_that_may_name_a_file(title):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", pinyin_id(title))
    assert len(pinyin_id(title)) <= LONGEST
