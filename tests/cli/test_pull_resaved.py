"""LibreOffice saves a paper anew, as a reviewer's does: nothing of it is an edit, and edits come back."""

import shutil
import subprocess

import pytest

from planctl.ooxml.names import qn
from planctl.workspace.builtin import builtin_layouts
from planctl.workspace.read import read_plan

CUSTOMS = "sections/trade/customs.yaml"


@pytest.fixture
def saved_anew(plan, planctl, tmp_path, judges):
    """Return, by layout and kind, papers and redlines of the plan as LibreOffice saves them."""
    older = tmp_path / "旧稿"
    shutil.copytree(plan, older)
    record = older / CUSTOMS
    old = record.read_text(encoding="utf-8").replace("三分之一", "一半").replace("转场", "换场")
    record.write_text(old, encoding="utf-8")
    written, saved = tmp_path / "written", tmp_path / "saved"
    for layout in builtin_layouts():
        for kind, options in (("paper", []), ("redline", ["--compare", older])):
            file = written / f"{layout}-{kind}.docx"
            ran = planctl("export", "--docx", "--layout", layout, *options, "-o", file)
            assert ran.code == 0, ran.err
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", saved]
    call = [judges.command("soffice"), profile, *convert, *sorted(written.iterdir())]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    return {path.stem: path for path in saved.iterdir()}


def test_nothing_is_an_edit_and_what_is_edited_then_comes_back(
    saved_anew, plan, planctl, reviewer, tmp_path
):
    assert len(saved_anew) == 2 * len(builtin_layouts())
    said = {name: planctl("pull", path).out for name, path in saved_anew.items()}
    assert {name: out for name, out in said.items() if "no edits" not in out} == {}
    record = plan / CUSTOMS
    before = record.read_bytes()
    for name, path in saved_anew.items():
        review = reviewer.Reviewer(path)
        review.insert("补料次数", f"（{name}）")
        ran = planctl("pull", review.save(tmp_path / f"{name}.docx"))
        assert "1 edits = 1 taken in" in ran.out
        assert f"补料次数（{name}）" in read_plan(plan).plan.section("customs").challenge.text
        record.write_bytes(before)


_REFRESH = """
Sub Refresh(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim word(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  word(0).Name = "FilterName" : word(0).Value = "MS Word 2007 XML"
  For Each name In Array("whole", "edited", "tracked", "contents")
    document = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & name & ".docx"), "_blank", 0, hidden())
    document.RecordChanges = (name = "tracked")
    indexes = document.DocumentIndexes
    For at = 0 To indexes.Count - 1
      If name <> "contents" Then indexes.getByIndex(at).update()
    Next
    document.TextFields.refresh()
    document.storeToURL(ConvertToURL(folder & "/" & name & "-anew.docx"), word())
    document.close(True)
  Next
End Sub
"""


def test_contents_that_libreoffice_makes_anew_are_no_edits(
    plan, planctl, reviewer, judges, tracked, tmp_path
):
    paper = tmp_path / "paper.docx"
    assert planctl("export", "--docx", "--layout", "research-report", "-o", paper).code == 0
    for name, old, new in (
        ("whole", "", ""),
        ("edited", "提前放行", "先行放行"),
        ("tracked", "提前放行", "先行放行"),
        ("contents", "贸易规则", "贸易规章"),
    ):
        review = reviewer.Reviewer(paper, None if name == "edited" else "审稿人甲")
        if old:
            places = [held for held in review.body.iter(qn("w:p")) if old in reviewer.said_in(held)]
            held = places[0] if name == "contents" else heading_of(places, old, reviewer)
            at = reviewer.said_in(held).index(old)
            review.type_over(held, at, at + len(old), new)
        review.save(tmp_path / f"{name}.docx")
    tracked.run_basic(judges.command("soffice"), tmp_path, _REFRESH, f'Refresh("{tmp_path}")')
    said = {
        name: planctl("pull", "--dry-run", tmp_path / f"{name}-anew.docx").out
        for name in ("whole", "edited", "tracked", "contents")
    }
    assert "no edits" in said["whole"]
    for name in ("edited", "tracked"):
        assert "1 edits = 1 taken in" in said[name]
    assert "1 edits = 1 not placed" in said["contents"]
    assert "contents (审稿人甲)" in said["contents"]


def heading_of(places, words, reviewer):
    """Return the heading that is these words, of the text and not of the contents."""
    return next(
        held
        for held in places
        if reviewer.said_in(held).endswith(words)
        and held.find(f".//{qn('w:pStyle')}").get(qn("w:val")).startswith("Heading")
    )
