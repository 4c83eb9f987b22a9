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
    # One finding, one source: people say either number.
    name = name if name in SCHEMA_NAMES else f"{name}s"
    if name not in SCHEMA_NAMES:
        raise Failure("error.no_schema", name=name.removesuffix("s"), known=", ".join(SCHEMA_NAMES))
    session.show_json(json_schema(name))
