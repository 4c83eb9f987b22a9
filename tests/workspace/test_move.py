import errno
import os

import pytest

from planctl.workspace.changes import FileInTheWay
from planctl.workspace.move import change_id, move_to_area, retitle
from planctl.workspace.read import read_plan
from planctl.workspace.refusals import (
    BadId,
    BadTitle,
    IdTaken,
    NoSuchSection,
    SeveralSections,
    TitleTaken,
    UnknownArea,
)
from planctl.workspace.scaffold import new_section
from planctl.workspace.write import CannotWrite

DATA = """\
# 数据组维护
id: data          # 永久
title: '数据跨境'
area: technology  # 领域
remarks: 另见[[talent]]，自引[[data]]
"""
TALENT = """\
id: talent
title: 人才
area: trade
status:
  progress: drafting
  text: >-
    详见[[data]]与
    [[ data ]]；转义的\\[[data]]不算。
"""


@pytest.fixture
def plan(small_plan):
    for area, name, text in (("technology", "data", DATA), ("trade", "talent", TALENT)):
        path = small_plan / f"sections/{area}/{name}.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        new_section(small_plan, name)
        path.write_text(text, encoding="utf-8")
    return small_plan


def read(plan, path):
    return (plan / path).read_text(encoding="utf-8")


def listed(plan):
    loaded = read_plan(plan)
    assert loaded.findings == ()
    return {area.id: area.sections for area in loaded.plan.head.areas}


@pytest.mark.parametrize("said", ["data", "数据跨境"])
def test_retitling_changes_one_line(plan, said):
    moved = retitle(plan, said, "数据'出境'")
    assert (moved.title, moved.old_title, moved.path) == (
        "数据'出境'",
        "数据跨境",
        "sections/technology/data.yaml",
    )
    assert read(plan, moved.path) == DATA.replace("'数据跨境'", "'数据''出境'''")
    assert [change.path for change in moved.changes] == [moved.path]


def test_moving_to_another_area_moves_file_and_listing(plan):
    moved = move_to_area(plan, "data", "贸易合作")
    assert (moved.area, moved.old_area) == ("trade", "technology")
    assert (moved.path, moved.old_path) == (
        "sections/trade/data.yaml",
        "sections/technology/data.yaml",
    )
    assert read(plan, moved.path) == DATA.replace("technology  #", "trade  #")
    assert not (plan / moved.old_path).exists()
    assert listed(plan) == {"trade": ("talent", "data"), "technology": ()}
    assert "# 待补" in read(plan, "plan.yaml")


def test_moving_there_and_back_gives_the_same_record(plan):
    move_to_area(plan, "data", "trade")
    move_to_area(plan, "data", "technology")
    assert read(plan, "sections/technology/data.yaml") == DATA
    assert listed(plan) == {"trade": ("talent",), "technology": ("data",)}


def test_moving_to_where_it_is_changes_nothing(plan):
    assert move_to_area(plan, "data", "technology").changes == ()


def test_a_new_id_is_followed_by_file_listing_and_links(plan):
    moved = change_id(plan, "data", "cross-border")
    assert (moved.id, moved.old_id, moved.links) == ("cross-border", "data", 3)
    assert moved.path == "sections/technology/cross-border.yaml"
    assert read(plan, moved.path) == DATA.replace("id: data ", "id: cross-border ").replace(
        "[[data]]", "[[cross-border]]"
    )
    talent = read(plan, "sections/trade/talent.yaml")
    assert talent == TALENT.replace("见[[data]]", "见[[cross-border]]").replace(
        "[[ data ]]", "[[ cross-border ]]"
    )
    assert listed(plan)["technology"] == ("cross-border",)


def test_links_of_passages_and_opinions_follow_a_new_id(plan):
    passage = "id: abstract\ntitle: 摘要\ntext: 详见[[data]]。 # [[data]]\n"
    opinions = (
        "# 周三过\nc-1: {kind: comment, section: data, text: data}\n"
        'c-2:\n  kind: comment\n  section: "data" # 二\n  text: 好\n'
        "c-3: {kind: comment, section: talent, text: 好}\n"
    )
    (plan / "passages").mkdir()
    (plan / "passages/abstract.yaml").write_text(passage, encoding="utf-8")
    (plan / "opinions.yaml").write_text(opinions, encoding="utf-8")
    assert change_id(plan, "data", "cross-border").links == 4
    assert read(plan, "passages/abstract.yaml") == passage.replace(
        "[[data]]。", "[[cross-border]]。"
    )
    assert read(plan, "opinions.yaml") == opinions.replace(
        "section: data", "section: cross-border"
    ).replace('section: "data"', 'section: "cross-border"')


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        (lambda plan: retitle(plan, "dat", "x"), NoSuchSection),
        (lambda plan: retitle(plan, "data", "人才"), TitleTaken),
        (lambda plan: retitle(plan, "data", "a\nb"), BadTitle),
        (lambda plan: move_to_area(plan, "data", "nowhere"), UnknownArea),
        (lambda plan: change_id(plan, "data", "talent"), IdTaken),
        (lambda plan: change_id(plan, "data", "数据"), BadId),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(plan, act, refusal):
    before = {path: path.read_bytes() for path in plan.rglob("*.yaml")}
    with pytest.raises(refusal):
        act(plan)
    assert {path: path.read_bytes() for path in plan.rglob("*.yaml")} == before


def test_a_section_that_is_not_there_comes_with_the_one_that_was_meant(plan):
    with pytest.raises(NoSuchSection) as refused:
        retitle(plan, "数据跨镜", "x")
    assert refused.value.close == "data"


def test_a_file_in_the_way_is_not_overwritten(plan):
    (plan / "sections/trade/data.yaml").write_text('title: "', encoding="utf-8")
    with pytest.raises(FileInTheWay):
        move_to_area(plan, "data", "trade")
    assert read(plan, "sections/technology/data.yaml") == DATA


def test_two_sections_on_one_id_are_both_named(plan):
    (plan / "sections/trade/twin.yaml").write_text(
        "id: data\ntitle: 双\narea: trade\n", encoding="utf-8"
    )
    with pytest.raises(SeveralSections) as refused:
        retitle(plan, "data", "x")
    assert refused.value.paths == ("sections/technology/data.yaml", "sections/trade/twin.yaml")


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_a_failure_in_the_middle_loses_no_record(plan, monkeypatch, fails_at):
    replace, done = os.replace, []

    def fail(source, target):
        done.append(target)
        if len(done) == fails_at:
            raise OSError(errno.ENOSPC, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(CannotWrite):
        change_id(plan, "data", "cross-border")
    titles = {path: path.read_text(encoding="utf-8") for path in plan.rglob("sections/*/*.yaml")}
    assert any("数据跨境" in text for text in titles.values())
    assert any("人才" in text for text in titles.values())
    assert not list(plan.rglob("*.tmp"))
