"""A command loads what it needs and no more: what an export to Word must not load."""

import shutil
import subprocess
import sys

import pytest

from planctl.messages.rules import rules

NEVER = {"docx", "lxml", "pydantic", "rich", "ruamel", "typer", "click", "xlsxwriter", "resvg_py", "pypdfium2"}  # fmt: skip
EXPORT = "import sys; from planctl.cli.main import run; code = run(sys.argv[1:]); print(code, *sys.modules)"
READ = (
    "import sys; from planctl.text.markup import parse; parse(sys.argv[1]); print(0, *sys.modules)"
)


def loaded_by(program, *arguments):
    """Return the exit code of a program and the names of the packages that it has loaded."""
    code, modules = modules_of(program, *arguments)
    return code, {module.partition(".")[0] for module in modules}


def modules_of(program, *arguments):
    """Return the exit code of a program and the names of the modules that it has loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    code, *modules = ran.stdout.splitlines()[-1].split()
    return int(code), modules


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("form", ["docx", "md", "txt"])
def test_a_paper_is_written_without_the_heavy_libraries(form):
    code, modules = loaded_by(EXPORT, "export", f"--{form}", "--layout", "ministry-material")
    assert (code, modules & NEVER) == (0, set())
    assert "planctl" in modules


def test_what_writes_a_paper_and_its_redline_declares_no_dataclasses():
    code, modules = loaded_by(
        "import sys, planctl.cli.papers, planctl.cli.redline; print(0, *sys.modules)"
    )
    assert (code, modules & {*NEVER, "dataclasses"}) == (0, set())


@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_versions_are_compared_without_the_heavy_libraries(form, plan, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(plan, other)
    (other / "sections/trade/payments.yaml").unlink()
    code, modules = loaded_by(EXPORT, "diff", str(other), "--format", form)
    assert (code, modules & {*NEVER, "jinja2", "markdown_it", "dataclasses"}) == (0, set())


@pytest.mark.usefixtures("plan")
def test_a_plan_that_has_not_changed_is_checked_without_the_heavy_libraries():
    run = (EXPORT, "validate", "--ignore", "L,T,F")
    loaded_by(*run)
    code, modules = loaded_by(*run)
    assert (code, modules & NEVER) == (0, set())


def test_rules_that_are_off_are_not_loaded(plan):
    off = "".join(f"{code}: 'off', " for code in rules() if code[0] in "TF")
    head = plan / "plan.yaml"
    said = head.read_text(encoding="utf-8")
    head.write_text(said.replace("rules: {", f"rules: {{{off}"), encoding="utf-8")
    code, modules = modules_of(EXPORT, "validate", "--no-cache", "--ignore", "L")
    assert code == 0
    assert not [
        name
        for name in modules
        if name.startswith(("planctl.checks.wording", "planctl.checks.ledger"))
    ]


FAMILIES = {
    "T30": ("planctl.checks.wording",),
    "F": ("planctl.checks.ledger",),
    "L": ("planctl.checks.linked",),
}


@pytest.mark.parametrize("asked", FAMILIES)
@pytest.mark.parametrize("draft", [False, True], ids=["plan", "draft"])
def test_rules_that_are_not_asked_for_are_not_loaded(plan, asked, draft):
    (plan / "稿.md").write_text("出口增长较快。\n", encoding="utf-8")
    files = ["稿.md"] * draft
    _, modules = modules_of(EXPORT, "validate", *files, "--no-cache", "--select", asked)
    others = tuple(name for other, names in FAMILIES.items() if other != asked for name in names)
    assert draft or any(name.startswith(FAMILIES[asked]) for name in modules)
    assert not [name for name in modules if name.startswith(others)]


@pytest.mark.usefixtures("plan")
def test_a_line_that_is_not_plain_is_read_by_typer():
    code, modules = loaded_by(EXPORT, "export", "--docx=1")
    assert code == 2
    assert "typer" in modules


@pytest.mark.parametrize(
    ("text", "loaded"), [("甲。\n\n- 乙；\n- 丙。", False), ("1. 甲。\n   - 乙。", True)]
)
def test_a_markdown_parser_is_loaded_only_for_what_needs_one(text, loaded):
    assert ("markdown_it" in loaded_by(READ, text)[1]) == loaded
