"""Sentences of a policy paper, put together anew each time, so that no two texts are the same.

They say nothing about the world: the figures come from a seeded generator, and the sources they
cite do not exist.
"""

from random import Random

ASPECTS = ("status", "challenge", "countermeasure")

SLOTS: dict[str, tuple[str, ...]] = {
    "who": (
        "骨干企业",
        "行业协会",
        "检验机构",
        "产业园区",
        "临床机构",
        "区域总部",
        "中小企业",
        "科研院所",
    ),
    "where": ("东南亚", "中东欧", "拉美", "中亚", "非洲", "海湾地区", "南亚", "北欧"),
    "what": (
        "原料药",
        "疫苗",
        "高值耗材",
        "影像设备",
        "生物类似药",
        "中成药",
        "诊断试剂",
        "制药装备",
    ),
    "field": (
        "注册申报",
        "质量追溯",
        "冷链运输",
        "数据管理",
        "技术转移",
        "联合研发",
        "标准制定",
        "人才培养",
    ),
    "system": (
        "药品生产质量管理规范",
        "医疗器械唯一标识",
        "注册通用技术文件",
        "实时监测平台",
    ),
    "how": ("稳步", "逐年", "明显", "较快", "平稳", "持续"),
    "body": ("主管部门", "联合工作组", "地方政府", "专业委员会", "驻外机构"),
}

LEADS: dict[str, tuple[str, ...]] = {
    "status": (
        "{where}{what}合作{how}扩大，{year}年新增{n}项。",
        "{field}的基础{how}改善，达标率升至{p}%。",
        "{who}成为{what}合作的主力，占{p}%。",
    ),
    "challenge": (
        "{field}仍是{what}走出去的短板，{n}个品种受阻。",
        "{where}准入要求收紧{n}处，{who}{m}家应对不足。",
        "{what}供应过于集中，{p}%来自{m}家。",
    ),
    "countermeasure": (
        "补齐{field}短板，支持{n}个{what}品种进入{where}。",
        "由{body}牵头，在{n}个园区健全{field}机制。",
        "引导{n}家{who}在{where}分散布局。",
    ),
}

SENTENCES: dict[str, tuple[str, ...]] = {
    "status": (
        "截至{year}年底，{who}在{where}设立的{what}项目共{n}个，比上年增加{m}个，占同类项目的{p}%。",
        "{year}年{what}出口额为{p}亿美元，其中销往{where}的部分{how}上升，{field}随之成为合作的重点。",
        "按照{system}的要求，{n}家{who}完成了{field}改造，平均用时{m}个月，产品一次送检合格率达到{p}%。",
        "{where}的采购方开始把{field}写进合同，{who}由此从单纯供货转向长期服务，合作年限平均延长到{m}年，续约率为{p}%。",
        "{who}与{where}的同行共建了{n}个{field}中心，先后培训当地人员{n}人次，{what}的交货周期缩短{p}%。",
    ),
    "challenge": (
        "{where}对{what}的{field}要求在{year}年内修订了{n}处，{who}难以及时跟进，申报平均延误{n}天。",
        "受访的{n}家{who}中，有{p}%认为{field}费用偏高，{n}家因此推迟了在{where}的{what}项目。",
        "{what}的关键部件和辅料有{p}%从少数渠道采购，一旦{where}的运输受阻，库存只够维持{m}周，缺口为{p}%。",
        "{who}缺少{n}名既懂{system}又熟悉{where}语言的人员，{field}材料反复补正，单个品种补正{m}次，合计{n}天。",
        "各方对{field}的口径不一，同一批{what}在{where}重复检验，由此增加的成本约占货值的{p}%，每批多等{n}天。",
    ),
    "countermeasure": (
        "{body}每{m}周公布{where}的{n}项{field}要求，第一批覆盖{n}个{what}品种，{who}可据此提前{m}个月准备。",
        "选择{n}个园区、{m}家机构试行{system}互认，用{n}天完成{what}的资料核查，合格的由{body}向{where}推荐。",
        "鼓励{n}家{who}联合采购{m}种{what}部件，在{where}设立{m}个备件库，把断供时的保障期延长到{n}天，覆盖{p}%的品种。",
        "{body}会同{who}编写{field}教材，每年轮训{n}人，与{where}的用人要求衔接起来，覆盖{p}%的岗位。",
        "对在{where}开展{field}的{who}，按投入的{p}%给予补助，连续支持{m}年，到期由{body}评估{n}项成效。",
    ),
}

SOURCE_TITLES = (
    "{where}{what}市场年度报告（{year}年，第{n}号）",
    "{what}{field}情况调查（{year}年，第{n}号）",
    "关于{where}{field}要求的通告（{year}年，第{n}号）",
)

TOPICS = ("{where}{what}", "{what}{field}", "{where}{field}")


def said(chance: Random, pattern: str) -> str:
    """Return `pattern` with its blanks filled."""
    filled = {name: chance.choice(words) for name, words in SLOTS.items()}
    return pattern.format(
        **filled,
        year=chance.randint(2015, 2025),
        n=chance.randint(1000, 99999),
        m=chance.randint(2, 9),
        p=f"{chance.uniform(1, 99):.2f}",
    )


def several(chance: Random, patterns: tuple[str, ...], count: int) -> list[str]:
    """Return `count` sentences, no pattern twice."""
    return [said(chance, pattern) for pattern in chance.sample(patterns, count)]
