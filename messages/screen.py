"""What planctl says on screen besides findings: help, prompts, results, errors."""

from functools import cache

from planctl.messages.language import Both, Language


def say(language: Language, key: str, **values: object) -> str:
    """Return the sentence under `key`, its blanks filled."""
    return sentences()[key](language, **values)


@cache
def sentences() -> dict[str, Both]:
    """Return every sentence by its key."""
    return {
        "help": Both(
            "planctl：用一份份经过校验的 YAML 记录起草、检查、导出政策稿件",
            "planctl: draft, check and export Chinese policy papers from validated YAML records",
        ),
        "help.usage": Both("用法：planctl 命令 [选项]", "Usage: planctl COMMAND [OPTIONS]"),
        "help.commands": Both("命令：", "Commands:"),
        "help.options": Both(
            "选项：\n  --lang zh|en           界面语言（也可设 PLANCTL_LANG）\n  --install-completion   为当前 shell 安装补全\n  --version              版本\n  -h, --help             帮助",
            "Options:\n  --lang zh|en           language of messages (or set PLANCTL_LANG)\n  --install-completion   install completion for this shell\n  --version              show the version\n  -h, --help             show this help",
        ),
        "help.more": Both(
            "planctl 命令 --help 看一个命令的用法。",
            "planctl COMMAND --help shows how to use a command.",
        ),
        "help.init": Both("新建一份稿件", "start a plan"),
        "help.new": Both(
            "新建子题、篇章、来源或领域：new challenge|status|countermeasure|section|passage|source|area",
            "add a section, passage, source or area: new challenge|status|countermeasure|section|passage|source|area",
        ),
        "help.list": Both("列出子题", "list the sections"),
        "help.import": Both(
            "把 Markdown、文本、Word 草稿读成记录，逐字交代去向",
            "read Markdown, text and Word drafts into records, every character accounted for",
        ),
        "help.pull": Both(
            "把审稿人改过的 Word 文件收回记录，批注收为意见",
            "bring reviewers' Word files back into the records; comments become opinions",
        ),
        "help.opinions": Both(
            "列出审稿意见、记下采纳与否，导出意见采纳情况表",
            "list reviewers' opinions, decide about them, write the table of what became of them",
        ),
        "help.mv": Both(
            "改题目、换领域、换编号，链接随之更新",
            "retitle, move or renumber a section; links follow",
        ),
        "help.validate": Both(
            "检查全部记录，或任何草稿，一次列出所有问题",
            "check all records, or any drafts, and list every fault at once",
        ),
        "help.fmt": Both(
            "把记录整理成统一写法，注释保留", "bring records into canonical form; comments stay"
        ),
        "help.progress": Both(
            "进度表：领域 × 方面，字数，缺什么",
            "the progress table: areas × aspects, lengths, what is missing",
        ),
        "help.figures": Both(
            "数据台账：每个数的指标、时期、来源、位置",
            "the ledger: every figure with indicator, period, source, place",
        ),
        "help.export": Both(
            "导出 Word、PDF、Markdown、纯文本、页面图",
            "export to Word, PDF, Markdown, plain text, pictures of pages",
        ),
        "help.diff": Both(
            "比较两个版本：文件夹、git 版本（HEAD~3、v1..v2）或当前稿",
            "compare two versions: folders, git revisions (HEAD~3, v1..v2), the plan as it stands",
        ),
        "help.log": Both(
            "一个子题或篇章的修改经过，取自 git", "what became of a section or passage, from git"
        ),
        "help.merge": Both(
            "合并一条记录的三个版本；--install 让 git 这样合并",
            "merge three versions of a record; --install has git do it",
        ),
        "help.review": Both(
            "记下某个子题的挑战、对策已对照审读；不写子题就列出哪些待重新审读",
            "stamp that a section's challenge and countermeasure were read; without one, list what is suspect",
        ),
        "help.schema": Both(
            "输出一种记录或报告的 JSON Schema", "print the JSON Schema of a record or a report"
        ),
        "help.rules": Both("列出检查规则，或看某一条", "list the rules, or show one"),
        "opt.plan": Both(
            "稿件所在文件夹（默认当前文件夹及其上级）",
            "folder of the plan (default: here or above)",
        ),
        "opt.format": Both("输出形式", "form of the output"),
        "opt.strict": Both("有提醒也返回 1", "warnings too give exit code 1"),
        "opt.no_cache": Both("不用缓存", "do not use the cache"),
        "opt.area": Both("领域的编号或标题", "id or title of the area"),
        "opt.draft_layout": Both(
            "草稿按哪种体例写的（默认自动辨认）",
            "layout that the drafts were written in (default: the best fit)",
        ),
        "opt.layout": Both(
            "体例（默认用 plan.yaml 里的）", "layout (default: the one in plan.yaml)"
        ),
        "opt.first_layout": Both(
            "体例（默认 ministry-material）", "layout (default: ministry-material)"
        ),
        "opt.final": Both(
            "定稿：去掉批注和进度，并提醒未完成之处",
            "final paper: no notes, no progress table; warns of what is unfinished",
        ),
        "opt.export_strict": Both(
            "与 --final 同用：有未完成之处就不导出",
            "with --final: refuse while something is unfinished",
        ),
        "opt.docx": Both("导出 Word", "write Word"),
        "opt.md": Both("导出 Markdown", "write Markdown"),
        "opt.txt": Both("导出纯文本", "write plain text"),
        "opt.pdf": Both("导出 PDF（要装有 LibreOffice）", "write PDF (needs LibreOffice)"),
        "opt.preview": Both(
            "把每一页画成图片，不开 Word 就能看（要装有 LibreOffice）",
            "write a picture of each page, to see it without Word (needs LibreOffice)",
        ),
        "opt.svg": Both(
            "把进度和 series.yaml 里的数据画成 SVG 图",
            "draw the progress and the series of series.yaml as SVG",
        ),
        "opt.dress": Both("版式（默认用体例里的）", "dress profile (default: the layout's)"),
        "opt.reference": Both(
            "用部委自己的 .docx：正文填在 {{正文}} 处，没有就接在末尾",
            "a ministry's own .docx: the body goes where {{正文}} stands, or at its end",
        ),
        "opt.pages": Both(
            "把目录页码写定在 Word 文件里（要装有 LibreOffice）",
            "write the contents' page numbers into the Word file (needs LibreOffice)",
        ),
        "opt.compare": Both(
            "与旧版比较，改动写成 Word 修订；旧版是文件夹、git 版本或导出的 Word 文件",
            "mark what has changed since a version (a folder, a git revision, an exported Word file) as Word's tracked changes",
        ),
        "opt.author": Both(
            "修订的作者（默认报送单位）", "author of the tracked changes (default: the submitter)"
        ),
        "opt.changes_date": Both(
            "修订的日期，如 2025-06-01（默认不写）",
            "date of the tracked changes, as 2025-06-01 (default: none)",
        ),
        "opt.output": Both(
            "输出文件；几种格式、--preview、--svg 时为文件夹（默认稿件里的 out/），- 为标准输出",
            "output file; a folder for several formats, --preview, --svg (default: out/ in the plan); - is standard output",
        ),
        "opt.file_output": Both(
            "写入文件，- 为标准输出（表和图默认写到 out/，其余默认显示出来）",
            "file to write, - for standard output (tables, pictures: in out/ by default; others are shown)",
        ),
        "opt.progress_output": Both(
            "写入文件，- 为标准输出（docx、xlsx、svg、png 默认写到 out/progress.*，其余默认显示出来）",
            "file to write, - for standard output (docx, xlsx, svg, png: out/progress.* by default; others are shown)",
        ),
        "opt.check": Both(
            "只检查，不改写；有未整理的文件时返回 1",
            "only check; exit code 1 if a file is not in canonical form",
        ),
        "opt.files": Both("要整理的文件（默认全部）", "files to format (default: all)"),
        "opt.select": Both(
            "只看这些规则：编号、编号开头或名称，用逗号隔开，如 T3,L208",
            "only these rules: codes, beginnings of codes, or names, parted by commas: T3,L208",
        ),
        "opt.ignore": Both("不看这些规则", "not these rules"),
        "opt.fix": Both(
            "改好不用判断的问题，其余照旧列出", "mend what needs no judgement; list the rest"
        ),
        "opt.unsafe_fixes": Both(
            "连同要看一眼的也改好（改后请复核）",
            "mend what wants a second look too (read it over afterwards)",
        ),
        "opt.fix_diff": Both(
            "只显示会改什么，不写；有可改的返回 1",
            "show what would be mended, write nothing; exit code 1 if there is anything",
        ),
        "opt.baseline": Both("只看这份基线里没有的问题", "only what is not known by this baseline"),
        "opt.write_baseline": Both("把现有的问题记成基线", "write what is found as a baseline"),
        "opt.validate_files": Both(
            "要检查的草稿（Markdown、文本、.docx，不必在稿件里）或文件夹；不写则检查稿件的全部记录",
            "drafts to check (Markdown, text, .docx, in a plan or not), or folders; without any, the plan's records",
        ),
        "opt.old": Both(
            "旧稿：稿件文件夹、git 版本，或 planctl 导出的 Word 文件；也可写 v1..v2",
            "the old version: a plan's folder, a git revision, or a Word file that planctl exported; v1..v2 names both",
        ),
        "opt.new": Both("新稿（默认当前稿）", "the new version (default: the plan as it stands)"),
        "opt.diff_output": Both(
            "写入文件，- 为标准输出（html 默认写到 out/diff.html，其余默认显示出来）",
            "file to write, - for standard output (html: out/diff.html by default; others are shown)",
        ),
        "opt.stat": Both("只列各子题增减多少字", "show only how much each section changed"),
        "opt.areas_only": Both(
            "只看这些领域（编号，用逗号隔开）", "only these areas (ids, parted by commas)"
        ),
        "opt.aspects_only": Both(
            "只看这些方面：status,challenge,countermeasure",
            "only these aspects: status,challenge,countermeasure",
        ),
        "opt.kinds_only": Both(
            "只看这几类改动，如 edited,figure,progress（planctl schema diff 列出全部）",
            "only these kinds of change, like edited,figure,progress (planctl schema diff lists them)",
        ),
        "opt.figures_files": Both(
            "草稿；不写则列出稿件的数据", "drafts; without one, the figures of the plan"
        ),
        "opt.of_section": Both(
            "只看这个子题（编号或题目）或篇章（编号）",
            "only this section (id or title) or passage (id)",
        ),
        "opt.indicator": Both("只看指标含有这些字的", "only where the indicator holds these words"),
        "opt.unit": Both("只看这个单位，如 亿元、%", "only this unit, like 亿元 or %"),
        "opt.period": Both(
            "只看这一时期，如 2024、2020-2024、2024年上半年",
            "only this period, like 2024, 2020-2024, 2024年上半年",
        ),
        "opt.of_source": Both(
            "只看来源含有这些字的；none 是没有来源的",
            "only where the source holds these words; none: those without one",
        ),
        "opt.group": Both(
            "怎样归在一起：indicator | unit | period | source | section",
            "what is put together: indicator | unit | period | source | section",
        ),
        "opt.exit_code": Both("有不同就返回 1", "exit code 1 if anything differs"),
        "opt.logged": Both("子题或篇章的编号或题目", "id or title of a section or passage"),
        "opt.max": Both("最多列几次", "how many at most"),
        "opt.base": Both("共同的原稿（git 的 %O）", "what both began with (git's %O)"),
        "opt.ours": Both("我方的文件（%A）", "our file (%A)"),
        "opt.theirs": Both("对方的文件（%B）", "their file (%B)"),
        "opt.merge_output": Both(
            "写到哪个文件（不写或写 - 则显示）",
            "file to write (without it, or with -, the result is printed)",
        ),
        "opt.merged_path": Both(
            "记录在稿件里的路径，只用于提示（%P）", "the record's path, for messages alone (%P)"
        ),
        "opt.install": Both(
            "让本仓库的 git 用 planctl 合并记录：写 .gitattributes 和 git 设置",
            "have git merge this clone's records by planctl: writes .gitattributes and git's settings",
        ),
        "opt.read": Both("已审读的子题，编号或题目", "sections that were read, by id or title"),
        "opt.read_aspect": Both(
            "只管 challenge 或 countermeasure", "only challenge, or only countermeasure"
        ),
        "opt.accept_all": Both("列出的全都记为已审读", "stamp all that is listed as read"),
        "opt.schema": Both("名称，不写则列出全部", "its name; without one, list them"),
        "opt.rule": Both("规则编号或名称", "code or name of a rule"),
        "opt.title": Both("标题", "title"),
        "opt.theme": Both("主题", "theme"),
        "opt.submitter": Both("报送单位", "who submits it"),
        "opt.areas": Both("领域，写作 编号=名称，可重复", "an area as id=title; repeat for more"),
        "opt.git": Both("同时建立 git 仓库", "also make a git repository"),
        "opt.dir": Both("新稿件的文件夹", "folder of the new plan"),
        "opt.drafts": Both("草稿：Markdown、文本或 .docx", "drafts: Markdown, text or .docx"),
        "opt.into": Both(
            "导入到哪个文件夹：新建稿件，或加到已有稿件里（默认当前稿件）",
            "folder of the plan to make or to add to (default: the plan here)",
        ),
        "opt.account": Both(
            "把每个字符的去向写成 JSON；Word 稿的文字另存在旁边",
            "write where every character went, as JSON; the text of a Word file goes beside it",
        ),
        "opt.returned": Both("审稿人交回的 .docx", "Word files that came back from reviewers"),
        "opt.prefer": Both(
            "冲突时按谁的改：审稿人或文件名；plan 保留现稿；all 互不相碰的都采纳",
            "whose version to take where edits collide: a reviewer or a file; plan keeps the plan; all takes those that do not meet",
        ),
        "opt.other_plan": Both(
            "Word 文件是另一份稿件导出的，也照样读",
            "take a Word file even if it was exported from another plan",
        ),
        "opt.pull_base": Both(
            "文件不带底稿时，它是从哪一版导出的（文件夹、git 版本）",
            "for files without a base: the version they were exported from (a folder, a git revision)",
        ),
        "opt.opinions": Both(
            "意见编号，写开头几位即可", "ids of opinions; their beginnings are enough"
        ),
        "opt.accept": Both("采纳", "accepted"),
        "opt.partly": Both("部分采纳", "partly accepted"),
        "opt.reject": Both("不采纳", "not accepted"),
        "opt.reason": Both("理由", "why"),
        "opt.ask": Both(
            "在终端里逐条决定待定的意见", "decide the open ones one by one on a terminal"
        ),
        "opt.open": Both("只列待定的", "list only the open ones"),
        "opt.opinions_format": Both(
            "text、json；docx、xlsx 写成意见采纳情况表",
            "text, json; docx, xlsx write the table of what became of them",
        ),
        "opt.dry_run": Both("只显示结果，什么也不写", "show all, write nothing"),
        "opt.import_title": Both(
            "新稿件的标题（默认取自草稿）", "title of a new plan (default: the draft's)"
        ),
        "opt.id": Both("编号（默认取自拼音）", "id (default: from pinyin)"),
        "opt.owner": Both("负责人", "owner"),
        "opt.section": Both("子题的编号或题目", "id or title of the section"),
        "opt.new_title": Both("新题目", "new title"),
        "opt.new_area": Both("移到哪个领域", "area to move it to"),
        "opt.new_id": Both("新编号", "new id"),
        "opt.kind": Both(
            "要新建什么；status、challenge、countermeasure 是子题的一个方面",
            "what to add; status, challenge, countermeasure: an aspect of a section",
        ),
        "opt.name": Both(
            "题目；来源与领域写编号；篇章写编号或篇章名",
            "title; for a source or an area its key or id; for a passage its id or title",
        ),
        "opt.type": Both("来源类型", "type of the source"),
        "opt.url": Both("来源网址", "address of the source"),
        "opt.date": Both("日期", "date"),
        "opt.publisher": Both("发布或出版者", "publisher"),
        "usage.usage": Both(r"用法：\1[选项]", r"Usage: \1[OPTIONS]"),
        "usage.arguments": Both("参数：", "Arguments:"),
        "usage.options": Both("选项：", "Options:"),
        "usage.required": Both("[必填]", "[required]"),
        "usage.default": Both("[默认：", "[default: "),
        "usage.help": Both("显示本说明", "Show this message and exit."),
        "error": Both("错误：", "error: "),
        "error.no_command": Both(
            "错误：没有“{name}”这个命令。可用：{known}",
            'error: there is no command "{name}". Commands: {known}',
        ),
        "error.no_command_meant": Both(
            "错误：没有“{name}”这个命令，是不是“{meant}”？",
            'error: there is no command "{name}"; did you mean "{meant}"?',
        ),
        "error.option_first": Both(
            "错误：选项“{name}”要写在命令后面：planctl {command} {name} …",
            'error: the option "{name}" goes behind the command: planctl {command} {name} …',
        ),
        "error.no_option": Both("没有选项 {name}。{meant}", "no such option: {name}. {meant}"),
        "error.did_you_mean": Both("是不是 {name}？", "Did you mean {name}?"),
        "error.missing_argument": Both("还缺 {name}。", "{name} is missing."),
        "error.no_value": Both("{name} 后面要写一个值。", "{name} wants a value."),
        "error.takes_no_value": Both("{name} 后面不写值。", "{name} takes no value."),
        "error.extra_words": Both("多写了：{words}。", "too many words: {words}."),
        "error.given_twice": Both(
            "{name} 写了两次，只写一次；能写几个的选项，值之间用逗号隔开，例如 --aspect 现状,对策",
            "{name} is given twice: write it once. An option that takes several has commas between them, as --aspect status,challenge",
        ),
        "error.not_one_of": Both(
            "{name} 不能是“{value}”；可以写：{known}",
            '{name} cannot be "{value}"; it may be: {known}',
        ),
        "error.no_integer": Both("{name} 要写整数。", "{name} wants a whole number."),
        "error.max_too_small": Both("--max 至少是 1。", "--max is 1 or more."),
        "error.no_language": Both(
            "错误：--lang 不能是“{asked}”；可以写：zh、en",
            'error: --lang cannot be "{asked}"; it may be: zh, en',
        ),
        "error.see_help": Both("看用法：planctl {command} --help", "See: planctl {command} --help"),
        "error.no_plan": Both(
            "{folder} 及其上级文件夹里没有 plan.yaml。用 planctl init 新建，或用 --plan 指明稿件文件夹。",
            "there is no plan.yaml in {folder} or above it. Start one with planctl init, or name the plan's folder with --plan.",
        ),
        "error.unreadable_plan": Both(
            "plan.yaml 有上述问题，改好之后才能继续。",
            "plan.yaml has the faults above; mend them first.",
        ),
        "error.other_plan": Both(
            "{file} 是另一份稿件“{title}”导出的，不是本稿“{own}”的，什么也没有读入。请到那份稿件里去做；确是本稿的（改过题名，又几乎重写），加 --other-plan。",
            '{file} was exported from another plan, "{title}", not from this one, "{own}": nothing of it was taken. Do this in that plan; if it is this one after all (retitled, and all but rewritten), say --other-plan.',
        ),
        "error.unknown_paper": Both(
            "{file} 里没有一段能与本稿对上，也不带底稿：它不像是本稿导出的；要导入草稿，用 planctl import。",
            "{file}: no paragraph is like any of this plan's, and it carries no base: it does not come from here; planctl import reads drafts.",
        ),
        "error.unreadable_version": Both(
            "{version} 的 plan.yaml 有错误，无法比较；在那里运行 planctl validate 查看。",
            "plan.yaml of {version} has faults and cannot be compared; run planctl validate there.",
        ),
        "version.unread": Both(
            "{version} 里有 {count} 个文件有错误，没有读入：{unread}",
            "{version}: files with faults that were not read: {count} ({unread})",
        ),
        "error.unnamed_version": Both(
            "没有写明是哪一版：写一个稿件文件夹、git 的版本，或 planctl 导出的 Word 文件。",
            "no version is named: name a plan's folder, a git revision, or a Word file that planctl exported.",
        ),
        "error.no_version": Both(
            "{version} 里没有 plan.yaml，也不是 planctl 导出的 Word 文件。",
            "{version} holds no plan.yaml and is no Word file that planctl exported.",
        ),
        "error.no_plan_in_version": Both(
            "版本“{version}”里没有 plan.yaml。", 'there is no plan.yaml in the version "{version}".'
        ),
        "error.no_aspect": Both(
            "没有方面“{name}”。可用：{known}", 'there is no aspect "{name}". Known: {known}'
        ),
        "error.no_kind": Both(
            "没有“{name}”这类改动。可用：{known}",
            'there is no kind of change "{name}". Known: {known}',
        ),
        "error.stat_is_text": Both(
            "--stat 只用于屏幕显示，不与 --format、-o 同用。",
            "--stat is shown on screen; leave out --format and -o.",
        ),
        "error.word_without_records": Both(
            "{path} 不带记录，不能当作一个版本：它不是 planctl 导出的，是定稿，或另存时丢了",
            "{path} carries no records and is no version: planctl did not export it, or it is final, or lost them",
        ),
        "error.prefer_whom": Both(
            "--prefer {name}：这些文件里没有这位审稿人。有：{known}、plan（保留现稿）、all（互不相碰的都采纳）",
            "--prefer {name}: no reviewer of these files has that name. Known: {known}, plan (keeps the plan), all (those that do not meet)",
        ),
        "error.one_decision": Both(
            "--accept、--partly、--reject 只能选一个。",
            "choose one of --accept, --partly, --reject.",
        ),
        "error.unwritten": Both(
            "{id} 的改动还没有写进稿件，不能记为采纳。planctl pull {file} --prefer {file} 会写进去并记下；"
            "自己动手的，改好以后再记。",
            "{id} has not been written into the plan, so it is not accepted yet. planctl pull {file} "
            "--prefer {file} writes it and says so; if you write it yourself, accept it after that.",
        ),
        "error.unwritten_by_hand": Both(
            "{id} 的改动还没有写进稿件，不能记为采纳；它先前已有结论，planctl pull 不会再写。在稿件里改好以后再记。",
            "{id} has not been written into the plan, so it is not accepted yet; it was decided before, and planctl "
            "pull leaves it alone. Write it yourself, and accept it after that.",
        ),
        "error.which_opinions": Both(
            "写明是哪几条意见：planctl opinions 编号… --accept",
            "say which opinions: planctl opinions ID… --accept",
        ),
        "error.no_opinion": Both(
            "没有意见“{id}”。planctl opinions 列出全部。",
            'there is no opinion "{id}". planctl opinions lists them all.',
        ),
        "error.several_opinions": Both("“{id}”不止指一条：{known}", '"{id}" may be any of {known}'),
        "error.no_layout": Both(
            "没有体例“{layout}”。可用：{known}", 'there is no layout "{layout}". Known: {known}'
        ),
        "error.faulty": Both(
            "{path} 有错，先改好（planctl validate 列出每一处）",
            "{path} has faults; mend them first (planctl validate lists each)",
        ),
        "error.no_dress": Both(
            "没有版式“{dress}”。可用：{known}", 'there is no dress "{dress}". Known: {known}'
        ),
        "error.merge_three": Both(
            "要三个文件：planctl merge 原稿 我方 对方 -o 结果；或 planctl merge --install。",
            "three files are needed: planctl merge BASE OURS THEIRS -o FILE; or planctl merge --install.",
        ),
        "error.install_alone": Both(
            "--install 不和文件一起用。", "--install stands alone, without files."
        ),
        "error.cannot_write": Both("写不了 {path}：{problem}", "cannot write {path}: {problem}"),
        "error.no_period": Both(
            "看不懂时期“{period}”；写作 2024、2020-2024、2024年上半年。",
            '"{period}" is no period; write 2024, 2020-2024, 2024年上半年.',
        ),
        "error.no_series": Both(
            "没有三年以上的同一指标，画不成图。",
            "no indicator has figures of three years or more; there is nothing to draw.",
        ),
        "error.drafts_have_no_sections": Both(
            "草稿没有领域和子题，去掉 --area、--section。",
            "drafts have no areas and sections; leave out --area and --section.",
        ),
        "error.no_schema": Both(
            "没有“{name}”的 schema。可用：{known}", 'there is no schema "{name}". Known: {known}'
        ),
        "error.no_rule": Both("没有规则“{code}”。{known}", 'there is no rule "{code}". {known}'),
        "error.all_rules": Both("planctl rules 列出全部规则。", "planctl rules lists them all."),
        "error.no_format": Both(
            "请用 --docx、--pdf、--md、--txt、--preview、--svg 指明格式。",
            "say which format: --docx, --pdf, --md, --txt, --preview, --svg.",
        ),
        "error.no_record": Both("{path} 不是稿件里的记录。", "{path} is no record of the plan."),
        "error.over_the_plan": Both(
            "{path} 是稿件自己的文件，不能被导出覆盖；换一个 -o。",
            "{path} belongs to the plan itself and is not written over; choose another -o.",
        ),
        "error.strict_without_final": Both(
            "--strict 要与 --final 同用。", "--strict goes with --final."
        ),
        "error.only_for_word": Both(
            "--dress、--reference、--pages、--compare 要与 --docx、--pdf 或 --preview 同用。",
            "--dress, --reference, --pages and --compare go with --docx, --pdf or --preview.",
        ),
        "error.only_with_compare": Both(
            "--author、--date 写明修订是谁、何时所改，要与 --compare 同用。",
            "--author and --date say whose the tracked changes are: they go with --compare.",
        ),
        "error.no_date": Both(
            "“{date}”不是日期；写作 2025-06-01 或 2025-06-01T09:30。",
            '"{date}" is no date; write it as 2025-06-01 or 2025-06-01T09:30.',
        ),
        "error.cannot_read": Both("读不了 {path}：{problem}", "cannot read {path}: {problem}"),
        "error.no_baseline": Both(
            "{path} 不是基线文件；用 --write-baseline 重写一份。",
            "{path} is no baseline; write one with --write-baseline.",
        ),
        "error.records_and_drafts": Both(
            "记录和草稿请分开检查。", "check records and drafts apart."
        ),
        "error.records_of_several_plans": Both(
            "这些记录不在同一份稿件里，请一份一份检查。",
            "these records are of several plans; check one at a time.",
        ),
        "error.no_draft_in_folder": Both(
            "{path} 里没有草稿（.md、.txt、.docx）；要检查一份稿件，用 --plan 指明它的文件夹。",
            "{path} holds no drafts (.md, .txt, .docx); to check a plan, name its folder with --plan.",
        ),
        "error.owner_file": Both(
            "{path} 不是稿件，是 Word 打开“…{file}”时留的临时文件；先在 Word 里保存、关闭，再运行。",
            "{path} is no paper: Word keeps it while …{file} is open; save and close that first.",
        ),
        "error.folder_as_draft": Both(
            "{path} 是文件夹；请写明里面的文件，如 {path}/*.docx。",
            "{path} is a folder; name the files in it, like {path}/*.docx.",
        ),
        "error.empty_draft": Both(
            "{path} 里没有文字，没有可导入的。",
            "{path} holds no text; there is nothing to import.",
        ),
        "error.title_of_a_plan": Both(
            "{root} 里已有稿件，--title 只用于新稿件；改标题请改 plan.yaml。",
            "{root} holds a plan, and --title is for a new one; change the title in plan.yaml.",
        ),
        "error.file_for_several": Both(
            "几种格式要写到文件夹，{path} 却是文件。",
            "several formats go to a folder, but {path} is a file.",
        ),
        "error.other_ending": Both(
            "要写的是 {form}，{path} 的扩展名却是别的；改扩展名，或换一种格式。",
            "{form} is to be written, but {path} has another ending; change it, or the format.",
        ),
        "error.stdout_for_several": Both(
            "标准输出（-o -）只装得下一个文件；请写明文件夹，或只要一种格式。",
            "standard output (-o -) takes one file; name a folder, or ask for one format.",
        ),
        "error.text_is_shown": Both(
            "文字视图只在屏幕上看，不写进 {path}；请用 --format 选一种文件格式，或去掉 -o。",
            "the text view is made for the screen and not written to {path}; choose a form with --format, or leave out -o.",
        ),
        "error.account_in_a_file": Both(
            "去向（--account）要写进文件，标准输出上是导入的结果；请写文件名。",
            "the account goes to a file, as the report is on standard output; name one.",
        ),
        "error.interrupted": Both("已中断，没有写任何东西。", "interrupted; nothing was written."),
        "error.cannot_format": Both(
            "{path}：没有整理（{problem}）", "{path}: left as it is ({problem})"
        ),
        "error.no_area": Both(
            "没有领域“{area}”。现有：{known}", 'there is no area "{area}". Known: {known}'
        ),
        "error.area_form": Both(
            "领域要写成 编号=名称，例如 trade=贸易合作；这里是“{said}”。",
            'an area is written id=title, like trade=贸易合作; this is "{said}".',
        ),
        "findings.none": Both(
            "没有问题（{sections} 个子题文件）。", "no findings (section files: {sections})."
        ),
        "findings.count": Both(
            "{errors} 个错误，{warnings} 个提醒，{infos} 个提示（{sections} 个子题文件）。",
            "errors: {errors}, warnings: {warnings}, notes: {infos} (section files: {sections}).",
        ),
        "findings.none_in_files": Both(
            "没有问题（{files} 个文件）。", "no findings (files: {files})."
        ),
        "findings.count_in_files": Both(
            "{errors} 个错误，{warnings} 个提醒，{infos} 个提示（{files} 个文件）。",
            "errors: {errors}, warnings: {warnings}, notes: {infos} (files: {files}).",
        ),
        "fix.done": Both(
            "已改 {fixes} 处（{files} 个文件）。", "mended: {fixes} (files: {files})."
        ),
        "baseline.written": Both(
            "已把 {count} 个问题记入 {path}；以后用 --baseline {path} 只看新的。",
            "wrote {path} (findings: {count}); from now on --baseline {path} tells only what is new.",
        ),
        "findings.more": Both("（同样的另有 {count} 处）", " (of the same kind: {count} more)"),
        "findings.also": Both("另一处在这里", "the other stands here"),
        "figures.indicator": Both("指标", "indicator"),
        "figures.scope": Both("范围", "scope"),
        "figures.figure": Both("数据", "figure"),
        "figures.period": Both("时期", "period"),
        "figures.source": Both("来源", "source"),
        "figures.place": Both("位置", "place"),
        "figures.goal": Both("（目标）", " (goal)"),
        "figures.count": Both("共 {count} 个数据。", "figures: {count}."),
        "figures.related": Both("“{text}”", '"{text}"'),
        "figures.related_unsourced": Both("“{text}”（未注明来源）", '"{text}" (no source named)'),
        "figures.related_sourced": Both(
            "“{text}”（来源：{source}）", '"{text}" (source: {source})'
        ),
        "list.empty": Both(
            "还没有子题。用 planctl new section 题目 --area 领域 开始。",
            "no sections yet. Begin with planctl new section TITLE --area AREA.",
        ),
        "list.id": Both("编号", "id"),
        "list.title": Both("题目", "title"),
        "list.area": Both("领域", "area"),
        "list.owner": Both("负责人", "owner"),
        "progress.areas": Both("{title}：进度", "{title}: progress"),
        "progress.area": Both("领域", "area"),
        "progress.section": Both("子题", "section"),
        "progress.passage": Both("篇章", "passage"),
        "progress.progress": Both("进度", "progress"),
        "progress.unwritten": Both("尚未建立", "not begun"),
        "progress.unwritten_how": Both(
            "尚未建立（planctl new passage {id}）", "not begun (planctl new passage {id})"
        ),
        "progress.owners": Both("负责人", "owners"),
        "progress.remarks": Both("备注", "remarks"),
        "progress.total": Both("合计", "total"),
        "progress.colon": Both("：", ": "),
        "progress.comma": Both("，", ", "),
        "progress.missing": Both("尚缺：", "Missing:"),
        "progress.nothing_missing": Both("全部已定稿。", "Everything is done."),
        "progress.characters": Both("{count}字", "{count}"),
        "progress.short": Both("偏短（要求 {asked}）", "short (asked: {asked})"),
        "progress.long": Both("偏长（要求 {asked}）", "long (asked: {asked})"),
        "progress.suspect": Both("待重新审读", "to be read again"),
        "progress.notes": Both("{count} 条批注", "notes: {count}"),
        "export.wrote": Both("已写 {path}", "wrote {path}"),
        "export.wrote_folder": Both(
            "已写 {path}（{count} 个文件）", "wrote {path} (files: {count})"
        ),
        "export.left_out": Both(
            "有 {count} 个子题文件有错误，没有进稿件（见上）。",
            "section files that are faulty and so not in the paper: {count} (see above).",
        ),
        "export.unfinished": Both(
            "定稿提醒：还有 {count} 处未完成：", "final paper; unfinished: {count}"
        ),
        "export.refused": Both(
            "没有导出：先改好、写完上面各处，或去掉 --strict。",
            "not written: mend and finish what is listed above, or leave out --strict.",
        ),
        "export.unfinished_more": Both(
            "……另有 {count} 处，见 planctl progress", "… and {count} more: see planctl progress"
        ),
        "fmt.changed": Both("已整理 {path}", "formatted {path}"),
        "fmt.would_change": Both("需要整理 {path}", "would format {path}"),
        "fmt.summary": Both(
            "{changed} 个文件有改动，{same} 个不变。",
            "files changed: {changed}, unchanged: {same}.",
        ),
        "fmt.summary_check": Both(
            "{changed} 个文件需要整理，{same} 个不变。",
            "files to format: {changed}, unchanged: {same}.",
        ),
        "rules.code": Both("编号", "code"),
        "rules.name": Both("名称", "name"),
        "rules.severity": Both("程度", "severity"),
        "rules.message": Both("说什么", "says"),
        "rules.why": Both("为什么", "Why"),
        "rules.wrong": Both("不对", "Wrong"),
        "rules.right": Both("对", "Right"),
        "rules.off": Both("何时关闭", "When to switch it off"),
        "rules.standard": Both("依据", "Standard"),
        "rules.switch": Both(
            '在 plan.yaml 里关闭或改变程度：\nrules:\n  {code}: "off"   # 或 error | warning | info',
            'Switch it in plan.yaml:\nrules:\n  {code}: "off"   # or error | warning | info',
        ),
        "rules.no_switch": Both(
            "这一条不能关闭：读不懂的内容进不了稿件。",
            "It cannot be switched off: what is not understood cannot reach the paper.",
        ),
        "schema.list": Both("可用的 schema：", "Schemas:"),
        "init.ask_title": Both("稿件标题", "Title of the paper"),
        "init.ask_theme": Both("主题（可留空）", "Theme (may be empty)"),
        "init.ask_submitter": Both("报送单位（可留空）", "Who submits it (may be empty)"),
        "init.ask_layout": Both("体例（{known}）", "Layout ({known})"),
        "init.ask_areas": Both(
            "领域，用逗号隔开，可写 编号=名称", "Areas, parted by commas; id=title if you like"
        ),
        "init.ask_git": Both("同时建立 git 仓库吗？（y/N）", "Make a git repository too? (y/N)"),
        "init.done": Both("已在 {root} 建好稿件：", "The plan stands in {root}:"),
        "init.kept": Both("保留了原有的 {path}", "left as it was: {path}"),
        "init.next": Both(
            "下一步：\n  cd {root}\n  planctl new challenge 子题题目 --area {area}\n  planctl validate\n  planctl export --docx",
            "Next:\n  cd {root}\n  planctl new challenge TITLE --area {area}\n  planctl validate\n  planctl export --docx",
        ),
        "error.needs_title": Both(
            "请用 --title 写明稿件标题（不在终端里，无法提问）。",
            "say the title with --title (this is no terminal, so nothing can be asked).",
        ),
        "error.needs_areas": Both(
            "请用 --area 编号=名称 写明至少一个领域。",
            "name at least one area with --area id=title.",
        ),
        "error.needs_source_title": Both(
            "请用 --title 写明来源的题名。", "say the source's title with --title."
        ),
        "error.needs_type": Both(
            "请用 --type 写明来源类型：{known}", "say the source's type with --type: {known}"
        ),
        "error.nothing_to_move": Both(
            "请用 --title、--area 或 --id 说明要改什么。",
            "say what to change: --title, --area or --id.",
        ),
        "import.layout": Both("体例：{layout}", "layout: {layout}"),
        "import.close": Both(
            "体例：{layout}；{other} 也相近，要用它就加 --layout {other}",
            "layout: {layout}; {other} comes close: --layout {other} takes that",
        ),
        "import.no_layout": Both(
            "没有合适的体例，按标题分了节，方面未定",
            "no layout fits: sections by their headings, aspects not set",
        ),
        "import.draft": Both(
            "{source}：{characters} 个字符：{parts}", "{source}: characters: {characters}: {parts}"
        ),
        "import.discarded": Both("（{reasons}）", " ({reasons})"),
        "import.comma": Both("、", ", "),
        "import.added": Both("新增：", "Added:"),
        "import.would_add": Both("将新增：", "Would be added:"),
        "import.sources": Both("{count} 处来源", "sources: {count}"),
        "import.differing": Both(
            "以下各处草稿与稿件不同（- 稿件，+ 草稿），稿件保持原样：",
            "The drafts differ from the plan here (- plan, + draft); the plan keeps its own:",
        ),
        "import.done": Both(
            "已导入 {root}：新子题 {sections}，补全子题和篇章 {completed}，新篇章 {passages}，来源 {sources}。",
            "imported into {root}: new sections {sections}, records completed {completed}, new passages {passages}, sources {sources}.",
        ),
        "import.would_do": Both(
            "（什么也没写）将导入 {root}：新子题 {sections}，补全子题和篇章 {completed}，新篇章 {passages}，来源 {sources}。",
            "(nothing written) into {root}: new sections {sections}, records completed {completed}, new passages {passages}, sources {sources}.",
        ),
        "import.nothing": Both(
            "{root} 里什么都不缺，没有改动。", "{root} lacks nothing of this; left as it is."
        ),
        "import.next": Both(
            "下一步：\n  cd {root}\n  planctl validate\n  planctl export --docx",
            "Next:\n  cd {root}\n  planctl validate\n  planctl export --docx",
        ),
        "new.created": Both("已新建 {path}（编号 {id}）", "created {path} (id {id})"),
        "new.added": Both("已在 {path} 补上：{added}", "added to {path}: {added}"),
        "new.entry": Both("已在 {path} 添加 {id}", "added {id} to {path}"),
        "new.listed": Both(
            "已列入 plan.yaml 的领域“{area}”", 'listed in plan.yaml under the area "{area}"'
        ),
        "new.nothing": Both(
            "{path} 什么都不缺，没有改动。", "{path} lacks nothing; left as it is."
        ),
        "new.next_section": Both(
            "下一步：打开 {path}，写{aspect}的正文，把 progress 改为 drafting；再运行 planctl validate。",
            "Next: open {path}, write the text of {aspect} and set progress to drafting; then run planctl validate.",
        ),
        "new.next_passage": Both(
            "下一步：打开 {path} 写正文，把 progress 改为 drafting；再运行 planctl validate。",
            "Next: open {path}, write the text and set progress to drafting; then run planctl validate.",
        ),
        "new.next_source": Both(
            "下一步：在正文里写 [@{id}] 引用它。", "Next: cite it in a text as [@{id}]."
        ),
        "new.next_area": Both(
            "下一步：planctl new challenge 子题题目 --area {id}",
            "Next: planctl new challenge TITLE --area {id}",
        ),
        "log.uncommitted": Both("尚未提交", "not committed yet"),
        "review.changed": Both(
            "{aspect}待重新审读：{against}改过（{date} {author}，{commit}）",
            "{aspect} is suspect: {against} has changed ({date} {author}, {commit})",
        ),
        "review.uncommitted": Both(
            "{aspect}待重新审读：{against}改过（还没有提交）",
            "{aspect} is suspect: {against} has changed (not committed yet)",
        ),
        "review.unknown": Both(
            "{aspect}待重新审读：{against}改过；git 里没有当时的文字",
            "{aspect} is suspect: {against} has changed; git does not hold the words that were read",
        ),
        "review.link": Both("{aspect}对照{against}", "{aspect} against {against}"),
        "review.and": Both("，", ", "),
        "review.stamped": Both("{title}：已审读，{links}", "{title}: read, {links}"),
        "review.to_stamp": Both(
            "{title}：将记为已审读，{links}", "{title}: to be stamped as read, {links}"
        ),
        "review.not_written": Both(
            "只是试看，没有写入；去掉 --dry-run 再运行就写入。",
            "Nothing was written; run it without --dry-run to stamp.",
        ),
        "review.same": Both(
            "{title}：此前已审读，没有改动（{links}）",
            "{title}: read before, nothing changed ({links})",
        ),
        "review.nothing": Both(
            "{title}：还没有可以对照的两方面文字",
            "{title}: no two aspects to read against each other yet",
        ),
        "review.suspect": Both(
            "{count} 处待重新审读；看过后运行 planctl review 子题。",
            "{count} suspect; once read, run planctl review SECTION.",
        ),
        "review.none": Both(
            "没有待重新审读的。",
            "Nothing is suspect.",
        ),
        "review.unread": Both(
            "没有审读记录的子题：{count} 个。", "Sections that were never stamped: {count}."
        ),
        "merge.clean": Both("已合并，没有冲突：{path}", "merged without a conflict: {path}"),
        "merge.conflicts": Both(
            "{path}：{count} 处冲突，已标在文件里，planctl validate 指出每一处",
            "{path}: conflicts: {count}, marked in the file; planctl validate shows each",
        ),
        "merge.conflict": Both("  {about}：{ours} ≠ {theirs}", "  {about}: {ours} ≠ {theirs}"),
        "merge.nothing": Both("（已删去）", "(taken out)"),
        "merge.by_lines": Both(
            "{path}：不是能读懂的记录，按行合并",
            "{path}: no record that can be read; merged by lines",
        ),
        "merge.attribute": Both("{path} 加了一行：{line}", "{path}, added: {line}"),
        "merge.setting": Both("本仓库的 git 设置：{name}", "git's setting in this clone: {name}"),
        "merge.installed": Both(
            "以后 git 合并、变基、挑拣记录时由 planctl 合并。请提交 .gitattributes；同事各在自己的仓库里运行一次本命令。",
            "From now on git merges, rebases and picks records by planctl. Commit .gitattributes; each colleague runs this once in their own clone.",
        ),
        "merge.was_installed": Both("已经装好，没有改动。", "Already installed; nothing changed."),
        "log.nothing": Both(
            "文字没有变（只动了注释、写法或位置）",
            "no word changed (comments, layout or the file's place alone)",
        ),
        "log.shallow": Both(
            "（浅克隆：更早的历史没有取来，运行 git fetch --unshallow 取来）",
            "(a shallow clone: earlier history was not fetched; git fetch --unshallow fetches it)",
        ),
        "log.unreadable": Both(
            "{path} 当时有错误，说不出改了什么",
            "{path} had faults then: nobody can tell what changed",
        ),
        "mv.retitled": Both("《{old}》改题为《{new}》", 'retitled "{old}" to "{new}"'),
        "mv.moved": Both("《{title}》由 {old} 移到 {new}", 'moved "{title}" from {old} to {new}'),
        "mv.renumbered": Both(
            "编号 {old} 改为 {new}，更新了 {links} 处链接",
            "id {old} is now {new}; links changed: {links}",
        ),
        "mv.file": Both("文件：{path}", "file: {path}"),
        "mv.nothing": Both("已经是这样，没有改动。", "it is so already; nothing changed."),
        "patience": Both("正在处理……", "working …"),
    }
