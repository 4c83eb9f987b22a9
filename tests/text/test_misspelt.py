"""Misspelt words: each is found wherever it stands by itself, and what is meant is never one."""

import pytest

from planctl.text import misspelt as spelling
from planctl.text.misspelt import misspelt

FORMS = [form for entry in spelling._entries() for form in spelling._expanded(*entry.split())]


@pytest.mark.parametrize("character", sorted({form.wrong[0] for form in FORMS}))
def test_every_wrong_word_is_found_and_its_right_one_is_silent(character):
    for form in FORMS:
        if form.wrong[0] == character:
            assert [one.wanted for one in misspelt(f"“{form.wrong}”")][:1] != [], form
            assert misspelt(f"“{form.right}”") == [], form


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("把权利关进制度的笼子", "把权力关进"),
        ("企业发布招聘启示", "招聘启事"),
        ("象一面镜子", "像"),
        ("象保护眼睛一样保护生态", "像"),
        ("手续即繁琐又耗时", "既"),
        ("项目延期，以至两处堤段受损", "，以致"),
        ("截止2024年底", "截至"),
        ("各乡镇必需坚持", "必须坚持"),
        ("不得在重复检查", "不得再重复"),
        ("拔付资金", "拨付"),
    ],
)
def test_a_word_is_wrong_by_what_surrounds_it(text, wanted):
    assert [one.wanted for one in misspelt(text)] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "依照判决对查封的财物处理",
        "内部份额下降",
        "第一批覆盖三县",
        "企业自己经营",
        "对象一样的，不重复登记",
        "这一现象一般出现在春季",
        "立即赶赴现场又组织转移",
        "生活必需要素保障",
        "截止日期为6月30日",
        "化学反应问题得到解决",
        "权利义务对等",
        "进口产品权力清单以外的事项",
        "2024年渡江设施",
    ],
)
def test_two_words_that_meet_are_none(text):
    assert misspelt(text) == []
