import json
import os
import re
import sys

import jsonschema
import pytest

from planctl.exports.charts.png import NoPictures, png
from planctl.messages.rules import rules
from planctl.text.length import display_width
from planctl.workspace.schemas import json_schema


@pytest.fixture(scope="module")
def rasterizer():
    """Skip where nothing draws Chinese; fail there if CI=true."""
    try:
        return png('<svg xmlns="http://www.w3.org/2000/svg" width="1mm" height="1mm"/>')
    except NoPictures as missing:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(missing.say("en"))


@pytest.mark.parametrize(
    ("arguments", "shape"),
    [(("list",), "list"), (("progress",), "progress"), (("rules",), "rules")],
)
def test_json_has_the_published_shape(plan, planctl, arguments, shape):
    report = json.loads(planctl(*arguments, "--format", "json").out)
    jsonschema.validate(report, json_schema(shape))


def test_list_shows_sections_in_the_plans_order(plan, planctl):
    listed = json.loads(planctl("list", "--format", "json").out)["sections"]
    assert [section["id"] for section in listed] == ["customs", "payments", "training"]
    assert "通关便利" in planctl("list").out


@pytest.mark.parametrize("command", ["list", "rules", "progress"])
@pytest.mark.parametrize("room", [50, 60, 160])
def test_a_table_keeps_every_word_on_a_screen_of_any_width(
    plan, planctl, monkeypatch, command, room
):
    wide = planctl(command).out
    monkeypatch.setattr("planctl.cli.terminal.columns", lambda: room)
    narrow = planctl(command).out
    table = narrow.partition("Missing")[0]
    assert all(display_width(line) <= room for line in table.split("\n"))
    assert sorted("".join(narrow.replace("─", "").split())) == sorted(
        "".join(wide.replace("─", "").split())
    )


def test_an_area_is_named_by_its_id_or_its_title(plan, planctl):
    assert planctl("list", "--area", "人才培养") == planctl("list", "--area", "talent")


def test_list_of_an_unknown_area_names_the_known_ones(plan, planctl):
    ran = planctl("list", "--area", "trad")
    assert ran.code == 2
    assert "trade, talent" in ran.err


def test_progress_counts_what_is_done_of_what_is_needed(plan, planctl):
    report = json.loads(planctl("progress", "--format", "json").out)
    assert report["total"]["status"] == {"done": 1, "needed": 2, "characters": 133}
    trade = report["areas"][0]
    assert trade["aspects"]["countermeasure"]["done"] == 1
    challenge = trade["sections"][0]["aspects"]["challenge"]
    assert (challenge["asked"], challenge["length"]) == ({"min": 10, "max": 20}, "long")


def test_progress_on_screen_ticks_what_is_complete_and_says_what_is_missing(plan, planctl):
    shown = planctl("progress").out
    assert "✅ 1/1" in shown
    assert "跨境支付（payments） status: drafting, notes: 1" in shown
    assert "long (asked: 10–20)" in shown


def test_progress_is_written_as_markdown_and_word(plan, planctl):
    assert "| 贸易规则 | 1/2 |" in planctl("progress", "--format", "md").out
    assert planctl("progress", "--format", "docx").code == 0
    assert (plan / "out" / "progress.docx").read_bytes().startswith(b"PK")


BEGINNINGS = {"docx": b"PK", "xlsx": b"PK", "svg": b"<svg", "png": b"\x89PNG"}


@pytest.mark.parametrize("form", BEGINNINGS)
def test_a_form_that_no_terminal_shows_is_written_to_a_file(plan, planctl, rasterizer, form):
    ran = planctl("progress", "--format", form)
    assert (ran.code, ran.out) == (0, f"wrote out/progress.{form}\n")
    assert (plan / f"out/progress.{form}").read_bytes().startswith(BEGINNINGS[form])
    planctl("progress", "--format", form, "-o", f"own/a.{form}")
    assert (plan / f"own/a.{form}").read_bytes() == (plan / f"out/progress.{form}").read_bytes()


def test_progress_is_never_written_over_the_plan(plan, planctl):
    before = (plan / "plan.yaml").read_bytes()
    assert planctl("progress", "--format", "xlsx", "-o", "plan.yaml").code == 2
    assert (plan / "plan.yaml").read_bytes() == before


def use_report_with(plan, text):
    """Let the plan need the passages of a report, its outlook begun and its abstract absent."""
    head = plan / "plan.yaml"
    head.write_text("layout: research-report\n" + head.read_text("utf-8"), encoding="utf-8")
    (plan / "passages/abstract.yaml").unlink()
    (plan / "passages/outlook.yaml").write_text(text, encoding="utf-8")


BEGUN = "id: outlook\ntitle: 展望\nowner: 甲组\nprogress: review\ntext: 一二三{>>四<<}\n"


def test_progress_tells_of_the_passages_that_the_layout_needs(plan, planctl):
    use_report_with(plan, BEGUN)
    ran = planctl("progress", "--format", "json")
    report = json.loads(ran.out)
    jsonschema.validate(report, json_schema("progress"))
    held = {passage["id"]: passage for passage in report["passages"]}
    assert list(held)[:2] == ["abstract", "keywords"]
    assert held["outlook"] == {
        "id": "outlook",
        "title": "展望",
        "owner": "甲组",
        "remarks": None,
        "progress": "review",
        "characters": 3,
        "notes": 1,
        "needed": True,
        "written": True,
    }
    assert (held["abstract"]["title"], held["abstract"]["written"]) == ("摘要", False)
    assert not held["comparison"]["needed"]


def test_progress_on_screen_names_the_command_that_begins_a_passage(plan, planctl):
    use_report_with(plan, BEGUN)
    shown = planctl("progress").out
    assert "passage · 摘要（abstract）: not begun (planctl new passage abstract)" in shown
    assert "passage · 展望（outlook）: in review, notes: 1" in shown
    assert "（comparison）" not in shown


def test_a_final_paper_that_lacks_a_passage_is_not_finished(plan, planctl):
    use_report_with(plan, BEGUN)
    ran = planctl("export", "--md", "--final", "--strict")
    assert ran.code == 1
    assert "passage · 摘要（abstract）" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect drives Unix terminals")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_progress_fits_the_terminal_and_cuts_nothing(plan, width, language):
    import pexpect

    shown = pexpect.run(
        f"{sys.executable} -m planctl.cli --lang {language} progress",
        encoding="utf-8", timeout=60, env={**os.environ, "TERM": "xterm", "COLUMNS": str(width)},
    )  # fmt: skip
    tables = re.split("尚缺|Missing", re.sub(r"\x1b\[[0-9]*m", "", shown))[0].splitlines()
    assert max(map(display_width, tables)) <= width
    assert "…" not in shown
    assert "\x1b[1m" in shown
    for word in ("跨境", "数字", "conclusions", "甲组"):
        assert any(word in line for line in tables)


@pytest.mark.parametrize("code", rules())
def test_every_rule_has_a_page(planctl, code):
    ran = planctl("rules", code.lower())
    assert ran.code == 0
    assert ran.out.startswith(code)
    assert planctl("rules", rules()[code].name).out == ran.out


def test_an_unknown_rule_is_told_what_was_meant(planctl):
    ran = planctl("rules", "unknown-keys")
    assert ran.code == 2
    assert "unknown-key" in ran.err


def test_brackets_in_a_title_are_words(plan, planctl):
    assert planctl("mv", "customs", "--title", "[/x] 通关[草案]").code == 0
    assert "[/x] 通关[草案]" in planctl("list").out
    assert "[/x] 通关[草案]" in planctl("progress").out
