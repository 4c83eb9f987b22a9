"""How options are declared, and those that several commands share.

typer is told of them when it runs the command (`program.py`), and is not loaded for a command line
that can be read without it (`command_line.py`).
"""

from pathlib import Path
from typing import Annotated, Literal, NamedTuple


class Option(NamedTuple):
    """An option: `--name`, `-n` if it has a short one, and the key of what the catalogue says of it."""

    name: str
    short: str = ""
    says: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name."""
        return (self.name, self.short) if self.short else (self.name,)


class Argument(NamedTuple):
    """What stands on the command line without a name, in its order; the key of what it says.

    `metavar` is what help calls it, where that is not the parameter's name.
    """

    says: str
    metavar: str | None = None


PlanOption = Annotated[Path | None, Option("--plan", "-p", says="opt.plan")]
StrictOption = Annotated[bool, Option("--strict", says="opt.strict")]
LayoutOption = Annotated[str | None, Option("--layout", "-l", says="opt.layout")]
OutputOption = Annotated[Path | None, Option("--output", "-o", says="opt.output")]
STDOUT = Path("-")
"""What an option that names a file to write calls standard output."""
FileOption = Annotated[Path | None, Option("--output", "-o", says="opt.file_output")]
TextOrJson = Annotated[Literal["text", "json"], Option("--format", "-f", says="opt.format")]
