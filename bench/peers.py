"""The tools that planctl is measured beside: whether they are here, and as what.

A peer that is absent is said to be absent; none is replaced by something else.
"""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_HAS_C_PARSER = """
from _ruamel_yaml import CParser
from check_jsonschema.parsers.yaml import construct_yaml_implementation
reader = construct_yaml_implementation()
assert reader.Parser is CParser and reader.load("a: [1]") == {"a": [1]}
"""
"""ruamel.yaml reads with libyaml where the package ruamel.yaml.clib stands beside it (its extra
`oldlibyaml`); without, and with `libyaml`, check-jsonschema reads in pure Python without a word."""


@dataclass(frozen=True)
class Peer:
    """A tool: how it is started and which version it is; no program where it is absent."""

    name: str
    program: tuple[str, ...]
    version: str

    @property
    def absent(self) -> bool:
        """Whether it is not on this machine."""
        return not self.program


def check_jsonschema() -> Peer:
    """Return check-jsonschema, and in its version whether it reads with the C parser."""
    found = _script("check-jsonschema")
    if found.absent:
        return found
    probe = subprocess.run([sys.executable, "-c", _HAS_C_PARSER], capture_output=True, check=False)
    reads = (
        "pure Python, no C parser"
        if probe.returncode
        else f"C parser: ruamel.yaml.clib {_version('ruamel.yaml.clib')}"
    )
    return Peer(found.name, found.program, f"{found.version} ({reads})")


def yamllint() -> Peer:
    """Return yamllint."""
    return _script("yamllint")


def typer() -> Peer:
    """Return what runs a typer program: this Python."""
    known = _version("typer")
    return Peer("typer", (sys.executable,) if known else (), known)


def deepdiff() -> Peer:
    """Return what runs deepdiff: this Python."""
    known = _version("deepdiff")
    return Peer("deepdiff", (sys.executable,) if known else (), known)


def docxodus() -> Peer:
    """Return what runs Docxodus' own program `redline`: this Python, with python-redlines."""
    known = _version("python-redlines-docxodus")
    return Peer("Docxodus", (sys.executable,) if known else (), known)


def scalpel() -> Peer:
    """Return what runs the engine of Docxodus as docx-scalpel hosts it: this Python."""
    known = _version("docx-scalpel")
    return Peer("docx-scalpel", (sys.executable,) if known else (), known)


def pandoc() -> Peer:
    """Return pandoc, wherever the path finds it."""
    program = shutil.which("pandoc")
    if not program:
        return Peer("pandoc", (), "")
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return Peer("pandoc", (program,), said.stdout.split()[1])


def planctl() -> Peer:
    """Return planctl: the script beside this Python, or else the module."""
    beside = Path(sys.executable).with_name("planctl")
    program = (str(beside),) if beside.exists() else (sys.executable, "-m", "planctl.cli")
    return Peer("planctl", program, _version("planctl"))


def _script(name: str) -> Peer:
    """Return a tool that is installed beside this Python."""
    program = Path(sys.executable).with_name(name)
    return Peer(name, (str(program),) if program.exists() else (), _version(name))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
