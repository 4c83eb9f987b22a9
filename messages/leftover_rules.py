"""Rules of wording: what was left over from writing."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES = (
    Rule(
        "T331",
        "left-over-note",
        "wording",
        "warning",
        Both(
            "写给同事的话留在了稿件里：{note}", "a word to a colleague is left in the paper: {note}"
        ),
        (
            Both(
                "照办后删去，或写成批注 {{>>…<<}}",
                "do it and delete it, or make it a note {{>>…<<}}",
            ),
        ),
        Both(
            "“（可以用你写好的那段）”之类的话一旦送出去，就成了正式稿件的一部分。判断看几类线索：稿件的某处（这段、此表）、"
            "对文字的动作（补、再核、改一下）、还没到的东西（待定、还没给）、存疑和评判、同事间的口气（我、你、吗）。括号和"
            "表格里有两类大体就够，单独成行要更多，句子当中最多，且要说到稿件。别人的话（引号里）、公文的套语"
            "（以下简称、由单位填写、请于某日前报送）不算。Markdown 的注释也是写给同事的话。",
            "What was meant for the next desk is part of the paper once it is sent. It is told by kinds of cues: a "
            "part of the paper (这段), what is done to it (再核), what it waits for (待定), doubt and judgement, and "
            "how colleagues speak (我, 你, 吗). In brackets and cells about two are enough, a line needs more, a "
            "clause most, and must speak of the paper. What others say in quotation marks and what papers say by "
            "custom (以下简称, 由单位填写) is none. A comment of Markdown is a word to a colleague, too.",
        ),
        "# 人才（可以用你写好的那段）\n\n复合型人才短缺。",
        "# 人才\n\n复合型人才短缺。",
        Both("稿件本来就是讨论稿时", "while the paper is under discussion"),
        "",
    ),
    Rule(
        "T332",
        "left-over-outline",
        "wording",
        "info",
        Both(
            "像是写作提纲，没有换成正文：{outline}",
            "looks like an outline that was never replaced: {outline}",
        ),
        (),
        Both(
            "标题下面只列要点的一行，是“要写什么”，不是“写了什么”。",
            "A line of catchwords under a heading says what to write, not what is written.",
        ),
        "# 境外建厂\n\n地域、规模、企业类型、模式\n\n东南亚以新加坡为中心，企业多在当地设厂。",
        "# 境外建厂\n\n东南亚以新加坡为中心，企业多在当地设厂。",
        Both("标题下面确实要列关键词时", "where catchwords belong under headings"),
        "",
    ),
    Rule(
        "T333",
        "blank-to-fill",
        "wording",
        "warning",
        Both("有待填写的空：{found}", "a blank to fill: {found}"),
        (),
        Both(
            "XX、××、空括号是占位，应当换成名称或数字。",
            "XX, ×× and empty brackets hold the place of a name or a figure.",
        ),
        "全年完成投资××亿元。",
        "全年完成投资50亿元。",
        Both("稿件是范本、表格时", "in forms and models"),
        "",
    ),
    Rule(
        "T334",
        "status-mark",
        "wording",
        "info",
        Both("进度记号留在了稿件里", "a mark of progress is left in the paper"),
        (
            Both(
                "进度写在记录的 progress 里，planctl progress 会列表",
                "progress belongs in the record; planctl progress shows it",
            ),
        ),
        Both("✅ 之类的记号是给写作者看的。", "A tick speaks to the writers."),
        "# 挑战✅\n\n产业链存在短板。",
        "# 挑战\n\n产业链存在短板。",
        Both(
            "记号是内容的一部分时（如对照表）", "where ticks are content, as in a table of features"
        ),
        "",
    ),
    Rule(
        "T335",
        "empty-heading",
        "wording",
        "warning",
        Both("标题“{heading}”下面没有内容", 'nothing stands under the heading "{heading}"'),
        (),
        Both(
            "标题下面应有正文或下一级标题；没有，就是漏写，或级别标错了。",
            "Under a heading stands text or a lower heading; otherwise something is missing, or its level is wrong.",
        ),
        "## 现状\n\n## 挑战\n\n产业链存在短板。",
        "## 挑战\n\n产业链存在短板。",
        Both("先搭框架、后填内容的阶段", "while only the frame stands"),
        "",
    ),
    Rule(
        "T336",
        "assistant-talk",
        "wording",
        "error",
        Both(
            "写作助手的话留在了稿件里：{found}",
            "words of a writing assistant are left in the paper: {found}",
        ),
        (),
        Both("粘贴生成的文字时，客套话也带了进来。", "They came along when its text was pasted."),
        "以下是为您修改后的段落：\n\n出口稳步增长。",
        "出口稳步增长。",
        Both("稿件讨论的就是这类文字时", "when the paper is about such words"),
        "",
    ),
)
