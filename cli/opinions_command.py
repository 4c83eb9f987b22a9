"""planctl opinions."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from planctl.cli.failure import Failure
from planctl.cli.opinions_decide import ask_each, decide
from planctl.cli.options import STDOUT, FileOption, PlanOption
from planctl.cli.paper import refuse_text_in, write
from planctl.cli.session import Session
from planctl.cli.standing import Standing, standing

if TYPE_CHECKING:
    from planctl.schemas.opinion import Decision, Opinion

Form = Literal["text", "json", "docx", "xlsx"]
_DRESS = "material"


def run(
    context: typer.Context,
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID", help="opt.opinions")] = None,
    plan: PlanOption = None,
    accept: Annotated[bool, typer.Option("--accept", help="opt.accept")] = False,
    partly: Annotated[bool, typer.Option("--partly", help="opt.partly")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="opt.reject")] = False,
    reason: Annotated[str | None, typer.Option("--reason", help="opt.reason")] = None,
    ask: Annotated[bool, typer.Option("--ask", help="opt.ask")] = False,
    open_: Annotated[bool, typer.Option("--open", help="opt.open")] = False,
    form: Annotated[Form, typer.Option("--format", "-f", help="opt.opinions_format")] = "text",
    output: FileOption = None,
) -> None:
    """List reviewers' opinions, decide about them, or write the table of what became of them."""
    session: Session = context.obj
    refuse_text_in(output, form)
    held = standing(session, plan)
    decision = _decision(accept=accept, partly=partly, reject=reject)
    if decision or reason is not None:
        decide(held, session, ids or [], decision, reason)
    elif ask:
        ask_each(held, session)
    else:
        _show(_wanted(held, ids or [], only_open=open_), held, session, form, output)


def _decision(*, accept: bool, partly: bool, reject: bool) -> "Decision | None":
    wanted: dict[Decision, bool] = {"accepted": accept, "partly": partly, "rejected": reject}
    asked: list[Decision] = [decision for decision in wanted if wanted[decision]]
    if len(asked) > 1:
        raise Failure("error.one_decision")
    return asked[0] if asked else None


def _wanted(held: Standing, ids: list[str], *, only_open: bool) -> "dict[str, Opinion]":
    from planctl.cli.opinions_decide import found

    opinions = held.loaded.opinions
    keys = found(opinions, ids) if ids else list(opinions)
    return {key: opinions[key] for key in keys if not (only_open and opinions[key].decision)}


def _show(
    opinions: "dict[str, Opinion]",
    held: Standing,
    session: Session,
    form: Form,
    output: Path | None,
) -> None:
    """List opinions, or write them: tables always, JSON where a file is named."""
    if form == "text":
        from planctl.cli.opinions_screen import show_opinions

        show_opinions(opinions, held.plan, session)
        return
    content = _content(opinions, held, form)
    path = output or (STDOUT if form == "json" else held.files.root / "out" / f"opinions.{form}")
    write(path, content, session, held.files.root)


def _content(
    opinions: "dict[str, Opinion]", held: Standing, form: Literal["json", "docx", "xlsx"]
) -> bytes:
    """Return opinions as a file; raise NoExcel for want of a library."""
    if form == "json":
        import json
        from dataclasses import asdict

        listed = {"opinions": {key: asdict(one) for key, one in opinions.items()}}
        return json.dumps(listed, ensure_ascii=False, indent=2).encode() + b"\n"
    from planctl.exports.opinions import lying, opinions_document, write_opinions_xlsx

    if form == "xlsx":
        return write_opinions_xlsx(opinions, held.plan)
    from planctl.exports.docx import write_docx
    from planctl.workspace.builtin import builtin_dress, template_folder

    document = opinions_document(opinions, held.plan)
    dress = held.loaded.dresses.get(document.dress) or builtin_dress(document.dress)
    if dress is None:
        raise Failure("error.no_dress", dress=document.dress, known=_DRESS)
    return write_docx(document, lying(dress), template_folder()).file
