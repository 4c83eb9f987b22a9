"""The terminal that a result is shown on: its width, and whether it knows colours."""

import os
import shutil
import sys


def columns() -> int | None:
    """Return how wide the terminal is; None where the result goes to a file or a pipe."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def has_colours() -> bool:
    """Tell whether a terminal is sure to know ECMA-48's colours (8.3.117), and they are wanted."""
    dumb = os.environ.get("TERM", "dumb") in ("dumb", "unknown")
    return sys.stdout.isatty() and not dumb and not os.environ.get("NO_COLOR")
