"""What a figure counts, made comparable: 出口新能源汽车, 新能源汽车出口额 and 我国新能源汽车出口总额 are one.

The words around a figure are brought to a key: what carries no meaning of its own (达到, 共, 我国) and
the measure that the unit says anyway (额, 数量) are left out, and the order of what is left does not
matter. Words that are left out nowhere keep two figures apart: silence is cheaper than a false alarm.
"""

import re

from planctl.text.masks import COVER

_LIGHT = re.compile(
    "达到|实现|完成|突破|超过|合计|总计|共计|共有|增长到|增加到|提高到|提升到|上升到|扩大到|下降到|减少到|降低到"
    "|增长至|增加至|提高至|提升至|上升至|扩大至|下降至|减少至|降低至|激增至|攀升至|增至|升至|降至|减至|跃升至|发展到"
    "|我国|中国|全国|国内(?!生产)|全年|已经|已有|其中|另有|还有|另外|以及|数据显示|统计显示|据统计|涉及|拥有|建有|设有"
    "|设立|建成|形成|获得|取得|总体|整体|方面|左右|大约|分别|当年|高达|仅为|仅有|约为|接近|水平|情况|高速|快速|持续"
    "|稳步|同时|此外|截至|目前|当前|事件|力争|预计|争取"
)
_SYNONYMS = (
    ("国内生产总值", "gdp"), ("地区生产总值", "gdp"), ("生产总值", "gdp"), ("营业收入", "营收"),
    ("研究与试验发展", "研发"), ("r&d", "研发"), ("比重", "占"), ("占比", "占"), ("比例", "占"), ("份额", "占"),
    ("总金额", ""), ("金额", ""), ("总额", ""), ("总量", ""), ("总数", ""), ("数量", ""), ("总值", ""), ("规模", ""),
    ("复合增长率", "复合"), ("复合增速", "复合"), ("增长率", ""), ("增长速度", ""), ("增速", ""), ("增幅", ""),
)  # fmt: skip
_SINGLE = dict.fromkeys(
    map(
        ord,
        "达为是共约已了的在有中由从自到至于以按据及和与或将其该这均仅就且并而也还又则虽却个家所额数量值总达再对向",
    ),
    None,
)
_SPACES = re.compile(rf"[\s{COVER}“”‘’\"'《》〈〉（）()【】\[\]·、，。；：:,.\-—*#|]+")
_MEASURES = re.compile(
    "进出口|出口|进口|贸易|产值|增加值|增加|产量|销量|销售|产能|收入|营收|利润|税收|投资|投入|支出|经费|资金|融资|募资|交易"
    "|事件|项目|企业|机构|数量|总额|金额|规模|首付款|预付款|里程碑|付款|占|率|平均|人均|年均|复合|同比|环比|增长|下降|新增"
    "|累计|签约|合同|实际|全球|世界|亚洲|欧洲|非洲|美国|日本|印度|东盟|欧盟|来自|其|降幅|涨幅|增幅|价格|降价|单笔|高于|低于|快于"
)
_PREDICATES = re.compile(
    "快速|迅速|持续|稳步|不断|加快|加速|蓬勃|稳定|稳中|实现|取得|成为|保持|呈现|呈|进入|形成|发展|增长|扩大|提升|提高|增强"
    "|产销|表现|突破|显著|明显|大幅|继续|总体|整体|进一步|逐步|有序|深入|全面|成效|活跃|领先|位居|位列|连续|以来"
    "|主要|来自|[是为由以在已均仍也将与和对向自从，：]"
)
_ENDINGS = re.compile("(?:增加值|事件|交易|数量|规模|总额|金额|总数|[额数量值率共达有约占虽])+$")
_BEGINS_OTHERWISE = re.compile(
    "首次|超越|高于|低于|快于|涉及|并|覆盖|占|达|获|实现|完成|推动|主要|其|仅|另|还|已|均|同比|增长|下降|领先|显著|尤其|但|不过|同时"
    "|较|比|来自|通过|拥有|建成|累计|新增|合计|平均|一|二|三|尽管|虽|而|则|也|例如|如|成为|年|全|该|此|这|上述|以上|前者|后者|两者"
)
"""What the words begin with that name no subject."""


def words_of(text: str) -> str:
    """Return text without what is covered, blanks and marks."""
    return _SPACES.sub("", text)


def key_of(words: str) -> str:
    """Return what two phrases share that mean the same figure: the characters that count, each once, sorted."""
    said = _LIGHT.sub("", words.lower())
    for word, meant in _SYNONYMS:
        if word in said:
            said = said.replace(word, meant)
    return "".join(sorted(set(said.translate(_SINGLE))))


def is_grounded(words: str) -> bool:
    """Tell whether a phrase says what thing it is about, and not only how it is measured."""
    return len(_MEASURES.sub("", _LIGHT.sub("", words)).translate(_SINGLE)) >= 2


def subject_of(clause: str) -> str:
    """Return the words of a clause before its predicate: 新能源汽车 of 我国新能源汽车产销两旺; "" for none."""
    words = _LIGHT.sub("", words_of(clause))
    cut = _PREDICATES.search(words, 2)
    subject = _ENDINGS.sub("", words[: cut.start()] if cut else words)
    return "" if _BEGINS_OTHERWISE.match(subject) else subject
