"""planctl diff."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from planctl.cli.failure import Failure
from planctl.cli.options import Argument, Option, PlanOption
from planctl.cli.paper import is_shown, write
from planctl.cli.patience import patience
from planctl.cli.session import Session
from planctl.cli.versions import BothSides, both_sides
from planctl.workspace.aside import aside

if TYPE_CHECKING:
    from planctl.exports.comparison.comparison import Comparison

Form = Literal["text", "md", "json", "html"]
_SHOWN_BY = {
    "text": "cli.diff_screen",
    "stat": "cli.diff_stat",
    "json": "cli.diff_json",
    "md": "exports.comparison.markdown",
    "html": "exports.comparison.page",
}


def run(
    session: Session,
    old: Annotated[str, Argument(says="opt.old")],
    new: Annotated[str | None, Argument(says="opt.new")] = None,
    plan: PlanOption = None,
    form: Annotated[Form, Option("--format", "-f", says="opt.format")] = "text",
    output: Annotated[Path | None, Option("--output", "-o", says="opt.diff_output")] = None,
    stat: Annotated[bool, Option("--stat", says="opt.stat")] = False,
    area: Annotated[str | None, Option("--area", "-a", says="opt.areas_only")] = None,
    aspect: Annotated[str | None, Option("--aspect", says="opt.aspects_only")] = None,
    kind: Annotated[str | None, Option("--kind", "-k", says="opt.kinds_only")] = None,
    other_plan: Annotated[bool, Option("--other-plan", says="opt.other_plan")] = False,
    exit_code: Annotated[bool, Option("--exit-code", says="opt.exit_code")] = False,
) -> int:
    """Show what is otherwise in a version than in an earlier one; with --exit-code 1 if anything is."""
    if stat and (form != "text" or output):
        raise Failure("error.stat_is_text")
    with patience(session):
        root = _root(session, plan, new)
        sides = both_sides(old, new)
        reading = BothSides(*sides, root, of_any=other_plan)
        _load_meanwhile("revisions.compare", "revisions.figures", "workspace.read")
        beside = partial(_beside, _SHOWN_BY["stat" if stat else form])
        comparison = _compared(session, reading, sides, (area, aspect, kind), beside)
    if stat:
        from planctl.cli.diff_stat import show_stat

        show_stat(comparison, session)
    elif is_shown(output) and form != "html":
        _show(comparison, form, session)
    else:
        path = output or root / "out" / f"diff.{form}"
        write(path, _content(comparison, form), session, root)
    return int(exit_code and bool(comparison.changes))


def _root(session: Session, plan: Path | None, new: str | None) -> Path:
    """Return the folder of the plan; where we stand in none, that of the new version."""
    try:
        return session.plan_root(plan)
    except Failure:
        if plan is not None or new is None or not Path(new).is_dir():
            raise
        return session.plan_root(Path(new))


def _load_meanwhile(*names: str) -> None:
    """Import what will be needed, as long as another process parses or compares."""
    for name in names:
        import_module(f"planctl.{name}")


def _beside(shown_by: str, work: Callable[[], Any]) -> Callable[[], Any]:
    """Begin a work in another process, and import what will show its result."""
    result = aside(work, worth_it=True)
    _load_meanwhile(shown_by)
    return result


def _compared(
    session: Session,
    reading: BothSides,
    sides: tuple[str, str | None],
    asked: tuple[str | None, str | None, str | None],
    beside: Callable[[Callable[[], Any]], Callable[[], Any]],
) -> "Comparison":
    """Return the changes that are asked for, of the versions that are."""
    from planctl.cli.diff_filter import Wanted
    from planctl.cli.names import area_names
    from planctl.exports.comparison.comparison import compared
    from planctl.messages.change_words import tell
    from planctl.revisions.compare import compare

    old, new = reading.finish(session)
    areas = (area for side in (old, new) for area in side.plan.head.areas)
    wanted = Wanted(*asked, area_names(areas))
    changes = compare(old, new, beside)
    names = sides[0], sides[1] or tell(session.language, "working")
    return compared(old.plan, new.plan, names, wanted.of(changes), session.language)


def _show(comparison: "Comparison", form: Form, session: Session) -> None:
    if form == "json":
        from planctl.cli.diff_json import as_json

        session.show_json(as_json(comparison))
    elif form == "text":
        from planctl.cli.diff_screen import show_comparison

        show_comparison(comparison, session)
    else:
        session.show(_content(comparison, form).decode().rstrip("\n"))


def _content(comparison: "Comparison", form: Form) -> bytes:
    """Return the comparison as a file of a form; raise NoTemplates for want of a library."""
    match form:
        case "json":
            import json

            from planctl.cli.diff_json import as_json

            return (json.dumps(as_json(comparison), ensure_ascii=False, indent=2) + "\n").encode()
        case "md":
            from planctl.exports.comparison.markdown import write_markdown

            return write_markdown(comparison)
        case "html":
            from planctl.exports.comparison.page import write_page

            return write_page(comparison)
        case "text":
            from planctl.cli.diff_screen import plain_lines

            return ("\n".join(plain_lines(comparison)) + "\n").encode()
