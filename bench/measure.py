"""Whole processes, measured one beside the other.

Times on a shared machine drift by a third from minute to minute; the ratio of two runs that follow
each other does not. So everything is measured in pairs, A B A B …, and judged by the median of the
pairs' ratios.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_RSS_A_KIB = 1024 if sys.platform == "darwin" else 1
"""ru_maxrss counts bytes on macOS and KiB elsewhere."""


@dataclass(frozen=True)
class Command:
    """A process to run: what it is called in the table, its arguments, where it stands."""

    name: str
    arguments: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    sections: int = 1
    """How many sections it goes through, for times per section."""
    before: Callable[[], None] = lambda: None
    """What is done before each run, and not measured."""


@dataclass(frozen=True)
class Run:
    """One process, from its start to its end."""

    seconds: float
    mib: float
    """Peak resident memory, of several processes the largest; never less than that of the process
    that measures, for a child begins as its copy."""


@dataclass(frozen=True)
class Pair:
    """Two commands that were run in turn."""

    ours: Run
    theirs: Run
    ratios: tuple[float, ...]
    """Their time by ours, pair by pair, in rising order."""

    @property
    def ratio(self) -> float:
        """How many times as long theirs takes."""
        return median(self.ratios)


class Failed(Exception):  # noqa: N818 - its name is its sentence
    """A command that should end well did not."""


def in_turn(ours: Command, theirs: Command, repeats: int) -> Pair:
    """Run both once to warm up, then in turn `repeats` times."""
    run(ours)
    run(theirs)
    pairs = [(run(ours), run(theirs)) for _ in range(repeats)]
    ratios = sorted(second.seconds / first.seconds for first, second in pairs)
    return Pair(
        middle([first for first, _ in pairs]),
        middle([second for _, second in pairs]),
        tuple(ratios),
    )


def run(command: Command) -> Run:
    """Run a process to its end; raise Failed if it does not end well."""
    command.before()
    started = time.perf_counter()
    process = subprocess.Popen(
        command.arguments,
        cwd=command.folder,
        env=_environment() | dict(command.environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise Failed(f"{command.name}: {' '.join(command.arguments)[:300]}: {process.returncode}")
    return Run(seconds, used.ru_maxrss / _RSS_A_KIB / 1024)


def _environment() -> dict[str, str]:
    """Return ours, but let Python keep its compiled modules: the warm-up is there for them."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def middle(runs: Sequence[Run]) -> Run:
    """Return the median time and the largest memory."""
    return Run(median([one.seconds for one in runs]), max(one.mib for one in runs))


def median(values: Sequence[float]) -> float:
    """Return the middle value, of an even number the mean of the two."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
