"""From a layout's name to a file on disk: what every command that writes papers shares."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.options import STDOUT
from planctl.cli.session import Session
from planctl.workspace.files import (
    LAYOUTS,
    OPINIONS,
    PASSAGES,
    PICTURES,
    PLAN,
    SECTIONS,
    SERIES,
    SOURCES,
    TERMS,
)

if TYPE_CHECKING:
    from planctl.exports.document import Document
    from planctl.schemas.layout import Layout
    from planctl.workspace.read import Loaded

_OWN_FILES = (PLAN, SOURCES, TERMS, SERIES, OPINIONS)
_OWN_FOLDERS = (SECTIONS, PASSAGES, LAYOUTS, PICTURES, ".planctl", ".git")
Writer = Callable[["Document"], bytes]


def layout_named(name: str, loaded: "Loaded") -> "Layout":
    """Return a layout by name: the plan's own, or one that comes with planctl."""
    if loaded.layout and loaded.layout.name == name:
        return loaded.layout
    from planctl.workspace.builtin import builtin_layout

    layout = loaded.layouts.get(name) or builtin_layout(name, cached=True)
    refuse_faulty(f"{LAYOUTS}/{name}.yaml", loaded)
    if layout is None:
        raise Failure("error.no_layout", layout=name, known=", ".join(loaded.places.layouts))
    return layout


def refuse_faulty(path: str, loaded: "Loaded") -> None:
    """Raise Failure for a file of a form that stands beside the plan and cannot be used."""
    if path in loaded.places.unread:
        raise Failure("error.faulty", path=path)


def writer(ending: str) -> Writer:
    """Return what writes a format; only that format is loaded."""
    if ending == "docx":
        from planctl.cli.word import word_writer

        return word_writer()
    if ending == "md":
        from planctl.exports.markdown import write_markdown

        return write_markdown
    from planctl.exports.plain_text import write_text

    return write_text


def is_shown(output: Path | None) -> bool:
    """Tell whether a result goes to the screen where its form can be read there."""
    return output is None or output == STDOUT


def refuse_text_in(output: Path | None, form: str) -> None:
    """Raise Failure where a view that is made for the screen is wanted in a file."""
    if form == "text" and not is_shown(output):
        raise Failure("error.text_is_shown", path=str(output))


def write(path: Path, content: bytes, session: Session, root: Path) -> None:
    """Write a file whole, making its folder, and say so; never over the plan at `root` itself.

    To standard output, where `path` is that, go the bytes and nothing else.
    """
    if path == STDOUT:
        session.send(content)
        return
    store(path, content, root)
    session.show(session.say("export.wrote", path=shown(path)))


def store(path: Path, content: bytes, root: Path) -> None:
    """Write a file whole, making its folder; never over the plan at `root` itself."""
    if _belongs_to_the_plan(path, root):
        raise Failure("error.over_the_plan", path=shown(path))
    from planctl.workspace.write import write_file  # not before there is something to write

    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)  # a device or a pipe is written to, not replaced
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, content)
    except OSError as error:
        problem = f"@os.{error.errno}" if error.errno else str(error)
        raise Failure("error.cannot_write", path=shown(path), problem=problem) from error


def remove_other_pages(folder: Path, files: Iterable[tuple[Path, bytes]]) -> None:
    """Remove the pictures of pages that an earlier, longer paper left in a folder of ours."""
    written = {file.name for file, _ in files}
    for file in folder.glob("page-[0-9]*.png"):
        if file.name not in written:
            file.unlink()


def _belongs_to_the_plan(path: Path, root: Path) -> bool:
    target = path.resolve()
    if not target.is_relative_to(root):
        return False
    first, *rest = target.relative_to(root).parts or ("",)
    return first in _OWN_FOLDERS if rest else first in _OWN_FILES


def shown(path: Path) -> str:
    """Return a path as seen from here, if it is below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
