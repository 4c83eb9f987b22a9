"""Opinions on a terminal: each with its id, whose it is, where it belongs, what it says."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from planctl.cli.session import Session
from planctl.cli.styled import Styled, on_screen
from planctl.exports.opinions import OpinionRow, opinion_rows
from planctl.messages.opinion_words import tell

if TYPE_CHECKING:
    from planctl.schemas.opinion import Opinion
    from planctl.schemas.plan import Plan

_HANG = 2
"""Columns before the further lines of what is said."""
_LONGEST = 80
"""Characters of the words that an opinion stands on."""


def show_opinions(opinions: "Mapping[str, Opinion]", plan: "Plan", session: Session) -> None:
    """Show opinions in their order, and how many are undecided."""
    for key, opinion in opinions.items():
        for line in opinion_lines(key, opinion, plan, session):
            session.show(line)
    undecided = sum(one.decision is None for one in opinions.values())
    session.show(tell(session.language, "counted", count=len(opinions), open=undecided))


def opinion_lines(key: str, opinion: "Opinion", plan: "Plan", session: Session) -> Iterator[str]:
    """Yield an opinion in three lines or so."""
    (row,) = opinion_rows({key: opinion}, plan, session.language)
    state = tell(session.language, opinion.decision or "open")
    yield from on_screen(
        [
            Styled(f"{key}  ", "faint"),
            Styled(f"{state}  "),
            Styled(f"{row.who}  {row.place}", "bold"),
        ],
        _HANG,
    )
    yield from (line for piece in _said(row, session) for line in on_screen([piece], _HANG))
    yield ""


def _said(row: OpinionRow, session: Session) -> Iterator[Styled]:
    on = row.on.replace("\n", " ")
    if on:
        cut = on if len(on) <= _LONGEST else f"{on[:_LONGEST]}…"
        yield Styled(f"  {tell(session.language, 'on')}{cut}", "faint")
    yield from (Styled(f"  {line}") for line in row.said.split("\n"))
    if row.reason:
        yield Styled(f"  {tell(session.language, 'why')}{row.reason}")
