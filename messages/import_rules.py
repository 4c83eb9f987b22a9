"""Rules of imports: what a reader of drafts had to decide, or leaves to a person."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "I501",
        "imported-note",
        "import",
        "warning",
        Both("稿中留有给同事的话：{note}", "a word to a colleague is left in the draft: {note}"),
        (
            Both(
                "已写成批注 {{>>…<<}}，处理后删去",
                "kept as a note {{>>…<<}}: settle it, then delete it",
            ),
        ),
        Both(
            "写给同事的话常常跟着稿子交上去。导入时认出来的都改成批注，正式稿里不会出现，但事情还要有人办。",
            "Words to a colleague are often submitted with the paper. Those that are recognised become notes, which no final paper shows, but somebody still has to act on them.",
        ),
        "出口情况（这里分两段）",
        "出口情况",
    ),
    Rule(
        "I502",
        "citation-without-url",
        "import",
        "info",
        Both(
            "来源《{title}》没有网址，引用了 {count} 处",
            'the source "{title}" has no address; places that cite it: {count}',
        ),
        (Both("在 sources.yaml 里补上网址或版次", "add an address or an edition in sources.yaml"),),
        Both(
            "没有网址的来源别人查不到；报告、图书也要写清发布机构和日期。",
            "Nobody finds a source without an address; reports and books want their issuer and date.",
        ),
        "［《某某年度报告》 第12页］",
        "［https://example.org/report 某某年度报告］",
    ),
    Rule(
        "I503",
        "footnote-as-note",
        "import",
        "warning",
        Both(
            "脚注不是来源，已改为批注：{note}",
            "a footnote that cites nothing became a note: {note}",
        ),
        (Both("写进正文，或改成来源", "write it into the text, or make it a source"),),
        Both(
            "正文只有来源才有脚注；解释性的脚注没有位置，改成批注以免丢失。",
            "Only sources have footnotes here; one that explains has no place, and is kept as a note.",
        ),
        "脚注：此处口径与上年不同",
        "正文：口径与上年不同",
    ),
    Rule(
        "I504",
        "figure-left-out",
        "import",
        "warning",
        Both("图没有带过来：{figure}", "a picture was not brought along: {figure}"),
        (
            Both(
                "把图存进 figures/，在批注处写 ![图题](figures/文件名)",
                "save it in figures/ and write ![caption](figures/NAME) where the note is",
            ),
        ),
        Both(
            "记录里只有文字；图要单独存放，再在正文里引用。",
            "Records hold text; a picture stands in a file of its own, and the text names it.",
        ),
        "（稿中一张折线图）",
        "![出口额](figures/exports.png)",
    ),
    Rule(
        "I505",
        "passage-twice",
        "import",
        "info",
        Both(
            "这一段“{section}”里已经有了，没有再写一遍",
            'this passage stands in "{section}" already and was not written again',
        ),
        (Both("两处若应不同，分别改写", "write them apart if they should differ"),),
        Both(
            "同一段话在几份稿子里反复出现，合到一起只留一处；措辞不同的句子写成批注，来源并到一处。",
            "A passage that stands in several drafts is kept once; sentences worded otherwise become notes, sources are joined.",
        ),
        "两份稿子里有同一段",
        "计划里只有一段",
    ),
    Rule(
        "I506",
        "aspect-unset",
        "import",
        "warning",
        Both(
            "“{title}”没有标明方面，暂放在现状",
            '"{title}" names no aspect; it stands under status for now',
        ),
        (
            Both(
                "看清后移到 challenge 或 countermeasure",
                "move it to challenge or countermeasure where it belongs",
            ),
        ),
        Both(
            "稿中没有写“现状、挑战、对策”一类的标题，不能猜它属于哪一方面。",
            "No heading of the draft says status, challenge or countermeasure, and that is not guessed.",
        ),
        "# 数据跨境",
        "# 现状\n## 数据跨境",
    ),
    Rule(
        "I507",
        "two-texts",
        "import",
        "warning",
        Both(
            "“{section}”的{aspect}来自两份稿子，前后接在一起",
            'the {aspect} of "{section}" comes from two drafts and was joined',
        ),
        (Both("对照两段，合成一段", "compare the two, and make one of them"),),
        Both(
            "两份稿子各写了一段，都留下来，由人取舍。",
            "Two drafts each say something; both are kept, and a person decides.",
        ),
        "两份稿子各有一段对策",
        "合成一段",
    ),
    Rule(
        "I508",
        "doubtful-pair",
        "import",
        "warning",
        Both(
            "对策“{answer}”配给了挑战“{section}”，请核对",
            'the countermeasure "{answer}" was paired with the challenge "{section}"; please check',
        ),
        (
            Both("它也像在回答“{rival}”", 'it may as well answer "{rival}"'),
            Both(
                "配错了就把 countermeasure 移到另一条",
                "move the countermeasure if the pair is wrong",
            ),
        ),
        Both(
            "挑战和对策按次序、段首句和共同的词语配对；几方面说法不一时，不悄悄定下来。",
            "Challenges and countermeasures are paired by order, lead and shared words; where these disagree, it is said.",
        ),
        "一条对策像是回答两条挑战",
        "一条对策回答一条挑战",
    ),
    Rule(
        "I509",
        "unplaced",
        "import",
        "error",
        Both(
            "这些文字没有放进任何记录：{words}", "these words found no place in any record: {words}"
        ),
        (Both("手工补到记录里，并请反馈", "add them by hand, and please report it"),),
        Both(
            "导入要交代每一个字的去处；放不下的如实列出。",
            "An import accounts for every character; what it could not place is said.",
        ),
        "（文字不在任何记录里）",
        "（每个字都有去处）",
    ),
    Rule(
        "I510",
        "damaged-characters",
        "import",
        "warning",
        Both("有 {count} 个字符读不出来", "{count} characters could not be read"),
        (Both("用原来的程序打开，另存为 UTF-8", "open it where it was made and save it as UTF-8"),),
        Both(
            "文件里有坏字节，读作 U+FFFD，原样留在正文里。",
            "The file has broken bytes; they read as U+FFFD and stay in the text as such.",
        ),
        "数据\ufffd\ufffd境",
        "数据跨境",
    ),
    Rule(
        "I511",
        "passage-of-its-own",
        "import",
        "info",
        Both(
            "这里不属于任何领域，放进了篇章“{section}”",
            'this belongs to no area and became the passage "{section}"',
        ),
        (
            Both(
                "移到子题里，或在体例里给它一个位置",
                "move it into a section, or give it a place in a layout",
            ),
        ),
        Both(
            "领域之外的文字没有方面可放；体例没有点到的篇章不进稿件。",
            "Text outside the areas has no aspect; a passage that no layout names stands in no paper.",
        ),
        "发展现状\n（总说一段）\n（一）贸易合作",
        "发展现状\n（一）贸易合作",
    ),
    Rule(
        "I512",
        "tracked-changes",
        "import",
        "warning",
        Both(
            "有 {count} 处修订还没有接受或拒绝，按接受以后的样子读入",
            "tracked changes that nobody accepted or rejected, read as accepted: {count}",
        ),
        (
            Both(
                "要按拒绝读入，先在 Word 里拒绝修订，再导入",
                "to read them as rejected, reject them in Word and import again",
            ),
        ),
        Both(
            "修订没有定下来，读进来的就只是其中一种读法。",
            "While changes are pending, what was read is only one of two readings.",
        ),
        "（插入的字、删去的字都还标着颜色）",
        "（修订都已接受或拒绝）",
    ),
    Rule(
        "I513",
        "two-areas",
        "import",
        "warning",
        Both(
            "“{section}”在这里属于“{here}”，已有的在“{there}”，放在“{there}”",
            '"{section}" stands under "{here}" here and under "{there}" elsewhere; it was put under "{there}"',
        ),
        (
            Both(
                "要换领域，用 planctl mv 移过去",
                "move it with planctl mv if it belongs to the other area",
            ),
        ),
        Both(
            "同一件事在两处归到了不同的领域，只能放一处，放哪里要由人定。",
            "One matter stands under two areas; it can stand under one, and a person decides which.",
        ),
        "一份稿子放在技术合作，一份放在制度合作",
        "两份稿子都放在制度合作",
    ),
    Rule(
        "I514",
        "passage-in-two-aspects",
        "import",
        "info",
        Both(
            "这一段和“{section}”的{aspect}一字不差，两处都留着",
            'this passage is that of the {aspect} of "{section}", word for word; both were kept',
        ),
        (Both("留一处，另一处改写", "keep one, and write the other anew"),),
        Both(
            "现状和挑战、挑战和对策各说各的；同一段话放在两个方面，多半是复制时忘了改。",
            "Each aspect says something of its own; the same passage in two of them was mostly copied and forgotten.",
        ),
        "现状和挑战里有同一段",
        "各说各的",
    ),
)
