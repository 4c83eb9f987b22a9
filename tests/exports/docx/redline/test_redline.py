"""All changes accepted give the new paper, all rejected the old one: every kind of change, by every judge.

A case is a file in `cases/`: the old side, a line of `=====`, the new side (`conftest.Side`).
"""

import re
from pathlib import Path

import pytest

from planctl.exports.document import Paragraph, Table, Words
from planctl.exports.docx import Paged, write_docx, write_redline
from planctl.exports.docx.redline import Author

CASES = {
    path.stem: path.read_text(encoding="utf-8").split("\n=====\n")
    for path in sorted(Path(__file__).with_name("cases").glob("*.md"))
}
LAYOUTS = ("bare", "whole")
LEAVE_AN_EMPTY_LINE = {
    "captions",
    "captions-swapped",
    "everything-goes",
    "footnotes-in-a-row-of-paragraphs",
    "table-added-last",
}
"""LibreOffice 7.4 loses what becomes of a paragraph's mark behind a footnote, and before a table."""


@pytest.fixture(scope="module")
def pairs(pair):
    """Every case in every layout, and each the other way round."""
    made = {}
    for layout in LAYOUTS:
        for name, (old, new) in CASES.items():
            made[f"{name}-{layout}"] = pair(old, new, layout)
            made[f"{name}-{layout}-back"] = pair(new, old, layout)
    return made


def all_of(pairs, got, want):
    """Return the names of those pairs of which a judge gets something else than wanted."""
    return [
        (name, accept)
        for name, held in pairs.items()
        for accept in (True, False)
        if got(name, held.redline, accept) != want(held.new if accept else held.old)
    ]


def test_there_is_a_case_of_each_kind():
    assert len(CASES) >= 30


def test_by_the_standard_all_accepted_is_the_new_paper_and_all_rejected_the_old(pairs, tracked):
    def got(_name, redline, accept):
        return tracked.paragraphs(tracked.settled(redline, accept=accept))

    assert all_of(pairs, got, tracked.paragraphs) == []


def test_by_docx_scalpel_too(pairs, tracked):
    tracked.need_scalpel()

    def got(_name, redline, accept):
        return tracked.paragraphs(tracked.scalpel(redline, accept=accept))

    assert all_of(pairs, got, tracked.paragraphs) == []


@pytest.mark.parametrize("accept", [True, False])
def test_by_pandoc_too(pairs, tracked, judges, tmp_path, accept):
    program, held = judges.command("pandoc"), pairs.values()
    wanted = [one.new if accept else one.old for one in held]
    got = tracked.pandoc(program, tmp_path, [one.redline for one in held], accept=accept)
    want = tracked.pandoc(program, tmp_path, wanted)
    assert [name for name, g, w in zip(pairs, got, want, strict=True) if g != w] == []


def test_by_libreoffice_too(pair, pairs, tracked, judges, tmp_path):
    # It is slow: each case once in each direction.
    pairs = {name: held for name, held in pairs.items() if name.endswith(("-bare", "whole-back"))}
    dated = Author("审稿人甲", "2025-06-01T00:00:00Z")  # what is undated it takes otherwise
    for name in filter(re.compile("mov|swap").search, CASES):
        pairs[f"{name}-dated"] = pair(*CASES[name], author=dated)
    redlines = {name: held.redline for name, held in pairs.items()}
    made = tracked.libreoffice(judges.command("soffice"), tmp_path, redlines)

    def got(name, _redline, accept):
        return tracked.words(made[name][accept])

    def said(lines):
        return [line for line in lines if line]

    assert (
        all_of(pairs, lambda *held: said(got(*held)), lambda docx: said(tracked.words(docx))) == []
    )
    emptied = {name.removesuffix("-back") for name, _ in all_of(pairs, got, tracked.words)}
    assert {name.rpartition("-")[0] for name in emptied} <= LEAVE_AN_EMPTY_LINE


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_open_xml_validator_finds_nothing_in_all_cases_as_one(pair, judges, tmp_path, layout):
    sides = ("\n\n".join(texts) for texts in zip(*map(texts_of, CASES.items()), strict=True))
    path = tmp_path / "all.docx"
    path.write_bytes(pair(*sides, layout).redline)
    assert judges.validator_findings(path) == []


def texts_of(case):
    """Return both sides of a case without what it says of the paper, its anchors its own."""
    name, sides = case
    texts = (re.sub(r"^(?:@?[a-z]+ = .*\n)*", "", side) for side in sides)
    return [re.sub(r"#([a-z]+)", rf"#\1-{name}", text) for text in texts]


def test_the_faults_that_the_validator_misses_are_in_none(pairs, judges, tracked):
    for name, held in pairs.items():
        assert judges.faults(held.redline) == [], name
        numbers = tracked.change_numbers(held.redline)
        assert len(numbers) == len(set(numbers)), name
        gone, come = tracked.move_names(held.redline)
        assert gone == come == sorted(set(come)), name


def test_papers_without_a_word_have_no_changes(plain, dress, layouts, tracked):
    empty = plain(cover=(("title", "示例"),))
    redline = write_redline(
        lambda: Paged(empty), Paged(empty), dress, layouts / "template", Author("甲")
    )
    assert tracked.change_numbers(redline.file) == []


def test_what_was_decided_is_told_of_the_paragraph_in_the_redline(plain, dress, layouts):
    cells = tuple((Words("很长的一格内容，一行放不下"),) for _ in range(24))
    said = [Paragraph((Words(f"第{n}段说的是另一件事情，{n * n}处。"),)) for n in range(5)]
    new, old = plain(*said[:1], Table((cells, cells))), plain(*said, Table((cells, cells)))
    template = layouts / "template"
    [alone] = write_docx(new, dress, template).decisions
    [marked] = write_redline(
        lambda: Paged(old), Paged(new), dress, template, Author("甲")
    ).decisions
    assert (alone.rule, marked.rule) == ("E402", "E402")
    assert marked.paragraph == alone.paragraph + 4
