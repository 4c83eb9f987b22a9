"""planctl pull."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from planctl.cli.options import PlanOption, TextOrJson
from planctl.cli.patience import patience
from planctl.cli.pull_choice import ask, leave, prefer
from planctl.cli.pull_clash import Teller
from planctl.cli.pulling import Outcome, read_proposed, refuse_faulty, settle, write
from planctl.cli.session import Session
from planctl.cli.standing import Standing, standing
from planctl.revisions.opinions import rivals_of
from planctl.text.seen_words import Characters

if TYPE_CHECKING:
    from planctl.revisions.returned.proposals import Proposed
    from planctl.revisions.returned.settled import Choose


def run(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="opt.returned")],
    plan: PlanOption = None,
    prefer_: Annotated[str | None, typer.Option("--prefer", help="opt.prefer")] = None,
    base: Annotated[str | None, typer.Option("--base", help="opt.pull_base")] = None,
    other_plan: Annotated[bool, typer.Option("--other-plan", help="opt.other_plan")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="opt.dry_run")] = False,
    form: TextOrJson = "text",
) -> int:
    """Bring reviewers' Word files back into the records; 1 if something collides undecided."""
    session: Session = context.obj
    held = standing(session, plan)
    characters = Characters()
    with patience(session):
        otherwise = None
        if base:
            from planctl.cli.versions import open_version

            otherwise = open_version(session, base, held.files.root)
        read = [*read_proposed(held, files, otherwise, characters, of_any=other_plan)]
        refuse_faulty(held, read)
    edits = (proposal for found, _ in read for proposal in found.proposals)
    rivals = rivals_of(held.loaded.opinions, edits)
    teller = Teller(session, held.plan, characters, rivals)
    by_hand = (
        not (prefer_ or dry_run or form == "json") and sys.stdin.isatty() and sys.stdout.isatty()
    )
    choose = _chooser(prefer_, [found for found, _ in read], teller, by_hand=by_hand)
    outcome = settle(held, read, characters, choose, rivals)
    if not dry_run:
        write(held.files.root, outcome)
    _show(outcome, held, teller, form, written=not dry_run)
    return int(bool(outcome.pulled.undecided))


def _chooser(
    name: str | None, files: "list[Proposed]", teller: Teller, *, by_hand: bool
) -> "Choose":
    if name:
        return prefer(name, files)
    return ask(teller) if by_hand else leave


def _show(outcome: Outcome, held: Standing, teller: Teller, form: str, *, written: bool) -> None:
    if form == "json":
        from planctl.cli.pull_json import as_json

        teller.session.show_json(as_json(outcome, held, teller, written=written))
        return
    from planctl.cli.pull_screen import show

    show(outcome, held, teller, written=written)
