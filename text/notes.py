"""Words to a colleague, in brackets or on a line of their own: what they look like."""

import re

_YOU = r"你(?:写|的|们|来|再|看|这|那|负责)|咱们?"
_SURNAMES = (
    "张王李刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_SOMEBODY = (
    rf"@[\u4e00-\u9fff]|(?<![\u4e00-\u9fff])[{_SURNAMES}](?:处|科|局|工|总|主任|老师|厅|司|部)(?:[：:，,]|意见|看过|说|让|写|补|改|来|定稿|负责)"
    rf"|(?<![大中微弱幼矮渺古衰])[小老][{_SURNAMES}](?:补|写|改|看|核|查|来|加|提供|负责|确认|说|的?材料)"
)
"""A colleague by name: 张处看过, 小王补."""
_DRAFT = (
    r"再(?:精简|压缩|充实|拔高|聚焦|斟酌|润色|凝练|提炼|统一|想想?|看看?|加[一个段句]|写|改|补)|先(?:空着|写到|这么|放着|放这|留着|不写|不改)|暂(?:用|空着)"
    r"|想想|看看|把把关|没意见|看过|回头再?[补改写看]|忘了|拿掉|去掉这|改(?:软|硬|短|得|掉|成这)|换(?:掉|一[个段句]|成这)"
    r"|对不上|有出入$|前后?文?不一致|建议(?:放|移|挪|删|合并到|单列|保留)|排版(?:时|再|请)|发文前|定稿[时前后]|上会前|不宜公开"
    r"|领导(?:要求|意见|说|让|审后|定后|看过|改)|按.{0,6}意见(?:已|再)?(?:修改|改|调整)|老(?:数据|稿|版本)|[初草底老]稿(?:的|，|里)"
    r"|摘自.{0,6}(?:材料|稿|总结|汇报)|^以[上下](?:为|是).{0,6}(?:写|补|改|加|备选|初稿|草稿|老稿|提纲|思路)"
    r"|(?:标题|措辞|语气|提法|表述|顺序|数字|名单|出处)(?:再|待定|要[换改]|先|太|忘|拟|没想)|[！!]{2,}"
)
"""How one speaks of a text that is being written."""
_CUES = re.compile(
    r"(?<![申邀报聘提呈恳敬诚])请(?!求|示|教|客|假|愿|参[阅见加照]|扫|登录|拨|见|于|在|自|勿|按|凭|以|注[明意]|提前|携带|填|勾|选|打)"
    rf"|{_YOU}|{_SOMEBODY}|{_DRAFT}|^[?？]|[那这]一?[段句](?!时[间期]|路)|[上下]一段|该段|分[一二两三四五六\d]+段|[一两三四]段话"
    r"|可以用|可用.{0,12}[段文稿]|写(?:好|上|清|一下|明白|一[段句])|改(?:一下|写)|一下"
    r"|(?<![等期有亟急尚])待(?:补|定|核|查|写|拟|填|确认|完善|更新|统一|商|[\u4e00-\u9fff]{1,6}(?:确认|核实|核对|提供|补充|反馈))|需(?:要)?(?:补|核|更新|确认)"
    r"|^补充(?!医疗|养老|保险|协议|规定|耕地|条款|性)|补(?:上|齐|写|[一两几][段句个条下些]|数据|图|内容|来源|出处)|补充(?:$|一|数据|内容|图|案例)|多(?:分析|写|说|举)|不要(?!求)|不用|别写|少写"
    r"|参考.{0,12}[稿段版]|(?:^|可)参考(?!文献|书|价|系|值|依据|借鉴|答案|消息|标准|范围|线|译名)"
    r"|(?:此处|这里)(?!是?指|所[称指]|的|从略|略)|删(?:掉|去|减|$)|重复了|暂缺|缺(?:数据|来源|出处|图)|加(?:一[段句个]|进)|展开(?=$|[，。写说讲一])"
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


_OF_THIS = (
    r"^(?:[这此本]|下面|上面|以[上下]|问题|对策|现状|开头|结尾|前面|后面)(?:[一两几]?(?:部分|[节段句块处])|里|几段|内容|数据|表述)?(?:的数|内容|顺序|篇幅)?"
    r"(?:偏[少多长短]|要(?:调整|改|补|删|拔高|换)|先空|再(?!次|生|就|造|贷|融|担|保|制|利|度|现|上))"
)
"""A line about the text that it stands in: 这一节内容偏少."""
_LINE = re.compile(
    r"^(?:[-*•]\s*)?(?:TODO|TBD|FIXME|待(?:补|定|核|确认|更新|统一)|(?:此处|这里|以下|本[段节处])(?:待|要|需|应|再|加|补|删|改|留|插|放|空)"
    r"|请(?:补|核|确认|提供|修改|检查|大家|帮|看)|麻烦|帮忙|(?:备注|批注)[：:]"
    r"|(?:比较|对比|分析|补充|说明|核对|查|统一|调整|梳理|总结)一下)"
    rf"|{_SOMEBODY}|{_DRAFT}|{_OF_THIS}|^备选[：:]|^修改说明[：:]|^(?:第[一二三四五]|[初草底])稿$|小?标题待定|放这里"
    r"|(?:部分|数据|材料|内容|[图表]).{0,4}请.{1,10}(?:提供|补充|把关|统稿|核对|确认)|留给.{1,8}(?:写|统稿|补|定)|^[=＝*—-]{2,}[^=＝*—-].*[=＝*—-]{2,}$"
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
