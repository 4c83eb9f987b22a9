"""How a Word paper is wanted."""

from pathlib import Path
from typing import Literal, NamedTuple


class Wishes(NamedTuple):
    """Whose dress, into which file, and whether contents get their page numbers written in.

    These need LibreOffice: they `must` be there, or `may` where it is installed.
    """

    dress: str | None = None
    reference: Path | None = None
    pages: Literal["must", "may", "no"] = "no"


class Marks(NamedTuple):
    """What a redline is marked against, by whom and when, as the command line says it."""

    version: str
    author: str | None = None
    date: str | None = None
