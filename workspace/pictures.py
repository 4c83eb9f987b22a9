"""The picture files of a plan, in `figures/`: read when they are shown, and never from elsewhere."""

from pathlib import Path

from planctl.workspace.files import PICTURES

LARGEST = 20_000_000
"""Bytes; a photograph at the width of a page has a few million."""


def read_picture(root: Path, path: str) -> bytes:
    """Return a file of `figures/` by its path in the plan; OSError where there is none to read."""
    folder = (root / PICTURES).resolve()
    file = (root / path).resolve()
    if file.parent != folder:
        raise FileNotFoundError(path)
    with file.open("rb") as stream:
        blob = stream.read(LARGEST + 1)
    if len(blob) > LARGEST:
        raise OSError(f"more than {LARGEST} bytes")
    return blob
