"""What is said of opinions: on screen, in `opinions.yaml`, and in the table of what became of them."""

from functools import cache

from planctl.messages.language import Both, Language


def tell(language: Language, key: str, **values: object) -> str:
    """Return the words under `key`, their blanks filled."""
    return _words()[key](language, **values)


def name_of(language: Language, value: str) -> str:
    """Return what a decision or a kind of opinion is called; another value as it is."""
    known = _words().get(value)
    return known(language) if known else value


@cache
def _words() -> dict[str, Both]:
    return {
        "accepted": Both("采纳", "accepted"),
        "partly": Both("部分采纳", "partly accepted"),
        "rejected": Both("不采纳", "not accepted"),
        "open": Both("待定", "open"),
        "edit": Both("修改", "edit"),
        "comment": Both("批注", "comment"),
        "footnote": Both("脚注", "footnote"),
        "on": Both("原文：", "on: "),
        "why": Both("理由：", "why: "),
        "nameless": Both("未署名", "unsigned"),
        "whole": Both("全文", "the whole paper"),
        "said.changed": Both("将“{old}”改为“{new}”", 'change "{old}" to "{new}"'),
        "said.deleted": Both("删去“{old}”", 'delete "{old}"'),
        "said.inserted": Both("增加“{new}”", 'add "{new}"'),
        "said.parted": Both("在“{before}”之后另起一段", 'begin a new paragraph behind "{before}"'),
        "said.joined": Both(
            "“{before}”之后不另起段，接“{behind}”",
            'no new paragraph behind "{before}": "{behind}" goes on',
        ),
        "said.moved": Both("将“{behind}”移到“{before}”之后", 'move "{behind}" behind "{before}"'),
        "said.moved.first": Both("将“{behind}”移到最前", 'move "{behind}" to the beginning'),
        "said.footnote": Both("加脚注：{text}", "add a footnote: {text}"),
        "said.footnote.rewritten": Both(
            "将脚注“{old}”改为“{text}”", 'change the footnote "{old}" to "{text}"'
        ),
        "said.answer": Both("（{who}回复：{text}）", "({who} answers: {text})"),
        "said.resolved": Both("（批注已标记为“已解决”）", "(marked as resolved in Word)"),
        "counted": Both("共 {count} 条，待定 {open} 条", "{count} opinions, {open} open"),
        "none_open": Both("没有待定的意见。", "No opinion is open."),
        "ask.decision": Both(
            "1 采纳，2 部分采纳，3 不采纳，回车留待以后：",
            "1 accept, 2 partly, 3 not, Enter for later: ",
        ),
        "ask.reason": Both("理由（可不填）：", "Why (may be left out): "),
        "reason.plan": Both(
            "与稿件的改动冲突，保留现稿", "it collides with the plan, which was kept"
        ),
        "reason.other": Both(
            "与{who}的意见冲突，按{who}的意见修改",
            "it collides with what {who} proposed, which was taken",
        ),
    }
