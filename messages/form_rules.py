"""Rules about forms: layouts and what they name, tables, figures and what refers to them."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

_MEANT = Both("是不是“{meant}”？现有：{known}", 'did you mean "{meant}"? known: {known}')
_KNOWN = Both("现有：{known}", "known: {known}")

RULES: tuple[Rule, ...] = (
    Rule(
        "L224",
        "missing-passage",
        "linked",
        "warning",
        Both(
            "体例“{layout}”要用的篇章“{id}”还没有",
            'the layout "{layout}" needs the passage "{id}", and there is none',
        ),
        (
            Both(
                "用 planctl new passage {id} 建立 {path}",
                "begin {path} with planctl new passage {id}",
            ),
        ),
        Both(
            "摘要、引言、结论等不属于哪个子题，写在 passages/ 里；缺了，稿件就少一块，而不是留一个空标题。",
            "An abstract, an introduction, conclusions belong to no section and stand in passages/; without one the paper lacks a part, and no empty heading shows it.",
        ),
        "layout: research-report，没有 passages/abstract.yaml",
        "passages/abstract.yaml 写了摘要",
    ),
    Rule(
        "L225",
        "unknown-reference",
        "linked",
        "error",
        Both(
            "没有编号为“{id}”的表、图或附件",
            'no table, figure or annex has the anchor "{id}"',
        ),
        (
            Both("是不是“{meant}”？", 'did you mean "{meant}"?'),
            Both(
                "在表题或图题末尾写上 {{#{id}}}",
                "write {{#{id}}} at the end of the caption",
            ),
        ),
        Both(
            "“见表2”的“表2”由程序编号；指向不存在的表，稿件里就少几个字。",
            'The "表2" of "see 表2" is counted by the program; a reference that leads nowhere leaves a hole in the sentence.',
        ),
        "见[[#regoins]]",
        "见[[#regions]]",
    ),
    Rule(
        "L226",
        "duplicate-anchor",
        "linked",
        "error",
        Both("编号“{id}”有两处表题或图题", 'two captions have the anchor "{id}"'),
        (Both("给其中一处换编号", "give one of them another"),),
        Both(
            "两个表同号，“见表几”就不知道指哪一个。",
            "With two tables of one anchor a reference may mean either.",
        ),
        "表：甲 {#a} …… 表：乙 {#a}",
        "表：甲 {#a} …… 表：乙 {#b}",
    ),
    Rule(
        "L227",
        "unknown-picture",
        "linked",
        "error",
        Both("没有图“{target}”", 'there is no picture "{target}"'),
        (
            _MEANT,
            Both(
                "把 PNG 或 JPEG 文件放进 figures/，或在 series.yaml 里写一组数据，用 series:编号 引用",
                "put a PNG or JPEG file into figures/, or write a series in series.yaml and name it as series:KEY",
            ),
        ),
        Both(
            "图文件要放在 figures/ 里，随稿件一起保存；数据图由 series.yaml 画出。",
            "Pictures stand in figures/ and travel with the plan; those of figures are drawn from series.yaml.",
        ),
        "![出口额](series:exprots)",
        "![出口额](series:exports)",
    ),
    Rule(
        "L228",
        "unknown-dress",
        "linked",
        "error",
        Both("没有版式“{dress}”", 'there is no dress "{dress}"'),
        (_MEANT, _KNOWN),
        Both(
            "体例要用一种版式：自带的，或稿件旁 layouts/dress/ 里的。",
            "A layout wears a dress: a built-in one, or one in layouts/dress/ beside the plan.",
        ),
        "dress: fromal",
        "dress: formal",
    ),
    Rule(
        "L229",
        "unfilled-blank",
        "linked",
        "error",
        Both("这里的空位 {blank} 没有内容可填", "nothing can fill the blank {blank} here"),
        (
            Both(
                "{{area}} {{headline}} 要在 each: area 之内，{{section}} 要在 each: section 之内，{{passage}} 要有 passage",
                "{{area}} and {{headline}} stand within each: area, {{section}} within each: section, {{passage}} with a passage",
            ),
        ),
        Both(
            "填不上的空位会原样印在标题里。",
            "A blank that nothing fills is printed as it is.",
        ),
        'title: "{section}"，上下都没有 each: section',
        'each: section, title: "{section}"',
    ),
    Rule(
        "L230",
        "part-shows-nothing",
        "linked",
        "warning",
        Both("这一部分不会有任何内容", "this part can show nothing"),
        (
            Both(
                "show: text 要有 each: section 和 aspect；否则写 passage、show 或下级 parts",
                "show: text needs each: section and an aspect; else name a passage, show something, or hold parts",
            ),
        ),
        Both(
            "写了标题却取不到内容的部分，稿件里连标题都不会有。",
            "A part that takes no text from anywhere leaves not even its heading.",
        ),
        "{title: 现状, show: text}",
        "{title: 现状, aspect: status, each: section, show: text}",
    ),
)
