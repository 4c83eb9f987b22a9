"""Foreign names as they are written by sound, 蒙台梭利, and which two of them are one with another character."""

import re
from collections.abc import Iterator
from itertools import combinations

from planctl.text.alike_names import SIBLINGS
from planctl.text.one_slip import difference

_SOUNDING = (
    "阿埃艾安奥巴贝比彼伯博布查茨达戴丹德登邓迪蒂杜多厄恩尔法菲费芬弗福盖戈格贡哈海汉赫霍基吉加贾杰卡凯坎康考科克肯库夸奎拉莱兰"
    "劳勒雷黎里利莉列林隆卢鲁路伦罗洛马玛迈麦曼毛梅门蒙孟米莫姆穆纳娜南瑙内尼纽努诺欧帕潘庞佩彭皮珀蒲普奇契乔琼丘让瑞若萨塞赛桑"
    "森沙珊申圣施史舒斯丝苏索塔台泰坦汤唐陶特滕提蒂廷图托瓦万旺威韦维魏温文翁沃乌武西希夏肖谢欣休许雅亚扬杨耶叶伊因英尤约泽扎詹兹"
    "佐梭奈耐昂克宾辛逊顿翰虏芙黛琳茨蕾"
)
_NAME = re.compile(f"[{_SOUNDING}]{{4,8}}")
_MOST = 200
"""Names in one paper: more are a list of them."""


def near_translations(text: str) -> Iterator[tuple[str, str]]:
    """Yield each two names of four characters and more that are as long and differ in one character."""
    names = dict.fromkeys(_NAME.findall(text))
    for one, other in combinations(names, 2) if len(names) <= _MOST else ():
        mine, its = difference(one, other) if len(one) == len(other) else ("", "")
        if len(mine) == 1 and not SIBLINGS.intersection(mine + its):
            yield one, other
