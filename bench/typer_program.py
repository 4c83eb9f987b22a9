"""The text of a typer program like planctl, as one writes it who changes no default.

As many commands, with as many arguments and options each; nothing is imported but typer, and the
commands do nothing.
"""

from importlib import import_module
from inspect import signature

from planctl.cli.commands import COMMANDS, module_of


def typer_program() -> str:
    """Return the program."""
    commands = "\n\n".join(_command(name, _options(name)) for name in COMMANDS)
    return f"import typer\n\napp = typer.Typer()\n\n{commands}\n\napp()\n"


def _options(name: str) -> int:
    """Return how many arguments and options a command of planctl's has."""
    return len(signature(import_module(module_of(name)).run).parameters) - 1


def _command(name: str, count: int) -> str:
    options = ",\n".join(
        f'    option_{at}: str = typer.Option("", help="What option {at} says.")'
        for at in range(count)
    )
    return f'@app.command("{name}")\ndef {name}_(\n{options},\n) -> None:\n    """Say what it does."""\n'
