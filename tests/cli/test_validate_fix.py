"""`planctl validate --fix`: what needs no judgement is mended, and nothing else of a file moves."""

import io
import re

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from planctl.checks.wording.run import read
from planctl.cli.checked import Checked
from planctl.cli.fixing import mend
from planctl.imports.mending import mended
from planctl.imports.prose import prose_of
from planctl.imports.reading import read_draft
from planctl.workspace.files import Files

CUSTOMS = "sections/trade/customs.yaml"
WRONG = "破解”卡脖子”问题，，关键在于协同(不含境外）。 出口 5 亿元...\n"
RIGHT = "破解“卡脖子”问题，关键在于协同（不含境外）。出口5亿元……\n"


@pytest.fixture
def outside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_draft_keeps_its_encoding_and_its_line_ends(outside, planctl, encoding, newline):
    (outside / "稿.md").write_bytes(WRONG.replace("\n", newline).encode(encoding))
    assert planctl("validate", "稿.md", "--fix").code == 0
    assert (outside / "稿.md").read_bytes() == RIGHT.replace("\n", newline).encode(encoding)


def test_a_second_run_changes_nothing(outside, planctl):
    (outside / "稿.md").write_text(WRONG, encoding="utf-8")
    planctl("validate", "稿.md", "--fix")
    assert planctl("validate", "稿.md", "--fix").err == "mended: 0 (files: 0).\n"


def test_a_diff_shows_and_writes_nothing(outside, planctl):
    (outside / "稿.md").write_text(WRONG, encoding="utf-8")
    ran = planctl("validate", "稿.md", "--diff")
    assert (ran.code, f"+{RIGHT}" in ran.out) == (1, True)
    assert (outside / "稿.md").read_text(encoding="utf-8") == WRONG
    (outside / "稿.md").write_text(RIGHT, encoding="utf-8")
    assert planctl("validate", "稿.md", "--diff").code == 0


def test_what_wants_a_second_look_is_mended_only_when_asked(outside, planctl):
    (outside / "稿.md").write_text("出口增长、，进口回落。\n", encoding="utf-8")
    planctl("validate", "稿.md", "--fix")
    assert (outside / "稿.md").read_text(encoding="utf-8") == "出口增长、，进口回落。\n"
    planctl("validate", "稿.md", "--unsafe-fixes")
    assert (outside / "稿.md").read_text(encoding="utf-8") == "出口增长，进口回落。\n"


def test_only_what_is_selected_is_mended(outside, planctl):
    (outside / "稿.md").write_text(WRONG, encoding="utf-8")
    planctl("validate", "稿.md", "--fix", "--select", "T303")
    assert (outside / "稿.md").read_text(encoding="utf-8") == WRONG.replace("，，", "，")


def test_a_word_file_is_refused_before_anything_is_mended(outside, planctl):
    held = io.BytesIO()
    Document().save(held)
    (outside / "稿.docx").write_bytes(held.getvalue())
    (outside / "稿.md").write_text(WRONG, encoding="utf-8")
    ran = planctl("validate", "稿.md", "稿.docx", "--fix")
    assert (ran.code, "稿.docx" in ran.err) == (2, True)
    assert (outside / "稿.md").read_text(encoding="utf-8") == WRONG


STYLES = {
    "literal": "  text: |-\n    第一段。\n\n    出口增长，，进口回落”较多”。 # 不是注释\n",
    "literal, deep": "  text: |\n        出口增长，，进口回落”较多”。\n",
    "folded": "  text: >-\n    出口增长，，进口\n    回落”较多”。\n",
    "double": '  text: "出口\\u589e长，，进口回落”较多”。"  # 注释\n',
    "single": "  text: '出口增长，，进口''回落”较多”。'\n",
    "plain": "  text: 出口增长，，进口回落”较多”。  # 注释\n",
}


@pytest.mark.parametrize("style", STYLES)
def test_a_text_is_mended_whatever_its_quoting_and_nothing_else_moves(plan, planctl, style):
    path = plan / CUSTOMS
    head = path.read_text(encoding="utf-8").split("status:")[0]
    old = f"{head}# 批注保留\nstatus:\n  progress: drafting\n{STYLES[style]}remarks: 备注\n"
    path.write_text(old, encoding="utf-8")
    planctl("validate", "--fix", "--select", "T301,T303")
    new = path.read_text(encoding="utf-8")
    assert new == old.replace("，，", "，").replace("”较多”", "“较多”")


class Text:
    """A draft in memory."""

    drafts = True

    def __init__(self, text):
        self.raw = {"稿.md": text.encode()}

    def check(self, raw):
        draft = read_draft("稿.md", raw["稿.md"])
        found = sorted(read(prose_of(draft)), key=lambda f: (f.place.line, f.place.column))
        return Checked(tuple(found), Files(None, {}, ()))

    def mended(self, path, raw, edits):
        return mended(path, raw, edits)


PIECES = [
    *"，。、；：“”‘’\"'（）()《》…—-,.;:!? ０５A\u3000\u200b\u2028",
    "中", "国", "……", "——", "...", "12", "2015-2021年", "5-10%", "API", "\n\n", "1、", "一、", "（一）、",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.booleans())
def test_fixes_come_to_an_end_and_touch_no_word(text, unsafe):
    def every(found, _):
        return tuple(found)

    first = mend(Text(text), every, unsafe=unsafe)
    (raw,) = [new for _, new in first.changed.values()] or [text.encode()]
    again = mend(Text(raw.decode()), every, unsafe=unsafe)
    assert again.changed == {}
    if not unsafe:
        assert words(raw.decode()) == words(text)


def words(text):
    """Return the words of a text: what no safe fix may change, width and percent signs aside."""
    narrow = text.translate({code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)})
    return re.sub(r"[^\w]|_", "", narrow)
