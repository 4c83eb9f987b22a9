"""From a layout's name to a file on disk: what every command that writes papers shares."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.session import Session

if TYPE_CHECKING:
    from planctl.exports.document import Document
    from planctl.schemas.layout import Layout
    from planctl.workspace.read import Loaded

Writer = Callable[["Document"], bytes]


def layout_named(name: str, loaded: "Loaded") -> "Layout":
    """Return a layout by name: the plan's own, or one that comes with planctl."""
    from planctl.workspace.builtin import builtin_layout

    layout = loaded.layouts.get(name) or builtin_layout(name)
    if layout is None:
        raise Failure("error.no_layout", layout=name, known=", ".join(loaded.places.layouts))
    return layout


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


def write(path: Path, content: bytes, session: Session) -> None:
    """Write a file whole, making its folder, and say so."""
    from planctl.workspace.write import write_file  # not before there is something to write

    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, content)
    session.show(session.say("export.wrote", path=shown(path)))


def shown(path: Path) -> str:
    """Return a path as seen from here, if it is below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
