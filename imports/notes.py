"""Words to a colleague in brackets and lines: what they look like."""

import re

_CUES = re.compile(
    r"可以用|可用|参考|参照|分[一二两三四五\d]+段|多分析|不要|不用|别写|写好|你写|你的|那段|这段|此处|这里|"
    r"待补|补充|补上|补一|待定|待核|核实|核对|再写|改写|重写|删[去掉除]|加上|展开|细化|合并|移到|挪到|"
    r"时间轴|todo|tbd|xxx|请[^求]|帮忙|麻烦|注意[：:]|字数|[多少]字",
    re.IGNORECASE,
)
_NO_NOTE = re.compile(r"例如|比如|如[^何果下]|来源|占比|即|含|包括|以下简称|简称|同比|%|％")
_LONGEST = 80


def is_note(words: str) -> bool:
    """Tell whether words in brackets tell a colleague what to do."""
    return (
        len(words) <= _LONGEST and bool(_CUES.search(words)) and not _NO_NOTE.match(words.strip())
    )
