"""The page of each rule of wording: what it calls wrong is found, what it calls right is silent."""

import pytest

from planctl.messages.rules import rules

WORDING = [rule for rule in rules().values() if rule.family == "wording"]


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.code)
def test_the_wrong_example_is_found(rule, found):
    assert rule.code in {one.split()[0] for one in found(rule.wrong)}


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.code)
def test_nothing_is_found_in_the_right_example(rule, found):
    assert found(rule.right) == []


@pytest.mark.parametrize("rule", WORDING, ids=lambda rule: rule.code)
def test_the_page_says_when_to_switch_it_off(rule):
    assert rule.off
