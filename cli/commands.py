"""The commands: a name, the module that holds it, and where the catalogue speaks of it.

Nothing here imports a command: `planctl --help` reads this table and no more, and a command that
runs is the only one that is loaded.
"""

COMMANDS: tuple[str, ...] = (
    "init",
    "new",
    "list",
    "mv",
    "import",
    "pull",
    "opinions",
    "validate",
    "fmt",
    "progress",
    "figures",
    "export",
    "diff",
    "log",
    "merge",
    "review",
    "schema",
    "rules",
)
"""Each stands in `planctl.cli.NAME` (`list` and `new` with an underscore after)."""


def module_of(command: str) -> str:
    """Return the module that holds a command; names of Python's own get an underscore."""
    return f"planctl.cli.{command}_command"
