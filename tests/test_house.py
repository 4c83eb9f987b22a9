"""The house stands as docs/house.md says: who imports whom, and what is packed."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from planctl.schemas.version import VERSION

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ROOMS = (
    "schemas",
    "text",
    "ooxml",
    "messages",
    "workspace",
    "checks",
    "revisions",
    "imports",
    "exports",
    "cli",
)


def modules(room):
    return sorted((ROOT / room).rglob("*.py"))


def imported(path):
    """Yield the first name of each import, `planctl.ROOM` for our own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [node.module]
        else:
            continue
        for name in names:
            parts = name.split(".")
            yield ".".join(parts[:2]) if parts[0] == "planctl" else parts[0]


def allowed(room):
    """Return what the table of docs/house.md allows a room."""
    row = re.search(
        rf"^\| `{room}/` \|[^|]*\|([^|]*)\|$", (ROOT / "docs/house.md").read_text("utf-8"), re.M
    )
    assert row, f"docs/house.md has no row for {room}"
    words = [word.strip() for word in row[1].split(",") if word.strip()]
    if "every room" in words:
        words += ROOMS
    return {f"planctl.{word}" if word in ROOMS else word for word in words} | {f"planctl.{room}"}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_the_table_allows(room):
    may = allowed(room)
    found = {
        (str(path.relative_to(ROOT)), name)
        for path in modules(room)
        for name in imported(path)
        if name not in sys.stdlib_module_names and name not in may
    }
    assert not found


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "cli"])
def test_nothing_prints_but_the_command_line(room):
    calls = {
        (path.name, node.lineno)
        for path in modules(room)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    }
    assert not calls


def test_every_folder_of_code_is_a_listed_package():
    listed = {
        name.removeprefix("planctl.").replace(".", "/")
        for name in PYPROJECT["tool"]["setuptools"]["packages"]
    }
    folders = {str(path.parent.relative_to(ROOT)) for room in ROOMS for path in modules(room)}
    assert folders <= listed


def test_the_version_is_said_once():
    assert PYPROJECT["project"]["version"] == VERSION


@pytest.fixture(scope="session")
def wheel_names(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    tracked = [*ROOMS, "layouts"]
    for path in [
        ROOT / "pyproject.toml",
        ROOT / "README.md",
        *(p for room in tracked for p in (ROOT / room).rglob("*")),
    ]:
        if path.is_file() and "__pycache__" not in path.parts:
            target = source / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        str(folder),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (wheel,) = folder.glob("planctl-*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_every_module_and_all_data(wheel_names):
    data = [
        path
        for folder in ("layouts", "exports/comparison")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]
    wanted = [path for room in ROOMS for path in modules(room)] + data
    lacking = {str(path.relative_to(ROOT)) for path in wanted} - {
        name.removeprefix("planctl/") for name in wheel_names
    }
    assert not lacking


def test_the_wheel_puts_nothing_but_planctl_into_site_packages(wheel_names):
    tops = {name.split("/")[0] for name in wheel_names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"planctl"}
