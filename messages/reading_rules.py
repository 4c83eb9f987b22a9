"""Rules about reading a file."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "R001",
        "yaml-syntax",
        "reading",
        "error",
        Both("YAML 写法有误：{problem}", "not valid YAML: {problem}"),
        (
            Both(
                "检查本行及上一行的冒号、引号和缩进",
                "check the colons, quotes and indent of this line and the one above",
            ),
        ),
        Both(
            "YAML 解析不了的地方，工具和编辑器都读不到后面的内容。每个顶层键单独重读，所以一个文件里的几处错误会一次列出。",
            "What YAML cannot parse, no tool can read. Each top-level key is read again on its own, so that several faults of one file are listed at once.",
        ),
        'title: "数据跨境',
        'title: "数据跨境"',
    ),
    Rule(
        "R002",
        "duplicate-key",
        "reading",
        "error",
        Both("键“{key}”写了两次", 'the key "{key}" is written twice'),
        (
            Both(
                "留下一个；第一次写在第 {line} 行", "keep one; it was first written on line {line}"
            ),
        ),
        Both(
            "同一个键写两次，YAML 只留后一个，前一个里的文字就悄悄丢了。",
            "Of two equal keys YAML keeps the last; the words under the first are lost in silence.",
        ),
        "title: 数据跨境\ntitle: 数据出境",
        "title: 数据跨境",
    ),
    Rule(
        "R003",
        "tab",
        "reading",
        "error",
        Both("缩进里有制表符（Tab）", "a tab in the indent"),
        (Both("改成空格，每级两个", "use spaces, two a level"),),
        Both(
            "YAML 不许用 Tab 缩进：各编辑器里 Tab 宽度不同，层级就不同。",
            "YAML forbids tabs in the indent: editors show them at different widths, and so at different levels.",
        ),
        "status:\n\tprogress: todo",
        "status:\n  progress: todo",
    ),
    Rule(
        "R004",
        "encoding",
        "reading",
        "error",
        Both(
            "文件不是 UTF-8 编码（像是 {encoding}）",
            "the file is not UTF-8 (it looks like {encoding})",
        ),
        (Both("用编辑器另存为 UTF-8", "save it as UTF-8 in your editor"),),
        Both(
            "记录一律用 UTF-8。GBK 或 UTF-16 的文件换一台电脑就会变成乱码，所以不猜着读。",
            "Records are UTF-8. A GBK or UTF-16 file turns to garbage on the next machine, so it is not read by guessing.",
        ),
        "（GBK 字节）",
        "（UTF-8 字节）",
    ),
    Rule(
        "R005",
        "byte-order-mark",
        "reading",
        "warning",
        Both("文件开头有 BOM", "the file begins with a byte order mark"),
        (
            Both(
                "另存为“UTF-8（无 BOM）”，或运行 planctl fmt",
                'save as "UTF-8 without BOM", or run planctl fmt',
            ),
        ),
        Both(
            "BOM 看不见，却会让一些工具把第一个键读错。planctl 能读，但请去掉。",
            "A BOM is invisible and makes some tools misread the first key. planctl reads the file, but take it out.",
        ),
        "U+FEFF id: a",
        "id: a",
    ),
    Rule(
        "R006",
        "alias-bomb",
        "reading",
        "error",
        Both(
            "锚点与引用展开后过大或成环", "anchors and aliases expand to too much, or to themselves"
        ),
        (Both("直接写出内容，不用 & 和 *", "write it out, without & and *"),),
        Both(
            "层层引用能让几行文字展开成几十亿个值（“十亿笑”）。超过界限就停。",
            "Nested aliases let a few lines expand to billions of values. Past a bound we stop.",
        ),
        "a: &a [*a]",
        "a: []",
    ),
    Rule(
        "R007",
        "not-a-file",
        "reading",
        "error",
        Both(
            "这里应是文件，却是文件夹或特殊文件",
            "a file is wanted here, but this is a folder or a special file",
        ),
        (Both("移走它，或把名字里的 .yaml 去掉", "move it, or take .yaml off its name"),),
        Both(
            "以 .yaml 结尾的文件夹多半是解压或同步留下的，里面的记录不会被读到。",
            "A folder named .yaml is mostly left by an archive or a sync; records in it would not be read.",
        ),
        "sections/trade/a.yaml/",
        "sections/trade/a.yaml",
    ),
    Rule(
        "R008",
        "outside-plan",
        "reading",
        "error",
        Both("链接指到稿件文件夹之外：{target}", "the link leads out of the plan: {target}"),
        (Both("把文件本身放进来", "put the file itself here"),),
        Both(
            "指到外面的链接，别人拿到稿件时就断了；也可能把不该进稿件的文件带进来。",
            "A link that leads out is broken for everyone else, and can bring in what does not belong.",
        ),
        "sections/trade/a.yaml -> /home/…",
        "sections/trade/a.yaml",
    ),
    Rule(
        "R009",
        "too-large",
        "reading",
        "error",
        Both(
            "文件过大（{size} 字节，上限 {limit}）",
            "the file is too large ({size} bytes, the limit is {limit})",
        ),
        (Both("拆成几个子题", "split it into several sections"),),
        Both(
            "一条记录几千字节；几兆的文件多半放错了地方。",
            "A record has a few thousand bytes; one of megabytes is mostly in the wrong place.",
        ),
        "sections/trade/scan.yaml（80 MB）",
        "sections/trade/scan.yaml（3 KB）",
    ),
    Rule(
        "R010",
        "unreadable",
        "reading",
        "error",
        Both("读不了：{problem}", "cannot be read: {problem}"),
        (
            Both(
                "检查文件是否存在、有没有权限",
                "check that the file exists and that you may read it",
            ),
        ),
        Both(
            "文件存在却打不开时，不当它不存在。",
            "A file that is there and cannot be opened is not taken for absent.",
        ),
        "（无读权限）",
        "（可读）",
    ),
    Rule(
        "R011",
        "control-character",
        "reading",
        "error",
        Both("有不可见的控制字符 {character}", "an invisible control character {character}"),
        (
            Both(
                "删掉它（多半是从别的程序粘贴来的）",
                "delete it (it was mostly pasted from another program)",
            ),
        ),
        Both(
            "YAML 不许出现控制字符；它们看不见，多从 PDF 或 Word 粘贴而来。",
            "YAML allows no control characters; they are invisible and come from PDF or Word.",
        ),
        "title: 数据U+0008跨境",
        "title: 数据跨境",
    ),
    Rule(
        "R012",
        "several-documents",
        "reading",
        "error",
        Both("一个文件里有几份 YAML 文档（---）", "several YAML documents in one file (---)"),
        (Both("一份文件一条记录，拆开", "one record a file: split it"),),
        Both(
            "只有第一份会被读到，后面的会丢。",
            "Only the first would be read; the rest would be lost.",
        ),
        "id: a\n---\nid: b",
        "id: a",
    ),
    Rule(
        "R013",
        "not-a-mapping",
        "reading",
        "error",
        Both(
            "文件应由“键: 值”组成，这里却是{found}",
            'the file should hold "key: value" lines, but this is {found}',
        ),
        (Both("参照 planctl new 写出的文件", "see what planctl new writes"),),
        Both(
            "每种记录的最外层都是键和值。空文件也在此列。",
            "Every record is keys and values at its outermost. An empty file is none.",
        ),
        "- id: a",
        "id: a",
    ),
    Rule(
        "R014",
        "missing-file",
        "reading",
        "error",
        Both("没有这个文件", "this file is missing"),
        (Both("运行 planctl init，或补上它", "run planctl init, or add it"),),
        Both(
            "没有 plan.yaml 就不知道有哪些领域、按什么顺序。",
            "Without plan.yaml nobody knows the areas and their order.",
        ),
        "（没有 plan.yaml）",
        "plan.yaml",
    ),
    Rule(
        "R015",
        "too-deep",
        "reading",
        "error",
        Both("嵌套过深", "nested too deeply"),
        (Both("记录最多几层，检查括号", "a record has few levels: check the brackets"),),
        Both(
            "几千层的括号只会来自损坏的文件。",
            "Thousands of brackets only come from a broken file.",
        ),
        "[[[[[[…",
        "needs: [status]",
    ),
    Rule(
        "R016",
        "conflict-marker",
        "reading",
        "error",
        Both("合并冲突还没有解决", "a merge conflict is not resolved"),
        (
            Both(
                "留下要的一边，删去另一边、原文（|||||||）和 <<<<<<<、=======、>>>>>>> 各标记",
                "keep the side you want, delete the other, the base (|||||||) and the marks <<<<<<<, ======= and >>>>>>>",
            ),
        ),
        Both(
            "两边都留着，就不知道哪一边算数；标记会原样印进稿件，git 自己的还会让文件读不出来。",
            "With both sides in it nobody knows which one counts; the marks would be printed, and git's own make the file unreadable.",
        ),
        "title: <<<<<<< 甲 ||||||| 原题 ======= 乙 >>>>>>>",
        "title: 甲",
    ),
)
