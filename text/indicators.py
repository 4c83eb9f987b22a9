"""What a figure counts, made comparable: 出口新能源汽车, 新能源汽车出口额 and 我国新能源汽车出口总额 are one.

The words around a figure are brought to a key: what carries no meaning of its own (达到, 共, 我国) and
the measure that the unit says anyway (额, 数量) are left out, and the order of what is left does not
matter. Words that are left out nowhere keep two figures apart: silence is cheaper than a false alarm.
"""

import re

from planctl.text.masks import COVER


def _any_of(words: str) -> str:
    """Return a pattern of words that are parted by blanks; the longer go before the shorter."""
    return "|".join(sorted(words.split(), key=len, reverse=True))


_REACHING = _any_of(
    "达到 实现 完成 突破 超过 合计 总计 共计 共有 高达 仅为 仅有 约为 接近 发展到 跃升至 攀升至 激增至 增至 升至 降至 减至 扩至"
    " 要达到 应达到 须达到 将达到 可达到 将超过 可超过 增长到 增加到 提高到 提升到 上升到 扩大到 下降到 减少到 降低到 回落到 增长至 增加至 提高至 提升至 上升至 扩大至 下降至 减少至"
    " 降低至 回落至"
)
"""What leads to a figure."""
_EMPTY = _any_of(
    "我国 中国 全国 全年 已经 已有 其中 另有 还有 另外 以及 数据显示 统计显示 据统计 涉及 拥有 建有 设有 设立 建成 形成 获得 取得"
    " 总体 整体 方面 左右 大约 分别 高速 快速 持续 稳步 同时 此外 截至 目前 当前 事件 力争 预计 争取 水平 情况 培育"
    " 国内外 海内外 全省 全市 全区 全县 全州 刚刚 仅仅 只有 仍有 尚有 还剩 现有 现存 达成 超出"
)
_LEADING = re.compile(
    "(?:围绕|按照|依照|依托|针对|锚定|瞄准|聚焦|紧盯|对照|对标|面对|面向|适应|着眼|立足|根据|依据|鉴于|考虑到|由于|随着|尽管|虽然|虽|推动|推进"
    "|促进|确保|力保|力求|力争|努力|争取|预计|届时|届期|到|使|让|将|对|以|从)+"
)
"""What a clause begins with that only says why, or in which hope, its figure is named."""
_TRAILING = frozenset(("目标", "任务", "要求", "指标", "水平", "需要", "现状", "状况", "实际"))
_AT_HOME = "国内(?!生产|旅游|游客|航线|旅客|专利|循环)"
"""我国; where abroad is counted too, it tells two figures apart."""
_LIGHT = re.compile(f"{_REACHING}|{_EMPTY}|{_AT_HOME}")
_SYNONYMS = {
    "规模以上": "规上",
    "国内生产总值": "gdp",
    "地区生产总值": "gdp",
    "生产总值": "gdp",
    "营业收入": "营收",
    "研究与试验发展": "研发",
    "r&d": "研发",
    "复合增长率": "复合",
    "复合增速": "复合",
}
_SAID_BY_UNIT = _any_of("总金额 金额 总额 总量 总数 数量 总值 规模 增长率 增长速度 增速 增幅")
_NUMERALS = frozenset("一二三四五六七八九")
"""What numbers things, in the order of a phrase: 第一步三项 is not 第三步一项."""
_SHARE = "占"
_SHARES = dict.fromkeys(["占比", "比重", "比例", "份额", "占"], _SHARE)
_FUNCTION = "达为是共约已了的在有中由从自到至于以按及和与或将其该这均仅就且并而也还又则虽却总再对向"
"""Characters that join words, and are no word of an indicator alone."""
_UNSAID = f"{_FUNCTION}个家所额数量值据"
"""What a key leaves out wherever it stands: these, classifiers, and measures that the unit says."""
_LEFT_OUT = re.compile(f"[{_UNSAID}]+")
_MEANT = {
    **dict.fromkeys(f"{_REACHING}|{_EMPTY}|国内|{_SAID_BY_UNIT}".split("|"), ""),
    **_SYNONYMS,
    **_SHARES,
}
_WEIGHED = re.compile(
    "|".join(map(re.escape, sorted(_MEANT, key=len, reverse=True)))
    .replace("高速", "高速(?![公铁]路)")
    .replace("|国内|", f"|{_AT_HOME}|")
)
_RENAMED = re.compile("|".join({*_SYNONYMS, *_SHARES}))
_UNSURE = frozenset(_UNSAID).union(*_MEANT, *_MEANT.values(), _LEADING.pattern, *_TRAILING, "的")
"""Every character of a word that a key may leave out, or say otherwise."""
_VERBS = re.compile(
    _any_of(
        "单个 单笔 先后 每年 每月 每日 每批 每 由此 已 共 再 又 还 也 均 累计 平均 预计 力争 新增 新建 新设 扩建 改建 续建 建设 建成 建立 打造 搭建 共建"
        " 培训 轮训 培养 培育 引进 招收 招录 招募 选派 派出 吸引 吸纳 带动 推动 支持 扶持 覆盖 惠及 提供 组织 举办 开展 参与 实施 落实"
        " 安排 拨付 下达 投入 筹集 发放 减免 退还 兑现 签署 签订 签约 达成 发布 出台 制定 修订 印发 批准 获批 审批 受理 办理 办结 处理"
        " 查处 查办 破获 立案 检查 抽检 检测 监测 备案 认定 评选 入选 授予 转让 转化 解决 淘汰 关停 改造 修复 治理 种植"
        " 连续 到期 期间 按 对 由 向 给 以 为 用 经 随 与 同 把 将 使 让 从 自 在 能 可 须 需 应 要 仍 只 仅 就 才 分别"
        " 召开 开通 设 设有 配备 聘用 安置 走访 运营 缩短 延长 压缩 节约 节省 减少 增加 降低 提高 提升 接待 运送 运输 购置 收购 并购 推广 推进 设置 选择 补正 缺少 鼓励 引导 补齐 健全 完善 加强 加快"
    )
)
"""What a clause begins with whose subject stands before it."""
_WHOLE = re.compile("[全我][国省市区县州镇]|全球")
_VOLUME = re.compile("(?<![数总容体质])量")
_SPACES = re.compile(rf"[\s{COVER}“”‘’\"'《》〈〉（）()【】\[\]·、，。；：:,.\-—*#|]+")
_ATTRIBUTES = re.compile("[额量率值价]")
_ATTRIBUTE = re.compile(f".{{1,2}}总?{_ATTRIBUTES.pattern}")
"""A measure alone: 成交额, 发电量, 保有量."""
_LED = re.compile(
    r"[达为是共约已了的有由从至于和与及将超近][达为是共约已了的有由从至于和与及将超近]*(?=\Z|[由从])"
)
_LED_BY = re.compile(rf"{_LED.pattern}|(?:[达为是共约已了的和与及将并]|其(?![他它余中]))+")
_MEASURE = _any_of(
    "进出口 出口 进口 交易 产值 增加值 产量 销量 销售 产能 收入 营收 利润 税收 投资 投入 支出 经费 资金 融资 募资 研发 零售 额"
    " 数量 总额 金额 余额 规模 价值 面积 里程 吞吐量 周转量 发送量 存栏 出栏 装机 单产 亩产 市值 资产 负债 市场 价格 首付款 预付款 里程碑 付款 率"
)
"""What says how a thing is measured."""
_MANNER = _any_of(
    "占 平均 人均 年均 复合 单笔 同比 环比 增长 下降 增加 增速 增幅 涨幅 降幅 新增 累计 签约 合同 实际 来自 降价 合格 抽检 覆盖 普及"
    " 渗透 入住 就业 从业 高于 低于 快于"
)
"""What says how it is counted."""
_ANYBODY = _any_of(
    "完成 其 项目 企业 机构 平台 人员 员工 用户 客户 全球 世界 亚洲 欧洲 非洲 美国 日本 印度 东盟 欧盟"
)
"""What says whose it is, or where, and needs a thing beside it."""
_MEASURES = re.compile(_MEASURE)
_AMOUNTS = re.compile(_MEASURE.removesuffix("|率"))
_FUNCTIONS = "|".join(_FUNCTION)
_NOTHINGS = re.compile(f"{_REACHING}|{_EMPTY}|{_FUNCTIONS}")
_NO_THINGS = re.compile(f"{_REACHING}|{_EMPTY}|国内|{_MEASURE}|{_MANNER}|{_ANYBODY}|{_FUNCTIONS}")
_OTHER = f"[^{''.join(sorted(set(_NO_THINGS.pattern) - {'|'}))}]"
_THING = re.compile(f"{_OTHER}.*?{_OTHER}", re.DOTALL)
"""Two characters that stand in no word which says no thing."""
_PREDICATES = re.compile(
    _any_of(
        "快速 迅速 持续 稳步 不断 加快 加速 蓬勃 稳定 稳中 实现 取得 成为 保持 呈现 进入 形成 发展 增长 扩大 提升 提高 增强 产销 表现"
        " 接待 完成 办理 受理 承运 开行 突破 显著 明显 大幅 继续 总体 整体 进一步 逐步 有序 深入 全面 成效 活跃 领先 位居 位列 连续 以来 主要 来自"
    )
    + "|呈|是|为|由|以|在|已|仍|也|将|与|和|对|向|自|从|，|："
)
_ENDINGS = re.compile(
    f"(?:{_any_of('增加值 余额 保有量 拥有量 事件 交易 数量 规模 总额 金额 总数 总值 总量 进出口 出口 进口 产量 销量 产值 收入 营收 产业 行业 领域 市场 播种')}"
    "|[额数量值率共达有约占虽])+$"
)
_BEGINS_OTHERWISE = re.compile(
    _any_of(
        "首次 超越 高于 低于 快于 涉及 并 覆盖 占 达 获 实现 完成 推动 主要 其 仅 另 还 已 均 同比 增长 下降 领先 显著 尤其 但 不过 同时"
        " 较 比 来自 通过 拥有 建成 累计 新增 合计 平均 一 二 三 尽管 虽 而 则 也 例如 如 成为 年 全 该 此 这 上述 以上 前者 后者 两者"
    )
)
"""What words begin with that name no subject."""


def words_of(text: str) -> str:
    """Return text without what is covered, blanks and marks."""
    return _SPACES.sub("", text)


def bare_words(words: str) -> str:
    """Return what a figure counts without why, or in which hope, it is named: 入境游客 of 围绕入境游客的目标."""
    led = _LEADING.match(words)
    bare = words[led.end() :] if led else words
    return bare[:-2].removesuffix("的") if bare[-2:] in _TRAILING else bare


def key_of(words: str) -> str:
    """Return what two phrases share that mean the same figure: the characters that count, sorted."""
    low = words.lower()
    said = _WEIGHED.sub(_weighed if _RENAMED.search(low) else "", low)
    if _SHARE in said:
        said = said.replace(_SHARE, "") + _SHARE
    key = "".join(sorted(_LEFT_OUT.sub("", said)))
    return key if _NUMERALS.isdisjoint(key) else key + "".join(filter(_NUMERALS.__contains__, said))


def sure_characters(words: str) -> frozenset[str]:
    """Return the characters that stand in the key of some words, bare or not, whatever stands beside them."""
    return frozenset(words.lower()) - _UNSURE


def _weighed(match: re.Match[str]) -> str:
    return _MEANT[match[0]]


def lacks_subject(words: str) -> bool:
    """Tell whether a phrase begins with its verb: 先后培训基层医生, whose subject stands before it."""
    towards = words[:1] in "对自向从" and is_amount(words)  # 对欧盟出口
    return not towards and _VERBS.match(words) is not None


def has_place(words: str) -> bool:
    """Tell whether a phrase says that it speaks of a whole country, province or town."""
    return _WHOLE.search(words) is not None


def is_volume(words: str) -> bool:
    """Tell whether a phrase counts pieces or weight, and not what they are worth: 出口量, 产量."""
    return _VOLUME.search(words) is not None


def plain_words(words: str) -> str:
    """Return what a figure counts without what leads to it: 出口 of 出口由的增至的."""
    light = _LIGHT.sub("", words)
    led = _LED_BY.match(light)
    return _LED.sub("", light[led.end() :] if led else light) or words


def is_grounded(words: str) -> bool:
    """Tell whether a phrase says what thing it is about, and not only how it is measured."""
    if not _THING.search(words) and len(_NO_THINGS.sub("", words)) < 2:
        return False
    return not _ATTRIBUTES.search(words) or not _ATTRIBUTE.fullmatch(_NOTHINGS.sub("", words))


def thing_of(words: str) -> str:
    """Return what a phrase says besides how its thing is measured and whose it is: 集装箱 of 集装箱吞吐量."""
    return _NO_THINGS.sub("", words)


def is_measured(words: str) -> bool:
    """Tell whether a phrase says how its thing is measured: 医疗器械出口, not 医疗器械 alone."""
    return _MEASURES.search(words) is not None or words[-1:] in "量值价"


def ends_measured(words: str) -> bool:
    """Tell whether a phrase ends with how its thing is measured: 泊位覆盖率达到, not 认为研发费用偏高."""
    plain = plain_words(words)
    if _ATTRIBUTES.match(plain, len(plain) - 1):
        return True
    measure = last_measure_of(plain)
    return bool(measure) and plain.endswith(measure)


def is_amount(words: str) -> bool:
    """Tell whether a phrase measures an amount: 出口额, 产量, and not a rate."""
    return _AMOUNTS.search(words) is not None


def last_measure_of(words: str) -> str:
    """Return the last word by which a phrase measures its thing; "" for none."""
    found: list[str] = _MEASURES.findall(words)
    return found[-1] if found else ""


def measures_of(words: str) -> frozenset[str]:
    """Return the words by which a phrase measures its thing: 进口 of 医疗器械进口额."""
    return frozenset(_MEASURES.findall(_LIGHT.sub("", words)))


_LEADING_ON = re.compile(f"(?:[一二两三四五六七八九十]+年[来间内]?)?+(?:{_NOTHINGS.pattern})*+")
"""What only leads to a figure, and how long something took: 五年提高2.8岁."""


def says_nothing(words: str) -> bool:
    """Tell whether a phrase only leads to its figure: 达到, 增至."""
    return len(words) < 8 and _LEADING_ON.fullmatch(words) is not None


def subject_of(clause: str) -> str:
    """Return the words of a clause before its predicate: 新能源汽车 of 我国新能源汽车产销两旺; "" for none."""
    words = _LIGHT.sub("", words_of(clause))
    cut = _PREDICATES.search(words, 2)
    said = words[: cut.start()] if cut else words
    measures = (match.start() for match in _MEASURES.finditer(said))
    subject = _ENDINGS.sub("", said[: next((at for at in measures if at > 1), len(said))])
    return "" if _BEGINS_OTHERWISE.match(subject) else subject
