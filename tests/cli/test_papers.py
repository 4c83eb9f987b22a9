"""Every layout in every dress, of this repository's plan and of the small one, before every judge."""

import re
import shutil
from functools import partial
from pathlib import Path

import pytest

from planctl.cli.check import Opening
from planctl.cli.main import run
from planctl.cli.pictures import PictureSource
from planctl.cli.session import Session
from planctl.exports.compose import compose
from planctl.exports.document import (
    Citation,
    Figure,
    Heading,
    Label,
    ListBlock,
    Paragraph,
    Remark,
    Table,
    Words,
)
from planctl.workspace.builtin import builtin_dresses, builtin_layout, builtin_layouts
from planctl.workspace.pictures import read_picture

TESTS = Path(__file__).parent.parent
PLANS = {"small": TESTS / "plans" / "small", "own": TESTS.parent}
LAYOUTS, DRESSES = builtin_layouts(), builtin_dresses()
BLANKS = re.compile(r"[\s　]+")


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """Return the maker of a paper's file; each is made once."""
    folder = tmp_path_factory.mktemp("papers")
    made = {}

    def paper(plan, layout, dress, *options):
        key = (plan, layout, dress, *options)
        if key not in made:
            path = folder / f"{'-'.join(key)}.docx"
            call = ["export", "--plan", PLANS[plan], "--docx", "--layout", layout, "-o", path]
            call += ["--dress", dress, *options]
            assert run([str(argument) for argument in call]) == 0
            made[key] = path
        return made[key]

    return paper


def test_there_are_five_layouts_and_three_dresses():
    assert (len(LAYOUTS), len(DRESSES)) == (5, 3)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("plan", PLANS)
def test_no_judge_finds_a_fault(plan, layout, dress, papers, judges):
    path = papers(plan, layout, dress)
    assert judges.validator_findings(path) == []
    assert judges.faults(path.read_bytes()) == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("plan", PLANS)
def test_a_final_paper_names_nothing_of_ours_and_passes_too(plan, layout, papers, judges):
    judges.command("soffice")
    path = papers(plan, layout, "formal", "--final")
    for name, blob in judges.parts(path.read_bytes()).items():
        for trace in (b"planctl", b"python", "批注".encode(), b"Remark"):
            assert trace not in blob, name
    assert judges.validator_findings(path) == []
    assert judges.faults(path.read_bytes()) == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_plan_gives_the_same_bytes(layout, papers, tmp_path):
    again = tmp_path / "again.docx"
    run(["export", "--plan", str(PLANS["small"]), "--docx", "--layout", layout, "--dress", "formal",
         "-o", str(again)])  # fmt: skip
    assert again.read_bytes() == papers("small", layout, "formal").read_bytes()


def document_of(plan, layout):
    opened = Opening(Session("zh"), PLANS[plan]).finish()
    form = builtin_layout(layout)
    names, read = opened.loaded.places.pictures, partial(read_picture, opened.root)
    pictures = PictureSource(opened.plan, form, names, read)
    return compose(opened.plan, form, picture_of=pictures.picture)


def runs_of(blocks):
    """Every run of some blocks, in the order of the paper: captions above tables, below figures."""
    for block in blocks:
        caption = block.caption.runs if getattr(block, "caption", None) else ()
        match block:
            case ListBlock():
                for item in block.items:
                    yield from runs_of(item)
            case Table():
                yield from (*caption, *(run for row in block.rows for cell in row for run in cell))
            case Figure():
                yield from caption
            case Heading() | Paragraph():
                yield from block.runs


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("plan", PLANS)
def test_pandoc_reads_every_word_in_order_and_every_note(plan, layout, papers, judges):
    document = document_of(plan, layout)
    runs = [*runs_of((*document.front, *document.blocks))]
    path = papers(plan, layout, document.dress)
    read, at = judges.pandoc_words(path), 0
    said = [run.value for run in runs if isinstance(run, Words | Label | Remark)]
    assert len(said) > 20
    for words in (BLANKS.sub("", value) for value in said):
        assert words in read[at:], read[at : at + 60]
        at = read.index(words, at) + len(words)
    cited = sum(isinstance(run, Citation) for run in runs)
    assert judges.pandoc_notes(path) == (cited if document.sources == "footnote" else 0)


@pytest.fixture(scope="module")
def set_report(papers, judges):
    """The research report of this repository's plan with its page numbers, and its set pages."""
    judges.command("soffice")
    path = papers("own", "research-report", "report", "--pages")
    copy = path.with_name("set") / "paper.docx"
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(path, copy)
    pages = judges.pdf_lines(judges.as_pdf(copy))
    return path, [[BLANKS.sub("", text) for _, _, text in page] for page in pages]


def body_of(pages):
    """Return the place of the first page of the body: the first that begins with a chapter."""
    return next(at for at, page in enumerate(pages) if page[0].startswith("第一章"))


def test_contents_say_on_which_page_a_heading_stands(set_report, judges):
    path, pages = set_report
    entries = judges.contents_entries(path.read_bytes())
    assert len(entries) > 10
    for words, number in entries:
        page = "".join(pages[body_of(pages) + int(number) - 1])
        assert BLANKS.sub("", words) in page, (words, number)


def test_the_cover_bears_no_number_the_front_roman_ones_and_the_body_begins_at_one(set_report):
    _, pages = set_report
    front = body_of(pages) - 1
    assert front in (2, 3)
    assert pages[0][-1] == "2025年6月"
    assert [page[-1] for page in pages[1:]] == [
        *("I", "II", "III")[:front],
        *map(str, range(1, len(pages) - front)),
    ]


def test_a_pdf_holds_every_mark_of_the_paper(tmp_path, judges):
    judges.command("soffice")
    call = ["export", "--plan", PLANS["own"], "--docx", "--pdf", "--layout", "ministry-material"]
    assert run([str(argument) for argument in (*call, "-o", tmp_path)]) == 0
    said = judges.written_text((tmp_path / "ministry-material.docx").read_bytes())
    set_text = judges.pdf_text(tmp_path / "ministry-material.pdf")
    assert {mark: set_text.count(mark) for mark in "，。；"} == {
        mark: said.count(mark) for mark in "，。；"
    }
