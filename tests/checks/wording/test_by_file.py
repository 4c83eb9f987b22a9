"""Of a plan some of whose files are known from an earlier run, the same is found as of all read anew."""

import pytest
from hypothesis import given, settings

from planctl.checks.wording.by_file import Texts, read_by_file
from planctl.checks.wording.run import read
from planctl.checks.wording.table import ALONE, TOGETHER
from planctl.messages.rules import rules
from planctl.schemas.plan import Wording
from planctl.schemas.terms import Term, Terms

from ..edited_files import dealt, plans_and_edits, proses_of, told

TERMS = Terms(terms=(Term(term="数据跨境流动", variants=("跨境数据流动", "ZMTD")),))
SENTENCES = (
    "合同研究组织（CRO）又称合同研究组织（CRO）。",
    "各地要把审评时限和办理流程逐项写进办事指南并按季度向社会公布。",
    "各地要把审评时限和办理流程逐项写进办事指南并按月份向社会公布。",
    "试点期满后由主管部门组织评估，各地要把审评时限和办理流程逐项写进办事指南并按季度向社会公布。",
    "2024年有12个园区通过了跨境数据流动的核查。",
    "2024年有13个园区通过了数据跨境流动的核查。",
    "合同研究组织（CRO）承担了多数试验。",
    "临床研究中心（CRO）承担了多数试验。",
    "PBMC的检测结果尚未公开，PBMC另有说明。",
    "APCE成员的收费逐年上涨。",
    "CRO、CRO和CRO之间比价。",
    "中美两国的企业在ZM问题上各有打算，M国的要求更严。",
    "中介机构逐年增加。ZJ一词由此而来，中介也受约束。",
    "采用Bio-Tech路线的企业增多，biotech的说法也常见。",
    "材料里写着ZMTD和敏*感的字样。",
    "报送材料[《试验数据目录》https://example.org/a]已经公开。",
    "报送材料[《试验数据目录》https://example.org/b]已经公开。",
)
PLANS, EDITS = plans_and_edits(SENTENCES)


def paragraphs(path, texts):
    return proses_of(path, [("paragraph", text) for text in texts])


def texts_of(plan, off=()):
    return Texts(
        {path: paragraphs(path, said) for path, said in plan.items()}, TERMS, Wording(), off
    )


@settings(deadline=None, max_examples=150)
@given(PLANS, EDITS)
def test_what_is_known_of_unchanged_files_stands_for_reading_them(plan, edits):
    known = read_by_file(texts_of(plan), {})[1]
    for path, texts in edits:
        plan = {**plan, path: texts}
        unchanged = {other: held for other, held in known.items() if other != path}
        found, new = read_by_file(texts_of(plan), unchanged)
        assert set(new) == {path}
        known = unchanged | new
        proses = [prose for path, said in plan.items() for prose in paragraphs(path, said)]
        assert told(found) == told(read(proses, TERMS))


def test_sentences_of_these_plans_break_the_rules_that_read_all_files():
    plan = dealt(SENTENCES)
    codes = {one.rule for one in read_by_file(texts_of(plan), {})[0]}
    assert {"T341", "T342", "T343", "T344", "T345", "T352", "T353", "T354", "T363", "T381"} <= codes


@pytest.mark.parametrize("code", ["T344", "T354", "T381"])
def test_a_rule_that_is_switched_off_is_not_run(code):
    plan = dealt(SENTENCES)
    every = read_by_file(texts_of(plan), {})[0]
    off = {code, "T353"} if code == "T354" else {code}
    found = read_by_file(texts_of(plan, off), {})[0]
    assert told(found) == told(one for one in every if one.rule not in off)


def test_the_table_names_the_codes_that_each_rule_tells():
    named = [code for row in (*ALONE, *TOGETHER) for code in row.codes.split()]
    assert len(named) == len(set(named))
    assert set(rules()) > set(named)
    for row in (*ALONE, *TOGETHER):
        said = (row.rule.__doc__ or "").partition(":")[0]
        assert said.replace(",", "") == row.codes
