"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, Literal

import typer

PlanOption = Annotated[Path | None, typer.Option("--plan", "-p", help="opt.plan")]
StrictOption = Annotated[bool, typer.Option("--strict", help="opt.strict")]
LayoutOption = Annotated[str | None, typer.Option("--layout", "-l", help="opt.layout")]
OutputOption = Annotated[Path | None, typer.Option("--output", "-o", help="opt.output")]
TextOrJson = Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="opt.format")]
