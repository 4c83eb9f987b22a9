"""planctl progress."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.check import open_plan
from planctl.cli.options import PlanOption
from planctl.cli.paper import layout_named, write, writer
from planctl.cli.progress_screen import show_progress
from planctl.cli.session import Session
from planctl.exports.progress import measure
from planctl.exports.progress_json import as_json
from planctl.exports.progress_table import progress_document

if TYPE_CHECKING:
    from planctl.exports.progress import PlanState

Form = Literal["text", "md", "docx", "json"]


def run(
    context: typer.Context,
    plan: PlanOption = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="opt.format")] = "text",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="opt.progress_output")
    ] = None,
) -> None:
    """Show or write how far the plan has come."""
    session: Session = context.obj
    opened = open_plan(session, plan)
    if not opened.plan.sections and form == "text":
        session.show(session.say("list.empty"))
        return
    state = measure(opened.plan, layout_named(opened.plan.head.layout, opened.loaded))
    if form == "text" and output is None:
        show_progress(state, session)
        return
    if form == "json" and output is None:
        session.show_json(as_json(state))
        return
    content = _content(state, form)
    if output is None and form != "docx":
        session.show(content.decode().rstrip("\n"))
    else:
        write(output or opened.root / "out" / "progress.docx", content, session, opened.root)


def _content(state: "PlanState", form: Form) -> bytes:
    if form == "json":
        return (json.dumps(as_json(state), ensure_ascii=False, indent=2) + "\n").encode()
    tick = "√" if form == "docx" else "✅"
    ending = "txt" if form == "text" else form
    return writer(ending)(progress_document(state, tick=tick))
