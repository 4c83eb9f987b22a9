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


def test_a_passage_that_stands_under_two_aspects_is_kept_and_said(take, accounted):
    draft = f"{STATUS}##### 出口\n{ALIKE[0]}\n#### 挑战\n##### 清关\n{ALIKE[0]}\n"
    imported = accounted(take({"a.md": draft}))
    assert [s.challenge.text for s in imported.plan.sections if s.challenge] == [ALIKE[0]]
    (said,) = [finding for finding in imported.findings if finding.rule == "I514"]
    assert (said.place.line, said.related[0].line, said.values["aspect"]) == (
        7,
        4,
        "@aspect.status",
    )


def test_a_matter_that_two_drafts_put_under_two_areas_is_said(take, accounted):
    drafts = {
        name: f"### （一）{area}\n#### 现状\n##### {name}\n{ALIKE[0]}\n#### 挑战\n##### 单证\n口径{name}不一。\n"
        for name, area in (("甲", "通关"), ("乙", "检验"))
    }
    imported = accounted(take(drafts))
    said = [finding for finding in imported.findings if finding.rule == "I513"]
    assert [(f.place.path, f.values["here"], f.values["there"]) for f in said] == [
        ("乙", "检验", "通关")
    ]


def test_a_source_without_an_address_is_said_once_however_often_it_is_cited(take, accounted):
    cited = "".join(f"第{at}项增长一成[《丁类年报》 某中心 p{at}]。" for at in range(3))
    imported = accounted(take({"a.md": f"{STATUS}##### 出口\n{cited}\n"}))
    said = [finding for finding in imported.findings if finding.rule == "I502"]
    assert [finding.values["count"] for finding in said] == ["3"]


def test_an_address_that_another_draft_gives_is_no_longer_missed(take, accounted):
    drafts = {
        "a.md": f"{STATUS}##### 出口\n增长一成[《丁类年报》 某中心]。\n",
        "b.md": f"{STATUS}##### 进口\n回落一成[https://example.org/d 丁类年报]。\n",
    }
    imported = accounted(take(drafts))
    assert len(imported.plan.sources) == 1
    assert not [finding for finding in imported.findings if finding.rule == "I502"]
