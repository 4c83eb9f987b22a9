"""A word with another character is told where the paper says it right elsewhere; what is no slip is silent."""

import pytest

from planctl.text.misspelt import misspelt
from planctl.text.sounds import alike
from planctl.text.written_pairs import COMMON, WRITTEN


def told(text):
    return [(text[one.start : one.end], one.wanted, one.sure) for one in misspelt(text)]


@pytest.mark.parametrize(
    ("text", "wrong", "wanted"),
    [
        ("一号机组检修完成。三号机组检休推迟。", "检休", "检修"),
        ("湿地修复见效。下游湿池修复未动。", "湿池", "湿地"),
        ("堤坝加固完工。堤霸加固验收。", "堤霸", "堤坝"),
    ],
)
def test_a_word_is_told_that_the_paper_has_right_elsewhere(text, wrong, wanted):
    assert told(text) == [(wrong, wanted, False)]


@pytest.mark.parametrize(
    "text",
    [
        "三号机组检休推迟。",
        "水平提高。山下有石坪、水坪、柳坪三个村。",
        "网站开通后，网址有变动；只有管理员能改。",
        "渔民上岸。渔敏牌、渔敏号、渔敏社。",
        "因城施策，分类指导。城市更新提速。",
        "机载航控软件定型。航空货运增长。",
    ],
)
def test_what_the_paper_does_not_say_or_says_often_is_none(text):
    assert told(text) == []


def test_common_words_are_words_and_no_slips():
    words = {entry[0] + last for entry in COMMON.split() for last in entry[1:]}
    written = {entry[0] + last for entry in WRITTEN.split() for last in entry[1:]}
    assert {"预警", "权益", "工作"} <= words
    assert words.isdisjoint(written)
    near = sum(
        pair[::-1] in words
        or any(other + pair[1] in words for other in alike(pair[0]))
        or any(pair[0] + other in words for other in alike(pair[1]))
        for pair in written
    )
    assert near == len(written)
