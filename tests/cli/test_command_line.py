"""The plain command line is read as typer would read it, or left to typer."""

from pathlib import Path
from typing import Annotated, Literal

import pytest

from planctl.cli.command_line import plain_arguments
from planctl.cli.options import Option


def command(
    session: object,
    folder: Annotated[Path | None, Option("--folder", "-f")] = None,
    loud: Annotated[bool, Option("--loud")] = False,
    form: Annotated[Literal["text", "json"], Option("--form")] = "text",
) -> int:
    """Stand for a command."""
    return 0


def needy(session: object, name: Annotated[str, Option("--name")]) -> int:
    """Stand for a command that cannot do without a name."""
    return 0


PLAIN = {
    "": {},
    "--loud": {"loud": True},
    "--folder a --loud": {"folder": Path("a"), "loud": True},
    "-f a": {"folder": Path("a")},
    "--folder=a=b": {"folder": Path("a=b")},
    "--form json": {"form": "json"},
}


@pytest.mark.parametrize("line", PLAIN)
def test_whole_names_and_their_values_are_read(line):
    assert plain_arguments(command, line.split()) == PLAIN[line]


@pytest.mark.parametrize(
    "line",
    ["--help", "--lou", "--loud=1", "--loud --loud", "--folder", "--folder -", "--folder --loud",
     "-fa", "-f=a", "--form xml", "a", "--", "--folder=-a"],
)  # fmt: skip
def test_whatever_may_be_a_mistake_is_left_to_typer(line):
    assert plain_arguments(command, line.split()) is None


def test_a_command_without_what_it_needs_is_left_to_typer():
    assert plain_arguments(needy, []) is None
    assert plain_arguments(needy, ["--name", "a"]) == {"name": "a"}


def typed(context: object) -> int:
    """Stand for a command that typer was told of in its own words."""
    return 0


def test_a_command_declared_in_typers_words_is_left_to_typer():
    assert plain_arguments(typed, []) is None


@pytest.mark.parametrize("twice", ["--area=a --area=b", "--area a -a b", "-a a -a b"])
def test_an_option_of_one_value_that_is_given_two_is_refused(twice, planctl, plan):
    ran = planctl("diff", plan, *twice.split())
    assert (ran.code, ran.out) == (2, "")
    assert "--area is given twice" in ran.err
    assert planctl("diff", plan, "--", *twice.split()).code == 2
    assert "twice" not in planctl("diff", plan, "--stat", "--stat").err
