"""Five hundred generated pairs: what is accepted, what is rejected, and how much is marked."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from planctl.text.common import common

PAIRS = 500
SCALPEL, OTHERS = 100, 40
"""How many of them docx-scalpel looks at, and how many the slower judges."""
MOST = 1.2
"""Marked characters for one of the shortest edit, over all pairs."""


@pytest.fixture(scope="module")
def pairs(pair):
    """The pairs, in one layout and the other."""
    spec = spec_from_file_location("generate", Path(__file__).with_name("generate.py"))
    generate = module_from_spec(spec)
    spec.loader.exec_module(generate)
    return [pair(*generate.pair(seed), ("whole", "bare")[seed % 2]) for seed in range(PAIRS)]


def shortest_edit(old, new):
    """Return the characters that an edit must delete and insert, wherever it cuts."""
    return len(old) + len(new) - 2 * len(common(old, new))


@pytest.mark.parametrize("accept", [True, False])
def test_by_the_standard(pairs, tracked, accept):
    wrong = [
        seed
        for seed, held in enumerate(pairs)
        if tracked.paragraphs(tracked.settled(held.redline, accept=accept))
        != tracked.paragraphs(held.new if accept else held.old)
    ]
    assert wrong == []


@pytest.mark.parametrize("accept", [True, False])
def test_by_docx_scalpel(pairs, tracked, accept):
    tracked.need_scalpel()
    wrong = [
        seed
        for seed, held in enumerate(pairs[:SCALPEL])
        if tracked.paragraphs(tracked.scalpel(held.redline, accept=accept))
        != tracked.paragraphs(held.new if accept else held.old)
    ]
    assert wrong == []


@pytest.mark.parametrize("accept", [True, False])
def test_by_pandoc(pairs, tracked, judges, tmp_path, accept):
    program, sample = judges.command("pandoc"), pairs[-OTHERS:]
    got = tracked.pandoc(program, tmp_path, [held.redline for held in sample], accept=accept)
    papers = [held.new if accept else held.old for held in sample]
    assert got == tracked.pandoc(program, tmp_path, papers)


def test_by_libreoffice(pairs, tracked, judges, tmp_path):
    sample = {f"pair-{at}": held for at, held in enumerate(pairs[-OTHERS:])}
    redlines = {name: held.redline for name, held in sample.items()}
    made = tracked.libreoffice(judges.command("soffice"), tmp_path, redlines)
    for name, held in sample.items():
        for accept, paper in ((True, held.new), (False, held.old)):
            # It leaves an empty line where a paragraph with a footnote is gone (docs/redline.md).
            got = [line for line in tracked.words(made[name][accept]) if line]
            assert got == [line for line in tracked.words(paper) if line], (name, accept)


def test_little_more_is_marked_than_the_shortest_edit(pairs, tracked):
    marked = sum(tracked.marked_characters(held.redline) for held in pairs)
    least = sum(
        shortest_edit("".join(tracked.words(held.old)), "".join(tracked.words(held.new)))
        for held in pairs
    )
    assert marked <= MOST * least


def test_the_faults_that_the_validator_misses_are_in_none(pairs, judges, tracked):
    for seed, held in enumerate(pairs):
        assert judges.faults(held.redline) == [], seed
        numbers = tracked.change_numbers(held.redline)
        assert len(numbers) == len(set(numbers)), seed
