"""A redline in a ministry's own file: accepted and rejected it is what the papers are there."""

import re
from pathlib import Path

import pytest

from planctl.exports.docx.reference import fill
from planctl.ooxml.package import open_package

MINISTRY = Path(__file__).parent.parent / "reference" / "ministry"
CASES = {
    path.stem: path.read_text(encoding="utf-8").split("\n=====\n")
    for path in sorted(Path(__file__).with_name("cases").glob("*.md"))
}
NAMES = re.compile(r"(?<=of \[)'\d+'|(?<=REF _Ref)\w*")
"""What is called otherwise and is the same: a numbering, a bookmark."""
CASES["title"] = ("title = 节水规划\n\n用水下降。", "title = 一份全然不同的文稿\n\n用水下降。")
LOSE_A_PAGE = {("everything-goes", True)}
"""What began the page is deleted, and the page's beginning with it."""


@pytest.mark.parametrize("layout", ["bare", "whole"])
def test_all_accepted_is_the_new_paper_and_all_rejected_the_old(pair, tracked, layout):
    theirs = open_package(MINISTRY).to_bytes()

    def settled(paper, document, accept):
        filled = fill(theirs, paper, document).file  # it holds changes of its own
        lines = tracked.paragraphs(tracked.settled(filled, accept=accept))
        return [NAMES.sub("", line) for line in lines]

    wrong = {
        (name, accept)
        for name, sides in CASES.items()
        for held in [pair(*sides, layout)]
        for accept, side in ((True, held.new), (False, held.old))
        if settled(held.redline, held.document, accept) != settled(side, held.document, accept)
    }
    assert wrong <= LOSE_A_PAGE
