"""One paper in every dress: numbers of any kind or none, marks of any level, parts or areas first."""

from itertools import count

import pytest

ASPECTS = {"status": "发展现状", "challenge": "突出问题", "countermeasure": "对策建议"}
SAID = {
    "通关": ("甲港试点提前放行，货物少等半天。", "单证口径不一，各口岸要求不同。", "统一单证口径，公布全国样式。"),
    "人才": ("乙园办了实训，学员八成上岗。", "懂规则的人少，从业者多为兼职。", "办好实训，每年轮训从业者。"),
    "结算": ("跨境结算的笔数增长三成。", "小额结算费用偏高，企业负担重。", "降低小额结算的费用。"),
}  # fmt: skip
CHINESE = "一二三四五六七八九"
NUMBERED = {
    "一、（一）": (lambda n: f"{CHINESE[n]}、", lambda n: f"（{CHINESE[n]}）"),
    "（一）1.": (lambda n: f"（{CHINESE[n]}）", lambda n: f"{n + 1}."),
    "1.（1）": (lambda n: f"{n + 1}.", lambda n: f"（{n + 1}）"),
    "1、（1)": (lambda n: f"{n + 1}、", lambda n: f"（{n + 1})"),
    "1）①": (lambda n: f"{n + 1}）", lambda n: "①②③"[n]),
    "第一章 第一节": (lambda n: f"第{CHINESE[n]}章　", lambda n: f"第{CHINESE[n]}节　"),
    "第一部分 一、": (lambda n: f"第{CHINESE[n]}部分 ", lambda n: f"{CHINESE[n]}、"),
    "1 1)": (lambda n: f"{n + 1} ", lambda n: f"{n + 1})"),
    "no numbers": (lambda _: "", lambda _: ""),
    "half-width brackets": (lambda n: f"{CHINESE[n]}.", lambda n: f"({CHINESE[n]})"),
}
MARKED = {
    "no marks": ("", ""),
    "marks": ("# ", "## "),
    "deep marks": ("##### ", "###### "),
    "one level for all": ("### ", "### "),
    "marks without blanks": ("##", "###"),
    "bold": ("**", "**"),
}


def parts_first(number, mark):
    parts = count()
    for aspect, title in enumerate(ASPECTS.values()):
        yield heading(mark[0], number[0](next(parts)), title)
        for at, (area, said) in enumerate(SAID.items()):
            yield heading(mark[1], number[1](at), f"{area}方面")
            yield said[aspect]


def areas_first(number, mark):
    for at, (area, said) in enumerate(SAID.items()):
        yield heading(mark[0], number[0](at), area)
        for aspect, title in enumerate(ASPECTS.values()):
            yield heading(mark[1], number[1](aspect), title)
            yield said[aspect]


def heading(mark, number, title):
    return f"**{number}{title}**" if mark == "**" else f"{mark}{number}{title}"


@pytest.mark.parametrize("order", [parts_first, areas_first])
@pytest.mark.parametrize("mark", MARKED)
@pytest.mark.parametrize("number", NUMBERED)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_every_dress_comes_to_the_same_records(take, accounted, order, mark, number, between):
    lines = between.join(order(NUMBERED[number], MARKED[mark]))
    imported = accounted(take({"稿.md": lines + "\n"}))
    plan = imported.plan
    assert [area.title for area in plan.head.areas] == [*SAID]
    for area, said in zip(plan.head.areas, SAID.values(), strict=True):
        held = [
            [
                section.aspect(aspect).text
                for section in plan.in_area(area.id)
                if section.aspect(aspect)
            ]
            for aspect in ASPECTS
        ]
        assert held == [[text] for text in said]
    assert not plan.passages


def test_one_heading_without_its_number_is_still_an_area(take):
    lines = [*areas_first(NUMBERED["（一）1."], MARKED["deep marks"])]
    draft = "\n".join(lines).replace("（三）结算", "结算")
    assert [area.title for area in take({"a.md": draft}).plan.head.areas] == [*SAID]


def test_headings_alone_come_to_areas_that_wait_for_their_sections(take, accounted):
    draft = "# 港口规划\n## （一）通关\n### 现状\n### 挑战\n## （二）人才\n### 现状\n### 挑战\n"
    plan = accounted(take({"a.md": draft})).plan
    assert ([area.title for area in plan.head.areas], plan.sections) == (["通关", "人才"], ())


def test_headings_without_numbers_that_never_come_again_are_topics(take, accounted):
    draft = "现状\n\n提前放行\n甲港试点提前放行，少等半天。\n\n实训基地\n乙园办了实训，八成上岗。\n\n问题\n\n单证不一\n单证口径不一，各口岸不同。\n"
    plan = accounted(take({"港口.txt": draft})).plan
    assert [area.title for area in plan.head.areas] == ["港口"]
    assert [section.title for section in plan.sections] == ["提前放行", "实训基地", "单证不一"]
