"""Comparisons of generated plans: what must hold of each, and what bounds the longest."""

import marshal
import random
import time
from collections import Counter
from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.revisions.compare import compare
from planctl.revisions.side import Side
from planctl.schemas.places import Places
from planctl.schemas.plan import Area, Plan, PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.text.marks import without_notes
from planctl.text.settled import settled

TEXTS = st.lists(
    st.sampled_from(
        ["甲地出口规模持续扩大，结构优化。", "甲地进口规模持续扩大，结构优化。", "乙地审评时限缩短三分之一[@a]。", "全年约110亿美元，", "同比增长5%。",
         "{>>核对<<}", "\n\n", "- 其一；\n", "**要点。**", "其中，", "丙地合作机制初步建立并运行。"]
    ),
    max_size=7,
).map("".join)  # fmt: skip
ASPECT = st.none() | st.builds(AspectText, progress=st.sampled_from(["todo", "done"]), text=TEXTS)
SECTION = st.builds(
    Section,
    id=st.sampled_from(["one", "two", "three", "four"]),
    title=st.sampled_from(["甲题", "乙题"]),
    area=st.sampled_from(["trade", "tech"]),
    status=ASPECT,
    challenge=ASPECT,
    countermeasure=ASPECT,
    remarks=st.none() | st.sampled_from(["待核", "已核"]),
)
PLANS = st.lists(SECTION, max_size=4, unique_by=lambda section: section.id)


def side(sections):
    ids = {area: tuple(s.id for s in sections if s.area == area) for area in ("trade", "tech")}
    areas = tuple(Area(id=area, title=area, sections=held) for area, held in ids.items())
    paths = tuple(f"sections/{section.id}.yaml" for section in sections)
    plan = Plan(head=PlanHead(title="稿", areas=areas), sections=tuple(sections))
    return Side(plan, Places(lambda _: None, paths))


def words(text):
    return settled(without_notes(text))


@given(PLANS)
def test_a_plan_does_not_differ_from_itself(sections):
    assert compare(side(sections), side(sections)) == ()


@given(PLANS, PLANS)
def test_edits_lead_from_one_text_to_the_other(old, new):
    for change in compare(side(old), side(new)):
        if change.kind == "edited":
            assert "".join(edit.old for edit in change.edits) == change.old
            assert "".join(edit.new for edit in change.edits) == change.new
            (after,) = (section for section in new if section.id == change.section)
            assert change.new == words(after.aspect(change.aspect).text)


@given(PLANS, PLANS)
def test_what_came_one_way_goes_the_other(old, new):
    there, back = compare(side(old), side(new)), compare(side(new), side(old))
    come, gone = ({"added", "split"}, {"removed", "merged"})
    for kinds, others in ((come, gone), (gone, come)):
        assert sum(not c.aspect and c.kind in kinds for c in there) == sum(
            not c.aspect and c.kind in others for c in back
        )
    for kind in ("moved", "retitled", "progress", "remarks"):
        assert Counter(c.kind for c in there)[kind] == Counter(c.kind for c in back)[kind]


@given(PLANS, PLANS)
def test_what_moved_has_two_ends(old, new):
    changes = compare(side(old), side(new))
    ends = Counter(
        edit.op for change in changes if change.kind != "figure" for edit in change.edits
    )
    said = {
        op: sorted("".join(getattr(edit, name) for change in changes if change.kind != "figure"
                           for edit in change.edits if edit.op == op))
        for op, name in (("move_from", "old"), ("move_to", "new"))
    }  # fmt: skip
    assert bool(ends["move_from"]) == bool(ends["move_to"])
    letters = [[char for char in chars if char.isalnum()] for chars in said.values()]
    assert letters[0] == letters[1]


@given(PLANS, PLANS)
def test_what_is_the_same_in_both_may_be_left_out_of_both(old, new):
    same = [section for section in new if section in old]
    titles = {section.id: section.title for section in same}
    rest = [without(same, side(sections), titles) for sections in (old, new)]
    assert compare(*rest) == compare(side(old), side(new))


def without(same, whole, titles):
    held = zip(whole.plan.sections, whole.places.section_paths, strict=True)
    left = [(section, path) for section, path in held if section not in same]
    plan = replace(whole.plan, sections=tuple(section for section, _ in left))
    places = whole.places._replace(section_paths=tuple(path for _, path in left))
    return Side(plan, places, titles)


@given(PLANS, PLANS)
def test_halves_that_are_compared_apart_are_compared_as_one(old, new):
    with patch("planctl.revisions.texts._MANY", 2):
        found = compare(side(old), side(new), as_elsewhere)
    assert found == compare(side(old), side(new))


def as_elsewhere(work):
    """Work, and hand the result over as another process would."""
    done = marshal.dumps(work())
    return lambda: marshal.loads(done)


CHARACTERS = "".join(map(chr, range(0x4E00, 0x5600)))


def prose(chance, length):
    said = "".join(chance.choices(CHARACTERS, k=length))
    return "".join(
        "。" if at % 30 == 29 else "7" if at % 11 == 0 else c for at, c in enumerate(said)
    )


def rewritten(text, chance):
    return "".join(
        chance.choice(CHARACTERS) if c not in "。7" and chance.random() < 0.1 else c for c in text
    )


LONG = {
    "rewritten throughout": lambda c: ((text := prose(c, 100_000)), rewritten(text, c)),
    "rewritten, one sentence": lambda c: (
        (text := prose(c, 100_000).replace("。", "，")), rewritten(text, c)
    ),
    "nothing in common": lambda c: (prose(c, 100_000), prose(c, 100_000)),
    "every figure another": lambda _: ("1亿元，" * 25_000, "2亿元，" * 25_000),
    "halves changed about": lambda c: ((text := prose(c, 300_000)), text[150_000:] + text[:150_000]),
    "one sentence over and over": lambda _: ("同样的一句话说了又说。" * 10_000, "同样的一句话说了又说。" * 9_000),
}  # fmt: skip


@pytest.mark.parametrize("kind", LONG)
def test_long_texts_are_compared_in_bounded_time_and_room(kind):
    old, new = LONG[kind](random.Random(11))
    sides = [
        side([Section(id="one", title="题", area="trade", status=AspectText(progress="done", text=text))])
        for text in (old, new)
    ]  # fmt: skip
    began = time.process_time()
    changes = compare(*sides)
    assert time.process_time() - began < 5  # a bound, not a measure: it takes a tenth of that
    told = sum(len(edit.old) + len(edit.new) for change in changes for edit in change.edits)
    assert told < 20 * (len(old) + len(new))


def test_many_sections_under_other_ids_are_matched_in_bounded_time():
    chance = random.Random(5)
    common = prose(chance, 300)
    sections = [
        Section(id=f"s-{at}", title=f"题{at}", area="trade",
                status=AspectText(progress="done", text=common + prose(chance, 300)))
        for at in range(600)
    ]  # fmt: skip
    renamed = [Section(**{**vars(section), "id": f"t-{section.id}", "title": f"新{section.title}"})
               for section in sections]  # fmt: skip
    began = time.process_time()
    kinds = Counter(change.kind for change in compare(side(sections), side(renamed)))
    assert time.process_time() - began < 10
    assert kinds["renumbered"] == kinds["retitled"] == 600
    assert not kinds["added"] + kinds["removed"]
