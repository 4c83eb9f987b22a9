"""Sentences of a policy paper, put together anew each time, so that no two texts are the same.

They say nothing about the world: the figures come from a seeded generator, and the sources they
cite do not exist. Each section speaks of goods of its own, so that no two contradict each other; each
sentence holds a number, so that no two say the same; where nothing is cited it counts nothing.
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

_GRADES = (
    *(
        "长效",
        "缓释",
        "靶向",
        "口服",
        "吸入",
        "透皮",
        "冻干",
        "无菌",
        "便携",
        "智能",
        "旅行",
        "高值",
    ),
    *(
        "儿科",
        "老年",
        "急救",
        "可降解",
        "一次性",
        "植入式",
        "床旁",
        "低温",
        "微创",
        "仿生",
        "复方",
        "外用",
    ),
)
_USES = (
    *(
        "心血管",
        "抗感染",
        "抗肿瘤",
        "免疫",
        "呼吸",
        "骨科",
        "眼科",
        "齿科",
        "糖尿病",
        "神经",
        "消化",
    ),
    *("皮肤", "血管", "慢性病", "泌尿", "康复", "麻醉", "产科", "透析", "罕见病", "营养", "疼痛"),
)
_KINDS = (
    *(
        "特色原料药",
        "联合疫苗",
        "介入耗材",
        "影像设备",
        "生物类似药",
        "浓缩中成药",
        "诊断试剂",
        "制药装备",
    ),
    *(
        "体征监护仪",
        "水胶体敷料",
        "球囊导管",
        "预充注射剂",
        "血浆蛋白",
        "电子内镜",
        "微球混悬液",
        "药物支架",
    ),
    *("胶体金试纸", "输注泵组件", "除菌滤器", "包衣辅料"),
)

LEADS: dict[str, tuple[str, ...]] = {
    "status": (
        "{where}与我方的第{lot}批{what}合作{how}扩大，带动{what}{field}。",
        "围绕第{lot}批{what}的{field}{how}推进，{where}的{what}用户增多。",
        "{who}成为第{lot}批{what}走进{where}的主力，{what}{field}{how}改善。",
    ),
    "challenge": (
        "{field}仍是第{lot}批{what}走出去的短板，{who}的{what}订单因此流失。",
        "{where}对第{lot}批{what}的准入要求收紧，{who}的{what}产线应对不足。",
        "国内第{lot}批{what}的供应过于集中，{who}的{what}{field}受制于人。",
    ),
    "countermeasure": (
        "补齐第{lot}批{what}的{field}短板，支持更多{what}品种进入{where}。",
        "由{body}牵头，健全第{lot}批{what}的{field}机制，为{what}进入{where}铺路。",
        "引导{who}在{where}布局第{lot}批{what}产能，就近开展{what}{field}。",
    ),
}

SENTENCES: dict[str, tuple[str, ...]] = {
    "status": (
        "截至{year}年底，{who}在{where}设立的{what}项目共{n}个，占同类{what}项目的{p}%。",
        "{year}年{what}出口额为{p}亿美元，其中销往{where}的部分{how}上升，{field}随之成为合作的重点。",
        "按照{system}的要求，{n}家{what}企业完成了{field}改造，{what}一次送检合格率达到{p}%。",
        "{where}有{n}家{what}采购方把{field}写进合同，{who}由此从单纯供货转向长期服务，{what}合同续约率为{p}%。",
        "{who}与{where}的同行共建了{n}个{what}{field}中心，{what}的交货周期缩短{p}%。",
    ),
    "challenge": (
        "{where}对{what}的{field}要求在{year}年内修订了{n}处，{who}难以及时跟进，{what}的申报一再延误。",
        "受访的{n}家{what}企业中，有{p}%认为{field}费用偏高，因此推迟了在{where}的项目。",
        "{what}的{n}种关键部件和辅料有{p}%从少数渠道采购，一旦{where}的运输受阻，{field}就难以为继。",
        "{what}行业缺少{n}名既懂{system}又熟悉{where}语言的人员，{field}材料反复补正。",
        "各方对{field}的口径不一，同一批{what}在{where}重复检验，由此增加的{what}成本约占货值的{p}%。",
    ),
    "countermeasure": (
        "{body}每月公布{where}对{what}的{field}要求，第一批覆盖{n}个{what}品种，{who}可据此提前准备。",
        "选择{n}个{what}园区试行{system}互认，资料核查合格的{what}由{body}向{where}推荐。",
        "鼓励{n}家{what}企业联合采购部件，在{where}设立备件库，延长断供时的保障期，覆盖{p}%的{what}品种。",
        "{body}会同{who}编写{what}{field}教材，每年轮训{what}人员{n}人，与{where}的用人要求衔接起来。",
        "对在{where}开展{what}{field}的{who}，按{what}项目投入的{p}%给予补助，到期由{body}评估成效。",
    ),
}

UNCITED: dict[str, tuple[str, ...]] = {
    "status": (
        "{where}的第{lot}批{what}用户看重{field}，{who}为此派人驻点，{what}的口碑{how}好转。",
        "{who}在{where}设立的第{lot}批{what}服务站{how}增多，{what}的{field}由当地人员承担。",
        "当地第{lot}批{what}的{field}已与{system}对接，{where}认可{who}出具的{what}报告。",
        "{where}的经销商{how}转向自主选型，第{lot}批{what}的{field}成为比较的内容，{who}的{what}样机先行试用。",
        "{body}把第{lot}批{what}列入{field}的试点，{where}的{what}订单{how}回升。",
    ),
    "challenge": (
        "{who}对{where}的第{lot}批{what}规则了解不多，{what}的{field}常常返工。",
        "{where}的第{lot}批{what}检验排队，{who}的{field}因此拖延，{what}错过了采购季。",
        "懂{system}的人员不足，第{lot}批{what}的{field}材料由{who}自行翻译，{where}的{what}客户时有误解。",
        "{body}对第{lot}批{what}的{field}尚无统一做法，{who}在{where}各自摸索，{what}的经验难以复制。",
        "海外第{lot}批{what}的售后网点稀疏，{where}的用户遇到{field}问题只能等待，{who}的{what}口碑受损。",
    ),
    "countermeasure": SENTENCES["countermeasure"],
}
"""What is said where no source is cited."""

SOURCE_TITLES = (
    "{where}{what}市场年度报告（{year}年，第{n}号）",
    "{what}{field}情况调查（{year}年，第{n}号）",
    "关于{where}{field}要求的通告（{year}年，第{n}号）",
)

TOPICS = ("{where}{what}", "{what}{field}")


def goods(number: int) -> str:
    """Return the goods of section `number`, from 0: other ones for each of some ten thousand."""
    rest, grade = divmod(number, len(_GRADES))
    rest, use = divmod(rest, len(_USES))
    return f"{_GRADES[grade]}{_USES[use]}{_KINDS[rest % len(_KINDS)]}"


def said(chance: Random, pattern: str, what: str) -> str:
    """Return `pattern` with its blanks filled; `what` are the goods that it speaks of."""
    filled = {name: chance.choice(words) for name, words in SLOTS.items()}
    return pattern.format(
        **filled,
        what=what,
        year=chance.randint(2024, 2025),
        n=chance.randint(1000, 99999),
        lot=chance.randint(10_000_000, 99_999_999),
        p=f"{chance.uniform(1, 99):.2f}",
    )
