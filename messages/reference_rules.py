"""Rules of wording: references within a paper."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES = (
    Rule(
        "T366",
        "annex-not-listed",
        "wording",
        "warning",
        Both(
            "文末只列了 {count} 个附件，没有{found}",
            "only {count} annexes are listed, and not {found}",
        ),
        (Both("补进附件说明，或改正序号", "list it, or mend the number"),),
        Both(
            "附件说明列在正文之后，正文提到的附件都应在其中。没有附件说明的稿件不提，附件另成文件也不提。",
            "The annexes of a paper are listed below its text, and those that it speaks of are among them. Papers without a list are left; whether an annex is there is not asked.",
        ),
        "名单格式见附件3。\n\n附件：1.责任人名单\n\n2.隐患清单",
        "名单格式见附件2。\n\n附件：1.责任人名单\n\n2.隐患清单",
        Both("附件清单另附时", "where the list stands elsewhere"),
        "GB/T 9704-2012 7.3.4",
    ),
    Rule(
        "T367",
        "nothing-shown",
        "wording",
        "warning",
        Both("{found}，稿件里却没有", "{found}: there is none"),
        (Both("补上图表，或删去这一句", "put it in, or take out the words"),),
        Both(
            "“见下图”“如表2所示”的图表要在稿件里，多是从 Word 复制文字时丢了。只看 Markdown 草稿：纯文本里放不下图；一张图都没有的稿件里，“见图1”之类也不提，图多半另存。",
            "What the text points at must be there; most got lost when text was copied out of Word. Only Markdown is read so: plain text holds no picture; of 见图1 nothing is told in one that holds none at all: its pictures are kept elsewhere.",
        ),
        "各地进展不一（见下表）。",
        "各地进展不一（见下表）。\n\n| 地区 | 进度 |\n| --- | --- |\n| 东部 | 已完成 |",
        Both("图表另附时", "where tables and figures stand elsewhere"),
        "",
    ),
    Rule(
        "T368",
        "part-not-there",
        "wording",
        "warning",
        Both("{found}不在稿件里，只到第 {count}", "{found} is not there: there are {count}"),
        (),
        Both(
            "稿件各部分、各章各条的序号齐全，却提到了更后面的一个，多是增删之后没有改。",
            "The numbers of its parts, chapters or articles are complete, and the text speaks of a later one: mostly some came or went.",
        ),
        "# 一、现状\n\n出口较快增长，对策见第三部分。\n\n# 二、对策\n\n扩大出口规模。",
        "# 一、现状\n\n出口较快增长，对策见第二部分。\n\n# 二、对策\n\n扩大出口规模。",
        Both("摘录稿件的一部分时", "in excerpts"),
        "",
    ),
)
