"""LibreOffice saves a paper anew, as a reviewer's does: nothing of it is an edit, and edits come back."""

import shutil
import subprocess

import pytest

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
