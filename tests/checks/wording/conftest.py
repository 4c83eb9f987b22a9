"""What the rules of wording find in a draft of the test's own words."""

import pytest

from planctl.checks.wording.run import read
from planctl.imports.prose import prose_of
from planctl.imports.reading import read_draft
from planctl.workspace.builtin import starter_terms


@pytest.fixture(scope="session")
def found():
    """Return what reads drafts together and tells `CODE line:column` of each finding."""

    def check(*texts, terms=None, name="稿.md"):
        drafts = [read_draft(f"{at}{name}", text.encode()) for at, text in enumerate(texts)]
        proses = [prose for draft in drafts for prose in prose_of(draft)]
        findings = sorted(
            read(proses, terms or starter_terms()),
            key=lambda one: (one.place.line, one.place.column),
        )
        return [f"{one.rule} {one.place.line}:{one.place.column}" for one in findings]

    return check
