"""Proses → findings in how they are written: each file by itself, then all as one paper."""

from collections.abc import Container, Iterable, Iterator

from planctl.checks.precedence import MISNAMED, NAMED, VARIANT
from planctl.checks.rows import rules_on
from planctl.checks.wording.sheet import Sheet, Slip
from planctl.checks.wording.table import ALONE, TOGETHER
from planctl.schemas.finding import Finding
from planctl.schemas.plan import Wording
from planctl.schemas.prose import Prose
from planctl.schemas.terms import Terms

_HABIT = 6
"""So many slips of one kind in one file are one habit."""
_HABITS = {"T312": 2}
_OF_PAPERS = frozenset(("T331", "T333", "T351", "T352", "T353", "T381"))
"""Rules that say nothing of case files: these quote people, leave out who and where, and say the same case by case."""
_OF_ONE_KIND = frozenset(("T316", "T361"))
"""Rules whose slips are of one kind, whatever was found: 5-8个, 2021-2025. Of others, those that say the same."""
_MOST_TOLD = 50


def read(
    proses: Iterable[Prose],
    agreed: Terms | None = None,
    settings: Wording | None = None,
    off: Container[str] = (),
) -> Iterator[Finding]:
    """Yield every finding in some proses, which are read together; `off` are codes."""
    sheet = Sheet.of(proses, agreed, settings)
    alone = tuple(read_alone(sheet, off))
    yield from alone
    yield from read_together(sheet, variants_in(alone), off)


def read_alone(sheet: Sheet, off: Container[str] = ()) -> Iterator[Finding]:
    """Yield what rules tell of each file by itself; a rule all of whose codes are off is not run."""
    for rule in rules_on(ALONE, off):
        for slip in gathered(sheet, rule(sheet)):
            yield sheet.finding(slip)


def read_together(
    sheet: Sheet, variants: Iterable[str] = (), off: Container[str] = ()
) -> Iterator[Finding]:
    """Yield what rules tell of all files as one paper; `variants` of terms are told of already."""
    misnamed = set(variants)
    for rule in rules_on(TOGETHER, off):
        for slip in gathered(sheet, rule(sheet)):
            if slip.rule in MISNAMED:
                misnamed.add(slip.values["found"])
            if slip.rule not in NAMED or slip.values["token"] not in misnamed:
                yield sheet.finding(slip)


def variants_in(found: Iterable[Finding]) -> Iterator[str]:
    """Yield the variants of terms that findings tell of."""
    return (finding.values["found"] for finding in found if finding.rule == VARIANT)


def gathered(sheet: Sheet, slips: Iterator[Slip]) -> Iterator[Slip]:
    """Yield slips; of one kind that a file is full of, one slip with all their changes.

    A file with six straight commas has one habit, not six slips: its value `more` counts the
    others, and the first of them are told as related places.
    """
    kinds: dict[tuple[str, str, tuple[str, ...]], list[Slip]] = {}
    for slip in slips:
        if slip.rule in _OF_PAPERS and sheet.path(slip.start) in sheet.case_files:
            continue
        said = () if slip.rule in _OF_ONE_KIND else tuple(slip.values.values())
        kind = slip.rule, sheet.path(slip.start), said
        kinds.setdefault(kind, []).append(slip)
    for (rule, *_), held in kinds.items():
        if len(held) < _HABITS.get(rule, _HABIT) or held[0].related:
            yield from held
            continue
        changes = tuple(change for slip in held for change in slip.changes)
        yield held[0]._replace(
            values={**held[0].values, "more": str(len(held) - 1)},
            changes=changes,
            safe=all(slip.safe for slip in held),
            related=tuple((slip.start, slip.end) for slip in held[1:_MOST_TOLD]),
        )
