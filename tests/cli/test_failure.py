"""What stops a run is said in the user's words, with what to do about it."""

import errno
from typing import get_args

import pytest

from planctl.cli.failure import explain
from planctl.exports.pages.failures import NoRenderer
from planctl.ooxml.bad_package import BadPackage, Problem
from planctl.workspace.refusals import BadId

PROBLEMS = get_args(Problem)


@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_problem_of_a_word_file_has_a_sentence_and_a_remedy(problem):
    for language in ("zh", "en"):
        said = explain(BadPackage(problem, "/word/document.xml"), language).split("\n")
        assert len(said) == 2
        assert all(said)
        assert "/word/document.xml" in said[0]
        assert all(line.isascii() for line in said) == (language == "en")


def test_no_two_problems_have_the_same_sentence():
    for language in ("zh", "en"):
        assert len({explain(BadPackage(problem), language) for problem in PROBLEMS}) == len(
            PROBLEMS
        )


def test_a_strangers_part_name_does_nothing_to_the_terminal():
    said = explain(BadPackage("member_name", "../\x1b[31m\n" + "长" * 500), "zh")
    assert said.count("\n") == 1
    assert said.replace("\n", "").isprintable()
    assert len(said) < 300


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NoRenderer(looked="soffice"), "PLANCTL_SOFFICE"),
        (BadId("甲"), "甲"),
        (OSError(errno.ENOSPC, "no space", "a.docx"), "a.docx"),
    ],
)
def test_every_refusal_and_the_systems_own_are_explained(error, told):
    zh, en = explain(error, "zh"), explain(error, "en")
    assert told in zh
    assert told in en
    assert zh != en


def test_a_fault_of_ours_is_not_explained_away():
    assert explain(KeyError("甲"), "zh") is None


WRONG = {
    "text.docx": ("不是 .docx".encode(), "no .docx"),
    "old.doc": (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "97"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_reference_that_is_no_word_file_is_refused_and_nothing_is_written(plan, planctl, name):
    content, told = WRONG[name]
    (plan / name).write_bytes(content)
    ran = planctl("export", "--docx", "--reference", name)
    assert ran.code == 2
    assert told in ran.err
    assert not (plan / "out").exists()
