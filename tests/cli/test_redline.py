"""planctl export --compare: the new paper with tracked changes against an earlier version."""

import shutil
import subprocess
from io import BytesIO
from zipfile import ZipFile

import pytest


@pytest.fixture
def earlier(plan, tmp_path):
    """The plan as it was, in a folder of its own, before one sentence was changed in it."""
    folder = tmp_path / "旧稿"
    shutil.copytree(plan, folder)
    path = next(plan.glob("sections/**/*.yaml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("text: |-\n    ", "text: |-\n    新添了一句话。", 1), encoding="utf-8"
    )
    assert path.read_text(encoding="utf-8") != text
    return folder


def document(path):
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        return archive.read("word/document.xml").decode()


def test_what_has_changed_since_a_folder_is_marked(planctl, plan, earlier):
    ran = planctl("export", "--docx", "--compare", earlier)
    assert (ran.code, ran.err) == (0, "")
    xml = document(plan / "out" / "ministry-material-redline.docx")
    assert "新添了一句话。</w:t></w:r></w:ins>" in xml
    assert "<w:del " not in xml


def test_the_submitter_has_made_the_changes_and_no_day_is_said(planctl, plan, earlier):
    planctl("export", "--docx", "--compare", earlier, "-o", "a.docx")
    xml = document(plan / "a.docx")
    assert 'w:author="数字贸易课题组"' in xml
    assert "w:date" not in xml


def test_author_and_date_may_be_given(planctl, plan, earlier):
    named = ("--author", "审稿人甲 <& Co>", "--date", "2025-06-01T09:30+08:00")
    planctl("export", "--docx", "--compare", earlier, *named, "-o", "a.docx")
    xml = document(plan / "a.docx")
    assert 'w:author="审稿人甲 &lt;&amp; Co&gt;" w:date="2025-06-01T01:30:00Z"' in xml


def test_a_git_revision_is_a_version_too(planctl, plan):
    if shutil.which("git") is None:
        pytest.skip("git is not installed: no revision was compared")
    git = ["git", "-c", "user.name=甲", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "v1"]):
        subprocess.run([*git, *words], cwd=plan, check=True)
    head = plan / "plan.yaml"
    head.write_text(
        head.read_text(encoding="utf-8").replace("stage: ", "stage: 第二"), encoding="utf-8"
    )
    assert planctl("export", "--docx", "--compare", "HEAD", "-o", "a.docx").code == 0
    assert "<w:ins " in document(plan / "a.docx")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--md", "--compare", "."), "--compare go with --docx"),
        (("--docx", "--author", "甲"), "they go with --compare"),
        (("--docx", "--compare", ".", "--date", "昨天"), '"昨天" is no date'),
        (("--docx", "--compare", ".", "--reference", "a.docx"), "cannot read a.docx"),
        (("--docx", "--compare", "nowhere"), "is in no git repository"),
    ],
)
def test_what_cannot_be_is_said_in_a_line(planctl, plan, arguments, said):
    ran = planctl("export", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert not (plan / "out").exists()


def test_it_stands_in_a_ministrys_own_file(planctl, plan, earlier, tracked, theirs):
    reference = ("--docx", "--reference", theirs)
    ran = planctl("export", *reference, "--compare", earlier, "-o", "a.docx")
    assert ran.code == 0, ran.err
    planctl("export", *reference, "-o", "new.docx")
    planctl("export", *reference, "--plan", earlier, "-o", "old.docx")
    changed = (plan / "a.docx").read_bytes()
    assert document(plan / "a.docx").count("<w:ins ") == 1
    for accept, name in ((True, "new.docx"), (False, "old.docx")):
        settled = tracked.settled(changed, accept=accept)
        assert tracked.words(settled) == tracked.words((plan / name).read_bytes())


def test_against_itself_a_paper_has_no_changes(planctl, plan, tracked):
    planctl("export", "--docx", "--compare", ".", "-o", "a.docx")
    planctl("export", "--docx", "-o", "b.docx")
    changed, plain = (plan / "a.docx").read_bytes(), (plan / "b.docx").read_bytes()
    assert tracked.marked_characters(changed) == 0
    assert tracked.paragraphs(changed) == tracked.paragraphs(plain)


def test_equal_papers_give_equal_bytes(planctl, plan, earlier):
    planctl("export", "--docx", "--compare", earlier, "-o", "a.docx")
    planctl("export", "--docx", "--compare", earlier, "-o", "b.docx")
    assert (plan / "a.docx").read_bytes() == (plan / "b.docx").read_bytes()
