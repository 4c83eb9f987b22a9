"""Refusals that are about a file of the plan."""

from collections.abc import Generator
from contextlib import contextmanager

from planctl.messages.refusal import Refusal


@contextmanager
def about(path: str) -> Generator[None]:
    """Name the file that a refusal from within is about."""
    try:
        yield
    except Refusal as refusal:
        refusal.path = refusal.path or path
        raise
