"""planctl merge."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.failure import Failure
from planctl.cli.options import STDOUT, Argument, Option, PlanOption, TextOrJson
from planctl.cli.session import Session

if TYPE_CHECKING:
    from planctl.cli.merging import Merged

_LONGEST = 60
"""Characters of a side that are shown on screen."""


def run(
    session: Session,
    base: Annotated[Path | None, Argument(says="opt.base")] = None,
    ours: Annotated[Path | None, Argument(says="opt.ours")] = None,
    theirs: Annotated[Path | None, Argument(says="opt.theirs")] = None,
    output: Annotated[Path | None, Option("--output", "-o", says="opt.merge_output")] = None,
    path: Annotated[str | None, Option("--path", says="opt.merged_path")] = None,
    form: TextOrJson = "text",
    install: Annotated[bool, Option("--install", says="opt.install")] = False,
    plan: PlanOption = None,
) -> int:
    """Merge three versions of a record, or have git do it; 1 where they conflict."""
    if install:
        if base:
            raise Failure("error.install_alone")
        return _install(session, plan)
    if base is None or ours is None or theirs is None:
        raise Failure("error.merge_three")
    from planctl.cli.merging import merged

    found = merged((base, ours, theirs))
    output = None if output == STDOUT else output
    if output:
        from planctl.workspace.write import write_file

        write_file(output, found.content)
    if form == "json":
        session.show_json(_as_json(found, path or str(output or ours)))
    else:
        _tell(session, found, path, output)
    return int(found.unsettled > 0)


def _tell(session: Session, found: "Merged", path: str | None, output: Path | None) -> None:
    """Print the merged record unless it is written; what git shows of us is what conflicts."""
    if output is None:
        session.show(found.content.decode("utf-8", "replace").rstrip("\n"))
    if found.by_lines is not None:
        session.warn(session.say("merge.by_lines", path=path or output or ""))
    if found.unsettled:
        session.warn(
            session.say("merge.conflicts", path=path or output or "", count=found.unsettled)
        )
    elif output and path is None:
        session.show(session.say("merge.clean", path=output))
    for conflict in found.conflicts:
        sides = [_shown(side, session) for side in (conflict.ours, conflict.theirs)]
        about = ".".join(conflict.keys)
        session.warn(session.say("merge.conflict", about=about, ours=sides[0], theirs=sides[1]))


def _shown(side: Any, session: Session) -> str:
    """Return one side of a conflict on one line."""
    said = _words(side)
    if said is None:
        return session.say("merge.nothing")
    line = " ".join(said.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _words(side: Any) -> str | None:
    from planctl.schemas.conflict import ABSENT
    from planctl.workspace.scalar_text import flow_text

    if side is ABSENT:
        return None
    return side if isinstance(side, str) else flow_text(side)


def _as_json(found: "Merged", path: str) -> dict[str, Any]:
    return {
        "path": path,
        "by_lines": found.by_lines is not None,
        "count": found.unsettled,
        "conflicts": [
            {
                "key": ".".join(conflict.keys),
                "base": _words(conflict.base),
                "ours": _words(conflict.ours),
                "theirs": _words(conflict.theirs),
            }
            for conflict in found.conflicts
        ],
    }


def _install(session: Session, plan: Path | None) -> int:
    from planctl.workspace.merge_driver import ATTRIBUTES, install

    root = session.plan_root(plan)
    done = install(root)
    for line in done.lines:
        session.show(session.say("merge.attribute", path=ATTRIBUTES, line=line))
    for name in done.settings:
        session.show(session.say("merge.setting", name=name))
    session.show(session.say("merge.installed" if any(done) else "merge.was_installed"))
    return 0
