"""Drafts, checked as they are: in a plan or outside any, each by itself and all together."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planctl.cli.checked import Checked
from planctl.cli.draft_files import bytes_of
from planctl.cli.failure import Failure
from planctl.cli.selection import Selection
from planctl.cli.session import Session
from planctl.cli.waived import codes_waived
from planctl.imports.reading import read_draft
from planctl.messages.refusal import Refusal
from planctl.schemas.finding import Edit, Finding
from planctl.text.waivers import Waiver, waivers
from planctl.workspace.files import Files, NoPlanHere, find_plan

if TYPE_CHECKING:
    from planctl.imports.draft import Draft
    from planctl.schemas.plan import Plan
    from planctl.schemas.prose import Prose


class Drafts:
    """Some drafts, checked together.

    Terms and switches are those of the plan here; without one, those that a plan begins with.
    """

    drafts = True

    def __init__(
        self, paths: Sequence[Path], session: Session, plan: Path | None, chosen: Selection
    ) -> None:
        self._chosen = chosen
        self._plan = plan_here(plan, session)
        self._raw: dict[str, bytes] = {}
        self._read: dict[str, Draft] = {}
        self.left_out: list[Exception] = []
        for path in map(str, paths):
            try:
                raw = bytes_of(Path(path))
                self._read[path] = read_draft(path, raw)
                self._raw[path] = raw
            except (Failure, Refusal) as error:
                self.left_out.append(error)

    @property
    def raw(self) -> Mapping[str, bytes]:
        """The bytes of the drafts by their paths, as they were given."""
        return self._raw

    def check(self, raw: Mapping[str, bytes]) -> Checked:
        """Return what is found in the drafts, in the order that they were given in."""
        from planctl.checks.run import switched, switched_off, with_severity
        from planctl.checks.waivers import unwaived
        from planctl.imports.file_lines import FileLines
        from planctl.imports.prose import prose_of

        drafts = [
            self._read[path] if file is self._raw[path] else read_draft(path, file)
            for path, file in raw.items()
        ]
        proses = [prose for draft in drafts for prose in prose_of(draft)]
        shown = {draft.name: FileLines(draft).shown() for draft in drafts}
        held = {draft.name: _waivers(draft, shown[draft.name], proses) for draft in drafts}
        waived = {path: found for path, found in held.items() if found}
        switches = self._plan.head.rules if self._plan else {}
        off = self._chosen.not_run(lambda: codes_waived(waived)) | switched_off(switches)
        found = switched(self._found(proses, off), switches)
        order = {path: at for at, path in enumerate(raw)}
        findings = sorted(
            map(with_severity, unwaived(found, waived)),
            key=lambda one: (order[one.place.path], _order(one)),
        )
        lines = {path: text.encode("utf-8", "replace") for path, text in shown.items()}
        return Checked(tuple(findings), Files(Path(), lines, ()))

    def _found(self, proses: "Sequence[Prose]", off: frozenset[str]) -> Iterator[Finding]:
        from planctl.checks.run import is_off
        from planctl.workspace.builtin import starter_terms

        terms = self._plan.terms if self._plan else starter_terms()
        if not is_off("T", off):
            from planctl.checks.wording.run import read

            wording = self._plan.head.wording if self._plan else None
            yield from read(proses, terms, wording, off)
        if not is_off("F", off):
            from planctl.checks.ledger.known import Known
            from planctl.checks.ledger.run import read_figures

            yield from read_figures(proses, Known(terms), off)

    def mended(self, path: str, raw: bytes, edits: Sequence[Edit], /) -> bytes:
        """Return a text file with some edits made; a Word file is refused."""
        from planctl.imports.mending import mended

        return mended(path, raw, edits)

    def write(self, path: str, old: bytes, new: bytes) -> None:
        """Write a text file, if it is still what was checked."""
        from planctl.workspace.changes import ChangedMeanwhile
        from planctl.workspace.write import write_file

        if bytes_of(Path(path)) != old:
            raise ChangedMeanwhile(path)
        write_file(Path(path).resolve(), new)


def _waivers(draft: "Draft", shown: str, proses: "Sequence[Prose]") -> tuple[Waiver, ...]:
    """Return the waivers of a draft: in its text, or in comments of a Word file for their paragraphs."""
    found = list(waivers(shown))
    if draft.kind == "word":
        for prose in proses:
            if prose.kind == "note" and prose.path == draft.name and "planctl:" in prose.text:
                line = prose.place(0, 0).line
                said = waivers(f"{{>>{prose.text.strip()}<<}}")
                found += [one._replace(line=line, first=line, last=line) for one in said]
    return tuple(found)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.place.line, finding.place.column, finding.rule


def plan_here(plan: Path | None, session: Session) -> "Plan | None":
    """Return the plan that was named, or that we stand in; None outside of any."""
    from planctl.workspace.read import read_plan

    try:
        root = session.plan_root(plan) if plan else find_plan(Path.cwd())
    except NoPlanHere:
        return None
    return read_plan(root).plan
