"""Files that are no part of a plan: drafts and papers, named on the command line."""

from pathlib import Path

from planctl.cli.failure import Failure

_OPEN = "~$"
"""What the name of a file begins with that Word and WPS keep beside one that they have open."""


def bytes_of(file: Path) -> bytes:
    """Return a file's bytes; stop where it is a folder or cannot be read."""
    if file.is_dir():
        raise Failure("error.folder_as_draft", path=str(file))
    if file.name.startswith(_OPEN):
        raise Failure("error.owner_file", path=str(file), file=file.name.removeprefix(_OPEN))
    try:
        return file.read_bytes()
    except OSError as error:
        problem = f"@os.{error.errno}" if error.errno else str(error)
        raise Failure("error.cannot_read", path=str(file), problem=problem) from error
