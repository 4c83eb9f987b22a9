"""What `planctl pull` and `planctl opinions` say."""

from functools import cache

from planctl.messages.language import Both, Language


def tell(language: Language, key: str, **values: object) -> str:
    """Return the sentence under `key`, its blanks filled."""
    return pull_sentences()[key](language, **values)


@cache
def pull_sentences() -> dict[str, Both]:
    """Return every sentence by its key."""
    return {
        "file": Both(
            "{file}：改动 {edits} 处 = {parts}；批注 {comments} 条",
            "{file}: {edits} edits = {parts}; {comments} comments",
        ),
        "file.none": Both(
            "{file}：没有改动；批注 {comments} 条", "{file}: no edits; {comments} comments"
        ),
        "footnotes": Both("，脚注 {count} 条", ", {count} footnotes"),
        "plus": Both(" + ", " + "),
        "taken": Both("写入 {count}", "{count} taken in"),
        "followed": Both("稿件已有 {count}", "{count} in the plan already"),
        "decided": Both("先前已处理 {count}", "{count} dealt with before"),
        "refused": Both("未采用 {count}", "{count} not taken"),
        "undecided": Both("待定 {count}", "{count} undecided"),
        "unplaced": Both("未归位 {count}", "{count} not placed"),
        "no_base": Both(
            "{file} 不带底稿，按当前稿件比较；只有修订标记过的改动能写回（知道它从哪一版导出时，用 --base 指明）",
            "{file} carries no base and is held against the plan as it stands; only tracked edits can come back (name the version it was exported from with --base)",
        ),
        "unplaced.title": Both("未归位的改动：", "Edits that could not be placed:"),
        "unplaced.line": Both(
            "{file}{place}（{who}）：{reason}", "{file}{place} ({who}): {reason}"
        ),
        "unplaced.times": Both("（{count} 处）", " ({count} times)"),
        "unplaced.paragraph": Both("第{line}段", "paragraph {line}"),
        "reason.outside": Both("不属于任何记录", "belongs to no record"),
        "reason.label": Both("改的是导出时添加的文字", "words that the paper adds"),
        "reason.note": Both("删的是批注", "takes away a note"),
        "reason.form": Both(
            "表格或图的结构，请手工改", "the form of a table or figure: do it by hand"
        ),
        "reason.title": Both(
            "标题不能删空，也不能分成两行，请手工改",
            "a title can be neither empty nor in two lines: do it by hand",
        ),
        "reason.missing": Both("整段在文件里找不到", "all of it is missing in the file"),
        "reason.gone": Both("稿件里已没有这条记录", "the plan no longer holds the record"),
        "reason.joined": Both(
            "把两条记录的文字并成了一段", "words of two records in one paragraph"
        ),
        "reason.moved": Both(
            "挪了位置，文字已照收；次序请在 plan.yaml 里改",
            "stands elsewhere in the paper; its words are read, its order is plan.yaml's",
        ),
        "reason.break": Both(
            "标题或单元格里的换行存不下，文字照常处理",
            "a line break in a heading or cell cannot be kept; its words are dealt with",
        ),
        "reason.half": Both(
            "是移动的一半，另一半写不进去，请手工移动",
            "is half of a move of which the other half cannot be made: move it by hand",
        ),
        "reason.row": Both(
            "稿件的表里已没有这一行，或几行已不在一处，请核对后手工改",
            "the plan's table no longer holds the row, or not all of them together: see what is right and do it by hand",
        ),
        "reason.unsure": Both(
            "没有修订标记，又没有底稿，分不清是谁改的",
            "not tracked, and without a base nobody can tell whose it is",
        ),
        "reason.otherwise": Both(
            "稿件里这句已不一样，又没有底稿，请核对后手工改",
            "the plan has the sentence otherwise, and there is no base: see what is right and do it by hand",
        ),
        "nobody": Both("未署名", "unnamed"),
        "clash.title": Both("冲突：{where}", "Conflict: {where}"),
        "clash.now": Both("现稿", "the plan"),
        "clash.together": Both("都采纳", "all of them"),
        "clash.waiting": Both(
            "待定：{who}，{edit}（{id}；{file}，这次没有一起读）",
            "undecided: {who}, {edit} ({id}; {file}, not pulled this time)",
        ),
        "clash.taken": Both(
            "此前已采纳：{who}，{edit}（{id}；{file}）",
            "accepted before: {who}, {edit} ({id}; {file})",
        ),
        "clash.ask": Both(
            "采用哪个？0 现稿，{versions}，回车留待以后：",
            "Which one? 0 the plan, {versions}, Enter for later: ",
        ),
        "clash.left": Both(
            "{count} 处冲突没有写入。用 --prefer 审稿人 指定按谁的改，或在终端里逐处选择。",
            "{count} conflicts were left as they are. Say whose version to take with --prefer NAME, or choose one by one on a terminal.",
        ),
        "nothing": Both("稿件没有变化。", "The plan is as it was."),
        "wrote": Both("已写入：{paths}", "Written: {paths}"),
        "would": Both(
            "会写入：{paths}（--dry-run，什么也没写）",
            "Would write: {paths} (--dry-run: nothing was written)",
        ),
        "after": Both("拉取之后", "after the pull"),
        "opinions.new": Both(
            "新增意见 {count} 条，共 {all} 条，待定 {open} 条（planctl opinions）",
            "{count} new opinions of {all}, {open} open (planctl opinions)",
        ),
        "comma": Both("、", ", "),
    }
