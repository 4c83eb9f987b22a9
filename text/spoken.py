"""Speech where a paper should be: how one talks to a colleague about the text, whatever it is about.

Told by grammar more than by words: particles that end a question, A不A, a doubled verb, 我 and 那边, what is
waited for or not yet there, guesses, and 这句 or 这个数, which speak of the paper itself.
"""

import re
from collections.abc import Iterator

_EDIT = "[写加删补改核查挪换插填放留压调]"
"""What is done to a text, in one character."""
_NO_THING = "(?![强快大革善造进建变贴助偿充植动整研验缩力入])"
"""加强, 改革 and 补贴 are done to things."""
_SELF = "(?:[前后上下]面[一两三几][句段]话?|这(?:句话?|个数(?![据字量值额])|组数(?![据字量值])|段话|个(?:例子|提法|表述|说法|指标)))"
_ABOUT = f"{_SELF}|这一?条(?=[先再得放])|这一?[段块](?=[^，。；]{{0,8}}(?:写|太|还|改|删|重|数))"
_WAITS = (
    rf"等[^，。；\n]{{1,14}}(?:再(?:{_EDIT}|定|更新|确认|统一){_NO_THING}|更新|反馈|回复|回话|给数|定稿|出数)"
    r"(?=[，。；！\n]|\Z)"
)
_NOT_YET = r"还没(?:有)?[到给回定批报来出齐反认交送]|还在[算核等改谈问要对催]|没(?:松口|问题|把握|底|回音)|(?<![从并])没[来到给交送回报批定收]了?(?=[，。；]|数|全|\Z)"
_FOR_NOW = (
    "[先暂](?:[按用](?:着|他|我|咱|这|老|旧|原|去年|上年)|这样|这么|写|空着|放着|留着|放这)|暂按"
)
_REMINDS = f"(?:记得|别忘了?|回头|到时候?)(?:再|要)?(?:{_EDIT}|[问标附]){_NO_THING}"
_NUMBER = (
    "的数(?=等|还|没|待|先|再|比[这那我他咱]|跟|不对|偏|有误|要|得|是[^，。]{0,6}[的年月报估])"
)
"""总投资的数等批了再改: papers write 数量 or 数据."""
_ORAL = r"[打留加放弄搞找写补]个(?![体人性案税别])|[那这]个(?:表(?![现示彰])|数(?![据字量值额])|稿|口径|版本)|再[压改核查看补调]一[压改核查看补调]|凑[一个]|[二两三四]字慎用"
_MISSING = "(?:名单|数字?|数据|材料|附表|[初草定]稿|口径|概算|附件|案例|出处|批复|回函)[^，。；、]{0,4}还没(?!有)"
_ITS_NUMBER = r"的数(?=[，。；]|\Z)|\A估的"
_PENDING = (
    r"(?:数字?|数据|来源|出处|案例|口径)(?:还?待|再)(?:补|核|查|填|确认|更新)(?=[，。；\n]|\Z)"
)
_WHETHER = f"(?:要不要|用不用|能不能|是不是|可不可以|需不需要)(?:也|再|先|在这)?(?:{_EDIT}|[提并展]){_NO_THING}"
_SAYS = "领导(?:问起|提过|说过|想要)|[处科局厅主任长](?:提过|说过|点过|没同意)"
_FROM = (
    r"[那这]边(?:说|给|报|的|没|还)|上次(?:发|给|报|说|会上)|(?:[局处科厅委会院站所办省市县里]|中心|公司|他们)[给报说提抄算问]来?的(?=[，。；]|\Z)"
    r"|(?<![通超])[核问查对改说提]过了?(?=[，。；]|\Z)"
)
_SOON = "(?<![每逢])(?:[本下这]?周[一二三四五六日](?:[前给报交定再]|上午|下午)|明[天早晚]|今晚|晚点|下周|一会儿|待会)"
_GUESSES = (
    "拿不准|吃不准|说不准|不太?确定|有水分|斟酌|貌似|印象中|记不清|以(?:谁|哪个?)[^，。]{0,6}为准"
    r"|哪个[对准]|(?:偏[大小高低]|太[满虚实硬软多少]|[写抄弄]错|漏|错)了|数.{0,4}不对|[^得]有误\Z|(?<![繁沉加严])重了|打架"
)
_MUST = f"(?<![取获懂值记觉使晓认显难舍博赢免来过不写做变])得(?:再|先|重新)?(?:{_EDIT}|[问找]){_NO_THING}"
_PARTICLE = r"[吗呢吧嘛哈啦哦](?=[，。！？?!]|\Z)"
_EITHER = "|".join(
    (
        _PARTICLE, _ABOUT, _WAITS, _NOT_YET, _FOR_NOW, _REMINDS, _NUMBER, _PENDING, _WHETHER, _SAYS, _FROM,
        _SOON, _ORAL, _MISSING, _GUESSES, _MUST, _ITS_NUMBER, "是不是[^，。？?]{1,8}了", "可(.)可不\\1", "([换改查核补调删])\\2(?!查)",
    )
)  # fmt: skip
_ON_A_LINE = re.compile(_EITHER)
_IN_BRACKETS = re.compile(
    rf"{_EITHER}|([\u4e00-\u9fff])不\3|([看想听问])\4|好像|(?:应该|估计|大概|可能)是"
)
_ASKED = re.compile(r"[吗呢吧嘛]\s*[？?]?\Z")
_I = re.compile(
    "(?<![自忘唯本])我(?![国省市县区州镇乡村院局部军党方会校厅委司行港台旗所站馆府])|咱"
)
_I_DO = re.compile(
    f"我(?:倾向|这边|[再来先去](?:{_EDIT}|[问看要催])|没(?:{_EDIT}|[采动问要收])|[把已](?:{_EDIT})){_NO_THING}"
)
_NOT_THERE = re.compile(
    r"(?:图|表|照片|附件|数据|数字|名单|案例|出处|来源)(?:待|还没|没|缺|后)[\u4e00-\u9fff]{1,2}\Z"
)
_REST = r"[^，。；：、\n（）“”]"
_WITHIN = re.compile(
    rf"(?:(?<=[，。；：\n])|\A)(?:(?:{_SELF}|这一?条(?=[先再得放])){_REST}{{0,8}}(?:{_EDIT}(?![进入在]){_NO_THING}|[抄粘太偏错]|再[压改核查看补调]一|还没|[那这]边){_REST}{{0,12}}"
    rf"|(?:此处|这里)(?:要|再|先|得|可以?|最好|需要?)?(?:[举插]|[加补放写引改删填配]{_NO_THING}(?!有)|用了|空[着一]|留[个空一]|待[补核])"
    rf"{_REST}{{0,16}}"
    rf"|{_REST}{{0,16}}(?:{_NUMBER}|{_WAITS}|{_REMINDS}|{_WHETHER}|{_PENDING}|{_MISSING}|{_I_DO.pattern}|领导(?:问起|提过)"
    rf"|[先暂](?:空着|放着|留着|这样(?=[，。；\n])|这么写)){_REST}{{0,16}})"
)


def is_asked(words: str) -> bool:
    """Tell whether words end in a particle by which one asks or proposes: 含退税吗."""
    return _ASKED.search(words) is not None


def is_said_in_brackets(words: str) -> bool:
    """Tell whether words in brackets are spoken to a colleague."""
    return bool(_IN_BRACKETS.search(words) or _I.search(words) or _NOT_THERE.search(words))


def is_said_on_a_line(words: str) -> bool:
    """Tell whether a line without a full stop is spoken to a colleague."""
    return bool(_ON_A_LINE.search(words) or _I_DO.search(words) or _NOT_THERE.search(words))


def said_within(text: str) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a text that speak of the text itself, or of what it waits for."""
    return (match.span() for match in _WITHIN.finditer(text))
