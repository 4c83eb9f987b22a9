"""The real drafts and this repository's plan: what an editor flags is found, and nothing else."""

import os
from pathlib import Path

import pytest
import yaml

from planctl.checks.ledger.known import Known
from planctl.checks.ledger.run import read_figures
from planctl.checks.run import plan_figures, run_figures
from planctl.imports.prose import prose_of
from planctl.imports.reading import read_draft
from planctl.workspace.builtin import starter_terms
from planctl.workspace.read import read_plan

HERE = Path(__file__).parent
EXPECTED = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))
DRAFTS = os.environ.get("PLANCTL_DRAFTS")
KINDS = {
    "contradiction": {"F601", "F602"},
    "arithmetic": {"F603", "F604", "F605", "F606", "F607", "F608"},
    "unsourced": {"F609"},
    "stale": {"F610"},
    "title": {"F611"},
}
MISSED = {
    # The 2024 figure in its sentence makes it look like the start of a series.
    ("drafts", "a total of 2022 beside a count of 2024"),
    # The sentence behind 为主 names its subject in other words.
    ("plan", "a main part of 42 %"),
}


def spots(finding):
    places = (finding.place, *finding.related)
    return {f"{Path(place.path).name}:{place.line}" for place in places} | {
        place.path for place in places
    }


def missed_and_wrong(matters, findings):
    """Return the matters that no finding meets, and the findings that meet no matter."""

    def meets(finding, matter):
        return finding.rule in KINDS[matter["kind"]] and spots(finding) & set(matter["places"])

    wanted = [m for m in matters if m.get("sure", True) and "beyond" not in m]
    missed = {m["about"] for m in wanted if not any(meets(one, m) for one in findings)}
    wrong = [one for one in findings if not any(meets(one, m) for m in matters)]
    return missed, [f"{one.rule} {sorted(spots(one))}" for one in wrong]


@pytest.mark.skipif(not DRAFTS, reason="PLANCTL_DRAFTS names no folder with the two drafts")
def test_the_drafts_hold_what_an_editor_flags_and_nothing_else():
    paths = sorted(Path(DRAFTS).iterdir())
    drafts = [read_draft(path.name, path.read_bytes()) for path in paths]
    proses = [prose for draft in drafts for prose in prose_of(draft)]
    findings = list(read_figures(proses, Known(starter_terms())))
    missed, wrong = missed_and_wrong(EXPECTED["drafts"], findings)
    assert missed == {about for where, about in MISSED if where == "drafts"}
    assert wrong == []


def test_this_repositorys_plan_holds_what_an_editor_flags_and_nothing_else():
    loaded = read_plan(HERE.parent.parent.parent)
    found = run_figures(loaded.plan, plan_figures(loaded.plan, loaded.places))
    missed, wrong = missed_and_wrong(EXPECTED["plan"], found)
    assert missed == {about for where, about in MISSED if where == "plan"}
    assert wrong == []
