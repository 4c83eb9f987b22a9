"""The plain command line, read without typer: loading it takes as long as reading a plan.

Only what cannot be misread is read here: options by their whole names, each once, with a value of
its own, and words that stand alone, in their order. Everything else, and every mistake, is typer's, which was told the same declarations.
"""

from collections.abc import Iterator
from pathlib import Path
from types import FunctionType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from planctl.cli.options import Argument, Option

Declared = dict[str, tuple[str, Any]]
"""From an option's name to the parameter that takes it, and the type of that."""


def plain_arguments(run: FunctionType, arguments: list[str]) -> dict[str, Any] | None:
    """Return what the command line says to the parameters of `run` behind its session, by name.

    None where typer should look at it.
    """
    # Asked of the function itself: `inspect` loads as long as a plain command line is read.
    first, *others = run.__code__.co_varnames[: run.__code__.co_argcount]
    if first != "session":  # declared in typer's own words
        return None
    declared, waiting = _declared(run), _unnamed(run)
    given: dict[str, Any] = {}
    words = iter(arguments)
    for word in words:
        name, joined, value = word.partition("=") if word.startswith("--") else (word, "", "")
        if not name.startswith("-"):
            parameter, kind = next(waiting, ("", None))
            read = _read(kind, word, words)
        else:
            parameter, kind = declared.get(name, ("", None))
            read = _read(kind, value if joined else None, words)
        if not parameter or parameter in given or read is None:
            return None
        given[parameter] = read
    needed = others[: len(others) - len(run.__defaults__ or ())]
    return given if given.keys() >= {*needed} else None


def _declared(run: FunctionType) -> Declared:
    return {
        name: (parameter, kind)
        for parameter, kind, said in _parameters(run)
        if isinstance(said, Option)
        for name in said.names
    }


def _unnamed(run: FunctionType) -> Iterator[tuple[str, Any]]:
    """Yield the parameters that take words that stand alone, and the type of each."""
    return ((name, kind) for name, kind, said in _parameters(run) if isinstance(said, Argument))


def _parameters(run: FunctionType) -> Iterator[tuple[str, Any, object]]:
    """Yield each parameter, its type and how it is declared."""
    for parameter, hint in get_type_hints(run, include_extras=True).items():
        if get_origin(hint) is Annotated:
            kind, *declared = get_args(hint)
            yield from ((parameter, kind, said) for said in declared)


def _read(kind: Any, joined: str | None, words: Iterator[str]) -> bool | str | Path | None:
    """Return an option's value: `joined` to its name by =, or the next word; None if in doubt."""
    if kind is bool:
        return True if joined is None else None
    value = next(words, "-") if joined is None else joined
    if value.startswith("-"):
        return None
    wanted = get_args(kind) or (kind,)
    if Path in wanted:
        return Path(value)
    known = get_args(kind) if get_origin(kind) is Literal else ()
    return value if str in wanted or value in known else None
