"""A plan that was checked before, one of whose many sections was edited."""

import shutil
from random import Random

import pytest

from planctl.workspace.read_ahead import WORTH_A_PROCESS

SECTION = """\
id: {id}
title: 第{number}题
area: trade
owner: 甲组
status:
  progress: done
  text: |-
    {text}
needs: [status]
"""
EDITS = {
    "a sentence of another": "第7号药材市场由县里的合作社自行经营并逐年清账[@customs-2024]。",
    "a figure that contradicts": "2024年，第7号药材市场成交额900万元[@customs-2024]。",
    "a name that has another meaning": "合同研究组织（CRO）与临床研究中心（CRO）并存[@customs-2024]。",
    "a growth that figures elsewhere do not give": "2024年，第9号药材市场成交额同比增长3倍[@customs-2024]。",
    "a part that is larger than its whole": "成交额9亿元，其中药材成交额12亿元[@customs-2024]。",
    "an old figure without a source": "2013年，药材市场成交额12亿元。",
    "a fault of its own": "市场里，，有“人问价[@customs-2024]。",
}


def write(plan, number, text):
    path = plan / f"sections/trade/topic-{number}.yaml"
    path.write_text(
        SECTION.format(id=f"topic-{number}", number=number, text=text), encoding="utf-8"
    )


@pytest.fixture
def many(plan):
    """The small plan with as many sections as it takes for a second process."""
    for number in range(WORTH_A_PROCESS):
        said = "2024年，第{}号药材市场成交额{}万元[@customs-2024]。第{}号药材市场由县里的合作社自行经营并逐年清账。"
        write(plan, number, said.format(number, number + 100, number))
    return plan


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
def test_the_same_is_found_as_in_a_first_check(many, planctl, text):
    before = planctl("validate", "--format", "json").out
    write(many, 150, text)
    again = planctl("validate", "--format", "json").out
    assert again == planctl("validate", "--format", "json", "--no-cache").out
    assert again != before
    write(many, 150, EDITS["a sentence of another"])
    assert (
        planctl("validate", "--format", "json").out
        == planctl("validate", "--format", "json", "--no-cache").out
    )


def test_the_same_is_found_after_any_edits(many, planctl):
    chance = Random(6)
    for _ in range(6):
        for number in chance.sample(range(WORTH_A_PROCESS), chance.randint(1, 3)):
            write(many, number, "".join(chance.sample(tuple(EDITS.values()), chance.randint(1, 3))))
        again = planctl("validate", "--format", "json").out
        assert again == planctl("validate", "--format", "json", "--no-cache").out
        assert planctl("figures", "--format", "json").out == figures_anew(many, planctl)


@pytest.mark.parametrize(
    ("old", "new"),
    [("title: ", "title: 江临市2023年"), ("date: 2025", "date: 2028")],
    ids=["the paper's title", "its date"],
)
def test_what_the_plan_says_of_its_paper_is_minded(many, planctl, old, new):
    write(
        many, 7, "上年末，江临市药材市场成交额3亿元。2023年，药材市场成交额5亿元[@customs-2024]。"
    )
    planctl("validate", "--format", "json")
    head = many / "plan.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    again = planctl("validate", "--format", "json").out
    assert again == planctl("validate", "--format", "json", "--no-cache").out


def figures_anew(plan, planctl):
    """Return the figures as they are listed where nothing is known."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLANCTL_CACHE", str(plan.parent / "no cache yet"))
        listed = planctl("figures", "--format", "json").out
    shutil.rmtree(plan.parent / "no cache yet")
    return listed
