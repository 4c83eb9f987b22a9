"""Quotation marks find their partners whichever marks the keyboard gave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.quotes import paired

MARKS = '“”‘’"'

PAIRED = [
    ("破解“卡脖子”问题", [("“", "”", 0)], ""),
    ("破解”卡脖子”问题", [("”", "”", 0)], ""),
    ('破解”卡脖子"问题', [("”", '"', 0)], ""),
    ("建“白名单“和“负面清单”", [("“", "“", 0), ("“", "”", 0)], ""),
    ("他说：“要守住‘底线’，再谈发展。”", [("“", "”", 0), ("‘", "’", 1)], ""),
    ("“大家说“好”就好”", [("“", "”", 0), ("“", "”", 1)], ""),
    ("建“白名单、“负面清单”制度", [("“", "”", 0)], "“"),
    ("实行“白名单”管理”，试点先行", [("“", "”", 0)], "”"),
    ("‘", [], "‘"),
    ("用the patients’ data与don't say", [], "’"),
]


@pytest.mark.parametrize(("text", "pairs", "lone"), PAIRED)
def test_marks_are_paired_as_a_reader_does(text, pairs, lone):
    made = paired(text)
    assert [(text[p.open], text[p.close], p.depth) for p in made.pairs] == pairs
    assert "".join(text[at] for at in made.lone) == lone


@given(st.lists(st.sampled_from([*MARKS, "中", "，", "a"]), max_size=60).map("".join))
def test_every_mark_is_in_one_pair_or_alone(text):
    made = paired(text)
    told = [at for p in made.pairs for at in (p.open, p.close)] + list(made.lone)
    apostrophes = [at for at in range(len(text)) if text[at] in MARKS and at not in told]
    assert len(told) == len(set(told))
    assert all(text[at] == "’" for at in apostrophes)


def test_a_hostile_paragraph_takes_no_longer_than_it_is():
    made = paired("”" * 20_000 + "中")
    assert len(made.pairs) == 10_000
