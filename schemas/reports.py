"""The shapes that other programs read: what `--format json` prints (docs/design: the command line)."""

from typing import Literal

from planctl.schemas.base import Aspect, Progress
from planctl.schemas.finding import Severity
from planctl.schemas.form import record


@record
class RelatedPlace:
    """Another place that a finding speaks of."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str


@record
class FindingReport:
    """One finding; lines and columns count from 1, columns in characters, the end exclusive."""

    rule: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str | None
    fix: str | None
    related: tuple[RelatedPlace, ...]


@record
class FindingsReport:
    """`planctl validate --format json`."""

    findings: tuple[FindingReport, ...]


@record
class ListedSection:
    """One section of `planctl list --format json`; `path` is relative to the plan."""

    id: str
    title: str
    area: str
    owner: str | None
    path: str
    progress: dict[Aspect, Progress]


@record
class ListReport:
    """`planctl list --format json`."""

    sections: tuple[ListedSection, ...]


@record
class CountReport:
    """How many sections need an aspect, how many have it done, and their 字 together."""

    done: int
    needed: int
    characters: int


@record
class AskedReport:
    """The length asked for, in 字."""

    min: int
    max: int | None


@record
class AspectReport:
    """One aspect of one section."""

    progress: Progress
    characters: int
    asked: AskedReport | None
    length: Literal["none", "short", "right", "long"]
    notes: int


@record
class SectionReport:
    """One section."""

    id: str
    title: str
    owner: str | None
    remarks: str | None
    aspects: dict[Aspect, AspectReport]


@record
class PassageReport:
    """One passage: `needed` by the layout in use, `written` as a record; without one it is `todo`."""

    id: str
    title: str
    owner: str | None
    remarks: str | None
    progress: Progress
    characters: int
    notes: int
    needed: bool
    written: bool


@record
class AreaReport:
    """One area."""

    id: str
    title: str
    owners: tuple[str, ...]
    aspects: dict[Aspect, CountReport]
    sections: tuple[SectionReport, ...]


@record
class ProgressReport:
    """`planctl progress --format json`."""

    title: str
    total: dict[Aspect, CountReport]
    areas: tuple[AreaReport, ...]
    passages: tuple[PassageReport, ...]


@record
class BothReport:
    """A sentence in both languages."""

    zh: str
    en: str


@record
class RuleReport:
    """One rule of the catalogue."""

    code: str
    name: str
    family: str
    severity: Severity
    message: BothReport
    hints: tuple[BothReport, ...]
    why: BothReport
    wrong: str
    right: str


@record
class RulesReport:
    """`planctl rules --format json`."""

    rules: tuple[RuleReport, ...]
