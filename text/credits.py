"""Lines that say who wrote, edited and published a text, and what its page offers beside it."""

import re

_CREDIT = re.compile(
    r"(?:记者|通讯员|实习生|责任?编辑?)[：:/｜|●·]?[一-龥]{2,}|(?:编辑|编审|审核|校对|值班主任|作者|图源)[：:/｜|][一-龥]"
    r"|来源[：:｜|](?!待|[缺补核])|图片来[自源]|原标题[：:]|阅读原文|分享到|标签[：:]|扫码进入|在看|举报我|相关新闻|下一页"
    r"|(?:查看|加载|点击|更多)(?:更多|精彩|原创|推荐|全部)|加载失败|收藏评论|评论（|媒体团|客户端|转码|独家报道|更多原创|原题为"
)
_LABEL = frozenset(("截图", "资料图", "配图", "图片", "视频截图"))
"""What stands under a picture."""
_LICENCE = re.compile(
    r"\bCC0\b|\bCC[ -]BY\b|Wikimedia|Commons|[Gg]etty|Unsplash|公有领域|政府作品|视觉中国|供图\s*$"
)
"""Who gave a picture, and on what terms."""
_SIGNED = re.compile(r"[一-龥]{2,30}\d{4}年\d{1,2}月\d{1,2}日")
"""A body and the day on which it signed, run on behind the text."""


def is_credit(words: str) -> bool:
    """Tell whether words behind the last full stop are no sentence of the text that lacks its stop."""
    if words.strip() in _LABEL or _SIGNED.fullmatch(words.strip()):
        return True
    return _CREDIT.search(words) is not None or _LICENCE.search(words) is not None
