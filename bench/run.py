"""Measure planctl beside its peers on generated plans, and print the table of docs/speed.md.

    python bench/run.py            1,000 and 10,000 sections, about ten minutes
    python bench/run.py --quick    100 and 1,000 sections, three pairs; the wanted ratios are not
                                   meant for so few

Run it with the Python that has planctl and the peers: `pip install '.[bench]' ruamel.yaml.clib`.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import peers
from edited import edit_one
from measure import Command, Failed, Pair, in_turn
from peers import Peer
from typer_program import typer_program

from planctl.messages.rules import rules

_YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable}}"
"""Its default rules but two, which would report each of these files: less work, not more."""
_RECORDS = "validate, rules of records"


@dataclass(frozen=True)
class Bench:
    """What one run measures with; `small` and `large` are numbers of sections."""

    planctl: Peer
    folder: Path
    small: int
    large: int
    repeats: int

    @property
    def judged(self) -> bool:
        """Whether the wanted ratios, which are for 1,000 and 10,000 sections, mean anything."""
        return (self.small, self.large) == (1_000, 10_000)

    def plan(self, sections: int, paper: str = "plan") -> Path:
        """Return the folder of a generated plan: `plan`, `records`, `older` or `report`."""
        return self.folder / str(sections) / paper

    def ours(self, sections: int, *arguments: str, name: str = "", paper: str = "plan") -> Command:
        """Return a run of planctl in a plan of so many sections."""
        return Command(
            name or f"planctl {' '.join(arguments)}",
            (*self.planctl.program, *arguments),
            self.plan(sections, paper),
            {"PLANCTL_CACHE": str(self.folder / "cache"), "PLANCTL_LANG": "zh"},
            sections,
        )

    def theirs(self, peer: Peer, sections: int, *arguments: str) -> Command:
        """Return a run of a peer on the same content."""
        return Command(peer.name, (*peer.program, *arguments), self.plan(sections), {}, sections)


@dataclass(frozen=True)
class Case:
    """One line of the table: ours beside theirs, and the ratio that is wanted, if one is."""

    title: str
    ours: Command
    theirs: Command | None
    absent: str = ""
    """The peer that is not here."""
    at_least: float | None = None
    """Their time by ours."""
    at_most: float | None = None
    """Our time for the large plan by that for the small one."""
    mib: float | None = None
    thrift: float | None = None
    """Their peak memory by ours."""


def cases(bench: Bench) -> Iterator[Case]:
    """Yield every comparison."""
    yield from _starting(bench)
    yield from _validating(bench)
    yield from _scaling(bench)
    yield from _exporting(bench)
    yield from _comparing(bench)


def _starting(bench: Bench) -> Iterator[Case]:
    program = bench.folder / "typer_program.py"
    program.write_text(typer_program(), encoding="utf-8")
    typer = peers.typer()
    yield _beside(bench, "help", ("--help",), typer, (str(program), "--help"), at_least=2)


def _validating(bench: Bench) -> Iterator[Case]:
    files = sorted(
        str(path.relative_to(bench.plan(bench.small)))
        for path in bench.plan(bench.small).glob("sections/*/*.yaml")
    )
    schema = str(_schema(bench))
    by_schema, by_lint = peers.check_jsonschema(), peers.yamllint()
    judged, linted = ("--schemafile", schema, *files), ("-d", _YAMLLINT, *files)
    cold, warm = ("validate", "--no-cache"), ("validate",)
    title = f"{_RECORDS}, cold"
    yield _beside(bench, title, cold, by_schema, judged, at_least=3, paper="records")
    yield _beside(bench, title, cold, by_lint, linted, at_least=9, paper="records")
    title = f"{_RECORDS}, nothing changed"
    yield _beside(bench, title, warm, by_schema, judged, at_least=8, paper="records")


def _scaling(bench: Bench) -> Iterator[Case]:
    cold = ("validate", "--no-cache")
    linear = bench.large / bench.small
    yield _larger(bench, f"{_RECORDS}, cold", cold, at_most=linear, mib=300, paper="records")
    yield _larger(bench, "validate, cold", cold, at_most=linear, mib=300)
    yield _larger(bench, "validate, nothing changed", ("validate",))
    yield _again(bench)
    yield _larger(bench, "progress", ("progress",))
    yield _larger(bench, "export --md", _export(bench, "md"))
    yield _larger(bench, "export --docx", _export(bench, "docx"), at_most=12)
    report = "export --docx, report"
    yield _larger(bench, report, _export(bench, "docx"), at_most=12, paper="report")


def _again(bench: Bench) -> Case:
    """Return the large plan checked after an edit of one section, beside all of it checked anew."""
    plan = bench.plan(bench.large)
    ours = replace(bench.ours(bench.large, "validate"), before=partial(edit_one, plan))
    anew = bench.ours(bench.large, "validate", "--no-cache")
    return Case(f"validate, one of {bench.large:,} edited", ours, anew)


def _exporting(bench: Bench) -> Iterator[Case]:
    pandoc = peers.pandoc()
    paper = str(bench.folder / str(bench.small) / "paper.md")
    word, text = (str(bench.folder / f"theirs.{ending}") for ending in ("docx", "md"))
    yield _beside(
        bench, "export --docx", _export(bench, "docx"), pandoc, (paper, "-o", word), at_least=5
    )
    yield _beside(bench, "export --md", _export(bench, "md"), pandoc, (paper, "-o", text))
    yield _beside(
        bench,
        "export --docx, report",
        _export(bench, "docx"),
        pandoc,
        (*_cited(bench), "-o", word),
        at_least=5,
        paper="report",
        name="pandoc --citeproc",
    )


def _comparing(bench: Bench) -> Iterator[Case]:
    older = bench.plan(bench.small, "older")
    theirs = (_beside_this("deepdiff"), str(older), str(bench.plan(bench.small)))
    yield _beside(bench, "diff", ("diff", str(older)), peers.deepdiff(), theirs, at_least=5)
    yield _larger(bench, "diff", ("diff", "../older"))
    ours = (*_export(bench, "docx"), "--compare", str(older))
    pair = (_exported(bench, "older"), _exported(bench, "plan"), str(bench.folder / "theirs.docx"))
    redline = _beside(bench, "redline", ours, peers.docxodus(), (_beside_this("docxodus"), *pair))
    yield replace(redline, at_least=20, thrift=10)
    yield _beside(bench, "redline", ours, peers.scalpel(), (_beside_this("scalpel"), *pair))


def _beside_this(name: str) -> str:
    """Return the path of a program that lets a library do its part."""
    return str(Path(__file__).with_name(f"{name}_program.py"))


def _exported(bench: Bench, paper: str) -> str:
    """Return the Word file of a plan, which a program that knows no plans compares."""
    file = bench.folder / f"{paper}.docx"
    command = [*bench.planctl.program, "export", "--docx", "-o", str(file)]
    command += ["--plan", str(bench.plan(bench.small, paper))]
    subprocess.run(command, capture_output=True, check=True)
    return str(file)


def _cited(bench: Bench) -> tuple[str, ...]:
    """Return pandoc's arguments for a report with contents and a list of its sources."""
    folder = bench.folder / str(bench.small)
    sources = f"--bibliography={folder / 'sources.json'}"
    return str(folder / "report.md"), "--citeproc", sources, "--toc", "--toc-depth=3"


def _export(bench: Bench, ending: str) -> tuple[str, ...]:
    return "export", f"--{ending}", "-o", str(bench.folder / f"ours.{ending}")


def _beside(
    bench: Bench,
    title: str,
    ours: tuple[str, ...],
    peer: Peer,
    theirs: tuple[str, ...],
    at_least: float | None = None,
    paper: str = "plan",
    name: str = "",
) -> Case:
    """Return ours beside a peer's, both on the small plan; `name` says how the peer is run."""
    small = bench.small
    held = (
        None if peer.absent else bench.theirs(replace(peer, name=name or peer.name), small, *theirs)
    )
    line = f"{title}, {small:,}" if title != "help" else "`--help`"
    return Case(line, bench.ours(small, *ours, paper=paper), held, peer.name, at_least=at_least)


def _larger(
    bench: Bench,
    title: str,
    ours: tuple[str, ...],
    at_most: float | None = None,
    mib: float | None = None,
    paper: str = "plan",
) -> Case:
    """Return ours on the small plan beside ours on the large one."""
    small = bench.ours(bench.small, *ours, paper=paper)
    large = bench.ours(bench.large, *ours, name="planctl", paper=paper)
    return Case(f"{title}, {bench.small:,}", small, large, at_most=at_most, mib=mib)


def _schema(bench: Bench) -> Path:
    """Write the schema of a section as planctl publishes it, and return its path."""
    said = subprocess.run(
        [*bench.planctl.program, "schema", "section"], capture_output=True, check=True
    )
    path = bench.folder / "section.schema.json"
    path.write_bytes(said.stdout)
    return path


def row(case: Case, bench: Bench) -> str:
    """Measure a case and return its line of the table."""
    if case.theirs is None:
        return _cells(case.title, "", "", f"{case.absent}: absent, not measured", "", "", "", "")
    pair = in_turn(case.ours, case.theirs, bench.repeats)
    larger = case.theirs.sections != case.ours.sections
    beside = f"planctl, {case.theirs.sections:,}" if larger else case.theirs.name
    return _cells(
        case.title,
        f"{pair.ours.seconds:.3f}",
        f"{pair.ours.mib:.0f}",
        beside,
        f"{pair.theirs.seconds:.3f}",
        f"{pair.theirs.mib:.0f}",
        _wanted(case),
        f"{pair.ratio:.1f} × ({pair.ratios[0]:.1f}–{pair.ratios[-1]:.1f}){_verdict(case, pair) if bench.judged else ''}",
    )


def _wanted(case: Case) -> str:
    wanted = [f"≥ {case.at_least:g} ×"] if case.at_least else []
    wanted += [f"≤ {case.at_most:g} ×"] if case.at_most else []
    wanted += [f"< {case.mib:g} MiB"] if case.mib else []
    wanted += [f"MiB ≥ {case.thrift:g} ×"] if case.thrift else []
    return ", ".join(wanted)


def _verdict(case: Case, pair: Pair) -> str:
    """Return a mark where something was wanted: reached or not."""
    if not _wanted(case):
        return ""
    reached = (
        pair.ratio >= (case.at_least or 0)
        and pair.ratio <= (case.at_most or pair.ratio)
        and pair.theirs.mib < (case.mib or pair.theirs.mib + 1)
        and pair.theirs.mib >= (case.thrift or 0) * pair.ours.mib
    )
    return " ✅" if reached else " ❌"


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def head(bench: Bench) -> Iterator[str]:
    """Yield what the table was measured on, and its head."""
    known = (
        peers.typer(),
        peers.check_jsonschema(),
        peers.yamllint(),
        peers.pandoc(),
        peers.deepdiff(),
        peers.docxodus(),
        peers.scalpel(),
    )
    versions = ", ".join(f"{peer.name} {peer.version or 'absent'}" for peer in known)
    yield f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}."
    yield f"{versions}. Medians of {bench.repeats} pairs."
    yield ""
    yield _cells("planctl", "s", "MiB", "beside", "s", "MiB", "wanted", "measured (least–most)")
    yield "| --- | ---: | ---: | --- | ---: | ---: | --- | --- |"


def _generate(bench: Bench) -> None:
    """Make the plans in processes of their own: a child's peak memory begins at its parent's."""
    scripts = [Path(__file__).with_name(name) for name in ("generate.py", "report.py")]
    for sections in (bench.small, bench.large):
        folder = bench.folder / str(sections)
        for script in scripts:
            subprocess.run([sys.executable, str(script), str(sections), str(folder)], check=True)
        edited = [
            str(Path(__file__).with_name("edited.py")),
            str(folder / "plan"),
            str(folder / "older"),
        ]
        subprocess.run([sys.executable, *edited], check=True)
        _generate_records(bench.plan(sections), bench.plan(sections, "records"))


def _generate_records(plan: Path, records: Path) -> None:
    """Copy a plan, with the rules off that read words and figures: no peer of `validate` does."""
    shutil.copytree(plan, records)
    off = "".join(f"  {code}: 'off'\n" for code in sorted(rules()) if code[0] in "TF")
    with (records / "plan.yaml").open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(f"rules:\n{off}")


def _bench(arguments: argparse.Namespace, folder: Path) -> Bench:
    quick: bool = arguments.quick
    return Bench(
        peers.planctl(),
        folder,
        arguments.small or (100 if quick else 1_000),
        arguments.large or (1_000 if quick else 10_000),
        arguments.repeats or (3 if quick else 7),
    )


def measure(bench: Bench, wanted: str, show: Callable[[str], None]) -> None:
    """Measure every case whose title holds `wanted`; show the table line by line."""
    _generate(bench)
    for line in head(bench):
        show(line)
    for case in cases(bench):
        if wanted in case.title:
            show(row(case, bench))


def main() -> int:
    """Measure what the command line asks for; 2 if a command that should end well does not."""
    parser = argparse.ArgumentParser(description="Measure planctl beside its peers.")
    parser.add_argument("--small", type=int, help="sections of the small plan (1,000)")
    parser.add_argument("--large", type=int, help="sections of the large plan (10,000)")
    parser.add_argument("--repeats", type=int, help="pairs a case (7)")
    parser.add_argument("--only", default="", help="only the cases whose title holds this")
    parser.add_argument("--quick", action="store_true", help="100 and 1,000 sections, 3 pairs")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="planctl-bench-") as folder:
        bench = _bench(arguments, Path(folder))
        try:
            measure(bench, arguments.only, lambda line: print(line, flush=True))
        except (Failed, subprocess.CalledProcessError) as error:
            print(error, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
