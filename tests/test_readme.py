"""README says what the tool does: its commands, their options, its two lines."""

import re
from pathlib import Path

import pytest

from planctl.cli.commands import COMMANDS
from planctl.cli.program import load_command

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")
COMMON = {"--lang", "--help", "--plan", "--format"}


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def rows(name):
    """Yield the command of each row of the table, and every option that the row names."""
    for row in re.findall(r"^\| `planctl (.*)$", text_of(name), re.M):
        yield row.split("`")[0].split()[0], set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", row))


def options_of(command):
    held = load_command(command)
    return {
        option
        for parameter in held.params
        for option in (*parameter.opts, *parameter.secondary_opts)
    }


@pytest.mark.parametrize("name", READMES)
def test_every_command_has_its_row_and_no_row_is_of_nothing(name):
    assert {command for command, _ in rows(name)} == set(COMMANDS)


@pytest.mark.parametrize("name", READMES)
def test_every_option_that_readme_names_exists(name):
    for command, named in rows(name):
        assert named <= options_of(command) | COMMON, command


@pytest.mark.parametrize("name", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_named_in_readme(command, name):
    named = set().union(*(options for held, options in rows(name) if held == command))
    long = {option for option in options_of(command) if option.startswith("--")}
    assert long - COMMON - {"--no-git", "--output"} <= named


def test_the_first_code_block_holds_two_lines():
    block = re.search(r"^```\w*\n(.*?)^```", text_of("README.md"), re.M | re.S)[1]
    assert len(block.strip().split("\n")) == 2


@pytest.mark.parametrize("name", READMES)
def test_every_link_leads_to_a_file(name):
    for target in re.findall(r"\]\(([^)#:]+)\)", text_of(name)):
        assert (ROOT / target).exists(), target
