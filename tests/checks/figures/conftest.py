"""What the ledger finds in texts of the test's own words."""

import pytest

from planctl.checks.ledger.known import Known
from planctl.checks.ledger.reading.read import read_ledger
from planctl.checks.ledger.run import matters, read_figures
from planctl.imports.prose import prose_of
from planctl.imports.reading import read_draft
from planctl.workspace.builtin import starter_terms


def prose(*texts):
    """Return the proses of some drafts, read one after the other."""
    drafts = [read_draft(f"稿{at}.md", text.encode()) for at, text in enumerate(texts, 1)]
    return [one for draft in drafts for one in prose_of(draft)]


@pytest.fixture(scope="session")
def ledger():
    """Return what reads drafts into a ledger."""
    return lambda *texts, this_year=None: read_ledger(prose(*texts), this_year)


@pytest.fixture(scope="session")
def told(ledger):
    """Return what tells `CODE figure with figure, …` of each matter in some drafts."""

    def tell(*texts, **known):
        known = {"terms": starter_terms()} | known
        held = ledger(*texts, this_year=known.get("this_year"))
        return [
            " ".join([one.rule, one.at.said, *(f"with {other.said}" for other in one.others)])
            for one in matters(held, Known(**known))
        ]

    return tell


@pytest.fixture(scope="session")
def found():
    """Return what yields the findings in some drafts."""
    return lambda *texts, **known: list(
        read_figures(prose(*texts), Known(**{"terms": starter_terms()} | known))
    )
