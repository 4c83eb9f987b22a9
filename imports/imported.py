"""What drafts came to: a plan, an account of every character, and what somebody should look at."""

from collections.abc import Mapping
from dataclasses import dataclass

from planctl.imports.account import Account
from planctl.schemas.finding import Finding
from planctl.schemas.plan import Plan


@dataclass(frozen=True, slots=True)
class Imported:
    """The plan that drafts came to, and how.

    There is one account for each draft, in their order, and its text: the decoded characters, of a
    Word file the extracted ones. `layout` is the one recognised ("" where none fits), `runner_up` the
    next best where it came close. Of sources, `plan` holds those that these drafts cite. `lines` are
    the drafts' lines as the findings count them. `pictures` are the files that the texts show.
    """

    plan: Plan
    accounts: tuple[Account, ...]
    texts: tuple[str, ...]
    findings: tuple[Finding, ...]
    layout: str
    runner_up: str | None
    lines: tuple[str, ...]
    pictures: Mapping[str, bytes]
