"""L224 and L228 to L230: what a layout names, and what its parts can say."""

import pytest

PLAN = """\
title: 试写稿
areas:
  - {id: trade, title: 贸易合作, sections: [a]}
people: [{name: 贸易组}]
rules: {L211: "off"}
layout: LAYOUT
"""
ABSTRACT = "id: abstract\ntitle: 摘要\nprogress: done\ntext: 摘要一句。\n"
OWN = "name: own\ndescription: 自己的\n"
DRESS = "layouts/dress/plain.yaml"


def layout(parts, head=OWN):
    """Return a layout; its parts begin on line 4."""
    return head + "parts:\n" + "".join(f"  - {part}\n" for part in parts)


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        ("ministry-material", 0), ("working-draft", 0), ("policy-advice", 2),
        ("progress-report", 5), ("research-report", 6),
    ],
)  # fmt: skip
def test_a_built_in_layout_says_which_passages_it_lacks(found, name, lacking):
    assert found(plan=PLAN.replace("LAYOUT", name)) == ["L224 plan.yaml:6:9"] * lacking


def test_a_passage_that_is_there_or_cannot_be_read_is_not_said_to_lack(found):
    own = layout(["{passage: abstract}"])
    plan = PLAN.replace("LAYOUT", "own")
    assert found({"layouts/own.yaml": own}, plan=plan) == ["L224 plan.yaml:6:9"]
    for written in (ABSTRACT, 'id: "a\n', "id: abstract\n"):
        held = {"layouts/own.yaml": own, "passages/abstract.yaml": written}
        assert found(held, plan=plan) == []


@pytest.mark.parametrize(
    "parts",
    [
        "front: [{passage: abstract}]\nparts: [{show: sources}]\n",
        "parts: [{title: 甲, parts: [{passage: abstract}]}]\n",
        "parts: [{show: sources}]\nannexes: [{passage: abstract}]\n",
    ],
)
def test_a_passage_is_missed_wherever_the_layout_names_it(found, parts):
    plan = PLAN.replace("LAYOUT", "own")
    assert found({"layouts/own.yaml": OWN + parts}, plan=plan) == ["L224 plan.yaml:6:9"]


def test_passages_of_a_layout_that_is_not_in_use_are_not_missed(found):
    own = layout(["{passage: abstract}"])
    assert found({"layouts/own.yaml": own}) == []


@pytest.mark.parametrize(
    ("dress", "findings"),
    [
        ("formal", []), ("report", []), ("plain", []), ("broken", []),
        ("fromal", ["L228 layouts/own.yaml:3:8"]),
    ],
)  # fmt: skip
def test_a_layout_of_ones_own_wears_a_dress_that_is_there(found, layouts, dress, findings):
    formal = (layouts / "dress/formal.yaml").read_text(encoding="utf-8")
    held = {
        "layouts/own.yaml": f"{OWN}dress: {dress}\nparts: [{{show: sources}}]\n",
        DRESS: formal.replace("name: formal", "name: plain"),
        "layouts/dress/broken.yaml": 'name: "b\n',
    }
    assert found(held) == findings


@pytest.mark.parametrize(
    ("part", "findings"),
    [
        ('{title: "{title} {theme} {submitter} {date} {stage}", show: sources}', []),
        ('{title: "{area}", show: sources}', ["L229 layouts/own.yaml:4:13"]),
        ('{title: "{headline}", show: sources}', ["L229 layouts/own.yaml:4:13"]),
        ('{title: "{area}", each: area, show: sources}', []),
        ('{title: "{area} {section}", each: section, show: sources}', []),
        ('{title: "{section}", each: area, show: sources}', ["L229 layouts/own.yaml:4:13"]),
        ('{title: "{passage}", show: sources}', ["L229 layouts/own.yaml:4:13"]),
        ('{title: "{passage}", passage: abstract}', []),
        ('{label: "{section}：", passage: abstract}', ["L229 layouts/own.yaml:4:13"]),
        ('{each: area, parts: [{title: "{area}", show: sources}]}', []),
        ('{parts: [{title: 甲, show: sources}, {title: "{section}", show: sources}]}',
         ["L229 layouts/own.yaml:4:49"]),
        ('{title: "{area} {section}", show: sources}', ["L229 layouts/own.yaml:4:13"] * 2),
    ],
)  # fmt: skip
def test_a_blank_is_filled_only_within_what_fills_it(found, part, findings):
    assert found({"layouts/own.yaml": layout([part])}) == findings


@pytest.mark.parametrize(
    ("part", "findings"),
    [
        ("{title: 现状, show: text}", ["L230 layouts/own.yaml:4:5"]),
        ("{title: 现状, each: section, show: text}", ["L230 layouts/own.yaml:4:5"]),
        ("{title: 现状, each: area, aspect: status, show: text}", ["L230 layouts/own.yaml:4:5"]),
        ("{title: 现状, each: section, aspect: status, show: text}", []),
        ("{aspect: status, each: section, parts: [{show: text}]}", []),
        ("{title: 甲}", ["L230 layouts/own.yaml:4:5"]),
        ("{title: 甲, aspect: status, each: section}", ["L230 layouts/own.yaml:4:5"]),
        ("{passage: abstract}", []),
        ("{show: contents}", []),
        ("{parts: [{show: sources}, {title: 空}]}", ["L230 layouts/own.yaml:4:31"]),
    ],
)
def test_a_part_that_can_show_nothing_is_found(found, part, findings):
    assert found({"layouts/own.yaml": layout([part])}) == findings


def test_the_front_and_the_annexes_are_looked_at_too(found):
    own = OWN + (
        "front:\n  - title: 空\n"
        "parts:\n  - show: sources\n"
        'annexes:\n  - {title: "{section}", show: policies}\n  - {title: 空}\n'
    )
    assert found({"layouts/own.yaml": own}) == [
        "L229 layouts/own.yaml:8:13", "L230 layouts/own.yaml:4:5", "L230 layouts/own.yaml:9:5",
    ]  # fmt: skip


def test_a_layout_that_cannot_be_read_is_silent_on_its_parts(found):
    assert found({"layouts/own.yaml": layout(["{title: 甲}"]) + "notes: maybe\n"}) == []


def test_built_in_layouts_break_none_of_these_rules(found, layouts):
    held = {
        f"layouts/{path.name}": path.read_text(encoding="utf-8") for path in layouts.glob("*.yaml")
    }
    assert len(held) == 5
    assert found(held) == []


@pytest.mark.parametrize(
    ("files", "finding"),
    [
        ({"passages/b.yaml": ABSTRACT}, "L214 passages/b.yaml:1:5"),
        ({"passages/abstract.yaml": ABSTRACT, "passages/b.yaml": ABSTRACT},
         "L201 passages/b.yaml:1:5"),
        ({"passages/abstract.yaml": ABSTRACT + "owner: 谁\n"}, "L203 passages/abstract.yaml:5:8"),
        ({"passages/abstract.yaml": ABSTRACT.replace("一句", "[@no]")},
         "L206 passages/abstract.yaml:4:9"),
        ({"passages/abstract.yaml": ABSTRACT.replace("一句", "[[no]]")},
         "L207 passages/abstract.yaml:4:9"),
        ({"passages/abstract.yaml": ABSTRACT.replace("一句", "{>>查")},
         "L216 passages/abstract.yaml:4:9"),
        ({"passages/abstract.yaml": ABSTRACT.replace("一句", "{>>查<<}")},
         "L213 passages/abstract.yaml:3:11"),
        ({"passages/abstract.yaml": ABSTRACT.replace("done", "todo")},
         "L220 passages/abstract.yaml:3:11"),
        ({"passages/abstract.yaml": ABSTRACT.replace("text: 摘要一句。\n", "")},
         "L212 passages/abstract.yaml:3:11"),
    ],
)  # fmt: skip
def test_a_passage_is_held_to_the_rules_of_sections(found, files, finding):
    assert finding in found(files)
