"""planctl export."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.check import Opened, Opening
from planctl.cli.failure import Failure
from planctl.cli.options import LayoutOption, OutputOption, PlanOption
from planctl.cli.paper import layout_named, write, writer
from planctl.cli.patience import patience
from planctl.cli.session import Session
from planctl.workspace.files import SECTIONS

if TYPE_CHECKING:
    from planctl.schemas.layout import Layout
    from planctl.schemas.plan import Plan
    from planctl.workspace.read import Loaded

_MOST_SHOWN = 12


def run(
    context: typer.Context,
    plan: PlanOption = None,
    docx: Annotated[bool, typer.Option("--docx", help="opt.docx")] = False,
    md: Annotated[bool, typer.Option("--md", help="opt.md")] = False,
    txt: Annotated[bool, typer.Option("--txt", help="opt.txt")] = False,
    layout: LayoutOption = None,
    final: Annotated[bool, typer.Option("--final", help="opt.final")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="opt.export_strict")] = False,
    output: OutputOption = None,
) -> int:
    """Write the paper; 0 when it is written, 1 when --final --strict refuses."""
    session: Session = context.obj
    endings = [end for end, wanted in (("docx", docx), ("md", md), ("txt", txt)) if wanted]
    if not endings:
        raise Failure("error.no_format")
    if strict and not final:
        raise Failure("error.strict_without_final")
    opening = Opening(session, plan)
    from planctl.exports.compose import compose  # while the plan's YAML is being parsed

    writers = {ending: writer(ending) for ending in endings}
    opened = opening.finish()
    chosen = layout_named(layout or opened.plan.head.layout, opened.loaded)
    paths = _paths(endings, output, opened.root, f"{chosen.name}-final" if final else chosen.name)
    if final and _open_ends(opened, chosen, session) and strict:
        session.warn(session.say("export.refused"))
        return 1
    with patience(session):
        document = compose(opened.plan, chosen, final=final)
        written = {path: writers[ending](document) for ending, path in paths.items()}
    if not final:
        opened.show_errors()
    _remark(opened.loaded, session)
    for path, content in written.items():
        write(path, content, session, opened.root)
    return 0


def _paths(endings: list[str], output: Path | None, root: Path, name: str) -> dict[str, Path]:
    """Return the file of each format: `output` is a file for one, a folder for several."""
    if output is None:
        folder = root / "out"
    elif len(endings) == 1 and not output.is_dir():
        return {endings[0]: output}
    elif output.is_file():
        raise Failure("error.file_for_several", path=str(output))
    else:
        folder = output
    return {ending: folder / f"{name}.{ending}" for ending in endings}


def _remark(loaded: "Loaded", session: Session) -> None:
    """Say how many sections could not be read and so are not in the paper."""
    left_out = sum(path.startswith(f"{SECTIONS}/") for path in loaded.places.unread)
    if left_out:
        session.warn(session.say("export.left_out", count=left_out))


def _open_ends(opened: Opened, layout: "Layout", session: Session) -> bool:
    """Say what a final paper should not leave open, faults first; return whether there is anything."""
    faulty = opened.show_errors()
    return _unfinished(opened.plan, layout, session) or faulty


def _unfinished(plan: "Plan", layout: "Layout", session: Session) -> bool:
    """Say what a final paper should not leave open, and whether there is anything."""
    from planctl.exports.progress import measure
    from planctl.exports.progress_table import missing

    open_ends = list(missing(measure(plan, layout)))
    if open_ends:
        session.warn(session.say("export.unfinished", count=len(open_ends)))
        for line in open_ends[:_MOST_SHOWN]:
            session.warn(f"  {line}")
    if len(open_ends) > _MOST_SHOWN:
        more = len(open_ends) - _MOST_SHOWN
        session.warn(session.say("export.unfinished_more", count=more))
    return bool(open_ends)
