"""All checks of a plan. A new rule is a function in a module of its family, and one row here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from planctl.checks import (
    answers,
    areas,
    completeness,
    figures,
    forms,
    identity,
    references,
    reviewed,
)
from planctl.checks.cross_index import CrossIndex
from planctl.schemas.finding import Finding
from planctl.schemas.layout import Layout
from planctl.schemas.places import Places
from planctl.schemas.plan import Plan, RuleSwitch

if TYPE_CHECKING:
    from planctl.checks.ledger.by_file import ByFile
    from planctl.checks.ledger.by_file import OfFile as FiguresOfFile
    from planctl.checks.wording.by_file import OfFile

Check = Callable[[CrossIndex], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    identity.ids_are_unique,
    identity.titles_are_unique,
    identity.files_stand_where_they_should,
    areas.areas_are_unique,
    areas.areas_are_known,
    areas.listings_match,
    areas.owners_are_known,
    areas.layout_is_known,
    areas.switches_are_known,
    areas.areas_have_every_aspect,
    references.marks_are_whole,
    references.sources_are_known,
    references.links_lead_somewhere,
    references.sources_are_cited,
    references.titles_have_one_address,
    figures.references_lead_somewhere,
    figures.anchors_are_unique,
    figures.pictures_are_there,
    forms.passages_are_written,
    forms.dresses_are_known,
    forms.blanks_are_filled,
    forms.parts_show_something,
    completeness.challenges_are_answered,
    completeness.progress_is_borne_out,
    completeness.aspects_are_needed,
    reviewed.links_are_read_again,
    answers.countermeasures_answer,
)


def run_checks(plan: Plan, places: Places, layout: Layout | None = None) -> Iterator[Finding]:
    """Yield every finding of the linked rules that plan.yaml does not switch off.

    `layout` is the one that the plan is written in, as far as it is known.
    """
    index = CrossIndex(plan, places, layout)
    found = (finding for check in CHECKS for finding in check(index))
    yield from switched(found, plan.head.rules)


def run_wording(
    plan: Plan, places: Places, known: "Mapping[str, OfFile]"
) -> "tuple[list[Finding], dict[str, OfFile]]":
    """Return every finding in how a plan's texts are written, and what single files hold.

    `known` is what was found before in files that are as they were: they are not read alone again.
    Rules that plan.yaml switches off find nothing, and are not run.
    """
    from planctl.checks.plan_prose import prose_by_file
    from planctl.checks.wording.by_file import Texts, read_by_file

    files = dict(prose_by_file(CrossIndex(plan, places)))
    texts = Texts(files, plan.terms, plan.head.wording, switched_off(plan.head.rules))
    found, new = read_by_file(texts, known)
    return list(switched(found, plan.head.rules)), new


def plan_figures(
    plan: Plan, places: Places, known: "Mapping[str, FiguresOfFile] | None" = None
) -> "ByFile":
    """Return the ledger of a plan, and what single files hold; `known` is what unchanged ones held.

    None says that nothing is kept for another run: then it is not told which file holds which figures.
    """
    from planctl.checks.ledger.by_file import read_by_file
    from planctl.checks.ledger.known import known_of
    from planctl.checks.plan_prose import plan_prose

    proses = plan_prose(CrossIndex(plan, places))
    return read_by_file(proses, known_of(plan), known, switched_off(plan.head.rules))


def run_figures(plan: Plan, read: "ByFile") -> list[Finding]:
    """Return every finding in the figures of a plan's texts.

    Rules that plan.yaml switches off find nothing, and are not run.
    """
    from planctl.checks.ledger.known import known_of

    found = read.findings(known_of(plan), switched_off(plan.head.rules))
    return list(switched(found, plan.head.rules))


def is_off(family: str, switches: Mapping[str, RuleSwitch]) -> bool:
    """Tell whether every rule of a family (`T`, `F`) is switched off: nothing need be read for it."""
    if "off" not in switches.values():
        return False
    from planctl.messages.rules import rules

    return all(switches.get(code) == "off" for code in rules() if code.startswith(family))


def switched_off(switches: Mapping[str, RuleSwitch]) -> frozenset[str]:
    """Return the codes of the rules that are switched off."""
    return frozenset(code for code, switch in switches.items() if switch == "off")


def switched(findings: Iterable[Finding], switches: Mapping[str, RuleSwitch]) -> Iterator[Finding]:
    """Yield findings with the severity that their switches say; none that is switched off."""
    for finding in findings:
        switch = switches.get(finding.rule)
        if switch is None:
            yield finding
        elif switch != "off":
            yield replace(finding, severity=switch)


def with_severity(finding: Finding) -> Finding:
    """Return the finding with its rule's own severity where nothing else has set it."""
    if finding.severity:
        return finding
    from planctl.messages.rules import rules  # the whole catalogue, for plans with a fault

    return replace(finding, severity=rules()[finding.rule].severity)
