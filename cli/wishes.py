"""How a Word paper is wanted."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple


@dataclass(frozen=True)
class Wishes:
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
