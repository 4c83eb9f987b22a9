"""Rules of wording: marks, blanks and numerals."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES = (
    Rule(
        "T301",
        "quotation-marks",
        "wording",
        "warning",
        Both("引号用成了 {found}，应为 {wanted}", "quotation marks {found} should be {wanted}"),
        (),
        Both(
            "引号成对使用：外层用双引号 “ ”，里面再引用单引号 ‘ ’，交替使用；起止方向用反、中英文混用，"
            "常是输入法自动替换造成的。",
            "Quotation marks come in pairs: “ ” outside, ‘ ’ within, by turns. A mark that faces the "
            "wrong way, or a straight one, is mostly the keyboard's doing.",
        ),
        "破解”卡脖子”问题，关键在于产学研用协同。",
        "破解“卡脖子”问题，关键在于产学研用协同。",
        Both(
            "稿件要交给另有引号规定的系统（如竖排繁体）时",
            "when the paper goes where other marks are the rule (vertical setting, say)",
        ),
        "GB/T 15834-2011 4.8",
    ),
    Rule(
        "T302",
        "lone-quotation-mark",
        "wording",
        "warning",
        Both("引号“{mark}”没有配对", "the quotation mark {mark} has no partner"),
        (Both("补上另一半，或删去它", "write its other half, or delete it"),),
        Both(
            "只有一半的引号，读者分不清引语到哪里为止。",
            "Half a pair leaves the reader to guess where the quotation ends.",
        ),
        "各方提出“一地认证、全球通行的目标。",
        "各方提出“一地认证、全球通行”的目标。",
        Both(
            "引语跨几段、每段只写前引号时",
            "when a quotation runs over paragraphs, each opened anew",
        ),
        "GB/T 15834-2011 4.8",
    ),
)
