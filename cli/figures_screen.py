"""The ledger of figures on a terminal: a table in groups, and a line of bars for each series."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from planctl.checks.ledger.showing.series import YearSeries
from planctl.cli.columns import Row, table_lines
from planctl.cli.session import Session
from planctl.cli.terminal import table_room
from planctl.schemas.figure import Figure

_BARS = "▁▂▃▄▅▆▇█"
_WIDE = 100
"""Columns of a terminal that has room for scopes."""
_SHARE = 4
"""A place may take so much of the terminal's width: a quarter."""


def show_figures(
    groups: Sequence[Sequence[Figure]], series: Iterable[YearSeries], session: Session
) -> None:
    """Show figures, and how many there are; on a narrow terminal a file's name stands over its figures."""
    room = table_room()
    scoped = ("scope",) if room >= _WIDE else ()
    keys = ("indicator", *scoped, "figure", "period", "source", "place")
    head = tuple(session.say(f"figures.{key}") for key in keys)
    rows = [[_row(figure, session, scoped=bool(scoped)) for figure in group] for group in groups]
    joined = list(_joined(rows))
    if any(len(row[-1]) * _SHARE > room for group in rows for row in group):
        joined = _under_files(joined)
    for line in table_lines(head, joined, room):
        session.show(line)
    session.show()
    for one in series:
        session.show(_line(one))
    count = sum(map(len, rows))
    session.show(session.say("figures.count", count=count))


def _joined(groups: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """Yield groups of several rows apart, and those of one row together."""
    single: list[Row] = []
    for group in groups:
        if len(group) == 1:
            single += group
            continue
        if single:
            yield single
            single = []
        yield group
    if single:
        yield single


def _under_files(groups: Iterable[list[Row]]) -> list[list[Row]]:
    """Return rows with the name of their file in a line over them, and not in each place."""
    found: list[list[Row]] = []
    named = ""
    for group in groups:
        found.append([])
        for *cells, place in group:
            path, line, column = place.rsplit(":", 2)
            if path != named:
                found[-1].append((path,))
                named = path
            found[-1].append((*cells, f"{line}:{column}"))
    return found


def _row(figure: Figure, session: Session, *, scoped: bool) -> Row:
    goal = session.say("figures.goal") if figure.goal else ""
    return (
        figure.indicator,
        *((figure.scope or "",) if scoped else ()),
        figure.words.lstrip("+-−"),
        f"{figure.period or ''}{goal}",
        figure.source or "",
        f"{figure.path}:{figure.line}:{figure.column}",
    )


def _line(series: YearSeries) -> str:
    """Return a series as a line: its bars, where the console has them, and its ends."""
    first, last = series.values[0], series.values[-1]
    ends = f"{series.years[0]} {first:g} → {series.years[-1]} {last:g} {series.unit}"
    return f" {series.indicator}  {_bars(series.values)}{ends}"


def _bars(values: Sequence[float]) -> str:
    """Return a bar for each value, the highest for the largest, from nought up."""
    try:
        _BARS.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return ""
    most = max(map(abs, values)) or 1
    heights = [round(max(value, 0) / most * (len(_BARS) - 1)) for value in values]
    return "".join(_BARS[height] for height in heights) + "  "
