"""The shapes that other programs read: what `--format json` prints (docs/design: the command line)."""

from typing import Literal

from planctl.schemas.base import Aspect, Progress
from planctl.schemas.change import Change
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
class EditPlaced:
    """`text` in the stead of what stands at a place."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@record
class FixReport:
    """Edits that mend a finding, all or none; `safe`: they need no judgement."""

    safe: bool
    edits: tuple[EditPlaced, ...]


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
    fix: FixReport | None
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
    suspect: bool


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
class DiffReport:
    """`planctl diff --format json`; `old` and `new` are the names of the two versions."""

    old: str
    new: str
    changes: tuple[Change, ...]


@record
class CommitReport:
    """A commit of git: its name, who wrote it, when (ISO 8601), and the first line of its message."""

    name: str
    author: str
    date: str
    subject: str


@record
class LogEntryReport:
    """What a commit made of a record; without one, what is not committed yet.

    `readable` is false where the record had faults before it or after it, and changes are not known.
    """

    commit: CommitReport | None
    path: str
    readable: bool
    changes: tuple[Change, ...]


@record
class LogReport:
    """`planctl log --format json`, the newest first."""

    entries: tuple[LogEntryReport, ...]


@record
class ConflictReport:
    """What conflicts: the keys that lead to it, and its sides; null where a side holds nothing."""

    key: str
    base: str | None
    ours: str | None
    theirs: str | None


@record
class MergeReport:
    """`planctl merge --format json`.

    `by_lines` says that one of the three was no record that can be read, and git merged their lines:
    then it is only known how many conflicts there are.
    """

    path: str
    by_lines: bool
    count: int
    conflicts: tuple[ConflictReport, ...]


@record
class SuspectReport:
    """An aspect that was read against another, which has changed since.

    `known` is false where git does not hold the words that were read, and then no changes are told;
    the commit is the first that changed them, null for what is not committed yet.
    """

    section: str
    title: str
    path: str
    aspect: Aspect
    against: Aspect
    known: bool
    commit: CommitReport | None
    changes: tuple[Change, ...]


@record
class StampedReport:
    """The aspects of a section that were stamped as read, and those of them whose stamp is new."""

    section: str
    path: str
    aspects: tuple[Aspect, ...]
    renewed: tuple[Aspect, ...]


@record
class ReviewReport:
    """`planctl review --format json`: what was suspect, and what was then stamped as read."""

    suspects: tuple[SuspectReport, ...]
    stamped: tuple[StampedReport, ...]


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
    off: BothReport | None
    standard: str


@record
class RulesReport:
    """`planctl rules --format json`."""

    rules: tuple[RuleReport, ...]


@record
class EditReport:
    """Sentences that stand on one side and not on the other."""

    op: Literal["delete", "insert", "replace"]
    old: str
    new: str


@record
class ChangeReport:
    """One thing that a draft adds (`taken`), or says otherwise: then the plan keeps its own.

    `section` is the id of a section or passage, `key` what of the record at `path` it is about.
    """

    kind: Literal["added", "moved", "retitled", "edited", "progress", "source"]
    taken: bool
    path: str
    key: str
    section: str | None
    aspect: Aspect | None
    from_: str | None
    to: str | None
    old: str | None
    new: str | None
    edits: tuple[EditReport, ...]


SpanKind = Literal["heading", "text", "note", "progress", "citation", "markup", "discarded"]


@record
class DraftReport:
    """One file of an import: how many of its characters became what, and why some were left out."""

    source: str
    characters: int
    became: dict[SpanKind, int]
    discarded: dict[str, int]


@record
class ImportReport:
    """`planctl import --format json`; `written` is false under --dry-run, `files` are the plan's."""

    plan: str
    created: bool
    written: bool
    layout: str | None
    runner_up: str | None
    files: tuple[str, ...]
    drafts: tuple[DraftReport, ...]
    changes: tuple[ChangeReport, ...]
    findings: tuple[FindingReport, ...]


@record
class SpanReport:
    """A stretch of a draft: offsets count characters of its text from 0, the end exclusive.

    `section` is the id of the section or passage that it went to; `reason` says why it did not.
    """

    start: int
    end: int
    as_: SpanKind
    section: str | None
    aspect: Aspect | None
    reason: str | None


@record
class AccountReport:
    """One draft of `planctl import --account`: spans that tile it, without gap or overlap."""

    source: str
    characters: int
    spans: tuple[SpanReport, ...]
