"""How changes are called, and what is said of each, on screen, in Markdown and on a page."""

from functools import cache

from planctl.messages.language import Both, Language


def tell(language: Language, key: str, **values: object) -> str:
    """Return the sentence under `key`, its blanks filled."""
    return change_sentences()[key](language, **values)


@cache
def change_sentences() -> dict[str, Both]:
    """Return every sentence by its key; `kind.X` names a kind of change, `said.X` says one."""
    return {
        "kind.added": Both("新增", "added"),
        "kind.removed": Both("删去", "removed"),
        "kind.split": Both("拆分", "split"),
        "kind.merged": Both("合并", "merged"),
        "kind.moved": Both("换领域", "moved"),
        "kind.reordered": Both("次序", "order"),
        "kind.retitled": Both("改题", "retitled"),
        "kind.renumbered": Both("改编号", "renumbered"),
        "kind.edited": Both("正文", "text"),
        "kind.figure": Both("数据", "figure"),
        "kind.citation": Both("引用", "citation"),
        "kind.note": Both("批注", "note"),
        "kind.progress": Both("进度", "progress"),
        "kind.owner": Both("负责人", "owner"),
        "kind.needs": Both("所需方面", "needs"),
        "kind.remarks": Both("备注", "remarks"),
        "kind.reviewed": Both("审读", "review"),
        "kind.source": Both("来源", "source"),
        "kind.series": Both("数据图", "series"),
        "kind.term": Both("术语", "term"),
        "kind.area": Both("领域", "area"),
        "kind.plan": Both("稿件信息", "plan"),
        "said.added": Both("新增", "added"),
        "said.removed": Both("删去", "removed"),
        "said.split": Both("由“{old}”拆出", 'split off "{old}"'),
        "said.merged": Both("并入“{new}”", 'merged into "{new}"'),
        "said.moved": Both("由“{old}”移到“{new}”", 'moved from "{old}" to "{new}"'),
        "said.from_to": Both("{old} → {new}", "{old} → {new}"),
        "said.come": Both("新增 {new}", "new: {new}"),
        "said.gone": Both("删去 {old}", "gone: {old}"),
        "said.cited": Both("新引 {new}", "now cites {new}"),
        "said.no_longer_cited": Both("不再引用 {old}", "no longer cites {old}"),
        "said.reordered": Both("在“{area}”中由第 {old} 位改为第 {new} 位", 'in "{area}": from place {old} to {new}'),
        "said.listed": Both("列入“{area}”，第 {new} 位", 'listed in "{area}", place {new}'),
        "said.unlisted": Both("不再列入“{area}”", 'no longer listed in "{area}"'),
        "said.reviewed": Both("已重新审读", "read again"),
        "said.unreviewed": Both("审读标记已去掉", "no longer marked as read"),
        "size.characters": Both("{signed} 字", "{signed} characters"),
        "size.gained": Both("多 {count} 句", "sentences more: {count}"),
        "size.lost": Both("少 {count} 句", "sentences fewer: {count}"),
        "size.came": Both("移来 {count} 句", "sentences moved here: {count}"),
        "size.went": Both("移走 {count} 句", "sentences moved away: {count}"),
        "move.from": Both("移至{where}", "moved to {where}"),
        "move.to": Both("移自{where}", "moved from {where}"),
        "move.place": Both("“{title}”{aspect}", '"{title}", {aspect}'),
        "move.within": Both("别处", "another place"),
        "group.plan": Both("稿件信息与次序", "The plan and its order"),
        "group.source": Both("来源", "Sources"),
        "group.series": Both("数据图", "Series"),
        "group.term": Both("术语", "Terms"),
        "group.passages": Both("篇章", "Passages"),
        "title": Both("{title}：{old} 与 {new} 对比", "{title}: {old} compared with {new}"),
        "working": Both("当前稿", "the plan as it stands"),
        "none": Both("没有不同。", "no difference."),
        "total": Both(
            "{sections} 个子题或篇章、{changes} 处改动",
            "sections and passages: {sections}, changes: {changes}",
        ),
        "comma": Both("，", ", "),
        "colon": Both("：", ": "),
        "nothing": Both("（无）", "(none)"),
        "page.old": Both("旧稿", "Old"),
        "page.new": Both("新稿", "New"),
        "page.areas": Both("领域", "Areas"),
        "page.aspects": Both("方面", "Aspects"),
        "page.kinds": Both("类别", "Kinds"),
        "page.other": Both("其他", "other"),
        "page.keys": Both(
            "n、p 跳到下一处、上一处改动，f 显示或收起筛选",
            "n and p: next and previous change; f: show or hide the filters",
        ),
        "page.next": Both("下一处", "next"),
        "page.previous": Both("上一处", "previous"),
        "page.shown": Both("处改动", "changes"),
        "page.filter": Both("筛选", "filter"),
        "page.all": Both("全部显示", "show all"),
    }  # fmt: skip
