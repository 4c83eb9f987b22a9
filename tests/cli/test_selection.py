"""`--select` and `--ignore`: the rules that are asked for are run, and what they tell is the same."""

import json
from random import Random

import pytest

from planctl.messages.rules import rules
from planctl.workspace.read_ahead import WORTH_A_PROCESS

SENTENCES = (
    "合同研究组织（CRO）承担了多数试验，出口增长,进口回落。",
    "临床研究中心（CRO）承担了多数试验{>>planctl: allow T353 两处各指一事<<}。",
    "PBMC的检测结果尚未公开{>>planctl: allow T352 读者都懂<<}。",
    "APCE成员的收费逐年上涨，坚持”引进来“并重。",
    "采用Bio-Tech路线的企业增多，biotech的说法也常见。",
    "CRO、CRO和CRO之间比价，材料里写着ZMTD的字样[@nobody]。",
    "2024年，全市专利授权量12万件[@customs-2024]。",
    "2024年，全市专利授权量15万件{>>planctl: allow F601 口径不同<<}。",
    "2024年出口额50亿元，其中原料药出口额60亿元。",
    "各地要把审评时限写进办事指南并按季度公布{>>planctl: allow T303 照录<<}。",
    "试点期满后评估，各地要把审评时限写进办事指南并按季度公布[[nowhere]]。",
    "出口增长较快（建议移到第二部分）{>>planctl: allow T331<<}。",
)
TERMS = "terms:\n  - {term: 数据跨境流动, variants: [ZMTD]}\n"
SECTION = """\
id: {id}
title: 第{id}题
area: trade
status:
  progress: done
  text: |-
    {text}
"""


def write(plan, numbers, chance):
    for number in numbers:
        text = "\n\n    ".join(chance.sample(SENTENCES, 3))
        path = plan / f"sections/trade/topic-{number}.yaml"
        path.write_text(SECTION.format(id=f"topic-{number}", text=text), encoding="utf-8")


@pytest.fixture
def faulty(plan):
    """A plan that breaks rules of every family."""
    (plan / "terms.yaml").write_text(TERMS, encoding="utf-8")
    write(plan, range(8), Random(1))
    return plan


@pytest.fixture
def found(planctl):
    """Return what `validate` finds, as JSON."""

    def ran(*arguments):
        return json.loads(planctl("validate", "-f", "json", *arguments).out)["findings"]

    return ran


def kept(findings, select, ignore):
    """Return of all findings those that two options leave."""
    wanted, unwanted = (tuple(filter(None, said.split(","))) for said in (select, ignore))
    return [
        one
        for one in findings
        if one["rule"][0] in "RS"
        or (
            (not wanted or one["rule"].startswith(wanted))
            and not (unwanted and one["rule"].startswith(unwanted))
        )
    ]


def options(select, ignore):
    return [*(("--select", select) if select else ()), *(("--ignore", ignore) if ignore else ())]


def choices(number):
    """Return some choices of rules, by codes and beginnings of codes."""
    chance, codes = Random(number), sorted(rules())
    starts = [code[:length] for code in codes for length in (1, 2, 3, 4)]
    return [
        tuple(",".join(chance.sample(starts, chance.randint(0, 3))) for _ in "si")
        for _ in range(12)
    ]


CHOICES = [("T351,T352", ""), ("T391", ""), ("", "T345"), ("", "T341,T343,T345,T303"), ("", "T391"), *choices(7)]  # fmt: skip


@pytest.mark.parametrize("files", [[], ["稿.md", "乙.md"]], ids=["plan", "drafts"])
def test_the_same_is_found_as_of_all_findings_is_kept(faulty, found, files):
    for at, name in enumerate(files):
        (faulty / name).write_text("\n\n".join(SENTENCES[at::2]), encoding="utf-8")
    every = found("--no-cache", *files)
    assert {one["rule"][0] for one in every} >= ({"T", "F"} if files else {"L", "T", "F"})
    for select, ignore in CHOICES:
        told = found("--no-cache", *files, *options(select, ignore))
        assert told == kept(every, select, ignore), (select, ignore)


def test_the_cache_holds_no_less_than_is_asked_for(faulty, found):
    write(faulty, range(WORTH_A_PROCESS), Random(2))
    chance = Random(3)
    for select, ignore in chance.sample([*CHOICES, ("", ""), ("", ""), ("T", "")], 9):
        write(faulty, chance.sample(range(WORTH_A_PROCESS), chance.randint(0, 2)), chance)
        told = found(*options(select, ignore))
        assert (
            told == found(*options(select, ignore)) == found("--no-cache", *options(select, ignore))
        )
        if chance.random() < 0.3:
            assert found() == found("--no-cache")
