"""A plan large enough to be read and checked in a second process says what a small one says."""

import json
import os
import shutil

import pytest

SECTIONS = 230


@pytest.fixture
def large(plan):
    listed = []
    for number in range(SECTIONS):
        section_id = f"topic-{number}"
        listed.append(section_id)
        (plan / f"sections/talent/{section_id}.yaml").write_text(
            f"id: {section_id}\ntitle: 子题{number}\narea: talent\nneeds: [status]\n"
            f"status: {{progress: drafting, text: '第{number}段[@skills-report]。'}}\n",
            encoding="utf-8",
        )
    text = (plan / "plan.yaml").read_text(encoding="utf-8")
    listing = ", ".join(["training", *listed])
    (plan / "plan.yaml").write_text(text.replace("[training]", f"[{listing}]"), encoding="utf-8")
    return plan


def test_it_is_sound_and_every_section_reaches_the_paper(large, planctl):
    assert planctl("validate", "--no-cache").code == 0
    ran = planctl("export", "--txt", "-o", large / "all.txt")
    assert (ran.code, ran.err) == (0, "")
    words = (large / "all.txt").read_text(encoding="utf-8")
    assert all(f"第{number}段" in words for number in range(SECTIONS))


def test_its_faults_are_found_at_their_places_in_both_processes(large, planctl):
    for number in (3, 200):
        path = large / f"sections/talent/topic-{number}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("@skills-report", "@nobody"), encoding="utf-8")
    (large / "sections/talent/topic-7.yaml").write_text('id: "topic-7\n', encoding="utf-8")
    (large / "sections/talent/topic-220.yaml").write_text(
        "id: topic-220\nid: x\n", encoding="utf-8"
    )
    found = json.loads(planctl("validate", "--no-cache", "--format", "json").out)["findings"]
    errors = {(f["rule"], f["path"].split("/")[-1]) for f in found if f["severity"] == "error"}
    wanted = {
        ("L206", "topic-3.yaml"),
        ("L206", "topic-200.yaml"),
        ("R001", "topic-7.yaml"),
        ("R002", "topic-220.yaml"),
    }
    assert wanted <= errors
    ran = planctl("export", "--md")
    assert all(f"{path}:" in ran.err and rule in ran.err for rule, path in wanted)
    assert planctl("export", "--md").err == ran.err  # from the cache


def test_a_picture_that_went_away_is_missed_though_no_record_has_changed(large, planctl):
    (large / "figures").mkdir(exist_ok=True)
    (large / "figures/map.png").write_bytes(b"a picture")
    path = large / "sections/talent/topic-5.yaml"
    text = path.read_text(encoding="utf-8")
    shown = text.replace("第5段", "第5段\\n\\n![图](figures/map.png)\\n\\n").replace("'", '"')
    path.write_text(shown, encoding="utf-8")
    before = planctl("export", "--md").err
    (large / "figures/map.png").unlink()
    after = planctl("export", "--md").err
    assert "topic-5.yaml" in after
    assert "topic-5.yaml" not in before


def test_after_an_edit_the_cache_of_single_files_says_what_a_new_check_says(large, planctl):
    def found(*options):
        return planctl("validate", "--format", "json", *options).out

    path = large / "sections/talent/topic-5.yaml"
    text = path.read_text(encoding="utf-8")
    for said in ("第5段，，另起。", "第5段，另起。", "第6段出口增长,进口回落。"):
        path.write_text(text.replace("第5段", said), encoding="utf-8")
        cached = found()
        assert cached == found("--no-cache")
        assert ("T30" in cached) == (said != "第5段，另起。")
    with (large / "terms.yaml").open("w", encoding="utf-8") as terms:
        terms.write("forbidden: [{term: 第7段}]\n")
    assert "T346" in found()


def test_its_word_files_are_the_same_bytes_in_one_process_and_in_several(
    large, planctl, tmp_path, monkeypatch
):
    older = tmp_path / "older"
    shutil.copytree(large, older)
    path = large / "sections/talent/topic-7.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("第7段", "第7段改过"), encoding="utf-8"
    )
    written = set()
    for cores in ({0}, {0, 1}):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, cores=cores: cores, raising=False)
        paper, redline = large / "paper.docx", large / "redline.docx"
        assert planctl("export", "--docx", "-o", paper).code == 0
        assert planctl("export", "--docx", "--compare", older, "-o", redline).code == 0
        written.add((paper.read_bytes(), redline.read_bytes()))
    assert len(written) == 1


def test_what_cannot_be_read_of_an_earlier_version_is_said_once(large, planctl, tmp_path):
    older = tmp_path / "older"
    shutil.copytree(large, older)
    (older / "sections/talent/topic-7.yaml").write_text('id: "topic-7\n', encoding="utf-8")
    ran = planctl("export", "--docx", "--compare", older, "-o", large / "redline.docx")
    assert ran.code == 0
    assert ran.err.count("topic-7.yaml") == 1
    ran = planctl("export", "--docx", "--compare", tmp_path / "nowhere")
    assert (ran.code, ran.err.count("nowhere")) == (2, 1)
