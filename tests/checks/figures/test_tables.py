"""Cells of a table are figures too, read with what heads their row and column."""

TABLE = """\
| 指标 | 2023年 | 2024年 | 同比增长（%） |
| --- | --- | --- | --- |
| 快递业务量（亿件） | 1320.7 | 1750.8 | 21.5 |
| 快递业务收入（亿元） | 12303 | 14000 | 13.8% |
| 备注 | 无 | 2024年起含乡镇 | — |
"""


def test_a_cell_takes_its_unit_period_and_indicator_from_its_heads(ledger):
    read = [
        (entry.said, str(entry.mention.period or ""), entry.words, entry.mention.quantity.unit)
        for entry in ledger(TABLE).entries
    ]
    assert read == [
        ("1320.7", "2023", "快递业务量", "件"),
        ("1750.8", "2024", "快递业务量", "件"),
        ("21.5", "2024", "快递业务量", "%"),
        ("12303", "2023", "快递业务收入", "元"),
        ("14000", "2024", "快递业务收入", "元"),
        ("13.8%", "2024", "快递业务收入", "%"),
    ]


def test_a_table_may_name_its_unit_above(ledger):
    text = "表：收支情况（单位：亿元）\n\n| 项目 | 2024年 |\n| --- | --- |\n| 卫生健康支出 | 20.2 |"
    (entry,) = ledger(text).entries
    assert (entry.mention.quantity.value, entry.mention.quantity.unit) == (2_020_000_000, "元")


def test_a_text_is_held_against_a_table(told):
    text = f"2024年快递业务量达到1570.8亿件。\n\n{TABLE}"
    assert told(text) == ["F601 1750.8 with 1570.8亿件"]


def test_a_table_may_name_its_units_in_a_column(told):
    table = "| 指标 | 单位 | 2024年 |\n| --- | --- | --- |\n| 1.海洋产业产值 | 亿元 | 1370 |\n| 2.水质优良率 | % | 86 |"
    assert told(f"{table}\n\n2024年海洋产业产值1730亿元。") == ["F601 1730亿元 with 1370"]
    assert told(f"{table}\n\n2024年海洋产业产值1370亿元。") == []


def test_a_row_or_a_column_may_be_headed_by_a_bare_year(told):
    rows = "| 年份 | 造林面积（万亩） |\n| --- | --- |\n| 2023 | 41.2 |\n| 2024 | 38.6 |"
    columns = "| 指标 | 2023 | 2024 |\n| --- | --- | --- |\n| 造林面积（万亩） | 41.2 | 38.6 |"
    for table in (rows, columns):
        assert told(f"{table}\n\n2023年造林面积42.1万亩。") == ["F601 42.1万亩 with 41.2"]


ROWS = """\
| 地区 | 2023年产值（亿元） | 2024年产值（亿元） | 增长（%） | 企业（家） | 户均产值（亿元） |
| --- | --- | --- | --- | --- | --- |
| 甲县 | 10.2 | 11.4 | 11.8 | 20 | 0.57 |
| 乙县 | 20.5 | 22.0 | 7.3 | 44 | 0.50 |
| 丙县 | 30.0 | 33.1 | {} | 60 | {} |
| 丁县 | 8.4 | 8.8 | 4.8 | 16 | 0.55 |
"""


def test_the_row_that_does_not_do_as_all_others_is_told(told):
    assert told(ROWS.format("10.3", "0.55")) == []
    assert told(ROWS.format("13.3", "0.55")) == ["F606 13.3 with 33.1 with 30.0"]
    assert told(ROWS.format("10.3", "0.65")) == ["F605 0.65 with 33.1 with 60"]


def test_a_total_that_stands_alone_is_told_where_it_is_near(told):
    table = "| 项目 | 数量（个） |\n| --- | --- |\n| 甲 | 12 |\n| 乙 | 25 |\n| 丙 | 31 |\n| 合计 | {} |\n"
    assert told(table.format(68)) == []
    assert told(table.format(69)) == ["F605 69 with 12 with 25 with 31"]
    assert told(table.format(78)) == ["F605 78 with 12 with 25 with 31"]
    assert told(table.format(23)) == []


def test_what_a_head_says_is_part_of_another_column_is_still_of_its_row(told):
    head = "| 工程 | 投资（亿元） | 其中：财政资金（亿元） |\n| --- | --- | --- |\n"
    assert (
        told(
            f"{head}| 引水 | 24 | 9 |\n| 泵站 | 31 | 14 |\n| 堤防 | 11 | 4 |\n| 合计 | 66 | 27 |\n"
        )
        == []
    )


def test_a_cell_is_shown_with_the_unit_that_its_heads_name(found):
    table = "| 指标 | 2030年 |\n| --- | --- |\n| 货物吞吐量（亿吨） | 2.6 |\n"
    (told,) = [
        one for one in found(f"到2030年，货物吞吐量达到2.4亿吨。\n\n{table}") if one.rule == "F601"
    ]
    assert told.values["said"] == "2.4亿吨 / 2.6亿吨"


def rows(ledger, text):
    return [
        f"{one.said} {one.mention.quantity.unit} {one.mention.period or '-'} {one.words}"
        for one in ledger(text).entries
    ]


def test_a_row_is_named_by_the_column_that_tells_the_rows_apart(ledger):
    batches = "| 批次 | 名称 | 投资（亿元） |\n| --- | --- | --- |\n| 第一批（2个） | 净水厂 | 3.2 |\n| 第一批 | 泵站 | 0.8 |"
    years = "| 年度 | 名称 | 收入（万元） |\n| --- | --- | --- |\n| 2023年 | 门票 | 12 |\n| 2023年 | 餐饮 | 8 |\n| 2024年 | 门票 | 14 |"
    assert rows(ledger, batches) == ["2个 个 - 第一批", "3.2 元 - 净水厂投资", "0.8 元 - 泵站投资"]
    assert rows(ledger, years) == [
        "12 元 2023 门票收入",
        "8 元 2023 餐饮收入",
        "14 元 2024 门票收入",
    ]


def test_a_unit_may_stand_behind_a_stroke_and_cells_hold_ranges_and_remarks(ledger):
    table = "| 环节 | 成本/元 | 收费，元/亩 |\n| --- | --- | --- |\n| 机耕 | 1,850 | 80—100 |\n| 机收 | 1,900 | 160（含转运20元） |"
    assert rows(ledger, table) == [
        "1,850 元 - 机耕成本",
        "80—100 元/亩 - 机耕收费",
        "1,900 元 - 机收成本",
        "160 元/亩 - 机收收费",
        "20元 元 - 机收收费含转运",
    ]


def test_a_table_is_of_the_year_that_its_caption_its_heading_or_the_title_names(ledger):
    table = "| 港口 | 吞吐量（万吨） |\n| --- | --- |\n| 江口 | 3 |\n"
    before = "# 2024年港口情况\n\n2023年停航12天。2020—2023年投资8亿元。\n\n"
    assert rows(ledger, before + table)[-1] == "3 吨 2024 江口吞吐量"
    assert rows(ledger, f"{before}2022年情况见下表：\n\n{table}")[-1] == "3 吨 2022 江口吞吐量"


def test_a_column_of_bodies_under_the_head_for_units_holds_no_units(ledger):
    table = "（单位：万元）\n\n| 单位 | 收入 |\n| --- | --- |\n| 水务公司 | 120 |\n| 水利局 | 80 |"
    assert rows(ledger, table) == ["120 元 - 水务公司收入", "80 元 - 水利局收入"]


def test_what_stands_in_brackets_behind_a_row_s_name_and_is_no_unit_belongs_to_the_name(told):
    table = "（单位：亿元）\n\n| 章 | 金额 |\n| --- | --- |\n| 路基 | 18.0 |\n| 桥涵 | 22.5 |\n| 其他（含利息） | 19.0 |\n| 合计 | 59.5 |"
    assert told(table) == []
    assert told(table.replace("59.5", "61.5")) == ["F605 61.5 with 18.0 with 22.5 with 19.0"]


def test_shares_of_two_tables_are_of_the_amounts_beside_them(told):
    one = "| 电源 | 装机（万千瓦） | 占比 | 同比增长 |\n| --- | --- | --- | --- |\n| 火电 | 155 | 40% | 2.0% |"
    other = "| 电源 | 发电量（亿千瓦时） | 占比 | 同比增长 |\n| --- | --- | --- | --- |\n| 火电 | 637 | 63% | 1.0% |"
    assert told(f"# 一、装机\n\n{one}\n\n# 二、发电量\n\n{other}") == []
    again = one.replace("40%", "63%")
    assert told(f"# 一、装机\n\n{one}\n\n# 二、占比\n\n{again}") == ["F601 63% with 40%"]
