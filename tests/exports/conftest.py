"""The small plan of tests/plans/small, read once, and its golden files."""

import os
from pathlib import Path

import pytest

from planctl.exports.compose import compose
from planctl.workspace.builtin import builtin_layout
from planctl.workspace.read import read_plan

TESTS = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def small_plan():
    loaded = read_plan(TESTS / "plans" / "small")
    assert not loaded.findings
    return loaded.plan


@pytest.fixture
def composed(small_plan):
    """Return the document that a built-in layout makes of the small plan."""

    def document(layout, **options):
        return compose(small_plan, builtin_layout(layout), **options)

    return document


@pytest.fixture
def golden():
    """Compare with a golden file; PLANCTL_UPDATE_GOLDEN=1 writes it anew."""

    def same(name, content):
        path = Path(__file__).parent / "golden" / name
        if os.environ.get("PLANCTL_UPDATE_GOLDEN"):
            path.write_text(content, encoding="utf-8")
        assert content == path.read_text(encoding="utf-8")

    return same
