"""Lines that say who wrote, edited and published a text, and what its page offers beside it."""

import re

_CREDIT = re.compile(
    r"记者|通讯员|实习生|责编|责任编辑|编审|主编|校对|采写|拍客|作者|编辑[一-龥：:/｜|【】 ]{2,}|审核[：:/]|(?:文章|图片|原文|视频)?来源[：:｜|于]?|图源"
    r"|独家报道|原标题|阅读原文|分享到|标签[：:]|扫码|点击|点亮|在看|举报|收藏|下一页|更多|客户端|公众号|APP|网站|专栏|推荐|转码|转载|资讯网|[日晚早时商]报\Z"
)
_LABEL = frozenset(("截图", "资料图", "配图", "图片", "视频截图"))
"""What stands under a picture."""
_SIGNED = re.compile(r"[一-龥]{2,30}\d{4}年\d{1,2}月\d{1,2}日")
"""A body and the day on which it signed, run on behind the text."""


def is_credit(words: str) -> bool:
    """Tell whether words behind the last full stop are no sentence of the text that lacks its stop."""
    if words.strip() in _LABEL:
        return True
    return _CREDIT.search(words) is not None or _SIGNED.fullmatch(words.strip()) is not None
