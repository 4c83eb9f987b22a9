"""A class of cues that words speak of a paper to those who write it.

A class holds words of one kind, whatever the matter, parted by blanks: those that stand for themselves, then
patterns of words with many siblings, or found within other words. Its weight says how seldom papers say
them to readers: 1 they do, 2 hardly ever, 3 and 4 never. What papers say by custom weighs against. To add a
word, add its siblings.
"""

import re
from dataclasses import dataclass
from functools import cached_property

SURNAME = (
    "[葛张王李刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]"
)
"""What colleagues are called by: 小王, 王处."""


@dataclass(frozen=True)
class Cue:
    """A class of cues."""

    name: str
    weight: int
    words: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds any word, made when first asked for; what speaks against is mostly where words begin."""
        return re.compile(_led(self.words) if self.weight > 0 else "|".join(self.words))


def _led(words: tuple[str, ...]) -> str:
    """Return what finds a letter that begins a word, then tries the words: whole papers are read for them.

    A word that refers back to what it holds cannot stand in the look behind.
    """
    firsts = "".join([match[1] for word in words if (match := _FIRST.match(word))])
    plain = "|".join([word for word in words if "(?P" not in word])
    referring = [f"|(?<={word[0]}){word[1:]}" for word in words if "(?P" in word]
    return f"[{firsts}](?:(?<=(?={plain}).){''.join(referring)})"


_FIRST = re.compile(r"(?:\\b)?\[?((?<=\[)[^\]]+|.)")


def cue(name: str, weight: int, plain: str = "", shaped: str = "") -> Cue:
    """Return a class of words that stand for themselves, and of shapes, each parted by blanks."""
    return Cue(name, weight, (*plain.split(), *shaped.split()))
