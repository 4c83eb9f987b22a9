"""planctl export."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from planctl.cli.check import Opened, Opening
from planctl.cli.failure import Failure
from planctl.cli.options import STDOUT, LayoutOption, Option, OutputOption, PlanOption
from planctl.cli.paper import layout_named, remove_other_pages, shown, store
from planctl.cli.patience import patience
from planctl.cli.session import Session
from planctl.cli.wishes import Marks, Wishes
from planctl.workspace.files import SECTIONS

if TYPE_CHECKING:
    from planctl.cli.redline import Earlier
    from planctl.schemas.layout import Layout
    from planctl.schemas.plan import Plan
    from planctl.workspace.read import Loaded

_MOST_SHOWN = 12
_FILES = ("docx", "pdf", "md", "txt")
_FOLDERS = ("preview", "svg")
"""Formats of many files: each has a folder of its own."""
_WORD = ("docx", "pdf", "preview")


def run(
    session: Session,
    plan: PlanOption = None,
    docx: Annotated[bool, Option("--docx", says="opt.docx")] = False,
    md: Annotated[bool, Option("--md", says="opt.md")] = False,
    txt: Annotated[bool, Option("--txt", says="opt.txt")] = False,
    pdf: Annotated[bool, Option("--pdf", says="opt.pdf")] = False,
    preview: Annotated[bool, Option("--preview", says="opt.preview")] = False,
    svg: Annotated[bool, Option("--svg", says="opt.svg")] = False,
    layout: LayoutOption = None,
    dress: Annotated[str | None, Option("--dress", says="opt.dress")] = None,
    reference: Annotated[Path | None, Option("--reference", says="opt.reference")] = None,
    pages: Annotated[bool, Option("--pages", says="opt.pages")] = False,
    compare: Annotated[str | None, Option("--compare", says="opt.compare")] = None,
    author: Annotated[str | None, Option("--author", says="opt.author")] = None,
    date: Annotated[str | None, Option("--date", says="opt.changes_date")] = None,
    final: Annotated[bool, Option("--final", says="opt.final")] = False,
    strict: Annotated[bool, Option("--strict", says="opt.export_strict")] = False,
    output: OutputOption = None,
) -> int:
    """Write the paper; 0 when it is written, 1 when --final --strict refuses."""
    wanted = {"docx": docx, "md": md, "txt": txt, "pdf": pdf, "preview": preview, "svg": svg}
    formats = [form for form, asked in wanted.items() if asked]
    into_word = bool(dress or reference or pages or compare)
    _check_options(formats, strict=strict, final=final, into_word=into_word)
    marks = _marks(compare, author, date)
    opening = Opening(session, plan)
    from planctl.cli.papers import Papers  # while the plan's YAML is being parsed

    _load_early(formats)
    opened = opening.finish()
    chosen = layout_named(layout or opened.plan.head.layout, opened.loaded)
    paths = _paths(formats, output, opened.root, _name(chosen.name, final, marks))
    if final and _open_ends(opened, chosen, session) and strict:
        session.warn(session.say("export.refused"))
        return 1
    needed: Literal["may", "no"] = "may" if final else "no"
    wishes = Wishes(dress, reference, "must" if pages or pdf or preview else needed)
    wished = (marks, wishes) if marks else None
    earlier = _earlier(session, opened, chosen, wished, final=final) if wished else None
    papers = Papers(
        opened,
        chosen,
        wishes=wishes,
        final=final,
        into_word=any(form in _WORD for form in formats),
        earlier=earlier,
    )
    with patience(session):
        written = {path: tuple(papers.files(form, path)) for form, path in paths.items()}
        letter = papers.letter(paths.get("docx"))
    if not final:
        opened.show_errors()
    _remark(opened.loaded, session)
    for path, files in written.items():
        if path == STDOUT:
            session.send(b"".join(content for _, content in files))
            continue
        for file, content in files:
            store(file, content, opened.root)
        if path == paths.get("preview"):
            remove_other_pages(path, files)
        key = "export.wrote" if files and files[0][0] == path else "export.wrote_folder"
        session.show(session.say(key, path=shown(path), count=len(files)))
    opened.show(letter)
    return 0


def _check_options(formats: list[str], *, strict: bool, final: bool, into_word: bool) -> None:
    if not formats:
        raise Failure("error.no_format")
    if strict and not final:
        raise Failure("error.strict_without_final")
    if into_word and not any(form in _WORD for form in formats):
        raise Failure("error.only_for_word")


def _marks(version: str | None, author: str | None, date: str | None) -> Marks | None:
    """Return how changes are to be marked, None where none are."""
    if version is None:
        if author is not None or date is not None:
            raise Failure("error.only_with_compare")
        return None
    return Marks(version, author, date)


def _earlier(
    session: Session,
    opened: Opened,
    layout: "Layout",
    wished: tuple[Marks, Wishes],
    *,
    final: bool,
) -> "Earlier":
    from planctl.cli.redline import Earlier  # few papers are compared

    return Earlier(session, opened, layout, wished, final=final)


def _name(layout: str, final: bool, marks: Marks | None) -> str:
    """Return what the files are called, but for their endings."""
    return f"{layout}{'-final' * final}{'-redline' * (marks is not None)}"


def _load_early(formats: list[str]) -> None:
    """Import what the writing will need, as long as there is nothing to write yet."""
    if any(form in _WORD for form in formats):
        import_module("planctl.cli.word")


def _paths(formats: list[str], output: Path | None, root: Path, name: str) -> dict[str, Path]:
    """Return the file or folder of each format: `output` is the one of one, a folder for several."""
    ending = output.suffix.removeprefix(".").lower() if output and not output.is_dir() else ""
    if output is None:
        folder = root / "out"
    elif output == STDOUT and (len(formats) > 1 or formats[0] in _FOLDERS):
        raise Failure("error.stdout_for_several")
    elif len(formats) == 1 and (formats[0] in _FOLDERS or not output.is_dir()):
        if ending in _FILES and ending != formats[0]:
            raise Failure("error.other_ending", path=str(output), form=formats[0])
        return {formats[0]: output}
    elif output.is_file() or ending in _FILES:
        raise Failure("error.file_for_several", path=str(output))
    else:
        folder = output
    return {
        form: folder / (f"{name}-{form}" if form in _FOLDERS else f"{name}.{form}")
        for form in formats
    }


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
    from planctl.cli.progress_screen import missing_lines
    from planctl.exports.progress import measure

    open_ends = list(missing_lines(measure(plan, layout), session))
    if open_ends:
        session.warn(session.say("export.unfinished", count=len(open_ends)))
        for line in open_ends[:_MOST_SHOWN]:
            session.warn(f"  {line}")
    if len(open_ends) > _MOST_SHOWN:
        more = len(open_ends) - _MOST_SHOWN
        session.warn(session.say("export.unfinished_more", count=more))
    return bool(open_ends)
