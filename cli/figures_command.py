"""planctl figures."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from planctl.cli.failure import Failure
from planctl.cli.options import STDOUT, Argument, FileOption, Option, PlanOption
from planctl.cli.paper import refuse_text_in, write
from planctl.cli.patience import patience
from planctl.cli.session import Session

if TYPE_CHECKING:
    from planctl.checks.ledger.reading.entries import Entry
    from planctl.cli.ledger import OpenLedger
    from planctl.schemas.figure import Figure

_MANY = 1_000
"""Figures, fewer than which are made sooner than a second process is begun."""
Form = Literal["text", "json", "xlsx", "svg"]
Grouping = Literal["indicator", "unit", "period", "source", "section"]


def run(
    session: Session,
    files: Annotated[list[Path] | None, Argument("opt.figures_files", "FILE")] = None,
    plan: PlanOption = None,
    area: Annotated[str | None, Option("--area", "-a", says="opt.area")] = None,
    section: Annotated[str | None, Option("--section", says="opt.of_section")] = None,
    indicator: Annotated[str | None, Option("--indicator", "-i", says="opt.indicator")] = None,
    unit: Annotated[str | None, Option("--unit", says="opt.unit")] = None,
    period: Annotated[str | None, Option("--period", says="opt.period")] = None,
    source: Annotated[str | None, Option("--source", "-s", says="opt.of_source")] = None,
    group: Annotated[Grouping, Option("--group", "-g", says="opt.group")] = "indicator",
    form: Annotated[Form, Option("--format", "-f", says="opt.format")] = "text",
    output: FileOption = None,
) -> int:
    """Show every figure of a plan, or of some drafts, with what it counts, when, and whence."""
    refuse_text_in(output, form)
    with patience(session):
        from planctl.cli.figures_filter import Asked, grouped, kept
        from planctl.cli.ledger import open_ledger

        ledger = open_ledger(session, files, plan)
        where = _where(ledger, area, section, drafts=bool(files))
        entries = kept(ledger, Asked(*where, indicator, unit, period, source))
        groups = grouped(ledger, entries, group)
    if form == "svg":
        _draw(ledger, entries, session, output)
    elif form == "text":
        _show(ledger, groups, session)
    else:
        figures = list(chain.from_iterable(_figures(ledger, groups)))
        _write(ledger, figures, form, session, output)
    return 0


def _where(
    ledger: "OpenLedger", area: str | None, section: str | None, *, drafts: bool
) -> tuple[str | None, str | None]:
    """Return the ids of the area and section that are named; stop at one that is not there."""
    if drafts and (area is not None or section is not None):
        raise Failure("error.drafts_have_no_sections")
    if area is not None:
        from planctl.cli.names import area_names, named

        area = named(area, area_names(ledger.known_areas), "error.no_area")
    if section is not None and section not in ledger.ids:
        from planctl.workspace.index import read_index

        section = read_index(ledger.root).section(section).id
    return area, section


def _figures(ledger: "OpenLedger", groups: "list[list[Entry]]") -> "list[list[Figure]]":
    """Return figures as they are shown; where there are many, half are made in a second process."""
    from planctl.schemas.figure import Figure
    from planctl.workspace.aside import aside

    entries = list(chain.from_iterable(groups))
    half = len(entries) // 2
    later = aside(
        lambda: [dict(vars(figure)) for figure in _made(ledger, entries[half:])],
        worth_it=len(entries) >= _MANY,
    )
    here = list(_made(ledger, entries[:half]))
    made = iter(here + [Figure(**values) for values in later()])
    return [list(islice(made, len(held))) for held in groups]


def _made(ledger: "OpenLedger", entries: "Iterable[Entry]") -> "Iterator[Figure]":
    from planctl.checks.ledger.showing.figures import figure_of

    heads, known, areas = ledger.held.headings, ledger.known, ledger.areas
    for entry in entries:
        yield figure_of(entry, ledger.sources_of(entry), heads[entry.block], known, areas)


def _show(ledger: "OpenLedger", groups: "list[list[Entry]]", session: Session) -> None:
    from planctl.checks.ledger.showing.series import series_of
    from planctl.cli.figures_screen import show_figures

    series = series_of(entry for held in groups for entry in held)
    show_figures(_figures(ledger, groups), series, session)


def _write(
    ledger: "OpenLedger",
    figures: "list[Figure]",
    form: Literal["json", "xlsx"],
    session: Session,
    output: Path | None,
) -> None:
    """Print JSON, or write it or a workbook to a file."""
    if form == "xlsx":
        from planctl.exports.figures_excel import write_figures_xlsx

        path = output or ledger.root / "out" / "figures.xlsx"
        write(path, write_figures_xlsx(figures, ledger.title), session, ledger.root)
        return
    write(output or STDOUT, _json(figures).encode(), session, ledger.root)


def _json(figures: "list[Figure]") -> str:
    """Return a report with a line for each figure: to indent every value would take longer than to read them."""
    encode = json.JSONEncoder(ensure_ascii=False).encode
    lines = ",".join(f"\n  {encode(vars(figure))}" for figure in figures)
    return f'{{"figures": [{lines}\n]}}\n'


def _draw(
    ledger: "OpenLedger", entries: "list[Entry]", session: Session, output: Path | None
) -> None:
    """Write a picture of each series; a file where there is one, else a folder."""
    from planctl.checks.ledger.showing.series import series_of
    from planctl.exports.charts import series_svg
    from planctl.schemas.series import Series

    found = list(series_of(entries))
    if not found:
        raise Failure("error.no_series")
    if output == STDOUT and len(found) > 1:
        raise Failure("error.stdout_for_several")
    path = output or ledger.root / "out" / ("figures.svg" if len(found) == 1 else "figures")
    for number, one in enumerate(found, 1):
        values: dict[str, tuple[float | None, ...]] = {one.indicator[:40]: one.values}
        series = Series(title=one.indicator, unit=one.unit, labels=one.years, lines=values)
        file = path if len(found) == 1 else path / f"{number:02}.svg"
        write(file, series_svg(series).encode(), session, ledger.root)
