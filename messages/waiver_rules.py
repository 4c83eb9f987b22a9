"""Rules of waivers: each waives something, says why, and names a rule."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

_NEVER = Both("没有理由关闭", "there is no reason to")
RULES = (
    Rule(
        "T391",
        "unused-waiver",
        "waiver",
        "warning",
        Both(
            "这里放行 {code}，却没有这样的问题", "{code} is waived here, but nothing of it is found"
        ),
        (Both("删去这条放行", "delete the waiver"),),
        Both(
            "问题改好之后，放行的话要随之删去，否则下次的问题会被它盖住。",
            "What was mended needs no waiver; left behind, it hides the next slip.",
        ),
        "{>>planctl: allow T303 照录原文<<}出口较快增长。",
        "出口较快增长。",
        _NEVER,
    ),
    Rule(
        "T392",
        "waiver-without-reason",
        "waiver",
        "warning",
        Both("放行 {code} 没有写理由", "the waiver of {code} gives no reason"),
        (Both("在编号后面写上理由", "write why behind the code"),),
        Both("以后的人要知道为什么可以放行。", "Those who come later should know why."),
        "{>>planctl: allow T303<<}出口较快增长，，进口回落。",
        "{>>planctl: allow T303 照录原文<<}出口较快增长，，进口回落。",
        _NEVER,
    ),
    Rule(
        "T393",
        "waiver-of-no-rule",
        "waiver",
        "warning",
        Both("没有可以放行的规则 {code}", "there is no rule {code} that can be waived"),
        (
            Both(
                "planctl rules 列出全部规则；R、S 类不能放行",
                "planctl rules lists them; R and S cannot be waived",
            ),
        ),
        Both("写错的编号什么也不放行。", "A misspelt code waives nothing."),
        "{>>planctl: allow T999 照录原文<<}出口较快增长。",
        "出口较快增长。",
        _NEVER,
    ),
)
