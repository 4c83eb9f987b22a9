"""The terminal that a result is shown on: its width, and whether it knows colours."""

import os
import sys


def columns() -> int | None:
    """Return how wide the terminal is; None where the result goes to a file or a pipe."""
    if not sys.stdout.isatty():
        return None
    from shutil import get_terminal_size  # it brings every kind of archive along

    return get_terminal_size().columns


def table_room() -> int:
    """Return how many columns a table may take: the terminal's, or 200 where nobody looks at one."""
    return columns() or 200


def has_colours() -> bool:
    """Tell whether a terminal is sure to know ECMA-48's colours (8.3.117), and they are wanted."""
    dumb = os.environ.get("TERM", "dumb") in ("dumb", "unknown")
    return sys.stdout.isatty() and not dumb and not os.environ.get("NO_COLOR")
