"""Pictures of a Word file come along: a file in figures/, a figure with its caption where it stood."""

from base64 import b64decode

import pytest

PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNg+A8AAQIBAEK+vGgAAAAASUVORK5CYII="
)
"""Two pixels."""
DRAFT = """\
##### （一）贸易合作

###### 现状

###### 口岸通关

今年全国口岸平均通关时间缩短到三十五小时，比上年少两小时。

###### 挑战

###### 单证要求不一

同一批货物在不同口岸补交的单证相差三份，企业要各备一套表格。

###### 政策

###### 单证要求不一

由主管部门公布统一的单证清单，口岸照单收取。
"""


@pytest.fixture
def paper(tmp_path, monkeypatch, planctl):
    """A Word paper of a plan whose text shows a picture, with a caption or without."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(DRAFT, encoding="utf-8")

    def write(caption, blob=PNG):
        planctl("import", "a.md", "--into", "old")
        (tmp_path / "old/figures").mkdir(exist_ok=True)
        (tmp_path / "old/figures/hours.png").write_bytes(blob)
        section = next((tmp_path / "old").glob("sections/*/kou-an*.yaml"))
        text = section.read_text(encoding="utf-8")
        figure = f"    ![{caption}](figures/hours.png)\n"
        section.write_text(f"{text.rstrip()}\n\n{figure}", encoding="utf-8")
        assert planctl("export", "--docx", "--plan", "old", "-o", "paper.docx").code == 0
        return tmp_path

    return write


def test_a_picture_becomes_a_file_and_a_figure_with_its_caption(paper, planctl):
    folder = paper("通关时间走势")
    ran = planctl("import", "paper.docx", "--into", "new", "--account", "account.json")
    assert (ran.code, "I504" in ran.err) == (0, False)
    (picture,) = (folder / "new/figures").iterdir()
    assert picture.read_bytes() == PNG
    assert f"figures/{picture.name}" in ran.out
    section = next((folder / "new").glob("sections/*/kou-an*.yaml")).read_text(encoding="utf-8")
    assert section.endswith(f"\n\n    ![通关时间走势](figures/{picture.name})\n")
    assert planctl("validate", "--plan", "new").code == 0
    again = planctl("import", "paper.docx", "--into", "new")
    assert (again.code, "lacks nothing" in again.out) == (0, True)


def test_a_dry_run_names_the_picture_and_writes_none(paper, planctl):
    folder = paper("通关时间走势")
    ran = planctl("import", "paper.docx", "--into", "new", "--dry-run")
    assert "figures/" in ran.out
    assert not (folder / "new").exists()


def test_a_picture_of_a_text_that_the_plan_keeps_its_own_of_stays_out(paper, planctl):
    folder = paper("通关时间走势")
    planctl("import", "a.md", "--into", "new")
    assert planctl("import", "paper.docx", "--into", "new").code == 0
    assert not (folder / "new/figures").exists()
