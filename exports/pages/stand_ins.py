"""Which free font may stand in for which kind of Chinese font, and the fonts with two names."""

_SERIF = ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN")
_KAI = ("AR PL KaitiM GB", "LXGW WenKai", "LXGW WenKai GB", "AR PL UKai CN")
_SANS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
)
_TIMES = ("Liberation Serif", "Tinos", "TeX Gyre Termes")
_KINDS = (
    (("楷", "kai"), (*_KAI, *_SERIF)),
    (("黑", "hei", "yahei"), _SANS),
    (("宋", "song", "simsun", "ming"), _SERIF),
    (("times",), _TIMES),
)
_TWO_NAMES = {
    "SimSun": "宋体",
    "NSimSun": "新宋体",
    "SimHei": "黑体",
    "FangSong": "仿宋",
    "KaiTi": "楷体",
    "FangSong_GB2312": "仿宋_GB2312",
    "KaiTi_GB2312": "楷体_GB2312",
    "Microsoft YaHei": "微软雅黑",
    "STSong": "华文宋体",
    "STZhongsong": "华文中宋",
    "STFangsong": "华文仿宋",
    "STKaiti": "华文楷体",
    "STXihei": "华文细黑",
    "FZXiaoBiaoSong-B05S": "方正小标宋简体",
    "FZXiaoBiaoSong-B05": "方正小标宋_GBK",
}


def stand_ins(name: str) -> tuple[str, ...]:
    """Return the free fonts that look most like the font of this name, the best first."""
    lower = name.casefold()
    for marks, fonts in _KINDS:
        if any(mark in lower for mark in marks):
            return fonts
    return ()


def with_other_names(families: frozenset[str]) -> frozenset[str]:
    """Return the families and, for those known by two names, the other name.

    Windows lists some fonts by one name only, which depends on its language.
    """
    pairs = [*_TWO_NAMES.items(), *((chinese, latin) for latin, chinese in _TWO_NAMES.items())]
    return families | {other for name, other in pairs if name in families}
