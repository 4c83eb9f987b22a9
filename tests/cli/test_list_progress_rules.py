import json

import jsonschema
import pytest

from planctl.messages.rules import rules
from planctl.workspace.schemas import json_schema


@pytest.mark.parametrize(
    ("arguments", "shape"),
    [(("list",), "list"), (("progress",), "progress"), (("rules",), "rules")],
)
def test_json_has_the_published_shape(plan, planctl, arguments, shape):
    report = json.loads(planctl(*arguments, "--format", "json").out)
    jsonschema.validate(report, json_schema(shape))


def test_list_shows_sections_in_the_plans_order(plan, planctl):
    listed = json.loads(planctl("list", "--format", "json").out)["sections"]
    assert [section["id"] for section in listed] == ["customs", "payments", "training"]
    assert "通关便利" in planctl("list").out


def test_list_of_an_unknown_area_names_the_known_ones(plan, planctl):
    ran = planctl("list", "--area", "trad")
    assert ran.code == 2
    assert "trade, talent" in ran.err


def test_progress_counts_what_is_done_of_what_is_needed(plan, planctl):
    report = json.loads(planctl("progress", "--format", "json").out)
    assert report["total"]["status"] == {"done": 1, "needed": 2, "characters": 133}
    trade = report["areas"][0]
    assert trade["aspects"]["countermeasure"]["done"] == 1
    challenge = trade["sections"][0]["aspects"]["challenge"]
    assert (challenge["asked"], challenge["length"]) == ({"min": 10, "max": 20}, "long")


def test_progress_on_screen_ticks_what_is_complete_and_says_what_is_missing(plan, planctl):
    shown = planctl("progress").out
    assert "✅ 1/1" in shown
    assert "跨境支付（payments） status: drafting, notes: 1" in shown
    assert "long (asked: 10–20)" in shown


def test_progress_is_written_as_markdown_and_word(plan, planctl):
    assert "| 贸易规则 | 1/2 |" in planctl("progress", "--format", "md").out
    assert planctl("progress", "--format", "docx").code == 0
    assert (plan / "out" / "progress.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("code", rules())
def test_every_rule_has_a_page(planctl, code):
    ran = planctl("rules", code.lower())
    assert ran.code == 0
    assert ran.out.startswith(code)
    assert planctl("rules", rules()[code].name).out == ran.out


def test_an_unknown_rule_is_told_what_was_meant(planctl):
    ran = planctl("rules", "unknown-keys")
    assert ran.code == 2
    assert "unknown-key" in ran.err


def test_brackets_in_a_title_are_words(plan, planctl):
    assert planctl("mv", "customs", "--title", "[/x] 通关[草案]").code == 0
    assert "[/x] 通关[草案]" in planctl("list").out
    assert "[/x] 通关[草案]" in planctl("progress").out
