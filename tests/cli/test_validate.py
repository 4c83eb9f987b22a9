import json
import shutil

import jsonschema
import pytest

from planctl.text.length import display_width
from planctl.workspace.schemas import json_schema

CUSTOMS = "sections/trade/customs.yaml"


def break_record(plan, old, new, path=CUSTOMS):
    text = (plan / path).read_text(encoding="utf-8")
    assert old in text
    (plan / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_sound_plan_is_said_to_be_so(plan, planctl):
    ran = planctl("validate")
    assert (ran.code, ran.out) == (0, "no findings (section files: 3).\n")


TEN_WAYS = [
    (
        "progress: done",
        "progress: finished",
        "7:13",
        "S104",
        "it may be: todo, drafting, review, done",
    ),
    ("challenge:", "chalenge:", "19:1", "S101", 'did you mean "challenge"?'),
    ("title: 通关便利", "title: 42", "3:8", "S103", 'if it is text, quote it: "42"'),
    ("id: customs", "id: Customs_1", "2:5", "S105", "lower-case letters, digits and hyphens"),
    ("area: trade", "area: trad", "4:7", "L202", 'did you mean "trade"?'),
    ("@customs-2024]", "@custom-2024]", "11:39", "L206", 'did you mean "customs-2024"?'),
    ("[[training]]", "[[trainings]]", "22:35", "L207", 'did you mean "training"?'),
    ("title: 通关便利", 'title: "通关便利', "3:8", "R001", "a quotation mark is not closed"),
    ("  progress: done", "\tprogress: done", "7:1", "R003", "use spaces, two a level"),
    (
        "owner: 甲组",
        "owner: 甲组\nowner: 乙组",
        "6:1",
        "R002",
        "keep one; it was first written on line 5",
    ),
]


IN_CHINESE = [
    ("challenge:", "挑战:", "19:1", "S101", 'did you mean "challenge"?'),
    ("progress: done", "进度: done", "7:3", "S101", 'did you mean "progress"?'),
    ("progress: done", "progress: 已定稿", "7:13", "S104", 'did you mean "done"?'),
]
IN_ANOTHER_FORM = [
    ("title: 通关便利", f"title: {'长' * 501}", "3:8", "S105", "it should be: ≤ 500 字"),
    ("owner: 甲组", "needs: status", "5:8", "S103", "write it as a list: [status]"),
    ("status:", "status: 甲\nneeds:", "6:9", "S103", "the keys of this place: progress, text"),
]


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "remedy"), TEN_WAYS + IN_CHINESE + IN_ANOTHER_FORM
)
def test_a_broken_record_is_explained_at_its_place(plan, planctl, old, new, place, code, remedy):
    break_record(plan, old, new)
    ran = planctl("validate")
    assert ran.code == 1
    assert f"{CUSTOMS}:{place}: error {code} " in ran.out
    assert remedy in ran.out


def test_a_line_of_a_file_in_another_encoding_is_shown_in_it(plan, planctl):
    path = plan / CUSTOMS
    path.write_bytes(path.read_text(encoding="utf-8").encode("gbk"))
    assert "  1 | # 这条注释不进稿件\n" in planctl("validate").out


@pytest.mark.parametrize(
    ("folder", "told"),
    [(".", 2), ("sections", 2), ("sections/trade/", 1), ("passages", 0)],
)
def test_a_folder_of_the_plan_stands_for_its_records(plan, planctl, folder, told):
    break_record(plan, "title: 通关", "title: 通关，，")
    break_record(plan, "owner: 甲组", "owner: 丙组", "sections/talent/training.yaml")
    found = json.loads(planctl("validate", folder, "-f", "json").out)["findings"]
    assert len(found) == told


def test_records_of_two_plans_are_not_checked_as_one(plan, planctl):
    shutil.copytree(plan, plan.parent / "另一份")
    ran = planctl("validate", "sections", "../另一份/sections")
    assert (ran.code, ran.err) == (
        2,
        "error: these records are of several plans; check one at a time.\n",
    )


def test_an_unclosed_citation_is_told_of_once(plan, planctl):
    break_record(plan, "[@customs-2024]", "[@customs-2024")
    found = json.loads(planctl("validate", "-f", "json").out)["findings"]
    assert [one["rule"] for one in found] == ["L216"]


def test_all_faults_are_listed_at_once(plan, planctl):
    break_record(plan, "progress: done", "progress: finished")
    break_record(plan, "owner: 甲组", "ownr: 甲组", "sections/talent/training.yaml")
    (plan / "sections/trade/payments.yaml").write_text('title: "没有闭合\n', encoding="utf-8")
    codes = {
        finding["rule"]
        for finding in json.loads(planctl("validate", "--format", "json").out)["findings"]
    }
    assert codes >= {"S104", "S101", "R001"}


def test_the_line_is_shown_with_marks_under_chinese_characters(plan, planctl):
    break_record(plan, "owner: 甲组", "owner: 丙组")
    shown = planctl("validate").out.split("\n")
    at = next(n for n, line in enumerate(shown) if "L203" in line)
    assert shown[at + 1 : at + 3] == ["  5 | owner: 丙组", "    |        ^^^^"]


@pytest.mark.parametrize("room", [40, 60, 160])
def test_a_long_line_is_cut_to_the_screen_around_its_marks(plan, planctl, monkeypatch, room):
    long = "企业反映补充材料的要求前后不一，" * 12
    break_record(plan, "[[training]]", f"{long}[[trainings]]{long}")
    monkeypatch.setattr("planctl.cli.terminal.columns", lambda: room)
    shown = planctl("validate", "--select", "L207").out.split("\n")
    at = next(n for n, line in enumerate(shown) if "L207" in line)
    line, marks = shown[at + 1 : at + 3]
    assert display_width(line) <= room
    said = line[: line.index("[[trainings]]")]
    assert (display_width(said), marks.count("^")) == (marks.index("^"), len("[[trainings]]"))


def test_json_has_the_published_shape(plan, planctl):
    break_record(plan, "@customs-2024]", "@custom-2024]")
    report = json.loads(planctl("validate", "--format", "json").out)
    jsonschema.validate(report, json_schema("findings"))
    (finding,) = report["findings"]
    assert (finding["line"], finding["column"], finding["end_column"]) == (11, 39, 53)


def test_warnings_fail_only_when_strict(plan, planctl):
    break_record(plan, "owner: 甲组", "owner: 丙组")
    assert planctl("validate").code == 0
    assert planctl("validate", "--strict").code == 1


def test_a_second_run_says_the_same_from_the_cache(plan, planctl, tmp_path):
    break_record(plan, "owner: 甲组", "owner: 丙组")
    first = planctl("validate")
    assert list((tmp_path / "cache").iterdir())
    assert planctl("validate") == first
    break_record(plan, "owner: 丙组", "owner: 甲组")
    assert planctl("validate").out == "no findings (section files: 3).\n"


def test_validate_leaves_the_plan_as_it_was(plan, planctl):
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    planctl("validate")
    assert {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()} == before


def test_without_a_plan_the_error_says_how_to_begin(planctl, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ran = planctl("validate")
    assert ran.code == 2
    assert "planctl init" in ran.err


def test_findings_are_chinese_when_asked(plan, planctl):
    break_record(plan, "challenge:", "chalenge:")
    assert "是不是想写“challenge”？" in planctl("validate", "--lang", "zh").out


def test_of_a_record_torn_between_two_sides_only_the_conflict_is_told(plan, planctl):
    text = (plan / CUSTOMS).read_text(encoding="utf-8")
    line = next(line for line in text.split("\n") if line.startswith("    **"))
    torn = f"<<<<<<< ours\n{line}，，\n=======\n{line}，，，\n>>>>>>> theirs"
    (plan / CUSTOMS).write_text(text.replace(line, torn, 1), encoding="utf-8")
    found = json.loads(planctl("validate", "-f", "json").out)["findings"]
    assert {one["rule"] for one in found if one["path"] == CUSTOMS} == {"R016"}
