"""All checks of a plan, family by family: the code of one is loaded when a rule of it is to run."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from planctl.checks.cross_index import CrossIndex
from planctl.checks.rows import rules_on
from planctl.schemas.finding import Finding
from planctl.schemas.layout import Layout
from planctl.schemas.places import Places
from planctl.schemas.plan import Plan, RuleSwitch

if TYPE_CHECKING:
    from planctl.checks.ledger.by_file import ByFile
    from planctl.checks.ledger.by_file import OfFile as FiguresOfFile
    from planctl.checks.wording.by_file import OfFile
    from planctl.schemas.opinion import Opinion


Codes = frozenset[str]
_LINKED = ("L", "T363", "T364")
"""What the codes of the rules of records begin with."""


def run_checks(
    plan: Plan,
    places: Places,
    layout: Layout | None = None,
    off: Codes = frozenset(),
    opinions: "Mapping[str, Opinion] | None" = None,
) -> Iterator[Finding]:
    """Yield every finding of the linked rules that plan.yaml does not switch off.

    `layout` is the one that the plan is written in, as far as it is known; rules that are `off` are not run.
    """
    off |= switched_off(plan.head.rules)
    if is_off(_LINKED, off):
        return
    from planctl.checks.linked import CHECKS

    index = CrossIndex(plan, places, layout, opinions or {})
    found = (finding for check in rules_on(CHECKS, off) for finding in check(index))
    yield from switched(found, plan.head.rules)


def run_wording(
    plan: Plan, places: Places, known: "Mapping[str, OfFile]", off: Codes = frozenset()
) -> "tuple[list[Finding], dict[str, OfFile]]":
    """Return every finding in how a plan's texts are written, and what single files hold.

    `known` is what was found before in files that are as they were: they are not read alone again.
    Rules that plan.yaml switches off find nothing, and are not run.
    """
    from planctl.checks.plan_prose import prose_by_file
    from planctl.checks.wording.by_file import Texts, read_by_file

    files = dict(prose_by_file(CrossIndex(plan, places)))
    texts = Texts(files, plan.terms, plan.head.wording, off | switched_off(plan.head.rules))
    found, new = read_by_file(texts, known)
    return list(switched(found, plan.head.rules)), new


def plan_figures(
    plan: Plan,
    places: Places,
    known: "Mapping[str, FiguresOfFile] | None" = None,
    off: Codes = frozenset(),
    wanted: Callable[[str], bool] | None = None,
    *,
    judged: bool = True,
) -> "ByFile":
    """Return the ledger of a plan, and what single files hold; `known` is what unchanged ones held.

    None says that nothing is kept for another run: then it is not told which file holds which figures.
    Only the files that are `wanted` are read, if that is said. Who lists figures has none `judged`.
    """
    from planctl.checks.ledger.by_file import read_by_file
    from planctl.checks.ledger.known import known_of
    from planctl.checks.plan_prose import prose_by_file

    files = prose_by_file(CrossIndex(plan, places))
    proses = chain.from_iterable(own for path, own in files if wanted is None or wanted(path))
    off |= switched_off(plan.head.rules)
    return read_by_file(proses, known_of(plan), known, off, judged=judged)


def run_figures(plan: Plan, read: "ByFile", off: Codes = frozenset()) -> list[Finding]:
    """Return every finding in the figures of a plan's texts.

    Rules that plan.yaml switches off find nothing, and are not run.
    """
    from planctl.checks.ledger.known import known_of

    found = read.findings(known_of(plan), off | switched_off(plan.head.rules))
    return list(switched(found, plan.head.rules))


def is_off(family: str | tuple[str, ...], off: Codes) -> bool:
    """Tell whether every rule whose code begins so (`T`, `F`) is off: nothing need be read for it."""
    if not off:
        return False
    from planctl.messages.rules import rules

    return all(code in off for code in rules() if code.startswith(family))


def switched_off(switches: Mapping[str, RuleSwitch]) -> Codes:
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
