"""A plan that was checked before, one of whose many sections was edited."""

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
