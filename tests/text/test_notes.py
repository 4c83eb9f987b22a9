"""Words to a colleague are told wherever they stand, and papers' own words are left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.cues import CUES
from planctl.text.notes import is_note, is_note_cell, is_note_line
from planctl.text.notes_within import notes_within

IN_BRACKETS = [
    "此段可删可留",
    "此项存疑，需向法院核实",
    "交通局尚未反馈",
    "电力公司数，未经核对",
    "拟删",
    "原文出处不详",
    "此表待换",
    "措辞过重，宜缓和",
    "由规划科补图",
    "本条与上位法重复，可不写",
    "太满",
    "引文未核",
    "数字对不上",
    "图例看不清，重画",
    "这里是不是漏了高职",
    "王校长不赞成写进来",
    "名单以组织部为准，晚些发",
    "照抄的，改",
    "文号？",
    "单位不统一",
    "是否公开待请示",
    "年份不对，删一处",
    "第二次会签时财政提出删去",
    "涉敏，请保密办把关",
    "案例陈旧",
    "该数据为内部数据，勿外传",
    "译名待统一",
    "稿子先发我看",
    "海关只肯报总数",
    "对外一直说12",
    "容二校时再顺",
    "航线还要再补一两篇",
    "口气再软点",
    "孤证，慎引",
    "甲案十二家；乙案十五家，司里倾向甲案",
    "沿用上次",
    "系转述，非原话",
    "主语丢了",
    "补港名",
    "月底交",
    "恕草草",
    "阙疑",
    "谁给的数",
    "哪个口径",
    "疑漏一字",
    "应为“内港”",
    "另文说明",
    "重新算过",
    "会后定",
    "审计还没签字",
    "对外不宜提",
    "图中标反了",
    "换一道",
    "看下",
    "to be confirmed",
    "先摆着",
    "台账在李磊手上",
    "工信口未反馈",
    "头一回写，不成样子",
    "潮位问港里观测员",
    "税务说月底，尚缺第三季度",
    "谁核过",
    "补测后填",
    "来函尚在路上",
    "由姜哥补三行，周三前",
    "要求略急，催得紧，措辞已缓和",
]
ON_A_LINE = [
    "此节由教务处供稿，尚未统稿",
    "以下两段取自去年总结，需改写",
    "缺少成效数据，请各科室补报",
    "下面的表等财务给了再填",
    "附图未到",
    "数字以统计局最终口径为准，印前再核一遍",
    "请法规处审核本条",
    "第三部分还没动笔",
    "案例拟选两个，待定",
    "老李说这里要提一句安全",
    "先写这么多，明天接着写",
    "这张表与附件3重复",
    "字数超了，压到两千",
    "此句与去年报告雷同，似可另拟。",
    "口径是否一致？请综合处确认。",
    "泊位样表缺",
    "落款日期先不写",
    "吞吐量老周说礼拜五给，至今没回音",
    "附表口径是照着去年月报凑的",
    "再来一段凑足三段？两段不好看。",
    "本章结论偏软，可再有力些",
    "附录二由合作单位撰写，月中交稿",
    "图例颜色换成蓝灰",
    "摘要最后写",
    "③ 页码俟返港查书后补。",
    "泊位清单，@李工 周四给我",
    "是12个还是15个，年报和月报不一样",
]
WITHIN = [
    "这个数要跟海关核",
    "此处待补",
    "海事处的数还没给",
    "这句先留着",
    "数字我再查查",
    "年鉴还没出等出了再换",
    "原稿写的是9",
    "请处里定",
    "口径待核",
    "吨还是标箱，原表没标",
    "港务局来函语焉不详，容再面商",
    "海关那头只给了季度数，写“约”稳妥些",
    "此句可省",
]
OFFICIAL = [
    "信封上注明“办法征求意见”字样",
    "微信公众号92个、微博账号51个、其他15个",
    "改、扩",
    "乙区政务服务数据管理局供稿",
    "甲市外办供稿　图/李禾　编辑/王筱　审核/赵一鸣",
    "不设上限",
    "无法提供材料的",
    "拟建公园，尚未批复",
    "附件：收费标准一览表",
    "口径调整后为5.2%",
    "校对无误",
    "张工程师",
    "改写自民间故事",
    "引自《论语·学而》",
    "以上各项不重复计算",
    "本人不能签字的，由代理人代签",
    "含农村水价",
    "管网长度含入户支管，下同",
    "可另附页",
    "由值班电工填写",
    "以上指标均为预期性指标",
    "请见附件2",
    "待遇从优",
    "重复计算部分已扣除",
    "待业人员",
    "尚未改造",
    "申请复核的除外",
    "先用后付",
    "小范围试点",
    "补充耕地",
    "偏高",
    "说不清",
    "不清楚",
    "可能为甲烷",
    "疑似病例",
    "存疑不起诉",
    "应该支付的",
    "估算数",
    "必要时可另行委托",
    "核定数",
    "保留两位小数",
    "此表由单位留存",
    "此页不装订",
    "修订稿",
    "过硬本领",
    "上图左",
    "请勿外传",
    "查漏补缺",
    "志愿提供服务",
    "内容后续调整",
    "按照规定填写",
    "对外宣讲政策",
    "第二校区",
    "带来着力点",
    "部分船闸建成后从未大修",
    "格式见附录C",
    "名单附后",
    "限时补齐材料",
    "海政办发〔2025〕17号，以下简称《规定》",
    "建议稿",
    "首问负责制",
    "基准数据",
    "“港通”系注册商标",
    "修订草案征求意见稿",
    "以下统称港口",
    "谁执法谁普法",
    "老口径均指吞吐量",
    "与分项合计略有出入",
    "是否提交审议",
    "有一台备用",
    "拟稿：办公室　核稿：计划科",
    "换算成标准煤",
    "补签名",
    "可从网上下载",
    "随手拍平台",
    "转引自王力，1980",
    "不宜采用",
    "恕不退稿",
    "责编：李禾",
    "经查无异议",
    "暂不列入",
    "数据含计划单列市",
    "统计口径差异",
    "不符合题意",
    "谁的船谁负责",
    "详略得当",
    "未及18周岁",
]
OFFICIAL_LINES = [
    "这里我引用一位老教师的话",
    "这里，我还想强调一下安全问题。",
    "四、条文主要修改",
    "群众满意不满意、高兴不高兴、答应不答应",
    "你问我答",
    "谁来种地、地怎么种",
    "改就改彻底、改到位",
    "附图：供水分区图",
    "请在方框内打勾",
    "妥否，请批示。",
    "如无不同意见，请于3月1日前函复。",
    "请各县区认真核实数据，于月底前报送。",
    "这个数字背后，是干部的付出。",
    "本节所称数据，是指统计数据。",
    "台账要逐条核对，不一致的要查明原因、及时更正。",
    "方案尚在征求意见，有的部门还没有反馈。",
    "个别县数据漏报、错报，口径不一致。",
    "他说：“先放一放吧。”",
    "向改革要动力，向科技要，向管理要效益。",
    "“人民”二字重千钧，“富强”一词写入文件。",
    "无论是2023年还是2024年，都要落实到位。",
    "我看，这话讲到了点子上！",
    "下面，我再强调几点意见。",
    "以上内容仅供参考，不构成投资建议。",
    "此类问题尚未得到根本解决，有待进一步研究。",
    "上段管道已更换，下段尚在施工。",
    "该例患者恢复良好，未见复发。",
    "各地上报数字不实的，严肃追究责任。",
    "单位还没批，他先干了起来。",
    "三、将第六条第二款中的“港口管理部门”修改为“港务部门”，删去“及时”二字。",
    "从供需看，仍有约20台的缺口待补，其中岸桥5台。",
    "这个判断符合实际。",
    "办事环节多，等得久，群众有意见。",
    "船期不定，等了三天，等不起。",
    "第七章由王教授校阅，谨致谢忱。",
    "标题为什么用“背影”？",
    "表中数据因四舍五入，合计数可能略有差异。",
    "文字表述过于笼统的条款，应予细化。",
    "他说过两段话，我念给大家听。",
    "这两段话经得起时间检验。",
    "存疑卷宗须经两人复核，仍无法认定的，出具说明。",
    "有的县还没有动，有的乡镇等上面拨款、等领导拍板。",
]
EACH_WORD = [(cue, [re.compile(one) for one in cue.words]) for cue in CUES]


@pytest.mark.parametrize("words", IN_BRACKETS)
def test_a_note_in_brackets_is_told(words):
    assert is_note(words)


@pytest.mark.parametrize("words", ON_A_LINE)
def test_a_note_on_a_line_of_its_own_is_told(words):
    assert is_note_line(words)


@pytest.mark.parametrize("words", WITHIN)
def test_a_clause_that_is_a_note_is_told_with_nothing_beside_it(words):
    paragraph = f"港口吞吐量增长8%，{words}，集装箱增长5%。"
    assert [paragraph[slice(*span)] for span in notes_within(paragraph)] == [words]


@pytest.mark.parametrize(
    "words",
    [
        "出处是哪年的年鉴",
        "请计财科再对",
        "此句删",
        "后面这句重复",
        "审计口径是7%",
        "是按8%还是按9%",
    ],
)
def test_a_fragment_behind_the_last_full_stop_needs_little(words):
    paragraph = f"港口吞吐量增长8%。{words}"
    assert [paragraph[slice(*span)] for span in notes_within(paragraph)] == [words]


def test_a_question_which_figure_is_meant_is_told():
    paragraph = "港口吞吐量增长8%。是全港8%，还是内港8%？集装箱增长5%。"
    assert [paragraph[slice(*span)] for span in notes_within(paragraph)] == ["是全港8%，还是内港8%"]
    assert list(notes_within("港口吞吐量增长8%。会不会回落？怎么办？")) == []


@pytest.mark.parametrize(
    "words",
    [
        "此数与月报不合，待统计科释疑",
        "“亮眼”二字略嫌夸张，可改“较好”",
        "引文系转引，未见原书",
        "末段过于仓促，诸公可径改",
        "与第二章所论略有出入，合稿时请主笔裁定",
        "此值偏保守，老黄不同意，会上再议",
        "本段照录旧规，条号未校",
    ],
)
def test_a_sentence_that_speaks_of_the_paper_is_told_behind_others(words):
    paragraph = f"港口吞吐量增长8%。{words}。集装箱增长5%。"
    assert [paragraph[slice(*span)] for span in notes_within(paragraph)] == [words]


def test_a_heading_behind_the_last_full_stop_is_none():
    assert not list(notes_within("港口吞吐量增长8%。第二节码头合同的授予"))


@pytest.mark.parametrize("words", OFFICIAL)
def test_what_papers_say_in_brackets_and_on_lines_is_none(words):
    assert not is_note(words)
    assert not is_note_line(words)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("问小孙要", True),
        ("牵头未定", True),
        ("待补", True),
        ("电表坏了", True),
        ("系统里是60", True),
        ("对/日", False),
        ("已停用", False),
        ("海事处晓得", True),
        ("俟批复填列", True),
        ("照月报抄", True),
        ("向港务科要", True),
        ("12？去年还是15", True),
        ("补充完善资料", False),
        ("数据更新", False),
        ("15？太低了", True),
        ("免费否", True),
        ("王老师", False),
        ("小李", False),
        ("催化剂", False),
        ("缺", True),
        ("核", True),
        ("对", False),
        ("收养登记（对）", False),
        ("存量（核）", True),
        ("排", False),
        ("是否断电？", False),
        ("否", False),
        ("？？", False),
    ],
)
def test_a_cell_of_few_words_is_a_note_only_if_papers_hardly_say_them(words, is_one):
    assert is_note_cell(words) is is_one


@pytest.mark.parametrize("words", OFFICIAL_LINES)
def test_what_papers_say_on_lines_and_in_paragraphs_is_none(words):
    assert not is_note_line(words)
    assert list(notes_within(f"港口吞吐量增长8%。{words}集装箱增长5%。")) == []


def test_a_question_that_heads_its_answer_is_none():
    assert not is_note_line("2.材料填错怎么办")


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("销售人员应当劝导单次购买超过一万元的人。", "“一万元”依据不足。"),
        ("收购点覆盖所有牧区乡镇。", "“所有”恐过。"),
        ("探测半径230公里。", "230是厂家给的，实测没这么远。"),
        ("冷库一律安装报警装置。", "“一律”做不到，老库没条件。"),
    ],
)
def test_a_doubt_on_words_just_written_is_told(before, words):
    text = before + words
    assert [text[slice(*span)] for span in notes_within(text)] == [words.rstrip("。")]


@pytest.mark.parametrize(
    "words",
    [
        "说错了，是1块3",
        "刚才说的是24小时",
        "孰从，请主编裁夺",
        "麻烦王姐帮我顺一下",
    ],
)
def test_what_only_colleagues_say_is_told_without_naming_the_paper(words):
    paragraph = f"港口吞吐量增长8%。{words}，集装箱增长5%。"
    assert [paragraph[slice(*span)] for span in notes_within(paragraph)] == [words]


def test_words_that_repeat_a_figure_just_written_speak_of_it():
    assert is_note("8%源自月报", "港口吞吐量增长8%")
    assert not is_note("8%源自月报", "港口吞吐量增长9%")


def test_what_others_say_in_quotation_marks_is_theirs():
    said = "这个数要跟海关核，口径待定"
    assert list(notes_within(f"有人说，{said}，先放着。"))
    assert list(notes_within(f"有人说：“{said}，先放着。”")) == []


def test_clauses_of_one_note_are_told_as_one():
    paragraph = "港口吞吐量增长8%。这段太长。请再压一压，案例待补。集装箱增长5%。"
    assert [paragraph[slice(*span)] for span in notes_within(paragraph)] == [
        "这段太长。请再压一压，案例待补"
    ]


@given(st.text("这句要改，。先核待补“”（港口3%的数"))
def test_notes_stand_in_order_within_their_paragraph(paragraph):
    ends = [at for span in notes_within(paragraph) for at in (0, *span)[1:]]
    assert ends == sorted(ends)
    assert all(0 <= at <= len(paragraph) for at in ends)


@given(st.text("这句你我吗要不要改一下待补还没核好像太长了，。？老李科"))
def test_a_class_of_cues_is_found_where_any_of_its_words_is(words):
    for cue, patterns in EACH_WORD:
        assert bool(cue.pattern.search(words)) == any(one.search(words) for one in patterns)


def test_a_line_that_only_holds_a_note_is_not_one_as_a_whole():
    line = "港口吞吐量增长8%，这句要改一下口径，集装箱增长5%。"
    assert not is_note_line(line)
    assert [line[slice(*span)] for span in notes_within(line)] == ["这句要改一下口径"]


@pytest.mark.parametrize("marks", ["。", "？", "，", "（）", "。。", "…"])
def test_marks_alone_are_no_note(marks):
    assert not is_note_line(marks)
    assert not is_note(marks)
    assert not [*notes_within(marks)]


@pytest.mark.parametrize(
    "words",
    [
        "B4. 您对改进公共交通还有什么意见和建议？",
        "问题2：图纸中标高有误，是否更正？",
        "张局长：口径得统一，表述再推敲。",
    ],
)
def test_what_is_asked_by_a_questionnaire_or_said_in_minutes_is_for_readers(words):
    assert not is_note_line(words)
    assert not list(notes_within(words))
