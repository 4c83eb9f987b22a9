"""planctl fmt."""

from pathlib import Path
from typing import Annotated

import typer

from planctl.cli.failure import Failure
from planctl.cli.options import PlanOption
from planctl.cli.session import Session
from planctl.workspace.format import kind_of
from planctl.workspace.format_plan import format_plan


def run(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE", help="opt.files")] = None,
    plan: PlanOption = None,
    check: Annotated[bool, typer.Option("--check", help="opt.check")] = False,
) -> int:
    """Bring records into canonical form; with --check only say which are not."""
    session: Session = context.obj
    root = session.plan_root(plan or (files[0] if files else None))
    wanted = [_inside(path, root) for path in files] if files else None
    formatted = format_plan(root, wanted, check=check)
    key = "fmt.would_change" if check else "fmt.changed"
    for path in formatted.changed:
        session.show(session.say(key, path=path))
    for path, refusal in formatted.refused:
        problem = refusal.say(session.language)
        session.warn(session.say("error.cannot_format", path=path, problem=problem))
    counts = {"changed": len(formatted.changed), "same": len(formatted.same)}
    session.show(session.say("fmt.summary_check" if check else "fmt.summary", **counts))
    return int(bool(formatted.refused) or (check and bool(formatted.changed)))


def _inside(path: Path, root: Path) -> str:
    """Return a file's path in the plan; only its records can be formatted."""
    target = path.resolve()
    inside = target.relative_to(root).as_posix() if target.is_relative_to(root) else ""
    if not target.is_file() or kind_of(inside) is None:
        raise Failure("error.no_record", path=str(path))
    return inside
