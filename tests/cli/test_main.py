import os
import shutil
import subprocess
import sys

import pytest

from planctl.cli.commands import COMMANDS
from planctl.text.length import display_width


def test_help_names_every_command(planctl):
    ran = planctl("--help")
    assert ran.code == 0
    assert all(f"\n  {command} " in ran.out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_command_has_help_in_both_languages(planctl, command, language):
    ran = planctl(command, "--help", "--lang", language)
    assert ran.code == 0
    assert "opt." not in ran.out
    assert ("用法：" in ran.out) == (language == "zh")
    english = ("Usage", "OPTIONS", "Options", "Arguments", "required", "default", "Show this")
    assert any(word in ran.out for word in english) == (language == "en")


@pytest.mark.parametrize("line", ["--help", *(f"{command} --help" for command in COMMANDS)])
def test_help_fits_a_narrow_screen_and_keeps_every_word(planctl, monkeypatch, line):
    wide = planctl(*line.split(), "--lang", "zh").out
    monkeypatch.setattr("planctl.cli.terminal.columns", lambda: 60)
    narrow = planctl(*line.split(), "--lang", "zh").out
    assert all(display_width(shown) <= 60 for shown in narrow.split("\n"))
    assert "".join(narrow.split()) == "".join(wide.split())


def test_a_mistyped_command_is_told_what_was_meant(planctl):
    ran = planctl("validat")
    assert ran.code == 2
    assert 'did you mean "validate"?' in ran.err


USAGE = {
    "list --plan": "--plan 后面要写一个值。",
    "export --docx=1": "--docx 后面不写值。",
    "list 甲 乙": "多写了：甲 乙。",
    "list --format xml": "--format 不能是“xml”；可以写：text, json",
    "new 甲 乙": "kind 不能是“甲”；可以写：section, status,",
    "log customs -n 甲": "--max 要写整数。",
    "log customs --max=0": "--max 至少是 1。",
    "log customs --max=-3": "--max 至少是 1。",
    "mv": "还缺 SECTION。",
    "list --fromat json": "没有选项 --fromat。是不是 --format？",
    "list --lang fr": "--lang cannot be",
}


@pytest.mark.parametrize("line", USAGE)
def test_a_mistake_on_the_command_line_is_told_in_the_users_language(
    planctl, plan, monkeypatch, line
):
    monkeypatch.setenv("PLANCTL_LANG", "en" if "--lang" in line else "zh")
    ran = planctl(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert USAGE[line] in ran.err


def test_an_option_before_the_command_is_told_to_go_behind_it(planctl, plan):
    ran = planctl("--plan", str(plan), "list")
    assert ran.code == 2
    assert "planctl list --plan" in ran.err


def test_an_unknown_option_is_unusable(planctl, plan):
    ran = planctl("validate", "--strickt")
    assert ran.code == 2
    assert "--strict" in ran.err


def test_help_loads_neither_typer_nor_a_model():
    code = "import sys; from planctl.cli.main import run; run(['--help']); print(sorted(sys.modules), file=sys.stderr)"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stderr
    assert not [
        name for name in ("typer", "pydantic", "rich", "yaml", "docx") if f"'{name}'" in said
    ]


def test_nothing_crashes_on_a_gbk_console(plan):
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PLANCTL_LANG": "zh"}
    command = [sys.executable, "-m", "planctl.cli", "progress"]
    ran = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "√ 1/1" in ran.stdout.decode("gbk")


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
@pytest.mark.parametrize("line", ["rules", "rules -ftext"])
def test_a_reader_who_has_seen_enough_is_no_error(plan, line):
    shell = f"set -o pipefail; {sys.executable} -m planctl.cli {line} | true"
    ran = subprocess.run(["bash", "-c", shell], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_json_is_utf8_on_any_console(plan):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "planctl.cli", "list", "--format", "json"]
    ran = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "通关便利" in ran.stdout.decode("utf-8")
