"""A passage: what a paper says beyond the aspects of its sections."""

from typing import Annotated

from planctl.schemas.base import Id, Line, Progress
from planctl.schemas.form import Form, record


@record
class Passage:
    """One record: `passages/ID.yaml`, an abstract, key words, cases, an outlook, conclusions.

    A layout names the passages that its form needs; what no layout names stands in no paper.
    """

    id: Annotated[Id, Form(description="编号，体例用它取这一篇章 · the id that a layout names")]
    title: Annotated[Line, Form(description="篇章名 · title")]
    owner: Annotated[Line | None, Form(description="负责人 · one of plan.yaml's people")] = None
    progress: Annotated[
        Progress, Form(description="todo 未动笔 | drafting 起草中 | review 待审 | done 已定稿")
    ]
    text: Annotated[str, Form(description="正文（小 Markdown）· the text, a small Markdown")] = ""
    remarks: Annotated[str | None, Form(description="备注，进入进度表 · remarks")] = None
