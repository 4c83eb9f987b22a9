"""Names of persons, known by the office that stands beside them: 李成林处长, 厅长王建国."""

import re
from collections.abc import Iterator

from planctl.text.characters import HAN
from planctl.text.one_slip import difference, is_mistyped
from planctl.text.sounds import alike

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范"
    "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦"
    "向柳邢骆岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵"
)
_OFFICES = (
    "处长|局长|厅长|部长|科长|司长|主任|主席|书记|省长|市长|县长|区长|镇长|乡长|校长|院长|所长|站长|会长|秘书长|董事长|总经理|经理|总裁|"
    "教授|研究员|工程师|院士|总工程师|委员|代表|厂长|队长|组长|村长|行长|馆长|社长|博士|专家|调研员|巡视员|警官|医生|老师|同志|先生|女士"
)
_NO_NAMES = "高度|高校|高等|高质|高级|方面|方案|方式|方法|常委|常务|常态|金融|江苏|江西|安全|安排|安徽|任务|任何|应急|时间|程序|黄河|林业|林草|路径|路线|关于|关键|关注|关系|强调|计划|水利|成立|成员|成果|成为|成本|成效|温度|向上|项目|连续|严格|经济|明确|相关|全|单位|包括|司法|文化|文明|文件|万元|管理|施工|安置|石油|白云|马上|雷达|康养|查处|费用|纪委|纪检|纪律|景区|植物|卫生|席位|游客|阳光|曲线|包干|甘肃|宁夏|桂林|田间|何时|易地|武装|武警|石化|叶片|牛羊|毛利|龙头|段落|余额|汤|于|都|会议|在|介|出席|参加|主持|报告|负责|兼|等|和|同志"
_OF_AN_OFFICE = frozenset("副总原代")
"""What begins the office behind, and ends no name: 卫校副校长."""
_BEHIND = r"[，。、：；（）“”\s]|表示|指出|介绍|强调|认为|主持|出席|说|在|就|带队|率|作|代表|率队|陪同|参加|等|主讲|授课|汇报|讲话|通报|宣布|致辞|总结|还将|还|将|则|审定|任|$"
_SAYS = "教授|博士|先生|女士|在|说|表示|认为|指出|建议|介绍|强调|还|也"
_DEPUTY = re.compile(
    rf"副(?<=(?P<body>[{HAN}]{{2}})副)(?P<head>(?:{_OFFICES})[　 ]?(?P<name>[{SURNAMES}][{HAN}]{{2}}))(?={_BEHIND})"
)
_APPOINTED = re.compile(r"[任原免][^，。\n]*\Z")
"""What stands before an office that one leaves or takes: 时任, 原, 免去."""
_SPAN = 16
_TRANSLATED = re.compile(rf"·([{HAN}]{{2,4}}?)(?={_SAYS}|[，。、（])")
"""The family name of a translated name: 本特·汉森."""
_MOST = 40
"""Names in one paper: a roll of more holds people whose names are alike."""


def persons(text: str) -> dict[str, int]:
    """Return the names of three characters that stand beside an office, and where each first does."""
    found: dict[str, int] = {}
    if not any(office in text for office in _OFFICES.split("|")):
        return found
    name = rf"(?P<name>[{SURNAMES}][{HAN}]{{2}})"
    for pattern in (
        rf"{name}(?:副|总|常务副)?(?:{_OFFICES})",
        rf"(?:{_OFFICES})[　 ]?{name}(?={_BEHIND})",
    ):
        for match in re.finditer(pattern, text):
            if not _is_none(match["name"]):
                found.setdefault(match["name"], match.start("name"))
    return found if len(found) <= _MOST else {}


def _is_none(name: str) -> bool:
    common = tuple(_NO_NAMES.split("|"))
    return name[-1] in _OF_AN_OFFICE or name.startswith(common) or name.startswith(common, 1)


def misnamed(text: str, names: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Yield a name that stands in a text with one character for another, and the name that is meant."""
    if not names:
        return
    surnames = "".join({name[0] for name in names})
    near = {key: name for name in names for key in _keys(name)}
    for other in {match[1] for match in re.finditer(rf"(?=([{surnames}][{HAN}]{{2}}))", text)}:
        for key in _keys(other):
            if key in near and is_mistyped(*difference(near[key], other)):
                yield other, near[key]


def _keys(name: str) -> tuple[str, str]:
    """Return what a name with another second or third character still shares."""
    return name[:2], f"{name[0]} {name[2]}"


def promoted(text: str) -> Iterator[tuple[str, str]]:
    """Yield one person of one body as its deputy and as its head: 副局长周立群 and 局长周立群 of 粮食局."""
    for match in _DEPUTY.finditer(text):
        heads = re.finditer(rf"(?<={match['body']}){match['head']}", text)
        places = [match.start(), *[at.start() for at in heads]]
        changed = any(_APPOINTED.search(text, max(0, at - _SPAN), at) for at in places)
        if len(places) > 1 and not changed and not _is_none(match["name"]):
            yield match[0], match["head"]


def retold(text: str) -> Iterator[tuple[str, str]]:
    """Yield a family name that stands before what its bearer says, and the translation meant: 韩森 for 本特·汉森."""
    for name in {match[1] for match in _TRANSLATED.finditer(text)} if "·" in text else ():
        for at, char in enumerate(name):
            for other in alike(char):
                wrong = name[:at] + other + name[at + 1 :]
                if wrong in text and re.search(rf"(?<![{HAN}·]){wrong}(?=(?:{_SAYS}))", text):
                    yield wrong, name
