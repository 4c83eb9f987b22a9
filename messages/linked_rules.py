"""Rules about what records say of each other."""

from planctl.messages.language import Both
from planctl.messages.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "L201",
        "duplicate-id",
        "linked",
        "error",
        Both(
            "编号“{id}”有两条记录：《{title}》与《{other}》",
            'two records have the id "{id}": "{title}" and "{other}"',
        ),
        (
            Both(
                "给其中一条换编号（文件里的 id 和文件名都改），或合并两条",
                "give one of them a new id (in the file and in its name), or merge the two",
            ),
        ),
        Both(
            "合并分支后两个子题可能用了同一个编号；引用和比较就不知道指哪一个。",
            "After a merge of branches two topics may share an id; links and comparisons no longer know which is meant.",
        ),
        "sections/trade/a.yaml 与 sections/capacity/a.yaml 都是 id: a",
        "各有各的 id",
    ),
    Rule(
        "L202",
        "unknown-area",
        "linked",
        "error",
        Both("没有领域“{area}”", 'there is no area "{area}"'),
        (
            Both("是不是“{meant}”？现有：{known}", 'did you mean "{meant}"? known: {known}'),
            Both(
                "现有：{known}；新增用 planctl new area",
                "known: {known}; add one with planctl new area",
            ),
        ),
        Both(
            "领域在 plan.yaml 里定义；写错了，子题就进不了稿件。",
            "Areas are defined in plan.yaml; a section of an unknown one never reaches the paper.",
        ),
        "area: tecnology",
        "area: technology",
    ),
    Rule(
        "L203",
        "unknown-owner",
        "linked",
        "warning",
        Both(
            "plan.yaml 的 people 里没有“{owner}”", '"{owner}" is not among the people of plan.yaml'
        ),
        (
            Both("是不是“{meant}”？", 'did you mean "{meant}"?'),
            Both("现有：{known}", "known: {known}"),
            Both("把它加进 people", "add it to people"),
        ),
        Both(
            "负责人名字不一致，进度表就统计不到人。",
            "With names that differ, the progress table cannot count by person.",
        ),
        "owner: 技术祖",
        "owner: 技术组",
    ),
    Rule(
        "L204",
        "unlisted-section",
        "linked",
        "warning",
        Both(
            "“{id}”没有列入领域“{area}”，将排在最后",
            '"{id}" is not listed in the area "{area}" and comes last',
        ),
        (
            Both(
                "在 plan.yaml 该领域的 sections 里加上它",
                "add it to the sections of that area in plan.yaml",
            ),
        ),
        Both(
            "子题的顺序由 plan.yaml 决定；没列入的排在最后，往往不是想要的位置。",
            "plan.yaml decides the order; what is not listed comes last, which is seldom its place.",
        ),
        "sections: []",
        "sections: [data-cross-border]",
    ),
    Rule(
        "L205",
        "listed-missing",
        "linked",
        "error",
        Both(
            "plan.yaml 列了“{id}”，却没有这条记录",
            'plan.yaml lists "{id}", but there is no such record',
        ),
        (
            Both("是不是“{meant}”？", 'did you mean "{meant}"?'),
            Both("写上 {path}，或从列表里删去", "write {path}, or take it off the list"),
        ),
        Both(
            "列了却没有的子题，稿件里会缺一块而没人发觉。",
            "A section that is listed and absent leaves a gap nobody notices.",
        ),
        "sections: [data-cros-border]",
        "sections: [data-cross-border]",
    ),
    Rule(
        "L206",
        "unknown-source",
        "linked",
        "error",
        Both("sources.yaml 里没有“{key}”", '"{key}" is not in sources.yaml'),
        (
            Both("是不是“{meant}”？", 'did you mean "{meant}"?'),
            Both("用 planctl new source {key} 补上", "add it with planctl new source {key}"),
        ),
        Both("引用找不到来源，脚注就出不来。", "A citation without an entry yields no footnote."),
        "增长5.9%[@nmpa-2042]",
        "增长5.9%[@nmpa-2024]",
    ),
    Rule(
        "L207",
        "unknown-section",
        "linked",
        "error",
        Both("没有子题“{id}”", 'there is no section "{id}"'),
        (
            Both("是不是“{meant}”？", 'did you mean "{meant}"?'),
            Both("planctl list 可列出所有子题", "planctl list shows all sections"),
        ),
        Both(
            "链接到不存在的子题，稿件里的“见……”就落空。",
            'A link to a section that is not there leaves a "see …" that leads nowhere.',
        ),
        "见[[data-cros-border]]",
        "见[[data-cross-border]]",
    ),
    Rule(
        "L208",
        "uncited-source",
        "linked",
        "warning",
        Both("来源“{key}”没有被引用", 'the source "{key}" is never cited'),
        (
            Both(
                "在用到它的地方写 [@{key}]，或删去",
                "cite it as [@{key}] where it is used, or delete it",
            ),
        ),
        Both(
            "没人引用的来源，或是漏了引用，或已经多余。",
            "A source that nobody cites was forgotten in the text, or is no longer wanted.",
        ),
        "sources.yaml 有 a，正文没有 [@a]",
        "……[@a]",
    ),
    Rule(
        "L209",
        "challenge-unanswered",
        "linked",
        "warning",
        Both("有挑战，没有对策", "a challenge without a countermeasure"),
        (
            Both(
                "写上 countermeasure，或用 needs 说明不需要",
                "write the countermeasure, or say in needs that none is wanted",
            ),
        ),
        Both(
            "一条挑战要有回答它的对策，否则稿件只提问题。",
            "A challenge wants the countermeasure that answers it; a paper should not only complain.",
        ),
        "challenge: …（无 countermeasure）",
        "challenge: … countermeasure: …",
    ),
    Rule(
        "L210",
        "countermeasure-unasked",
        "linked",
        "warning",
        Both("有对策，没有挑战", "a countermeasure without a challenge"),
        (
            Both(
                "写上它所回答的 challenge，或用 needs 说明",
                "write the challenge that it answers, or say in needs that none is wanted",
            ),
        ),
        Both("对策要说清针对什么。", "A countermeasure should say what it answers."),
        "countermeasure: …（无 challenge）",
        "challenge: … countermeasure: …",
    ),
    Rule(
        "L211",
        "area-without-aspect",
        "linked",
        "warning",
        Both("领域“{area}”还没有写{aspect}", 'the area "{area}" has nothing yet on: {aspect}'),
        (
            Both(
                "用 planctl new {command} 子题 --area {id} 开头",
                "begin one with planctl new {command} TITLE --area {id}",
            ),
        ),
        Both(
            "每个领域在稿件的每一部分都应有内容。",
            "Each area should have something to say in each part of the paper.",
        ),
        "某领域的各子题都没有 challenge",
        "至少一个子题写了 challenge",
    ),
    Rule(
        "L212",
        "done-but-empty",
        "linked",
        "error",
        Both(
            "{aspect}标为“{progress}”，却没有正文",
            '{aspect} is marked "{progress}", but has no text',
        ),
        (Both("写上正文，或把 progress 改为 todo", "write it, or set progress to todo"),),
        Both(
            "进度表据此打勾；空的打了勾，会误导统稿人。",
            "The table ticks by this; a tick on nothing misleads the lead.",
        ),
        'progress: done\n  text: ""',
        "progress: todo",
    ),
    Rule(
        "L213",
        "done-with-note",
        "linked",
        "warning",
        Both("{aspect}标为已定稿，却还有批注", "{aspect} is marked done, but still holds a note"),
        (
            Both(
                "处理批注后删去，或把 progress 改回 drafting",
                "settle the note and delete it, or set progress back to drafting",
            ),
        ),
        Both("批注说明还有事没做完。", "A note says that something is still to be done."),
        "progress: done\n  text: ……{>>补数据<<}",
        "progress: drafting",
    ),
    Rule(
        "L214",
        "file-name",
        "linked",
        "warning",
        Both("文件应放在 {path}", "the file should stand at {path}"),
        (Both("用 planctl mv，或改文件名", "use planctl mv, or rename the file"),),
        Both(
            "按编号和领域放文件，人才找得到；合并分支时也少冲突。",
            "Files named by id and area are found again, and merge with fewer conflicts.",
        ),
        "sections/trade/a1.yaml 里 id: a",
        "sections/trade/a.yaml",
    ),
    Rule(
        "L215",
        "listed-twice",
        "linked",
        "warning",
        Both("“{id}”列了两次", '"{id}" is listed twice'),
        (
            Both(
                "留下一处；子题属于领域“{area}”",
                'keep one; the section belongs to the area "{area}"',
            ),
            Both("留下一处", "keep one"),
        ),
        Both(
            "列在两处的子题只出现在它自己的领域里。",
            "A section that is listed twice appears in its own area alone.",
        ),
        "trade 与 capacity 都列了 a",
        "只在一处",
    ),
    Rule(
        "L216",
        "broken-mark",
        "linked",
        "error",
        Both("标记没有写完整：{mark}", "a mark that is not complete: {mark}"),
        (
            Both(
                "批注写作 {{>>…<<}}，引用写作 [@key]，链接写作 [[编号]]，加粗写作 **…**",
                "a note is {{>>…<<}}, a citation [@key], a link [[id]], bold **…**",
            ),
        ),
        Both(
            "不完整的标记会原样印进稿件。",
            "A mark that is not complete would be printed as it stands.",
        ),
        "……{>>待补",
        "……{>>待补<<}",
    ),
    Rule(
        "L217",
        "same-title",
        "linked",
        "warning",
        Both("《{title}》有两条记录", 'two records have the title "{title}"'),
        (Both("合并，或改一个题目", "merge them, or retitle one"),),
        Both(
            "两条同题的记录多半是各写各的，文字会重复。",
            "Two records of one title were mostly written apart, and repeat each other.",
        ),
        "a、b 都是 title: 数据跨境",
        "题目各不相同",
    ),
    Rule(
        "L218",
        "unknown-layout",
        "linked",
        "error",
        Both("没有体例“{layout}”", 'there is no layout "{layout}"'),
        (
            Both("是不是“{meant}”？可用：{known}", 'did you mean "{meant}"? known: {known}'),
            Both("可用：{known}", "known: {known}"),
        ),
        Both("体例决定稿件的顺序和版式。", "The layout decides the order and dress of the paper."),
        "layout: ministry",
        "layout: ministry-material",
    ),
    Rule(
        "L219",
        "unknown-rule",
        "linked",
        "error",
        Both("没有可以开关的规则“{code}”", 'there is no rule "{code}" that can be switched'),
        (
            Both("是不是“{meant}”？", 'did you mean "{meant}"?'),
            Both(
                "planctl rules 列出全部规则；R、S 类不能关闭",
                "planctl rules lists them; families R and S cannot be switched",
            ),
        ),
        Both("写错的编号不会关掉任何规则。", "A misspelt code switches nothing."),
        "rules: {L999: off}",
        'rules: {L208: "off"}',
    ),
    Rule(
        "L220",
        "todo-with-text",
        "linked",
        "info",
        Both("{aspect}标为未动笔，却已有正文", "{aspect} is marked todo, but has text"),
        (Both("把 progress 改为 drafting", "set progress to drafting"),),
        Both(
            "进度表会把已写的内容当作没写。", "The table would count what is written as not begun."
        ),
        "progress: todo\n  text: ……",
        "progress: drafting",
    ),
    Rule(
        "L221",
        "unneeded-aspect",
        "linked",
        "warning",
        Both("needs 里没有{aspect}，却写了", "{aspect} is written, but needs leaves it out"),
        (Both("把 {key} 加进 needs，或删去该方面", "add {key} to needs, or take the aspect out"),),
        Both(
            "needs 说不需要的方面会进稿件，却不计入进度。",
            "An aspect that needs leaves out reaches the paper and is not counted.",
        ),
        "needs: [status]\nchallenge: …",
        "needs: [status, challenge]",
    ),
    Rule(
        "L222",
        "same-area",
        "linked",
        "error",
        Both("领域编号“{id}”定义了两次", 'the area id "{id}" is defined twice'),
        (Both("留下一个", "keep one"),),
        Both(
            "两个领域同号，子题就不知道归谁。",
            "With two areas of one id nobody knows whose a section is.",
        ),
        "areas: [{id: trade, …}, {id: trade, …}]",
        "areas: [{id: trade, …}]",
    ),
    Rule(
        "L223",
        "listed-elsewhere",
        "linked",
        "warning",
        Both(
            "“{id}”列在这里，它的记录却写着 area: {area}",
            'listed here, but the record of "{id}" says area: {area}',
        ),
        (
            Both(
                "用 planctl mv {id} --area 领域 定下它归谁",
                "settle whose it is with planctl mv {id} --area AREA",
            ),
        ),
        Both(
            "子题只出现在自己的记录所写的领域里，列在别处不起作用。",
            "A section appears in the area that its own record names; a listing elsewhere has no effect.",
        ),
        "area: trade，却列在 capacity 的 sections 里",
        "列在 trade 的 sections 里",
    ),
    Rule(
        "L231",
        "suspect-link",
        "linked",
        "warning",
        Both(
            "{aspect}上次审读后，{against}改过",
            "{against} has changed since {aspect} was last read",
        ),
        (
            Both(
                "对照现在的{against}再读一遍，改好后运行 planctl review {id}",
                "read it against {against} as it now stands, then run planctl review {id}",
            ),
        ),
        Both(
            "现状改了，挑战可能不再成立；挑战改了，对策可能答非所问。planctl review 记下每次审读时的文字指纹，此后一改就提醒，排版、批注和引用的改动不算。只查用过 planctl review 的子题。",
            "A challenge may no longer follow from a status that has changed, nor a countermeasure answer its challenge. planctl review keeps a fingerprint of what was read; layout, notes and citations do not count. Only sections that were stamped are looked at.",
        ),
        "reviewed: {challenge: s-…}，而 status 的文字已改",
        "重读后运行 planctl review",
    ),
    Rule(
        "L232",
        "countermeasure-off-topic",
        "linked",
        "warning",
        Both(
            "“{title}”的对策和挑战说的不是一件事",
            'challenge and countermeasure of "{title}" speak of different things',
        ),
        (
            Both(
                "它更像在回答“{meant}”（{meant_id}）的挑战",
                'it reads like an answer to the challenge of "{meant}" ({meant_id})',
            ),
            Both(
                "对照挑战逐条回答，或把对策移到它所回答的子题",
                "answer the challenge, or move it to the one it answers",
            ),
        ),
        Both(
            "对策要回答同一子题的挑战；两段几乎没有共同的词，多半放错了地方。",
            "A countermeasure answers the challenge of its own section; with hardly a word in common, it "
            "mostly stands in the wrong place.",
        ),
        "challenge 说数据跨境，countermeasure 说人才培养",
        "challenge、countermeasure 都说数据跨境",
    ),
    Rule(
        "L233",
        "opinions-collide",
        "linked",
        "warning",
        Both(
            "{id} 和 {other} 都记为采纳，改的却是同一处文字“{words}”",
            '{id} and {other} are both accepted, though both change the same words: "{words}"',
        ),
        (
            Both(
                "看正文是照哪一条改的，另一条改记：planctl opinions {id} --reject --reason 理由",
                "see which of them the text follows, and decide the other anew: planctl opinions {id} --reject --reason WHY",
            ),
        ),
        Both(
            "两个分支各自采纳了对同一处的改动，合并以后正文只有一种写法，采纳情况表却说两条都采纳了。",
            "Two branches each took an edit of the same words; once they are merged the text follows one of them, and "
            "the table of what became of opinions says that both were taken.",
        ),
        "两条意见都改“三分之一”，都记为 decision: accepted",
        "一条 decision: accepted，一条 decision: rejected",
    ),
)
