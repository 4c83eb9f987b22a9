"""Words to a colleague, in brackets or on a line of their own: what they look like."""

import re

_YOU = r"你(?:写|的|们|来|再|看|这|那|负责)|咱们?"
_CUES = re.compile(
    r"(?<![申邀报聘提呈恳敬诚])请(?!求|示|教|客|假|愿|参[阅见]|扫|登录|拨|见|于|在)"
    rf"|{_YOU}|[那这]一?[段句](?!时[间期]|路)|[上下]一段|该段|分[一二两三四五六\d]+段|[一两三四]段话"
    r"|可以用|可用.{0,12}[段文稿]|写(?:好|上|清|一下|明白|一[段句])|改(?:一下|写)|一下"
    r"|(?<![等期有亟急尚])待(?:补|定|核|查|写|拟|填|确认|完善|更新|统一|商|[\u4e00-\u9fff]{1,6}(?:确认|核实|核对|提供|补充|反馈))|需(?:要)?(?:补|核|更新|确认)"
    r"|^补充|补(?:上|齐|写|[一两几][段句个条下些]|数据|图|内容|来源|出处)|补充(?:$|一|数据|内容|图|案例)|多(?:分析|写|说|举)|不要(?!求)|不用|别写|少写"
    r"|参考.{0,12}[稿段版]|(?:^|可)参考(?!文献|书|价|系|值|依据|借鉴|答案|消息|标准|范围|线|译名)"
    r"|(?:此处|这里)(?!是?指|所[称指]|的)|删(?:掉|去|减|$)|重复了|暂缺|缺(?:数据|来源|出处|图)|加(?:一[段句个]|进)|展开(?=$|[，。写说讲一])"
    r"|细化一|精简一|合并(?:到|一下|这|$)|[给发找]我|我[来再]|再(?:确认|核实|核对|[核查看议定补写改])|^插入?[图表照]|[移挪](?:到|至).{0,8}[部分章节段处这里]"
    r"|时间轴|时间线|字数|\d+字(?:左右|以内|以上|以下|$)|帮忙|麻烦|注意[：:！]|存疑|(?:核实|核对)(?=$|[一下，。])"
    r"|(?<![A-Za-z])(?:todo|tbd|tbc|fixme|xxx)(?![A-Za-z])",
    re.IGNORECASE,
)
_ASKS = re.compile(r"[？?]\s*$")
_NO_NOTE = re.compile(
    r"例如|比如|如[^何果下]|(?:数据|资料)?来源(?:于|[：:])|占比|即|含|包括|以下简称|简称|同比|环比|%|％|详见|见[^下]|下同|注[：:]?|征求意见|试行|暂行"
)
_LONGEST = 80


def is_note(words: str) -> bool:
    """Tell whether words in brackets tell a colleague what to do, or ask one."""
    said = words.strip()
    if not said or len(said) > _LONGEST or _NO_NOTE.match(said):
        return False
    return bool(_CUES.search(said) or _ASKS.search(said))


_LINE = re.compile(
    r"^(?:[-*•]\s*)?(?:TODO|TBD|FIXME|待(?:补|定|核|确认|更新|统一)|(?:此处|这里|以下|本[段节处])(?:待|要|需|应|再|加|补|删|改|留|插|放|空)"
    r"|请(?:补|核|确认|提供|修改|检查|大家|帮|看)|麻烦|帮忙|(?:备注|批注)[：:]"
    r"|(?:比较|对比|分析|补充|说明|核对|查|统一|调整|梳理|总结)一下)"
    rf"|(?<![A-Za-z])(?:todo|tbd|fixme)(?![A-Za-z])|{_YOU}|[那这上下]一?[段句](?!时[间期]|路|历)|删[掉去]|[给发找]我|一下了?(?!子)|放到[这那]|挪(?:到了?[这那]|了)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"^(?:问|答|记者|主持人|网友)|[？?]$")
_LONGEST_LINE = 60


def is_note_line(words: str) -> bool:
    """Tell whether a short line without a full stop speaks to a colleague and not to the reader."""
    said = words.strip()
    if len(said) > _LONGEST_LINE or said.endswith(("。", "：", "；")) or _ASKED.search(said):
        return False
    return bool(_LINE.search(said))


_LISTED = re.compile(r"[^。；，：！？]+")
_NUMBERED = re.compile(r"^第.{1,4}[章节条]|\d[人家个项名]$")
"""A heading, and a row of a table in words: 文化、教育、专业等界 80人."""
_FEW = 3


def is_outline(words: str) -> bool:
    """Tell a line that only lists what is to be written: names parted by 、, with no sentence."""
    said = _IN_BRACKETS.sub("", words).strip()
    listed = said.split("、")
    return (
        len(listed) >= _FEW
        and len(words) <= _LONGEST_LINE
        and bool(_LISTED.fullmatch(said))
        and not _NUMBERED.search(said)
        and all(0 < len(one) <= 8 for one in listed)
    )


_IN_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
