"""planctl progress."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from planctl.cli.check import Opening
from planctl.cli.options import Option, PlanOption
from planctl.cli.paper import is_shown, layout_named, write, writer
from planctl.cli.session import Session

if TYPE_CHECKING:
    from planctl.exports.progress import PlanState

Form = Literal["text", "md", "docx", "xlsx", "svg", "png", "json"]
_FILES = ("docx", "xlsx", "svg", "png")
"""Forms that nobody reads on a terminal."""


def run(
    session: Session,
    plan: PlanOption = None,
    form: Annotated[Form, Option("--format", "-f", says="opt.format")] = "text",
    output: Annotated[Path | None, Option("--output", "-o", says="opt.progress_output")] = None,
) -> int:
    """Show or write how far the plan has come."""
    opening = Opening(session, plan)
    from planctl.exports.progress import measure  # while the plan's YAML is being parsed

    show = _viewer(form)
    opened = opening.finish()
    opened.beside.begin()
    held = opened.plan
    layout = layout_named(held.head.layout, opened.loaded)
    state = measure(held, layout)  # while another process checks
    opened.show_errors()
    if not (held.sections or held.passages) and form == "text":
        session.show(session.say("list.empty"))
    elif is_shown(output) and form not in _FILES:
        show(state, session)
    else:
        path = output or opened.root / "out" / f"progress.{form}"
        write(path, _content(state, form), session, opened.root)
    return 0


def _viewer(form: Form) -> Callable[["PlanState", Session], None]:
    """Return what shows a form; only that form is loaded."""
    if form == "text":
        from planctl.cli.progress_screen import show_progress

        return show_progress
    if form == "json":
        from planctl.exports.progress_json import as_json

        return lambda state, session: session.show_json(as_json(state))
    return lambda state, session: session.show(_content(state, form).decode().rstrip("\n"))


def _content(state: "PlanState", form: Form) -> bytes:
    """Return the progress as a file of a form; raise NoExcel, NoPictures for want of a library."""
    match form:
        case "json":
            from planctl.exports.progress_json import as_json

            return (json.dumps(as_json(state), ensure_ascii=False, indent=2) + "\n").encode()
        case "xlsx":
            from planctl.exports.excel import write_progress_xlsx

            return write_progress_xlsx(state)
        case "svg" | "png":
            return _picture(state, form)
        case _:
            from planctl.exports.progress_table import progress_document

            tick = "√" if form == "docx" else "✅"
            return writer("txt" if form == "text" else form)(progress_document(state, tick=tick))


def _picture(state: "PlanState", form: Literal["svg", "png"]) -> bytes:
    from planctl.exports.charts import progress_svg

    svg = progress_svg(state)
    if form == "svg":
        return svg.encode()
    from planctl.exports.charts.png import png

    return png(svg)
