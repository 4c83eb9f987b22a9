"""What holds digits and counts nothing: titles, numbers of documents and items, codes, ranks."""

import re

from planctl.text.masks import COVER

_DOCUMENT = r"[12][0-9]{3}[〕\]）)]\s*第?[0-9]+号"
_ITEM = r"(?:[0-9]{1,2}|[A-Za-z])[）)]"
_ERA = r"(?:公元)?前?[0-9]{3,4}年[）)]"
"""The year of an era: 贞观十一年（637年）."""
_PROGRAMME = r"(?:[0-9]{1,3}\+[0-9+NX]*|一带一路|[0-9]{3})[”\"'’]"
_NUMBERED = ("图", "表", "附件", "附录", "附表", "附图", "专栏", "注")
_UNCOUNTED = re.compile(
    "|".join(
        (
            r"\[[^\[\]\n]*\]",  # a source that a draft writes in brackets, without its address
            rf"[〔\[（(]{_DOCUMENT}|[（(](?:{_ITEM}|{_ERA})",
            r"《[^《》\n]*》",
            r"第\s?(?:[0-9]+(?:[—–～~-][0-9]+(?=[页条款章节期卷]))?|[〇零一二三四五六七八九十百千]+)(?!季度)",
            rf"(?:{'|'.join(_NUMBERED)})\s?[0-9]+(?:[-.—][0-9]+)*",
            r"(?<![目之以当])前\s?(?:[0-9]+|[一二三四五六七八九十百两]+)(?!季度|[0-9年个月])",
            rf"[“\"']{_PROGRAMME}",
        )
    ),
    re.ASCII,
)
_CODED = re.compile(
    r"(?=[a-zA-Z0-9])(?:"
    r"(?<![^\n])[0-9]{1,2}\.(?=(?:19|20)[0-9]{2}年)"  # the number of an item before a year: 2.2024年3月……
    r"|(?<![0-9])[0-9]{1,6}强|(?:[0-9]{2}世纪)?[0-9]0年代|[0-9]{2}世纪"
    r"|(?<![A-Za-z])[A-Za-z][A-Za-z.]{0,19}[-/]?[0-9][\w.\-/]*"  # YL211, S.3558, PD-1
    r"|[0-9]{1,2}[:：][0-9]{2}(?![0-9])"
    r"|[0-9]{1,15}(?:\.[0-9]{1,15})?/(?:1?0?[十百千]?万)"  # 15.1/10万: so many of so many
    r"|(?<![0-9])[0-9]{1,6}[A-Z](?![A-Za-z])(?!级)"  # 5G, 3D
    r")",
    re.ASCII,
)
_MAY_BE_CODED = re.compile(r"[A-Za-z/:：强世代.](?:(?<!\.)|(?:19|20)[0-9]{2}年)")
"""What all of these hold."""
_WIDE = str.maketrans("０１２３４５６７８９．％＋－", "0123456789.%+-")
_HAS_WIDE = re.compile("[０-９．％]")


def narrowed(text: str) -> str:
    """Return the text with full-width digits and their marks as half-width ones; as long as it was."""
    return text.translate(_WIDE) if _HAS_WIDE.search(text) else text


def countable(text: str) -> str:
    """Return a masked text, as long as it was, with all that counts nothing covered too."""
    text = _UNCOUNTED.sub(_covered, text)
    return _CODED.sub(_covered, text) if _MAY_BE_CODED.search(text) else text


def _covered(found: re.Match[str]) -> str:
    return COVER * len(found[0])
