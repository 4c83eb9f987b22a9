"""A bar on standard error for what takes more than a second; nothing for what does not."""

import sys
from collections.abc import Generator
from contextlib import contextmanager

from planctl.cli.session import Session

_PATIENT_FOR = 1.0
"""Seconds."""


@contextmanager
def patience(session: Session) -> Generator[None]:
    """Show that work goes on, once it has taken a second, if somebody sits at a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    started: list[object] = []
    timer = Timer(_PATIENT_FOR, lambda: started.append(_start_bar(session.say("patience"))))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for bar in started:
            bar.stop()  # type: ignore[attr-defined]


def _start_bar(said: str) -> object:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task(said, total=None)
    bar.start()
    return bar
