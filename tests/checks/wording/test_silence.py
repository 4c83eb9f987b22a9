"""What is right gets no finding: official papers of several kinds, in our own words (`silent/`)."""

from pathlib import Path

import pytest

from planctl.text.notes import is_note

SILENT = sorted((Path(__file__).parent / "silent").iterdir())


@pytest.mark.parametrize("path", SILENT, ids=lambda path: path.name)
def test_nothing_is_found_in_what_is_right(path, found):
    assert found(path.read_text(encoding="utf-8"), name=path.name) == []


CASES = [
    "当然，以港口带动腹地仍有不少困难。",
    "报废国四b柴油货车的，每辆补贴1万元。",
    "泊位利用率 vs 全年目标：两者已经接近。",
    "装卸效率逐年提高（某港口研究院 2019；某航运中心 2020）。",
    "第五条　有下列情形的，可以不招标：\n\n（一）运量不足的；（二）航道封冻的；\n\n（三）国家规定的其他情形。",
    "三、健全疏浚体系\n\n（六）加强测量。\n\n（九）加强维护。",
    "设备完好率提高（见图1）。",
    "港口经济回升，但航运、造船偏弱，需求待启。",
    "决定扩建之前，先问问自己：航道够不够深。",
    "# 一、先看一张全景图\n\n全港泊位120个。",
    "# 1.1 本报告的核心底稿\n\n统计公报。",
    "全年开通航线12条。来源：港务集团编辑张明远",
    "沿海港口普遍采用TOS调度，TOS已是标配。",
    "从分析型AI（“把数据给我看”）走向能办事的AI（“替我把事办了”）。",
    "五个方面：总量与增速（GDP）、港口、航运。GDP增长5%，地区生产总值（GDP）保持稳定。",
    "主要厂商有Liebherr、Kunz、BMW。沪东重机（HHM）份额上升，BMW份额下降。",
    "实施航运企业矩阵培育计划、专精特新航运企业雁阵培育计划。",
    "符合《港口能耗评价》（DB41/T 1915-2019）的要求。",
    "# 核心数据\n\n- 截至2024年底，全港集装箱吞吐量达到4860万标箱，居全国首位。\n\n# 港口运行\n\n截至2024年底，全港集装箱吞吐量达到4860万标箱，居全国首位。",
    "1.疏浚航道。（牵头单位：市港航局、市水务局、市海事局）\n\n2.改造泊位。（牵头单位：市港航局、市水务局、市海事局）",
    "被告人张XX驾车到XX镇，窃得现金500元。\n\n被告人张XX驾车到XX镇，窃得现金800元。被害人报案，被告人我就跑了呢，退赔。",
    "《江海市支持港口加强节能改造 提升绿色航运水平的若干措施》已经印发。",
    "# 江海港绿色发展战略\n\n# 1 港口的地位\n\n港口地位突出。\n\n# 2 港口的短板\n\n泊位不足。",
    "【渡船超载拒不整改，被海事部门扣留！】记者今天从海事局获悉，渡船已被扣留。",
    "渡船已被扣留，处理决定书已经送达。截图",
    "港口经营人从业人员\t人，营业收入为\t万元，属于小型企业。",
    "来源： 江海港务集团",
    "江ICP备 13001299号",
    "关键词：港口； 航运； 疏浚",
    "船舶信息&ldquo；海巡一号&rdquo；，已经录入。",
    "消息见江海港微博（@江海港）。",
    "结论：Hold / 观望。HOLD，等订单兑现。",
    "① 港口/航运　航运能否成为增长极。\n\n② 造船/修船　修船订单能否回升。",
    "- 会不会在下一代停产最强的那款（有先例，去年的型号未公开价格）\n- 我个人对这个理由持保留态度",
    "1. ✅ 运价跌破成本\n2. ✅ 全面亏损\n3. ⚠️ 运力退出不充分",
    "入住新大新大酒店。",
    "职工缴费年限（含视同缴费年限）是23年2月。",
    "6. 加强测量。\n\n7. 加强维护。\n\n10. 加强巡查。",
    "# 一、总体情况\n\n一季度，全港集装箱吞吐量达到1086万标箱，同比增长5.3%，增速居沿海首位。\n\n# 二、港口运行\n\n一季度，全港集装箱吞吐量达到1086万标箱，同比增长5.3%，增速居沿海首位。",
    "| 入口 | 点击 | 占比 |\n|---|---|---|\n| 找你附近（推荐） | 2,140 | 6.28% |",
    "| 项目 | 内容 |\n|---|---|\n| 版本 | V2.1（基于 V2.0 修订，泊位数据均附统计来源） |",
    "**【口径差异标注】**\n\n泊位按码头统计。",
    "**【估算】** 以下2028年数据基于港口协会增速等比推算。",
    "# 一、港口\n\n吞吐量仅见于媒体转引，未获取年报原文，统计口径未完全确认。\n\n# 二、证据缺口\n\n未联系港航企业核实。",
    "笔者翻看年报，吞吐量增长。笔者把两港合计，先粗算一下放着。笔者认为，差距不大，所以就随手处理一下。",
    "[3] 《江海港泊位普查》. 见于: 2025年3月. [在线]. 载于: https://www.example.cn/berths",
    "日均进港船舶由3千多艘增加到1万2千多艘。",
    "船舶自动识别（VDM）已经普及。\n\n# 二、船舶自动识别（VDM）专项\n\n覆盖全港。",
    "船舶自动识别（VDM）已经普及，运费以CNY计，CNY走强。",
    "船舶自动识别（VDM）已经普及。\n\n数据来源：PTR《泊位年报》。PTR认为份额稳定。",
]
"""One way each in which papers that were published looked wrong, and were right."""


@pytest.mark.parametrize("text", CASES)
def test_nothing_is_found_in_what_only_looks_wrong(text, found):
    assert found(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "”",
        "“中",
        "（",
        "()",
        "[",
        "一是",
        "ABCD中",
        "2024-2025年",
        "#",
        "中 ",
        "这句，再改",
        "（8%中）",
        "甲__",
        "[0，1)中",
        "甲：　　乙",
        "甲。",
        "这句改吗？",
        "2025年1月1日至",
        "10月1日（星期一）2025年",
        "约1万",
        "附件1、",
        "（1）甲；",
        "甲乙甲乙，",
        "，甲乙丙丁戊己庚",
        "请甲局研究",
    ],
)
def test_a_hostile_line_is_read_in_bounded_time(piece, found):
    """Quadratic work on a line of this length would take minutes."""
    found(f"# 题\n\n{piece * 20_000}")


def test_marks_that_are_a_papers_legend_are_told_once(found):
    lines = [f"{number}号泊位（✅ 已验证）运行平稳。" for number in range(1, 6)]
    assert found("\n\n".join(lines)) == ["T334 1:6"]


def test_the_day_of_a_title_that_has_a_year_is_no_note():
    assert not is_note("2023 年 11 月 8 日", "江海航运《2023 Port Review》")
