"""What was read out of drafts, taken into a folder: a plan made, completed, and never overwritten."""

from dataclasses import replace

import pytest

from planctl.schemas.passage import Passage
from planctl.schemas.plan import Area, Person, Plan, PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.schemas.source import Source
from planctl.workspace.format_plan import format_plan
from planctl.workspace.init_refusals import NotAFolder
from planctl.workspace.read import read_plan
from planctl.workspace.refusals import BadField
from planctl.workspace.take_in import take_in
from planctl.workspace.take_in_refusals import FolderNotEmpty, UnreadRecords

PORTS = "**各口岸补料次数不一。**同一批货物在甲地补料一次，在乙地补料三次[@ports-2024]。{>>乙地是哪一年的数<<}"
TALENT = "既懂规则又懂技术的人员不足，培训多为短期讲座，没有形成分级的课程和考核。"
REMEDY = (
    "**统一补料清单。**由主管部门公布一份清单，各口岸照单收料，清单之外不再要求，见[[ren-cai]]。"
)


def drafted(text, progress="drafting"):
    return AspectText(progress=progress, text=text)


def imported(**changed):
    """Return what an import might hold: two areas, two sections, a passage, two sources."""
    plan = Plan(
        head=PlanHead(
            title="通关便利化素材稿", layout="working-draft",
            areas=(
                Area(id="mao-yi", title="贸易规则", headlines={"status": "贸易规则：口径不一"}, sections=("tong-guan",)),
                Area(id="ren-cai-qu", title="人才培养", sections=("ren-cai",)),
            ),
        ),
        sections=(
            Section(id="tong-guan", title="通关便利", area="mao-yi", challenge=drafted(PORTS),
                    countermeasure=drafted(REMEDY, "done"), remarks="第二段待核"),
            Section(id="ren-cai", title="人才短缺", area="ren-cai-qu", needs=("challenge",), challenge=drafted(TALENT)),
        ),
        sources={
            "ports-2024": Source(type="webpage", title="口岸补料情况", url="https://example.org/ports", date=2024),
            "list": Source(type="regulation", title="单证清单", publisher="某部", date="2023-05"),
        },
        passages={"abstract": Passage(id="abstract", title="摘要", progress="drafting", text="一句话的摘要。")},
    )  # fmt: skip
    return replace(plan, **changed)


def with_section(plan, section_id, **changed):
    """Return a plan with one section changed."""
    sections = tuple(
        replace(held, **changed) if held.id == section_id else held for held in plan.sections
    )
    return replace(plan, sections=sections)


def bytes_of(root):
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name != "lock"
    }


def read(root):
    loaded = read_plan(root)
    assert loaded.findings == ()
    return loaded.plan


def edit(root, path, old, new):
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    """A plan that the import made."""
    folder = tmp_path / "稿件"
    take_in(folder, imported())
    return folder


def test_a_new_plan_holds_what_was_imported(root):
    plan, said = read(root), imported()
    assert plan.sections == said.sections
    assert plan.sources == said.sources
    assert plan.passages == said.passages
    assert (plan.head.title, plan.head.layout) == (said.head.title, said.head.layout)
    assert [area.sections for area in plan.head.areas] == [("tong-guan",), ("ren-cai",)]
    assert plan.head.areas[0].headline("status") == "贸易规则：口径不一"
    assert plan.head.areas[1].headline("challenge") == "人才培养"


def test_its_files_are_those_that_init_and_new_and_fmt_write(root):
    assert format_plan(root, check=True).changed == ()
    assert {".gitignore", "terms.yaml", ".planctl/schemas/section.json"} <= bytes_of(root).keys()
    text = (root / "sections/mao-yi/tong-guan.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../.planctl/schemas/section.json\n")
    assert "challenge:\n  progress: drafting\n  text: |-\n    **各口岸" in text


def test_taken_in_again_it_changes_nothing(root):
    before = bytes_of(root)
    again = take_in(root, imported())
    assert (again.created, again.files, again.changes) == (False, (), ())
    assert bytes_of(root) == before


@pytest.mark.parametrize("exists", [True, False])
def test_without_writing_nothing_is_touched(tmp_path, exists):
    folder = tmp_path / "新"
    if exists:
        take_in(folder, imported(sections=(), passages={}))
    before = bytes_of(tmp_path)
    taken = take_in(folder, imported(), write=False)
    assert bytes_of(tmp_path) == before
    assert folder.exists() is exists
    assert take_in(folder, imported()) == taken


HAND_EDITS = [
    ("a word", "sections/mao-yi/tong-guan.yaml", "在乙地补料三次", "在乙地补料两次", [("edited", "challenge.text")]),
    ("the state", "sections/mao-yi/tong-guan.yaml", "progress: done", "progress: review", [("progress", "countermeasure.progress")]),
    ("the title", "sections/mao-yi/tong-guan.yaml", "title: 通关便利", "title: 口岸通关", [("retitled", "title")]),
    ("the remarks", "sections/mao-yi/tong-guan.yaml", "第二段待核", "已核", [("edited", "remarks")]),
    ("a comment", "sections/mao-yi/tong-guan.yaml", "challenge:\n", "# 先写这一段\nchallenge:\n", []),
    ("blanks at a line's end", "sections/mao-yi/tong-guan.yaml", "progress: done", "progress: done   ", []),
    ("a source's title", "sources.yaml", "口岸补料情况", "口岸补料情况通报", [("source", "ports-2024.title")]),
    ("a source's address", "sources.yaml", "https://example.org/ports", "http://www.example.org/ports/", []),
    ("a headline", "plan.yaml", "贸易规则：口径不一", "贸易规则：趋于一致", [("edited", "areas.mao-yi.headlines.status")]),
    ("an area's title", "plan.yaml", "title: 人才培养", "title: 队伍建设", []),
    ("the plan's title", "plan.yaml", "title: 通关便利化素材稿", "title: 通关便利化方案", []),
    ("a passage", "passages/abstract.yaml", "一句话的摘要", "两句话的摘要", [("edited", "text")]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "shown"), [case[1:] for case in HAND_EDITS], ids=[case[0] for case in HAND_EDITS])  # fmt: skip
def test_what_a_hand_has_changed_stays_and_is_shown(root, path, old, new, shown):
    edit(root, path, old, new)
    before = bytes_of(root)
    taken = take_in(root, imported())
    assert bytes_of(root) == before
    assert [(change.kind, change.key, change.taken) for change in taken.changes] == [
        (kind, key, False) for kind, key in shown
    ]


def test_a_change_says_both_sides(root):
    edit(root, "sections/mao-yi/tong-guan.yaml", "在乙地补料三次", "在乙地补料两次")
    (change,) = take_in(root, imported()).changes
    assert (change.section, change.aspect) == ("tong-guan", "challenge")
    assert "两次" in change.old
    assert change.new == PORTS


def test_a_section_renamed_by_hand_is_found_by_what_it_says(root):
    edit(root, "sections/mao-yi/tong-guan.yaml", "id: tong-guan", "id: ports")
    edit(root, "sections/mao-yi/tong-guan.yaml", "title: 通关便利", "title: 口岸")
    edit(root, "plan.yaml", "- tong-guan", "- ports")
    (root / "sections/mao-yi/tong-guan.yaml").rename(root / "sections/mao-yi/ports.yaml")
    taken = take_in(root, imported())
    assert taken.ids["tong-guan"] == "ports"
    assert taken.files == ()
    assert [change.kind for change in taken.changes] == ["retitled"]


def test_a_source_whose_key_was_changed_by_hand_is_cited_by_that_key(root):
    edit(root, "sources.yaml", "ports-2024:", "ports:")
    edit(root, "sections/mao-yi/tong-guan.yaml", "[@ports-2024]", "[@ports]")
    before = bytes_of(root)
    assert take_in(root, imported()).changes == ()
    assert bytes_of(root) == before
    more = Section(
        id="xin", title="新题", area="mao-yi", status=drafted("现状如此[@ports-2024, p3]。")
    )
    take_in(root, imported(sections=(more,)))
    assert read(root).section("xin").status.text == "现状如此[@ports, p3]。"


def test_a_section_moved_to_another_area_stays_there(root):
    edit(root, "sections/mao-yi/tong-guan.yaml", "area: mao-yi", "area: ren-cai-qu")
    taken = take_in(root, imported())
    assert [(c.kind, c.from_, c.to) for c in taken.changes] == [("moved", "ren-cai-qu", "mao-yi")]
    assert taken.files == ()


def test_an_aspect_that_a_section_lacks_is_added_to_it(root):
    said = with_section(imported(), "ren-cai", status=drafted("现有课程两门。"))
    taken = take_in(root, said)
    assert [(c.kind, c.taken, c.section, c.aspect) for c in taken.changes] == [
        ("added", True, "ren-cai", "status")
    ]
    section = read(root).section("ren-cai")
    assert section.status == drafted("现有课程两门。")
    assert section.challenge.text == TALENT
    assert section.needs == ("challenge", "status")
    assert format_plan(root, check=True).changed == ()


@pytest.mark.parametrize(
    "empty",
    [
        "status:\n",
        "status: {progress: todo}\n",
        "status:\n  progress: todo   # 还没写\n  # 现状：先写判断\n  text: |-\n",
        'status:\n  progress: todo\n  text: ""\n',
        "",
    ],
)
def test_an_aspect_left_empty_gets_the_text_and_keeps_its_comments(root, empty):
    edit(root, "sections/ren-cai-qu/ren-cai.yaml", "challenge:\n", f"{empty}challenge:\n")
    take_in(root, with_section(imported(), "ren-cai", status=drafted("现有课程两门。", "review")))
    assert read(root).section("ren-cai").status == drafted("现有课程两门。", "review")
    text = (root / "sections/ren-cai-qu/ren-cai.yaml").read_text(encoding="utf-8")
    assert text.count("#") >= empty.count("#") + 1


def test_an_empty_aspect_whose_state_somebody_set_keeps_the_state(root):
    path = "sections/ren-cai-qu/ren-cai.yaml"
    edit(root, path, "challenge:\n", "status:\n  progress: review\n  text: |-\nchallenge:\n")
    take_in(root, with_section(imported(), "ren-cai", status=drafted("现有课程两门。")))
    assert read(root).section("ren-cai").status == drafted("现有课程两门。", "review")


def test_new_sections_areas_sources_and_passages_are_added_behind_the_old(root):
    said = imported()
    more = Section(
        id="biao-zhun", title="标准互认", area="gui-ze", status=drafted("标准数量见[@list]。")
    )
    late = Section(id="dan-zheng", title="单证", area="mao-yi", status=drafted("单证十二种。"))
    head = replace(said.head, areas=(Area(id="gui-ze", title="规则对接"), *said.head.areas))
    taken = take_in(
        root,
        replace(
            said, head=head, sections=(more, late, *said.sections),
            sources={**said.sources, "new": Source(type="report", title="年度报告")},
            passages={**said.passages, "outlook": Passage(id="outlook", title="展望", progress="todo", text="再看。")},
        ),
    )  # fmt: skip
    plan = read(root)
    assert [(area.id, area.sections) for area in plan.head.areas] == [
        ("mao-yi", ("tong-guan", "dan-zheng")),
        ("ren-cai-qu", ("ren-cai",)),
        ("gui-ze", ("biao-zhun",)),
    ]
    assert list(plan.sources) == ["ports-2024", "list", "new"]
    assert plan.passages["outlook"].text == "再看。"
    assert all(change.taken for change in taken.changes)
    assert {change.path for change in taken.files} == {
        "plan.yaml", "sources.yaml", "passages/outlook.yaml",
        "sections/gui-ze/biao-zhun.yaml", "sections/mao-yi/dan-zheng.yaml",
    }  # fmt: skip
    assert format_plan(root, check=True).changed == ()


def test_only_what_a_source_does_not_say_yet_is_added_to_it(root):
    source = Source(
        type="regulation", title="单 证 清 单", publisher="另一部", url="https://example.org/list"
    )
    taken = take_in(root, imported(sources={"other": source}))
    assert read(root).sources["list"] == replace(
        imported().sources["list"], url="https://example.org/list"
    )
    assert [(c.key, c.taken) for c in taken.changes] == [
        ("list.publisher", False),
        ("list.url", True),
    ]


@pytest.mark.parametrize("before", ["", "people:\n  - name: 统稿组\n    role: 统稿\n"])
def test_owners_come_with_their_sections(root, before):
    edit(root, "plan.yaml", "areas:\n", f"{before}areas:\n")
    said = with_section(imported(), "ren-cai", owner="人才组: 甲")
    head = replace(said.head, people=(Person(name="人才组: 甲"), Person(name="统稿组")))
    take_in(root, replace(said, head=head))
    plan = read(root)
    assert {person.name for person in plan.head.people} == {"人才组: 甲", "统稿组"}
    assert plan.section("ren-cai").owner == "人才组: 甲"
    assert format_plan(root, check=True).changed == ()
    assert take_in(root, replace(said, head=head)).files == ()


def test_sources_of_one_title_and_two_addresses_are_two(root):
    twin = Source(type="webpage", title="口岸补料情况", url="https://example.org/other")
    take_in(root, imported(sources={"ports-2024": twin}))
    assert read(root).sources["ports-2024-2"] == twin


def test_titles_that_sound_alike_are_two_sections(root):
    more = Section(id="ren-cai", title="仁才短缺", area="ren-cai-qu", status=drafted("另一件事。"))
    edit(root, "sections/ren-cai-qu/ren-cai.yaml", "title: 人才短缺", "title: 人才")
    again = take_in(root, imported(sections=(replace(more, title="仁才"),)))
    assert again.ids["ren-cai"] == "ren-cai-2"
    assert read(root).section("ren-cai").title == "人才"
    assert read(root).section("ren-cai-2").title == "仁才"


def test_links_follow_the_ids_that_the_plan_gives(root):
    linking = Section(
        id="a", title="甲", area="mao-yi", status=drafted("见[[b]]和[[b]]，[@k; @list]。")
    )
    linked = Section(id="b", title="人才短缺", area="ren-cai-qu", challenge=drafted(TALENT))
    sources = {"k": imported().sources["ports-2024"], "list": imported().sources["list"]}
    take_in(root, imported(sections=(linking, linked), sources=sources))
    assert (
        read(root).section("a").status.text == "见[[ren-cai]]和[[ren-cai]]，[@ports-2024; @list]。"
    )


def test_a_plan_of_other_origin_is_matched_by_the_titles_of_its_areas(small_plan):
    said = imported()
    areas = (
        replace(said.head.areas[0], id="x", title="贸易合作"),
        replace(said.head.areas[1], title="技 术 合作"),
    )
    sections = (replace(said.sections[0], area="x"), said.sections[1])
    take_in(small_plan, replace(said, head=replace(said.head, areas=areas), sections=sections))
    plan = read(small_plan)
    assert [(area.id, area.sections) for area in plan.head.areas] == [
        ("trade", ("tong-guan",)), ("technology", ("ren-cai",)),
    ]  # fmt: skip
    assert plan.head.areas[0].headlines == {"status": "贸易规则：口径不一"}
    assert "# 本规划由起草组维护\n" in (small_plan / "plan.yaml").read_text(encoding="utf-8")


ODD_TEXTS = ["- 一\n- 二", "  缩进开头", "表\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "行\u2028分隔", "# 井", "a: b", "末尾反斜杠\\",
             "制表\t符", "“引号”与'撇'和\"双\"", "---", "...", "\u00a0", "空行\n\n\n三行", "😀", "%TAG", "回车\r在内", "响\x07铃"]  # fmt: skip


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_any_text_is_written_as_it_is(tmp_path, text):
    said = with_section(imported(), "ren-cai", challenge=drafted(text), remarks=text)
    take_in(tmp_path / "p", said)
    assert read_plan(tmp_path / "p").plan.section("ren-cai") == said.sections[1]
    assert take_in(tmp_path / "p", said).changes == ()


def test_a_folder_with_other_things_in_it_is_refused_unless_they_are_the_drafts(tmp_path):
    (tmp_path / "素材.md").write_text("# 稿", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    with pytest.raises(FolderNotEmpty, match=r"素材\.md"):
        take_in(tmp_path, imported())
    assert not (tmp_path / ".planctl").exists()
    assert take_in(tmp_path, imported(), beside={"素材.md"}).created
    file = tmp_path / "素材.md"
    with pytest.raises(NotAFolder):
        take_in(file, imported())


def test_into_a_plan_with_a_record_that_cannot_be_read_nothing_comes(root):
    edit(root, "sections/mao-yi/tong-guan.yaml", "title: 通关便利", 'title: "通关便利')
    before = bytes_of(root)
    with pytest.raises(UnreadRecords) as refused:
        take_in(root, imported())
    assert refused.value.paths == ("sections/mao-yi/tong-guan.yaml",)
    assert bytes_of(root) == before


def test_what_could_not_stand_in_a_record_is_refused_before_anything_is_written(tmp_path):
    said = with_section(imported(), "ren-cai", title="长" * 501)
    with pytest.raises(BadField):
        take_in(tmp_path / "p", said)
    assert not (tmp_path / "p").exists()


def test_one_aspect_that_says_the_same_makes_two_sections_one(root):
    answer = drafted(
        "另办分级课程，每年考核，由行业协会发证，企业认证书用人，三年内轮训一遍从业人员。"
    )
    other = Section(
        id="other",
        title="队伍建设",
        area="ren-cai-qu",
        challenge=drafted(TALENT),
        countermeasure=answer,
    )
    edit(root, "sections/ren-cai-qu/ren-cai.yaml", "needs: [challenge]\n", "")
    taken = take_in(root, imported(sections=(other,)))
    assert taken.ids["other"] == "ren-cai"
    assert read(root).section("ren-cai").countermeasure == answer
