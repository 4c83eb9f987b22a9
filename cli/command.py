"""One command: read its command line, run it, and say why if it cannot run."""

import os
import sys
from importlib import import_module
from typing import Any

from planctl.cli.command_line import plain_arguments
from planctl.cli.commands import module_of
from planctl.cli.failure import explain
from planctl.cli.session import Session
from planctl.messages.language import Language
from planctl.messages.screen import say

_UNUSABLE = 2


def run_command(name: str, arguments: list[str], language: Language) -> int:
    """Run one command and return its exit code."""
    # We bring no plugins; looking for them costs pydantic more than reading a hundred records.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        return _run(name, arguments, Session(language))
    except KeyboardInterrupt:
        print(say(language, "error.interrupted"), file=sys.stderr)
        return 130
    except BrokenPipeError:
        raise
    except Exception as error:
        sentence = explain(error, language)
        if sentence is None:
            raise
        print(say(language, "error") + sentence, file=sys.stderr)
    return _UNUSABLE


def _run(name: str, arguments: list[str], session: Session) -> int:
    """Read the command line, by typer where it is not plain, and run the command."""
    run: Any = import_module(module_of(name)).run
    given = plain_arguments(run, arguments)
    if given is not None:
        return int(run(session, **given))
    from planctl.cli.program import run_typed

    return run_typed(name, arguments, session)
