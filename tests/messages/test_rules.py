import re

import pytest

from planctl.messages.rules import rules
from planctl.messages.screen import sentences
from planctl.messages.words import word

BLANK = re.compile(r"(?<!\{)\{(\w+)\}")


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_a_rule_speaks_both_languages_with_the_same_blanks(rule):
    for both in (rule.message, rule.why, *rule.hints):
        assert both.zh.strip()
        assert both.en.strip()
        assert set(BLANK.findall(both.zh)) == set(BLANK.findall(both.en))
    assert rule.wrong != rule.right


def test_codes_and_names_are_each_used_once():
    every = list(rules().values())
    assert len({rule.name for rule in every}) == len(every)
    letters = {
        "reading": "R",
        "record": "S",
        "linked": "L",
        "export": "E",
        "import": "I",
        "wording": "T",
        "figures": "F",
        "waiver": "T",
    }
    assert all(rule.code[0] == letters[rule.family] for rule in every)


def test_only_rules_about_records_and_texts_can_be_switched():
    assert {rule.code[0] for rule in rules().values() if rule.switchable} == {"L", "T", "F"}


@pytest.mark.parametrize("key", sentences())
def test_a_sentence_has_the_same_blanks_in_both_languages(key):
    both = sentences()[key]
    assert set(BLANK.findall(both.zh)) == set(BLANK.findall(both.en))


def test_a_hint_is_the_first_whose_blanks_can_be_filled():
    rule = rules()["S101"]
    assert rule.hint("en", {"key": "x", "known": "id", "meant": "id"}) == 'did you mean "id"?'
    assert rule.hint("en", {"key": "x", "known": "id"}) == "what may stand here: id"


def test_a_blank_is_filled_in_the_users_language():
    assert word("zh", "@aspect.status") == "现状"
    assert word("en", "@aspect.status") == "status"
    assert word("en", "数据跨境") == "数据跨境"
