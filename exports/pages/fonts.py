"""The fonts of this machine, and what stands in for those that it lacks."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planctl.exports.pages.stand_ins import stand_ins, with_other_names

Fonts = Mapping[str, tuple[str, ...]]
"""Each font that a paper names, and what to take instead, in order."""


@dataclass(frozen=True, slots=True)
class MissingFont:
    """A font that a paper names and the machine lacks; `stand_in` is taken instead, if any is."""

    name: str
    stand_in: str | None


def installed_fonts() -> frozenset[str] | None:
    """Return the names of all font families; None where the machine cannot be asked.

    fontconfig is asked (Linux, and macOS with fontconfig), or the registry (Windows).
    """
    if sys.platform == "win32":
        return _registered()
    return _listed()


def missing_fonts(named: Fonts, installed: frozenset[str]) -> tuple[MissingFont, ...]:
    """Return which of the named fonts are not installed, in the order they are named."""
    here = {_same(family) for family in installed}
    return tuple(
        MissingFont(
            name, next((font for font in _instead(name, others) if _same(font) in here), None)
        )
        for name, others in named.items()
        if _same(name) not in here
    )


def substitutions(named: Fonts) -> dict[str, tuple[str, ...]]:
    """Return what to look for, in order, where a named font is not installed."""
    return {name: tuple(_instead(name, others)) for name, others in named.items()}


def _instead(name: str, others: Iterable[str]) -> Iterable[str]:
    """Return the fonts to take instead: what the paper says, then what looks most like it."""
    return dict.fromkeys((*others, *stand_ins(name)))


def _same(family: str) -> str:
    """Return a name as fontconfig compares it: case and blanks do not count."""
    return family.replace(" ", "").casefold()


def _listed() -> frozenset[str] | None:
    command = shutil.which("fc-list")
    if command is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - found on PATH, fixed arguments
            [command, "--format", r"%{family}\n"], capture_output=True, check=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError):
        return None
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return with_other_names(frozenset(name for line in lines for name in line.split(",") if name))


def _registered() -> frozenset[str] | None:
    """Return the families of the registry, whose values are named "SimSun & NSimSun (TrueType)"."""
    if sys.platform != "win32":
        return None
    import winreg

    names: set[str] = set()
    for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
        try:
            with winreg.OpenKey(root, r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts") as key:
                count = winreg.QueryInfoKey(key)[1]
                names.update(winreg.EnumValue(key, index)[0] for index in range(count))
        except OSError:
            continue
    return with_other_names(frozenset(families(names))) if names else None


def families(values: Iterable[str]) -> Iterable[str]:
    """Yield the families in the names of Windows' registry of fonts."""
    for value in values:
        yield from re.sub(r"\s*\([^)]*\)$", "", value).split(" & ")
