"""planctl schema."""

from typing import Annotated

import typer

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.workspace.schemas import SCHEMA_NAMES, json_schema


def run(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="opt.schema")] = None,
) -> None:
    """Print a JSON Schema, or the names of all."""
    session: Session = context.obj
    if name is None:
        session.show(session.say("schema.list"))
        for known in SCHEMA_NAMES:
            session.show(f"  {known}")
        return
    if name not in SCHEMA_NAMES:
        raise Failure("error.no_schema", name=name, known=", ".join(SCHEMA_NAMES))
    session.show_json(json_schema(name))
