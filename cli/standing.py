"""A plan as it stands, with the bytes of its files: for commands that write into them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.workspace.files import OPINIONS, Files, read_files
from planctl.workspace.read import load

if TYPE_CHECKING:
    from planctl.schemas.plan import Plan
    from planctl.workspace.read import Loaded


_TWICE = "R002"
"""The rule that a key stands in a file but once; the other one's opinion is not read."""


@dataclass(frozen=True)
class Standing:
    """A plan as it stands: its files, and what they hold."""

    files: Files
    loaded: "Loaded"
    plan: "Plan"


def standing(session: Session, folder: Path | None) -> Standing:
    """Read the plan; stop where nothing can be made of it, or not of all its opinions.

    One that cannot be read may have been decided about: whoever went on would ask again.
    """
    files = read_files(session.plan_root(folder))
    loaded = load(files)
    if loaded.plan is None:
        raise Failure("error.unreadable_plan")
    wrong = any(path.partition("#")[0] == OPINIONS for path in loaded.places.unread)
    if wrong or any(
        held.rule == _TWICE and held.place.path == OPINIONS for held in loaded.findings
    ):
        raise Failure("error.faulty", path=OPINIONS)
    return Standing(files, loaded, loaded.plan)
