"""The ledger of a plan, or of drafts that are named on the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.checks.ledger.known import Known, known_of
from planctl.checks.ledger.sources.attribution import sources_of
from planctl.checks.ledger.sources.marks import Marks, marks_of, told
from planctl.cli.check import Opening
from planctl.cli.session import Session

if TYPE_CHECKING:
    from planctl.checks.ledger.reading.cited import Cited
    from planctl.checks.ledger.reading.entries import Entry, Ledger
    from planctl.schemas.plan import Area


@dataclass(frozen=True)
class OpenLedger:
    """Figures in the order of the text; `root` is the folder that results are written under.

    `areas` leads from a section's id to its area; `known_areas` are the plan's, `ids` those of its
    sections and passages; none for drafts.
    """

    root: Path
    title: str
    held: "Ledger"
    known: Known
    areas: dict[str, str]
    known_areas: "tuple[Area, ...]" = ()
    ids: frozenset[str] = frozenset()

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """All figures."""
        return self.held.entries

    def sources_of(self, entry: "Entry") -> "tuple[Cited, ...]":
        """Return the sources of a figure, each by what its mark stands for."""
        found = sources_of(entry, self.held.cited(entry.block))
        return tuple([told(one, entry.prose.path, self._marks) for one in found])

    @cached_property
    def _marks(self) -> Marks:
        return marks_of(self.held.proses)


def open_ledger(session: Session, files: Sequence[Path] | None, plan: Path | None) -> OpenLedger:
    """Return the figures of the drafts that are named; else those of the plan."""
    return _of_drafts(session, files, plan) if files else _of_plan(session, plan)


def _of_drafts(session: Session, files: Sequence[Path], plan: Path | None) -> OpenLedger:
    from planctl.checks.ledger.reading.read import read_ledger
    from planctl.cli.draft_check import plan_here
    from planctl.cli.draft_files import bytes_of
    from planctl.imports.prose import prose_of
    from planctl.imports.reading import read_draft
    from planctl.workspace.builtin import starter_terms

    held = plan_here(plan, session)
    drafts = [read_draft(str(path), bytes_of(path)) for path in files]
    ledger = read_ledger(prose for draft in drafts for prose in prose_of(draft))
    known = Known(held.terms if held else starter_terms())
    return OpenLedger(Path.cwd(), "", ledger, known, {})


def _of_plan(session: Session, plan: Path | None) -> OpenLedger:
    opening = Opening(session, plan)
    from planctl.cli.figures_read import read_figures

    opened = opening.finish()
    opened.show_errors()
    held = opened.plan
    return OpenLedger(
        opened.root,
        held.head.title,
        read_figures(opened.files, opened.loaded, held).ledger,
        known_of(held),
        {section.id: section.area for section in held.sections},
        held.head.areas,
        frozenset(section.id for section in held.sections).union(held.passages),
    )
