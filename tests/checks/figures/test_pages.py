"""The page of each rule of the ledger: what it calls wrong is found, what it calls right is silent."""

import pytest

from planctl.messages.rules import rules

RULES = [rule for rule in rules().values() if rule.family == "figures"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_wrong_example_is_found(rule, told):
    assert rule.code in {one.split()[0] for one in told(rule.wrong)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_nothing_is_found_in_the_right_example(rule, told):
    assert told(rule.right) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_says_when_to_switch_it_off(rule):
    assert rule.off


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_finding_fills_every_blank_of_its_sentence(rule, language, found):
    (one,) = [one for one in found(rule.wrong) if one.rule == rule.code]
    assert "{" not in rule.say(language, one.values)
    assert rule.hint(language, one.values)
