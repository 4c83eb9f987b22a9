"""Whether a value that somebody typed can stand in a record."""

import re
from collections.abc import Container

from planctl.schemas.base import Id, Line
from planctl.schemas.form import fits
from planctl.text.unprinted import UNPRINTED
from planctl.workspace.refusals import BadId, BadTitle

_UNSAID = re.compile(UNPRINTED)


def checked_title(said: str) -> str:
    """Return a title without blanks at its ends; raise BadTitle if it is not one line of text."""
    title = said.strip()
    if not fits(Line, title) or _UNSAID.search(title):
        raise BadTitle(said)
    return title


def checked_id(said: str) -> str:
    """Return an id; raise BadId if it is not written as ids are."""
    if not fits(Id, said):
        raise BadId(said)
    return said


def free_id(wanted: str, taken: Container[str]) -> str:
    """Return `wanted`, or `wanted-2`, `wanted-3` … where others have it."""
    found, number = wanted, 1
    while found in taken:
        number += 1
        found = f"{wanted}-{number}"
    return found
