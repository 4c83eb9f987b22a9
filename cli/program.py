"""typer, brought in where a command line is not plain, and made to speak the user's language."""

import inspect
import sys
from collections.abc import Iterable
from importlib import import_module
from itertools import takewhile
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

import typer

from planctl.cli.columns import fold_page
from planctl.cli.commands import COMMANDS, module_of
from planctl.cli.failure import Failure
from planctl.cli.options import Argument, Option
from planctl.cli.session import Session
from planctl.cli.terminal import table_room
from planctl.cli.usage import translated, usage_sentence
from planctl.messages.language import Language
from planctl.messages.screen import say, sentences

# typer carries a copy of click from some version on; its exceptions are those of the copy.
_UsageError: Any = typer.BadParameter.__mro__[1]
_UNUSABLE = 2


def run_typed(name: str, arguments: list[str], session: Session) -> int:
    """Let typer read the command line of one command and run it; return the exit code."""
    language = session.language
    command = _localised(load_command(name), language)
    _refuse_second_values(command.params, arguments)
    try:
        result = command.main(
            args=arguments, prog_name=f"planctl {name}", obj=session, standalone_mode=False
        )
        return int(result or 0)
    except _UsageError as error:
        print(usage_sentence(error, name, language), file=sys.stderr)
    except SystemExit as left:  # click leaves with 1 when nobody reads any more: a finding's code
        raise BrokenPipeError from left
    except typer.Abort:
        print(say(language, "error.interrupted"), file=sys.stderr)
    return _UNUSABLE


def _refuse_second_values(params: Iterable[Any], arguments: list[str]) -> None:
    """Raise Failure where an option that takes one value is given two: click takes the last, and says nothing."""
    said = [word.partition("=")[0] for word in takewhile(lambda word: word != "--", arguments)]
    for param in params:
        one_value = param.param_type_name == "option" and not (param.multiple or param.is_flag)
        if one_value and sum(map(said.count, param.opts)) > 1:
            raise Failure("error.given_twice", name=param.opts[0])


def run_whole(arguments: list[str], language: Language) -> int:
    """Run planctl as one typer program with every command loaded: for shell completion alone."""
    app = typer.Typer(name="planctl", rich_markup_mode=None)
    for name in COMMANDS:
        module = import_module(module_of(name))
        app.command(name, help=say(language, f"help.{name}"))(_told(module.run))
    command: Any = typer.main.get_command(app)
    try:
        command.main(args=arguments, prog_name="planctl")
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


def load_command(name: str) -> Any:
    """Import the module of one command and return what typer makes of it."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    run = import_module(module_of(name)).run
    settings = {"help_option_names": ["--help", "-h"]}
    app.command(name, help=f"help.{name}", context_settings=settings)(_told(run))
    return _reading_plain_words(typer.main.get_command(app), get_type_hints(run))


def _told(run: Any) -> Any:
    """Return a command's function as typer wants to be told of it: a context first, its options."""
    hints = get_type_hints(run, include_extras=True)
    first, *others = inspect.signature(run).parameters.values()
    wants_context = hints[first.name] is typer.Context

    def command(context: typer.Context, **given: Any) -> int:
        result: int = run(context if wants_context else context.obj, **given)
        return result

    context = inspect.Parameter("context", first.kind, annotation=typer.Context)
    told = [context, *(held.replace(annotation=_option(hints[held.name])) for held in others)]
    function: Any = command
    function.__signature__ = inspect.Signature(told)
    function.__annotations__ = {held.name: held.annotation for held in told}
    return function


def _option(hint: Any) -> Any:
    """Return a parameter's type with typer's declaration in the place of ours."""
    declared: Any = next(iter(getattr(hint, "__metadata__", ())), None)
    if isinstance(declared, Argument):
        return Annotated[
            hint.__origin__, typer.Argument(metavar=declared.metavar, help=declared.says)
        ]
    if isinstance(declared, Option):
        return Annotated[hint.__origin__, typer.Option(*declared.names, help=declared.says)]
    return hint


def _reading_plain_words(command: Any, kinds: dict[str, Any]) -> Any:
    """Let typer check only what needs a check: to take a path or a word, it would load pydantic."""
    listed = command.get_params

    def parameters(context: Any) -> list[Any]:
        return [_reading(parameter, kinds.get(parameter.name)) for parameter in listed(context)]

    command.get_params = parameters
    return command


def _reading(parameter: Any, kind: Any) -> Any:
    if "process_value" in vars(parameter):
        return parameter
    checked = parameter.process_value

    def process(context: Any, value: Any) -> Any:
        if (value is None or value == parameter.default) and not parameter.required:
            return value
        plain = _plain(value, kind)
        return checked(context, value) if plain is None else plain

    parameter.process_value = process
    return parameter


def _plain(value: object, kind: Any) -> str | Path | None:
    """Return a word as the path, word or choice that it is; None for what typer should look at."""
    if not isinstance(value, str):
        return None
    wanted = get_args(kind)
    if Path in wanted or kind is Path:
        return Path(value)
    return value if str in wanted or kind is str or value in wanted else None


def _localised(command: Any, language: Language) -> Any:
    """Put the catalogue's sentences where the command holds their keys."""
    known = sentences()
    for holder in (command, *command.params):
        key = getattr(holder, "help", None)
        if key in known:
            holder.help = known[key](language)
    if language == "zh":
        plain_help = command.get_help

        def help_in_chinese(context: Any) -> str:
            return fold_page(translated(plain_help(context)), table_room())

        command.get_help = help_in_chinese
    return command
