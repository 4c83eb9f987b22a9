import pytest

from planctl.checks.linked import CHECKS
from planctl.checks.run import is_off
from planctl.messages.rules import rules

A = """\
id: a
title: 甲题
area: trade
owner: 贸易组
status: {progress: drafting, text: "出口增长[@s]。"}
"""
B = (
    A.replace("id: a", "id: b")
    .replace("甲题", "乙题")
    .replace("status:", "needs: [status]\nstatus:")
)
PLAN = """\
title: 试写稿
areas:
  - {id: trade, title: 贸易合作, sections: [a]}
people: [{name: 贸易组}]
rules: {L211: "off"}
"""


def test_a_sound_plan_has_no_findings(found):
    assert found() == []


@pytest.mark.parametrize(
    ("a", "finding"),
    [
        (A.replace("trade", "trad"), "L202 sections/trade/a.yaml:3:7"),
        (A.replace("贸易组", "贸易祖"), "L203 sections/trade/a.yaml:4:8"),
        (A.replace("@s", "@t"), "L206 sections/trade/a.yaml:5:41"),
        (
            A.replace("长[", "长[[c]][").replace("drafting", "review"),
            "L207 sections/trade/a.yaml:5:39",
        ),
        (A.replace("。", "{>>查。"), "L216 sections/trade/a.yaml:5:45"),
        (
            A.replace("drafting", "done").replace("。", "{>>查<<}"),
            "L213 sections/trade/a.yaml:5:20",
        ),
        (A.replace("drafting", "todo"), "L220 sections/trade/a.yaml:5:20"),
        (A + "challenge: {progress: drafting, text: 难}\n", "L209 sections/trade/a.yaml:6:1"),
        (A + "countermeasure: {progress: review, text: 策}\n", "L210 sections/trade/a.yaml:6:1"),
        (A + "challenge: {progress: done}\n", "L212 sections/trade/a.yaml:6:23"),
        (
            A + "needs: [status]\nchallenge: {progress: todo}\n",
            "L221 sections/trade/a.yaml:7:1",
        ),
    ],
)
def test_a_fault_of_a_record_is_found_at_its_place(found, a, finding):
    assert finding in found(a=a)


@pytest.mark.parametrize(
    ("plan", "finding"),
    [
        (PLAN.replace("[a]", "[]"), "L204 sections/trade/a.yaml:1:5"),
        (PLAN.replace("[a]", "[a, gone]"), "L205 plan.yaml:3:44"),
        (PLAN.replace("[a]", "[a, a]"), "L215 plan.yaml:3:44"),
        (PLAN + "layout: ministry\n", "L218 plan.yaml:6:9"),
        (PLAN.replace("L211", "L999"), "L219 plan.yaml:5:9"),
        (PLAN.replace("L211", "S101"), "L219 plan.yaml:5:9"),
        (PLAN.replace("people", "  - {id: trade, title: 又一个}\npeople"), "L222 plan.yaml:4:10"),
        (PLAN.replace('L211: "off"', ""), "L211 plan.yaml:3:10"),
    ],
)
def test_a_fault_of_the_plan_is_found_at_its_place(found, plan, finding):
    assert finding in found(plan=plan)


def test_two_topics_on_one_id_are_a_finding_that_names_both(found):
    twin = {"sections/trade/b.yaml": A.replace("甲题", "乙题")}
    assert "L201 sections/trade/b.yaml:1:5" in found(twin)


def test_one_title_on_two_ids_is_a_finding(found):
    assert "L217 sections/trade/b.yaml:2:8" in found(
        {"sections/trade/b.yaml": A.replace("id: a", "id: b")}
    )


def test_a_file_that_stands_elsewhere_is_a_finding(found):
    assert "L214 sections/trade/c.yaml:1:5" in found({"sections/trade/c.yaml": B})


def test_a_source_that_nobody_cites_is_found_at_its_key(found):
    sources = "s: {type: report, title: 报告}\nt: {type: report, title: 另一份}\n"
    assert found(sources=sources) == ["L208 sources.yaml:2:1"]


def test_a_section_that_cannot_be_read_is_not_taken_for_absent(found):
    plan = PLAN.replace("[a]", "[a, b]")
    assert found({"sections/trade/b.yaml": 'id: "b\n'}, plan=plan) == []


def test_an_area_with_a_file_that_cannot_be_read_is_not_said_to_lack_anything(found):
    plan = PLAN.replace('rules: {L211: "off"}', "")
    assert "L211 plan.yaml:3:10" in found(plan=plan)
    assert "L211 plan.yaml:3:10" not in found({"sections/trade/b.yaml": 'id: "b\n'}, plan=plan)


def test_a_key_written_twice_is_not_said_to_lack_its_answer(found):
    twice = f"{A}challenge: {{progress: todo}}\nchallenge: {{progress: review, text: 难}}\n"
    assert found(a=twice) == []


def test_a_source_under_a_wrong_key_is_not_said_to_be_uncited(found):
    sources = "s: {type: report, title: 报告}\n海关: {type: report, title: 另一份}\n"
    assert found(sources=sources) == []


def test_a_source_that_is_not_valid_is_not_taken_for_absent(found):
    assert found(sources="s: {type: web, title: 报告}\n") == []


def test_the_table_of_linked_rules_names_the_codes_that_each_tells():
    for row in CHECKS:
        said = (row.rule.__doc__ or "").partition(":")[0]
        assert said.replace(",", "") == row.codes
    assert {code for row in CHECKS for code in row.codes.split()} >= {
        code for code in rules() if code.startswith("L")
    }


def test_a_family_is_off_when_each_of_its_rules_is():
    off = frozenset(code for code in rules() if code.startswith("F"))
    assert is_off("F", off)
    assert not is_off("T", off)
    assert not is_off("F", off - {"F601"})
    assert not is_off("F", frozenset())


def test_a_switch_changes_what_is_found(found):
    sources = "s: {type: report, title: 报告}\nt: {type: report, title: 另一份}\n"
    assert found(plan=PLAN.replace('"off"', '"off", L208: "off"'), sources=sources) == []


TWO_AREAS = PLAN.replace("people", "  - {id: talent, title: 人才, sections: []}\npeople")


@pytest.mark.parametrize(
    ("plan", "record", "findings"),
    [
        (TWO_AREAS, A.replace("area: trade", "area: talent"), ["L223 plan.yaml:3:41"]),
        (TWO_AREAS, A.replace("area: trade", "area: zz"), ["L202 sections/trade/a.yaml:3:7"]),
        (
            TWO_AREAS.replace("人才, sections: []", "人才, sections: [a]"),
            A,
            ["L215 plan.yaml:4:40"],
        ),
        (PLAN.replace("[a]", "[aa]"), A, ["L205 plan.yaml:3:41"]),
        (PLAN, A.replace("@s", "@ss"), ["L206 sections/trade/a.yaml:5:41"]),
        (PLAN, A.replace("@s]", "@s"), ["L216 sections/trade/a.yaml:5:41"]),
        (PLAN, A.replace("[@s]", "【@s】"), ["L216 sections/trade/a.yaml:5:41"]),
        (PLAN, A.replace("[@s]", "【【a】】[@s]"), ["L216 sections/trade/a.yaml:5:41"]),
    ],
)
def test_one_slip_is_one_finding(found, plan, record, findings):
    assert found(plan=plan, a=record) == findings


def test_a_bold_mark_without_its_partner_is_found(found):
    assert found(a=A.replace("出口", "**出口")) == ["L216 sections/trade/a.yaml:5:37"]


def test_a_note_may_hold_blank_lines(found):
    text = '"甲{>>乙\\n\\n丙<<}[@s]"'
    assert found(a=A.replace('"出口增长[@s]。"', text)) == []


def _edits(*said):
    lines = (
        f"{key}: {{kind: edit, section: a, aspect: status, on: 约占三分之一，比上年多。, old: {old}, new: {new}, decision: {decision}}}\n"
        for key, old, new, decision in said
    )
    return {"opinions.yaml": "".join(lines)}


FIRST = ("e-1", "三分之一", "四成", "accepted")


@pytest.mark.parametrize(
    ("other", "findings"),
    [
        (("e-2", "三分之一", "五成", "accepted"), ["L233"]),
        (("e-2", "约占三分之一", "占四成多", "accepted"), ["L233"]),
        (("e-2", "三分之一", "五成", "rejected"), []),
        (("e-2", "三分之一", "五成", "partly"), []),
        (("e-2", "比上年多", "高于上年", "accepted"), []),
    ],
)
def test_two_edits_of_the_same_words_are_not_both_accepted(found, other, findings):
    told = [it for it in found(_edits(FIRST, other)) if "opinions.yaml" in it]
    assert [it.split()[0] for it in told] == findings
    assert all(it.split()[1].startswith("opinions.yaml:2:") for it in told)
