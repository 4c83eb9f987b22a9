import pytest

from planctl.workspace.changes import FileInTheWay
from planctl.workspace.files import NoPlanHere, find_plan
from planctl.workspace.read import read_plan
from planctl.workspace.refusals import (
    AreaNeeded,
    BadField,
    BadId,
    BadTitle,
    IdTaken,
    SeveralSections,
    TitleElsewhere,
    TitleTaken,
    UnknownArea,
)
from planctl.workspace.scaffold import new_section
from planctl.workspace.scaffold_entries import new_area, new_source
from planctl.workspace.yaml_text import CannotEdit


def sections(root):
    loaded = read_plan(root)
    assert loaded.findings == ()
    return {section.id: section for section in loaded.plan.sections}


def listed(root):
    return {area.id: area.sections for area in read_plan(root).plan.head.areas}


def test_a_new_topic_has_its_record_and_its_place_in_the_plan(small_plan):
    made = new_section(small_plan, "数据跨境", "technology", aspects=["challenge"])
    assert (made.id, made.path, made.created, made.listed) == (
        "shu-ju-kua-jing", "sections/technology/shu-ju-kua-jing.yaml", True, True,
    )  # fmt: skip
    assert [change.kind for change in made.changes] == ["created", "changed"]
    section = sections(small_plan)["shu-ju-kua-jing"]
    assert section.title == "数据跨境"
    assert [section.aspect(aspect).progress for aspect in section.needed()] == ["todo"] * 3
    assert listed(small_plan)["technology"] == ("shu-ju-kua-jing",)
    text = (small_plan / made.path).read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.planctl/schemas/section.json\n")
    assert all(f"# {word}：" in text for word in ("现状", "挑战", "对策"))


def test_only_the_listing_of_the_plan_file_changes(small_plan):
    before = (small_plan / "plan.yaml").read_text(encoding="utf-8")
    new_section(small_plan, "数据跨境", "technology")
    after = (small_plan / "plan.yaml").read_text(encoding="utf-8")
    assert after == before.replace(
        "sections: []   # 待补", "sections:   # 待补\n      - shu-ju-kua-jing"
    )


def test_run_again_it_changes_nothing(small_plan):
    new_section(small_plan, "数据跨境", "technology")
    again = new_section(small_plan, "数据跨境", "technology", aspects=["challenge"])
    assert (again.created, again.added, again.listed, again.changes) == (False, (), False, ())


def test_guidance_is_in_the_users_language(small_plan):
    made = new_section(small_plan, "Talent", "trade", language="en")
    assert "# Status: " in (small_plan / made.path).read_text(encoding="utf-8")


HALF = """\
# 写了一半
title: "数据跨境"   # 题目
id: data
area: technology

challenge:
    text: >-
        已经写好的话，
        一个字也不能动。
    progress: drafting
remarks: 还差两个方面
"""


@pytest.mark.parametrize("said", ["数据跨境", "data", " 数据跨境 "])
def test_on_a_half_written_record_it_adds_what_is_missing_and_no_word_is_lost(small_plan, said):
    path = small_plan / "sections/technology/data.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(HALF, encoding="utf-8")
    made = new_section(small_plan, said)
    assert (made.id, made.created, made.added, made.listed) == (
        "data",
        False,
        ("status", "countermeasure"),
        True,
    )
    before = [line for line in HALF.splitlines() if line]
    assert [
        line for line in path.read_text(encoding="utf-8").splitlines() if line in before
    ] == before
    section = sections(small_plan)["data"]
    assert section.challenge.text == "已经写好的话， 一个字也不能动。"
    assert section.status.progress == section.countermeasure.progress == "todo"


def test_an_aspect_left_empty_is_filled(small_plan):
    path = small_plan / "sections/technology/data.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("id: data\ntitle: 数据\narea: technology\nstatus:  # 空着\n", encoding="utf-8")
    assert new_section(small_plan, "数据").added == ("status", "challenge", "countermeasure")
    assert sections(small_plan)["data"].status.progress == "todo"
    assert "status:  # 空着\n" in path.read_text(encoding="utf-8")


def test_a_topic_that_needs_fewer_aspects_gets_no_more_unless_asked(small_plan):
    made = new_section(small_plan, "人才", "trade", needs=["status"])
    assert made.added == ("status",)
    assert new_section(small_plan, "人才").added == ()
    assert new_section(small_plan, "人才", aspects=["challenge"]).added == ("challenge",)
    assert sections(small_plan)[made.id].needs == ("status", "challenge")


def test_an_owner_is_set_and_never_replaced(small_plan):
    made = new_section(small_plan, "人才", "trade")
    new_section(small_plan, "人才", owner="技术组")
    assert new_section(small_plan, "人才", owner="贸易组").changes == ()
    assert sections(small_plan)[made.id].owner == "技术组"


TITLES = ["“引号”", '"quoted"', "it's", "a: b", "- 破折号", "#井号", "no", "2024", "~", "{花括号}", "[方]", "*", "&a", "! x",
          "%", "@a", "`a`", "a #b", "a:", "'", "\\n", "|", ">-", "? x", "true", "1e3", "😀", "a\u3000b", "<<", "y"]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_means_what_it_says(small_plan, title):
    made = new_section(small_plan, title, "trade")
    assert sections(small_plan)[made.id].title == title
    assert new_section(small_plan, title).changes == ()


@pytest.mark.parametrize(
    "title", ["", "  ", "a\nb", "a\x00b", "a\u2028b", "\ud800", "长" * 501, "\ufeff", "a\tb\x1b"]
)
def test_a_title_that_is_no_line_is_refused(small_plan, title):
    with pytest.raises(BadTitle) as refused:
        new_section(small_plan, title, "trade")
    assert refused.value.say("zh").isprintable()
    assert not (small_plan / "sections").exists()


def test_an_unknown_area_names_the_known_and_the_meant(small_plan):
    with pytest.raises(UnknownArea) as refused:
        new_section(small_plan, "数据", "techonlogy")
    assert refused.value.known == ("trade", "technology")
    assert refused.value.close == "technology"
    assert "trade, technology" in refused.value.say("zh")


def test_an_area_may_be_named_by_its_title(small_plan):
    assert new_section(small_plan, "数据", "技术合作").area == "technology"


def test_an_area_may_be_left_out_where_there_is_one_only(small_plan):
    with pytest.raises(AreaNeeded):
        new_section(small_plan, "数据")
    (small_plan / "plan.yaml").write_text(
        "title: 稿\nareas: [{id: a, title: 甲}]\n", encoding="utf-8"
    )
    assert new_section(small_plan, "数据").area == "a"
    assert listed(small_plan) == {"a": ("shu-ju",)}


def test_the_same_title_in_another_area_is_refused_and_says_where_it_stands(small_plan):
    made = new_section(small_plan, "数据", "trade")
    with pytest.raises(TitleElsewhere, match=made.path):
        new_section(small_plan, "数据", "technology")


def test_an_id_of_another_title_is_refused(small_plan):
    new_section(small_plan, "数据", "trade", section_id="data")
    with pytest.raises(IdTaken, match="data"):
        new_section(small_plan, "数字", "trade", section_id="data")
    with pytest.raises(TitleTaken, match="data"):
        new_section(small_plan, "数据", section_id="other")
    with pytest.raises(BadId):
        new_section(small_plan, "数字", "trade", section_id="数字")


def test_titles_that_sound_alike_get_ids_of_their_own(small_plan):
    made = [new_section(small_plan, title, "trade").id for title in ("权力", "权利", "全力")]
    assert made == ["quan-li", "quan-li-2", "quan-li-3"]


def test_two_sections_of_one_title_are_told_apart_by_area_or_refused(small_plan):
    for area in ("trade", "technology"):
        path = small_plan / f"sections/{area}/{area}-data.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(f"id: {area}-data\ntitle: 数据\narea: {area}\n", encoding="utf-8")
    assert new_section(small_plan, "数据", "technology").id == "technology-data"
    with pytest.raises(SeveralSections, match=r"sections/trade/trade-data\.yaml"):
        new_section(small_plan, "数据")


def test_a_broken_file_in_the_way_is_not_overwritten(small_plan):
    path = small_plan / "sections/trade/data.yaml"
    path.parent.mkdir(parents=True)
    path.write_text('id: data\ntitle: "数据\n', encoding="utf-8")
    with pytest.raises((FileInTheWay, CannotEdit)) as refused:
        new_section(small_plan, "数据", "trade", section_id="data")
    assert refused.value.path == "sections/trade/data.yaml"
    assert path.read_text(encoding="utf-8") == 'id: data\ntitle: "数据\n'


def test_a_broken_plan_file_is_named(small_plan):
    (small_plan / "plan.yaml").write_text(
        "title: [\nareas:\n  - {id: trade, title: 贸易}\n", encoding="utf-8"
    )
    with pytest.raises(CannotEdit) as refused:
        new_section(small_plan, "数据", "trade")
    assert refused.value.path == "plan.yaml"
    assert not (small_plan / "sections").exists()


def test_no_plan_here_says_where_it_looked(tmp_path):
    with pytest.raises(NoPlanHere):
        find_plan(tmp_path)


def test_a_source_is_written_then_completed_and_never_overwritten(small_plan):
    first = new_source(small_plan, "cold-2024", type="report", title="年报: 冷链", date="2024")
    assert (first.created, first.added) == (True, ("type", "title", "date"))
    again = new_source(
        small_plan,
        "cold-2024",
        title="年报: 冷链",
        date="2025",
        authors=["甲, 乙"],
        url="https://a.example/b",
    )
    assert (again.created, again.added) == (False, ("authors", "url"))
    source = read_plan(small_plan).plan.sources["cold-2024"]
    assert (source.date, source.authors, source.url) == (2024, ("甲, 乙",), "https://a.example/b")
    with pytest.raises(IdTaken):
        new_source(small_plan, "cold-2024", type="report", title="另一份")
    assert read_plan(small_plan).findings == ()


@pytest.mark.parametrize(
    "fields",
    [
        {"type": "blog", "title": "甲"},
        {"type": "report"},
        {"type": "report", "title": "甲", "url": "www.example.org"},
        {"type": "report", "title": "甲", "date": "去年"},
        {"type": "report", "title": "甲\n乙"},
    ],
)
def test_a_source_that_would_not_be_valid_is_not_written(small_plan, fields):
    with pytest.raises(BadField):
        new_source(small_plan, "a", **fields)
    assert not (small_plan / "sources.yaml").exists()


def test_an_area_comes_with_its_headlines_and_is_completed_when_run_again(small_plan):
    made = new_area(small_plan, None, "产能合作", headlines={"challenge": "产能合作方面"})
    assert made.id == "chan-neng-he-zuo"
    area = read_plan(small_plan).plan.head.areas[-1]
    assert area.headlines == {
        "status": "产能合作",
        "challenge": "产能合作方面",
        "countermeasure": "产能合作",
    }
    assert new_area(small_plan, None, "产能合作").changes == ()
    assert new_area(small_plan, "trade", "贸易合作").added == (
        "status",
        "challenge",
        "countermeasure",
    )
    with pytest.raises(IdTaken):
        new_area(small_plan, "trade", "别的")
    with pytest.raises(IdTaken):
        new_area(small_plan, "other", "贸易合作")
