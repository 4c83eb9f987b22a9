"""F602: figures that a summary tells again in much the same words, but for one slip of the pen."""

import pytest

_BETWEEN = "\n\n".join(["各地因地制宜推进工作。", "部门之间加强协作。", "群众评价较好。"])
_TELLS = (
    (
        "去年湿地公园建成步道，接待观鸟游客46.83万人次。",
        "观鸟旅游升温，湿地公园接待游客48.63万人次。",
    ),
    (
        "全年快递业务量8.46亿件，同比增长17.3%，业务收入71.2亿元。",
        "一年来，快递业务收入71.2亿元，业务量8.46亿件、增长13.7%。",
    ),
    (
        "| 项目 | 数量 |\n| --- | --- |\n| 温室大棚面积（亩） | 21753 |",
        "设施农业提速，温室大棚面积达到21573亩，农户增收。",
    ),
    ("去年粮仓新增仓容6600万吨以上。", "五年来粮仓新增仓容6060万吨以上，布局更匀。"),
    ("去年居民恩格尔系数为29.74%。", "居民恩格尔系数有望在去年27.74%的基础上继续下降。"),
    ("乡村医生签约居民318.4万人。", "家庭医生团队下乡，乡村医生签约居民已有318.4亿人。"),
)
_SILENT = (
    ("3月5日，检查组在东街查获假酒，案值4820元。", "7月9日，检查组在西街查获假酒，案值4880元。"),
    ("财政补贴24.6亿元，比上年的23.6亿元增长。", "财政补贴在上年的23.6亿元之上再增一成。"),
    ("短途航线接送旅客104.3万人次。", "观光缆车全年运送市民134.3万人次。"),
    ("2022年，博物馆接待观众46.83万人次。", "2023年，博物馆接待观众48.63万人次。"),
    ("全市新栽果树37万株。", "全市新栽行道树17万株。"),
    ("茶园面积31.4万亩。", "到2030年，茶园面积力争达到34.1万亩。"),
)


@pytest.mark.parametrize(("one", "again"), _TELLS, ids=lambda text: text[:16])
def test_a_figure_told_again_but_for_a_slip_is_asked_about(told, one, again):
    assert [found[:3] for found in told(f"{one}\n\n{_BETWEEN}\n\n{again}")] == ["F60"]


@pytest.mark.parametrize(("one", "again"), _SILENT, ids=lambda text: text[:16])
def test_figures_of_two_things_days_and_years_are_left_alone(told, one, again):
    assert told(f"{one}\n\n{_BETWEEN}\n\n{again}") == []


def test_a_heading_that_tells_it_otherwise_is_held_against_its_text(told):
    text = "# 年报\n\n## 全年救助候鸟8317只\n\n全市救护站共救助候鸟8371只，放飞志愿者有96人。"
    assert told(text) == ["F602 8371只 with 8317只"]


def test_all_places_that_tell_it_again_are_one_matter(told):
    again = "冬季候鸟救助站收治候鸟8317只。"
    text = f"{again}\n\n{_BETWEEN}\n\n{again}\n\n{_BETWEEN}\n\n去冬救助站一共收治候鸟8371只。"
    assert told(text) == ["F602 8371只 with 8317只 with 8317只"]


def test_paragraphs_one_behind_the_other_tell_of_one_thing_after_another(told):
    text = "短视频平台的用户规模达到10.46亿人。\n\n网上政务的用户规模达到10.96亿人。"
    assert told(text) == []
