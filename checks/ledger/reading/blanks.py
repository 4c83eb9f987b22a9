"""Proses as the ledger reads them: without the blanks that some writers put between words and numbers."""

from functools import partial

from planctl.schemas.finding import Place
from planctl.schemas.prose import Locate, Prose
from planctl.text.closed import closed
from planctl.text.mapped import Mapped


def without_blanks(prose: Prose) -> Prose:
    """Return a prose whose text is closed up; its words keep their places."""
    said = closed(prose.text)
    if said is None:
        return prose
    return prose._replace(text=said.value, locate=partial(_place, said, prose.locate))


def _place(said: Mapped, locate: Locate, start: int, end: int) -> Place:
    return locate(*said.extent(start, end))
