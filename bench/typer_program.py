"""The text of a typer program like planctl, as one writes it who changes no default.

As many commands, with as many arguments and options each; nothing is imported but typer, and the
commands do nothing.
"""

OPTIONS = {
    "init": 7,
    "new": 10,
    "list": 3,
    "mv": 5,
    "validate": 4,
    "fmt": 3,
    "progress": 3,
    "export": 7,
    "diff": 10,
    "log": 4,
    "schema": 1,
    "rules": 2,
}
"""planctl's commands, and how many arguments and options each has."""


def typer_program() -> str:
    """Return the program."""
    commands = "\n\n".join(_command(name, count) for name, count in OPTIONS.items())
    return f"import typer\n\napp = typer.Typer()\n\n{commands}\n\napp()\n"


def _command(name: str, count: int) -> str:
    options = ",\n".join(
        f'    option_{at}: str = typer.Option("", help="What option {at} says.")'
        for at in range(count)
    )
    return f'@app.command("{name}")\ndef {name}_(\n{options},\n) -> None:\n    """Say what it does."""\n'
