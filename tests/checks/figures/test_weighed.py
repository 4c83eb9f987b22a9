"""F602: figures that other words tell again, far behind, where several signs together speak for it."""

import pytest

_BETWEEN = "\n\n".join(["各地因地制宜推进工作。", "部门之间加强协作。", "群众评价较好。"])
_TELLS = (
    ("年末自来水家庭用户318.6万户。", "全市接通自来水的人家达到386.1万户，多数在新城。"),
    ("水上救护队全年出航427次。", "问：救护情况如何？答：救生艇累计出动472次。"),
    ("全县建成应急避难场所146处。", "全县一百六十四处避难场所要管好用好。"),
    ("文化馆办班辅导学员5.12万人。", "四万六千名学员走上舞台。"),
    ("秋粮作物绿色防控覆盖率56.4%。", "秋粮绿色防控的覆盖面还不到一半。"),
    ("本项目总投资1.47亿元。", "需要资金1.74亿元，由市财政筹措。"),
)
_SILENT = (
    ("失主称该车值人民币600元。", "另一辆是旧的，该车作价五百元卖出。"),
    ("新增停车泊位3260个。", "今年新增停车泊位2600个。"),
    ("年末自来水家庭用户318.6万户。", "2030年自来水家庭用户力争达到386万户。"),
    ("以往每户每月补贴1800元。", "每户每月共补贴2400元。"),
    ("全县建成避难场所146处。", "新来的一百六十四名社工负责看护树木。"),
    ("文化馆办班辅导学员5.12万人。其中少儿4.46万人。", "三万六千余名学员走上舞台。"),
    (
        "生产内河船闸自动检修设备的4193种关键部件有85.05%从少数渠道采购。",
        "对中小企业，按内河船闸自动检修设备项目投入的65.00%给予补助。",
    ),
    ("甲山区用电31.86亿千瓦时。", "乙水区的用电是38.61亿千瓦时。"),
)


@pytest.mark.parametrize(("one", "again"), _TELLS, ids=lambda text: text[:16])
def test_what_many_signs_say_is_one_thing_is_asked_about(told, one, again):
    assert [one[:4] for one in told(f"{one}\n\n{_BETWEEN}\n\n{again}")] == ["F602"]


@pytest.mark.parametrize(("one", "again"), _SILENT, ids=lambda text: text[:16])
def test_what_is_of_another_year_part_or_place_is_left_alone(told, one, again):
    assert told(f"{one}\n\n{_BETWEEN}\n\n{again}") == []
