"""Rules of wording: headings, enumerations and letters."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES = (
    Rule(
        "T376",
        "heading-twice",
        "wording",
        "warning",
        Both("标题“{heading}”与前面的重复", 'the heading "{heading}" stands there already'),
        (Both("合并两节，或改一个标题", "make one of the two, or rename one"),),
        Both(
            "同一部分里两个标题说的是一回事，多是复制来的一节没有改题。",
            "Two headings of one part say the same: mostly a copied one was not renamed.",
        ),
        "# 一、现状\n\n出口较快增长。\n\n# 二、工作机制\n\n双方定期会商。\n\n# 三、工作机制\n\n每年通报进展。",
        "# 一、现状\n\n出口较快增长。\n\n# 二、工作机制\n\n双方定期会商。\n\n# 三、考核\n\n每年通报进展。",
        Both("两节确实同名时", "where two parts have one name"),
        "",
    ),
    Rule(
        "T377",
        "heading-form",
        "wording",
        "warning",
        Both(
            "序号 {found} 与同级标题的不一：同级用 {usual}",
            "the number {found} is unlike those beside it, which are {usual}",
        ),
        (),
        Both(
            "并列的标题，序号用同一种形式。",
            "Headings beside each other are numbered in one form.",
        ),
        "# 一、对策\n\n## （一）扩大出口\n\n稳住份额。\n\n## 2.优化进口\n\n增加品类。\n\n## （三）加强监管\n\n推进互认。",
        "# 一、对策\n\n## （一）扩大出口\n\n稳住份额。\n\n## （二）优化进口\n\n增加品类。\n\n## （三）加强监管\n\n推进互认。",
        Both("摘录不同稿件时", "in excerpts of several papers"),
        "GB/T 9704-2012 7.3.3",
    ),
    Rule(
        "T378",
        "enumeration-form",
        "wording",
        "warning",
        Both(
            "前面用的是“{usual}”的形式，这里成了“{found}”",
            "the ones before are like {usual}, this is {found}",
        ),
        (),
        Both(
            "一处列举用一种形式：一是、二是、三是，或者第一、第二、第三。",
            "One enumeration has one form: 一是, 二是, 三是, or 第一, 第二, 第三.",
        ),
        "一是扩大出口；二是优化进口；第三，加强监管。",
        "一是扩大出口；二是优化进口；三是加强监管。",
        Both("照录讲话时", "when quoting speech"),
        "",
    ),
    Rule(
        "T379",
        "addressee",
        "wording",
        "warning",
        Both(
            "主送{addressed}，这里却是{found}",
            "it is addressed to {addressed}, and this is {found}",
        ),
        (Both("核对主送机关", "see whom it goes to"),),
        Both(
            "写给一个机关的函，请谁答复、称“贵”什么，要与主送机关一致；套用旧稿时常漏改。",
            "A letter asks its answer of whom it is addressed to, and calls it by its rank (贵厅): old letters used again often name another.",
        ),
        "某省教育厅：\n\n来函收悉，请贵局研究后函复。",
        "某省教育厅：\n\n来函收悉，请贵厅研究后函复。",
        Both("转述他人的话时", "when others are quoted"),
        "GB/T 9704-2012 7.3.2",
    ),
)
