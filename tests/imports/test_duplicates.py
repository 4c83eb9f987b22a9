"""What stands in two drafts is written once; like sentences on several matters are not the same."""

import pytest

STATUS = "### （一）通关\n#### 现状\n"


def texts(imported):
    return [section.status.text for section in imported.plan.sections if section.status]


def twice(imported):
    return [finding for finding in imported.findings if finding.rule == "I505"]


ALIKE = (
    "对甲国出口额为12.5亿元，同比增长9.4%，主要品类为检测设备和一次性耗材，清关时间缩短半天。",
    "对乙国出口额为18.7亿元，同比增长8.1%，主要品类为检测设备和一次性耗材，清关时间缩短半天。",
)


def test_like_sentences_of_one_draft_on_several_matters_all_stand(take, accounted):
    draft = STATUS + "".join(f"##### {at}国市场\n{said}\n" for at, said in enumerate(ALIKE))
    imported = accounted(take({"a.md": draft + "#### 挑战\n##### 单证\n口径不一。\n"}))
    assert texts(imported) == list(ALIKE)
    assert not twice(imported)


def test_sentences_made_of_the_same_words_in_another_order_all_stand(take, accounted):
    pieces = [f"{who}{does}。" for who in ("各口岸", "检验机构", "行业协会") for does in
              ("按季更新统一的清单", "逐步取消重复的检验", "分批移交样品的留存期限")]  # fmt: skip
    one, other = "".join(pieces), "".join(reversed(pieces))
    drafts = {
        name: f"{STATUS}##### {name}\n{text}\n" for name, text in (("甲", one), ("乙", other))
    }
    imported = accounted(take(drafts))
    assert sorted(texts(imported)) == sorted([one, other])


@pytest.mark.parametrize("times", [2, 3])
def test_a_passage_that_stands_twice_in_one_draft_is_written_once(take, accounted, times):
    draft = STATUS + "".join(f"##### 第{at}题\n开头{at}。\n\n{ALIKE[0]}\n" for at in range(times))
    imported = accounted(take({"a.md": draft}))
    assert "".join(texts(imported)).count(ALIKE[0]) == 1
    assert len(twice(imported)) == times - 1


def test_a_passage_within_a_longer_one_of_another_draft_is_known(take, accounted):
    long = f"{ALIKE[0]}检测设备由两家机构供货，耗材由各地采购。"
    drafts = {
        name: f"{STATUS}##### {name}\n{said}\n" for name, said in (("甲", long), ("乙", ALIKE[0]))
    }
    imported = accounted(take(drafts))
    assert texts(imported) == [f"{long}\n\n{{>>另稿题作：乙<<}}"]
    assert len(twice(imported)) == 1
