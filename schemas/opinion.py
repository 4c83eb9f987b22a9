"""Opinions: what reviewers said and changed, and what became of it; `opinions.yaml` beside the plan."""

from typing import Annotated, Literal

from planctl.schemas.base import Aspect, Id, Line
from planctl.schemas.form import Form, record
from planctl.schemas.returned import AsidePlace

OpinionKind = Literal["edit", "comment", "footnote"]
Decision = Literal["accepted", "partly", "rejected"]


@record
class Answer:
    """An answer to a comment."""

    who: Annotated[Line | None, Form(description="谁 · who")] = None
    date: Annotated[Line | None, Form(description="何时 · when")] = None
    text: Annotated[str, Form(description="内容 · what")]


@record
class Opinion:
    """One opinion, by its id: a change in the text, a comment, or words for a footnote."""

    kind: Annotated[
        OpinionKind,
        Form(description="edit 修改 | comment 批注 | footnote 脚注 · what kind"),
    ]
    who: Annotated[tuple[Line, ...], Form(description="谁提的 · who")] = ()
    date: Annotated[Line | None, Form(description="何时 · when, as the file says it")] = None
    file: Annotated[Line | None, Form(description="来自哪个文件 · the file it came in")] = None
    section: Annotated[Id | None, Form(description="子题编号 · of which section")] = None
    passage: Annotated[Id | None, Form(description="篇章编号 · of which passage")] = None
    area: Annotated[Id | None, Form(description="领域编号 · of which area's heading")] = None
    aspect: Annotated[
        Aspect | None, Form(description="哪个方面；不写则指题目或全文 · of which aspect")
    ] = None
    place: Annotated[
        AsidePlace | None,
        Form(description="contents 目录 | header 页眉 | footer 页脚 · where beside the text"),
    ] = None
    on: Annotated[str | None, Form(description="所指文字 · the words that it stands on")] = None
    old: Annotated[str | None, Form(description="原文字 · what stood there")] = None
    new: Annotated[str | None, Form(description="改为 · what should stand there")] = None
    text: Annotated[str | None, Form(description="意见 · what was said")] = None
    answers: Annotated[tuple[Answer, ...], Form(description="回复 · answers to it")] = ()
    resolved: Annotated[bool, Form(description="在 Word 里已解决 · resolved in Word")] = False
    decision: Annotated[
        Decision | None,
        Form(
            description="accepted 采纳 | partly 部分采纳 | rejected 不采纳；不写则待定 · what became of it"
        ),
    ] = None
    reason: Annotated[str | None, Form(description="理由 · why")] = None


Opinions = dict[str, Opinion]
"""By their ids, in the order in which they came."""
