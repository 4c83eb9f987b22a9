"""One command line. Help is shown, and a mistyped command caught, before anything is loaded."""

import os
import sys

from planctl.cli.commands import COMMANDS
from planctl.messages.language import Language, choose_language
from planctl.messages.screen import say


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code: 0 fine, 1 findings, 2 unusable."""
    _never_crash_on_a_mark()
    asked, arguments = _take_language(arguments)
    language = choose_language(asked, os.environ)
    if asked is not None and asked.lower()[:2] not in ("zh", "en"):
        print(say(language, "error.no_language", asked=asked), file=sys.stderr)
        return 2
    if "_PLANCTL_COMPLETE" in os.environ or arguments[:1] in (
        ["--install-completion"],
        ["--show-completion"],
    ):
        from planctl.cli.program import run_whole

        return run_whole(arguments, language)
    if not arguments or arguments[0] in ("--help", "-h"):
        from planctl.cli.columns import fold_page
        from planctl.cli.terminal import table_room

        print(fold_page(overview(language), table_room()))
        return 0
    if arguments[0] == "--version":
        from planctl.schemas.version import VERSION

        print(f"planctl {VERSION}")
        return 0
    if arguments[0] not in COMMANDS:
        print(_unknown(arguments, language), file=sys.stderr)
        return 2
    from planctl.cli.command import run_command

    return run_command(arguments[0], arguments[1:], language)


def overview(language: Language) -> str:
    """Return what `planctl --help` shows: every command with one line."""
    lines = [
        say(language, "help"),
        "",
        say(language, "help.usage"),
        "",
        say(language, "help.commands"),
    ]
    lines += [f"  {name:<10} {say(language, f'help.{name}')}" for name in COMMANDS]
    lines += ["", say(language, "help.options"), "", say(language, "help.more")]
    return "\n".join(lines)


def _unknown(arguments: list[str], language: Language) -> str:
    from difflib import get_close_matches

    name = arguments[0]
    command = next((one for one in arguments if one in COMMANDS), None)
    if name.startswith("-") and command:
        return say(language, "error.option_first", name=name, command=command)
    close = get_close_matches(name, COMMANDS, n=1)
    key = "error.no_command_meant" if close else "error.no_command"
    return say(language, key, name=name, meant="".join(close), known=" ".join(COMMANDS))


def _take_language(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Return the language that `--lang` asks for, wherever it stands, and the other arguments."""
    asked: str | None = None
    rest: list[str] = []
    following = iter(arguments)
    for argument in following:
        if argument == "--lang":
            asked = next(following, "")
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        else:
            rest.append(argument)
    return asked, rest


def _never_crash_on_a_mark() -> None:
    """Print what the console has; a GBK console has no ✅, and gets a question mark for it."""
    if sys.stdout is None:  # closed by whoever started us
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
