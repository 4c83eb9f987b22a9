"""Of a plan the figures of some of whose files are known, the same is found as of all read anew."""

import gc
import weakref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.checks.ledger import by_file
from planctl.checks.ledger.by_file import read_by_file
from planctl.checks.ledger.known import Known
from planctl.checks.ledger.reading.entries import Ledger
from planctl.checks.ledger.reading.read import read_ledger
from planctl.checks.ledger.run import matters, read_figures
from planctl.schemas.terms import Indicator, Terms

from ..edited_files import FILES, dealt, plans_and_edits, proses_of, told

TERMS = Terms(indicators=(Indicator(name="跨境授权总额", aliases=("授权交易金额",)),))
TITLES = {"year": "江临市2024年统计公报", "deals": "授权交易金额达90亿美元的一年"}
HEAD = "plan.yaml"
SENTENCES = (
    "2024年，全市专利授权量12万件[@year]。",
    "2024年，全市专利授权量15万件[@deals]。",
    "2024年，专利授权量比上年增长80%[@year]。",
    "2023年，全市专利授权量10万件[@year]。",
    "今年上半年，江临市新增药店300家。",
    "上半年，全市新增药店310家[@year]。",
    "2024年跨境授权总额为100亿美元[@deals]。",
    "2024年，药企的授权交易金额95亿美元[@deals]。",
    "2019年，全省药材种植面积40万亩[@year]。",
    "2024年，全省药材种植面积45万亩[@year]。",
    "2018年，全省竹林面积40万亩[@year]。",
    "2024年出口额50亿元，其中原料药出口额60亿元[@year]。",
    "以原料药为主，占30%[@year]。",
    "企业31家，其中小企业20家，占80%[@year]。",
    "夏粮20万吨，秋粮30万吨，合计70万吨[@year]。",
    "产量268.4万吨，比上年增加3.1万吨，增产3.2%[@year]。",
    "有45家企业没有上报。",
    "有45家企业按时上报[@year]。",
    "全国患者6000万人，本省患者300万人[@year]。",
)
PLANS, EDITS = plans_and_edits(SENTENCES)
PAPERS = st.builds(
    Known,
    st.just(TERMS),
    st.fixed_dictionaries(
        {"year": st.just(TITLES["year"])}, optional={"deals": st.just(TITLES["deals"])}
    ),
    st.sampled_from((None, 2025)),
    st.just(True),
)


def proses_in(plan):
    """Yield the plan's title, and of each file a title, a heading and paragraphs."""
    title, *_ = proses_of(HEAD, [])
    yield title._replace(text="江临市2024年材料", section=None, aspect=None)
    for path, texts in plan.items():
        yield from proses_of(
            path, [("heading", "（一）现状"), *(("paragraph", one) for one in texts)]
        )


@settings(deadline=None, max_examples=150)
@given(PLANS, EDITS, PAPERS)
def test_what_is_known_of_unchanged_files_stands_for_reading_them(plan, edits, paper):
    known = read_by_file(proses_in(plan), paper, {}).new
    for path, texts in edits:
        plan = {**plan, path: texts}
        unchanged = {other: held for other, held in known.items() if other != path}
        read = read_by_file(proses_in(plan), paper, unchanged)
        assert set(read.new) == {path}
        known = unchanged | dict(read.new)
        assert told(read.findings(paper)) == told(read_figures(proses_in(plan), paper))


def test_sentences_of_these_plans_break_every_rule_of_figures():
    plan = dealt(SENTENCES)
    paper = Known(TERMS, TITLES, 2025, cites=True)
    codes = {one.rule for one in read_figures(proses_in(plan), paper)}
    assert codes == {f"F{number}" for number in range(601, 612)} - {"F604"}


def test_a_file_is_read_anew_when_the_title_of_a_source_that_it_cites_is_another_one():
    plan = {FILES[0]: [SENTENCES[6]], FILES[1]: [SENTENCES[0]]}
    known = read_by_file(proses_in(plan), Known(TERMS, TITLES), {}).new
    read = read_by_file(proses_in(plan), Known(TERMS, TITLES | {"deals": "改过的题名"}), known)
    assert set(read.new) == {FILES[0]}


@pytest.mark.parametrize(
    "again",
    [
        ["2024年，依法处罚违规商户2786家。", "去年，近两千六百家违规商户受到处罚。"],
        ["2024年，护理员年流失率31.6%。", "去年，45%的护理员一年内流失。"],
        [
            "2024年，设有医疗机构的养老院占36%。",
            "去年，有80%的养老院没有内设医疗机构，看病不便。",
        ],
    ],
)
def test_what_a_file_seems_to_tell_again_does_not_hang_on_the_years_of_others(again):
    plan = {FILES[0]: again, FILES[1]: ["2026年，票款收入比上年增长4%。"]}
    every = read_by_file(proses_in(plan), Known(), {})
    others = {path: held for path, held in every.new.items() if path != FILES[0]}
    anew = read_by_file(proses_in(plan), Known(), others)
    assert told(anew.findings(Known())) == told(every.findings(Known()))
    assert "F602" in {one.rule for one in every.findings(Known())}


@pytest.mark.parametrize("code", ["F607", "F610"])
def test_a_rule_that_is_switched_off_is_not_run(code):
    plan = dealt(SENTENCES)
    paper = Known(TERMS, TITLES, 2025, cites=True)
    every = read_by_file(proses_in(plan), paper, {}).findings(paper)
    found = read_by_file(proses_in(plan), paper, {}, {code}).findings(paper, {code})
    assert told(found) == told(one for one in every if one.rule != code)


def test_files_are_judged_alike_whether_few_or_many_at_once(monkeypatch):
    plan = dealt(SENTENCES)
    paper = Known(TERMS, TITLES, 2025, cites=True)
    every = told(read_by_file(proses_in(plan), paper, {}).findings(paper))
    monkeypatch.setattr(by_file, "_AT_ONCE", 1)
    assert told(read_by_file(proses_in(plan), paper, {}).findings(paper)) == every


def test_what_rules_look_up_in_a_ledger_goes_with_it():
    """A command runs without the collector: what holds itself is never given back."""
    ledger = read_ledger(proses_in(dealt(SENTENCES)))
    files = [*map(weakref.ref, ledger.by_file())]
    gc.disable()
    try:
        assert list(matters(ledger, Known(TERMS, TITLES, 2025, cites=True)))
        alive = weakref.ref(ledger)
        assert isinstance(alive(), Ledger)
        del ledger
        assert [ledger() for ledger in (alive, *files)] == [None] * (len(files) + 1)
    finally:
        gc.enable()
