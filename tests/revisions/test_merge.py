"""Records merged three ways: by key, item and sentence; nothing lost, whichever side is ours."""

import random
from typing import get_args, get_type_hints

import pytest

from planctl.revisions.merge import TEXTS, merge
from planctl.schemas.base import ASPECTS
from planctl.schemas.conflict import ABSENT, Conflict
from planctl.schemas.passage import Passage
from planctl.schemas.plan import PlanHead
from planctl.schemas.section import AspectText, Section
from planctl.schemas.series import Series
from planctl.schemas.source import Source
from planctl.schemas.terms import Terms

SECTION = {
    "id": "goods",
    "title": "货物贸易",
    "area": "trade",
    "owner": "贸易组",
    "status": {"progress": "drafting", "text": "出口约110亿美元。通关时间缩短一半。"},
    "challenge": {"progress": "todo", "text": "合规成本上升。"},
    "reviewed": {"challenge": "s-1"},
}


def changed(**values):
    return {**SECTION, **values}


def without(record, key):
    return {name: value for name, value in record.items() if name != key}


def status(text, progress="drafting"):
    return {"progress": progress, "text": text}


# base, ours, theirs, merged
MOMENT = "2025-03-01T09:00:00Z"


def answer(text):
    return {"who": "甲", "date": MOMENT, "text": text}


MERGED = {
    "different keys": (
        SECTION,
        changed(title="货物进出口"),
        changed(owner="统稿组"),
        changed(title="货物进出口", owner="统稿组"),
    ),
    "moved on one side, edited on the other": (
        SECTION,
        changed(area="capacity"),
        changed(status=status("出口约126亿美元。通关时间缩短一半。")),
        changed(area="capacity", status=status("出口约126亿美元。通关时间缩短一半。")),
    ),
    "different sentences of one aspect, and both say how far it is": (
        SECTION,
        changed(status=status("出口约126亿美元。通关时间缩短一半。", "done")),
        changed(status=status("出口约110亿美元。通关时间缩短六成。", "review")),
        changed(status=status("出口约126亿美元。通关时间缩短六成。", "review")),
    ),
    "an aspect taken out that nobody touched": (
        SECTION,
        without(SECTION, "challenge"),
        changed(title="货物进出口"),
        without(changed(title="货物进出口"), "challenge"),
    ),
    "an aspect added on each side": (
        without(SECTION, "status"),
        SECTION,
        without(changed(remarks="待核"), "status"),
        changed(remarks="待核"),
    ),
    "read anew on both sides against different words: suspect": (
        SECTION,
        changed(reviewed={"challenge": "s-2"}),
        changed(reviewed={"challenge": "s-3"}),
        SECTION,
    ),
    "one edit that came in two reviewers' files": (
        {},
        {"e-0123456789": {"kind": "edit", "who": ("甲",), "file": "甲.docx", "date": "2025-03-02"}},
        {"e-0123456789": {"kind": "edit", "who": ("乙",), "file": "乙.docx", "date": "2025-03-01"}},
        {"e-0123456789": {"kind": "edit", "who": ("乙", "甲"), "file": "乙.docx", "date": "2025-03-01"}},
    ),
    "ids added to one list on both sides": (
        {"sections": ("a", "b")},
        {"sections": ("a", "b", "d")},
        {"sections": ("a", "b", "c")},
        {"sections": ("a", "b", "c", "d")},
    ),
    "an id taken out, another put in the middle": (
        {"sections": ("a", "b", "c")},
        {"sections": ("a", "c")},
        {"sections": ("a", "b", "n", "c")},
        {"sections": ("a", "n", "c")},
    ),
    "a list ordered otherwise on one side, longer on the other": (
        {"sections": ("a", "b", "c")},
        {"sections": ("c", "a", "b")},
        {"sections": ("a", "b", "n", "c")},
        {"sections": ("c", "a", "b", "n")},
    ),
    "areas by their ids": (
        {"areas": ({"id": "a", "title": "甲", "sections": ("x",)}, {"id": "b", "title": "乙"})},
        {"areas": ({"id": "a", "title": "甲", "sections": ()}, {"id": "b", "title": "乙", "sections": ("x",)})},
        {"areas": ({"id": "a", "title": "甲类", "sections": ("x",)}, {"id": "b", "title": "乙"})},
        {"areas": ({"id": "a", "title": "甲类", "sections": ()}, {"id": "b", "title": "乙", "sections": ("x",)})},
    ),
    "answers, which have no names": (
        {"answers": ({"text": "甲"},)},
        {"answers": ({"text": "甲"}, {"text": "乙"})},
        {"answers": ({"text": "甲"}, {"text": "丙"})},
        {"answers": ({"text": "甲"}, {"text": "丙"}, {"text": "乙"})},
    ),
    "one answer, given twice on one side": (
        {"answers": ({"text": "甲"},)},
        {"answers": ({"text": "甲"}, {"text": "乙"}, {"text": "乙"})},
        {"answers": ({"text": "甲"}, {"text": "丙"})},
        {"answers": ({"text": "甲"}, {"text": "丙"}, {"text": "乙"})},
    ),
    "one answer, its keys in two orders": (
        {"answers": ()},
        {"answers": ({"who": "甲", "text": "已核。"}, {"text": "乙"})},
        {"answers": ({"text": "已核。", "who": "甲"},)},
        {"answers": ({"who": "甲", "text": "已核。"}, {"text": "乙"})},
    ),
    "one answer, known by its moment, edited on both sides in two sentences": (
        {"answers": (answer("数据已核。附表待补。"),)},
        {"answers": (answer("数据已核实。附表待补。"),)},
        {"answers": (answer("数据已核。附表已补。"), {"text": "乙"})},
        {"answers": (answer("数据已核实。附表已补。"), {"text": "乙"})},
    ),
    "figures by their place": (
        {"lines": {"出口": (13, None, 45)}},
        {"lines": {"出口": (14, None, 45)}},
        {"lines": {"出口": (13, 20, 45)}},
        {"lines": {"出口": (14, 20, 45)}},
    ),
    "a source on each side": ({}, {"b": {"title": "乙"}}, {"a": {"title": "甲"}}, {"a": {"title": "甲"}, "b": {"title": "乙"}}),
    "two files out of nothing": ({}, {"id": "a", "title": "甲"}, {"id": "a", "title": "甲", "area": "b"}, {"id": "a", "title": "甲", "area": "b"}),
}  # fmt: skip


@pytest.mark.parametrize("case", MERGED)
def test_both_sides_changes_come_together_whichever_is_ours(case):
    base, ours, theirs, merged = MERGED[case]
    for sides in ((ours, theirs), (theirs, ours)):
        found, conflicts = merge(base, *sides)
        assert (found, conflicts) == (merged, ())
        assert list(found) == list(merged)


CONFLICTS = {
    "one key, two values": (
        SECTION,
        changed(title="货物进出口"),
        changed(title="进出口"),
        [(("title",), "货物贸易", "货物进出口", "进出口")],
    ),
    "one sentence, two edits": (
        SECTION,
        changed(status=status("出口约126亿美元。通关时间缩短一半。")),
        changed(status=status("出口约120亿美元。通关时间缩短六成。")),
        [(("status", "text"), "出口约110亿美元。", "出口约126亿美元。", "出口约120亿美元。")],
    ),
    "taken out on one side, edited on the other": (
        SECTION,
        without(SECTION, "challenge"),
        changed(challenge=status("合规成本快速上升。", "todo")),
        [(("challenge", "text"), "合规成本上升。", ABSENT, "合规成本快速上升。")],
    ),
    "a list in two other orders": (
        {"sections": ("a", "b", "c")},
        {"sections": ("b", "a", "c")},
        {"sections": ("a", "c", "b")},
        [(("sections",), ("a", "b", "c"), ("b", "a", "c"), ("a", "c", "b"))],
    ),
    "one figure, two values": (
        {"lines": {"出口": (13, 45)}},
        {"lines": {"出口": (13, 46)}},
        {"lines": {"出口": (13, 47)}},
        [(("lines", "出口"), (13, 45), (13, 46), (13, 47))],
    ),
    "one answer, given in two ways": (
        {},
        {"answers": (answer("已核。"), {"text": "乙"})},
        {"answers": (answer("待核。"), {"text": "丙"})},
        [(("answers", f"甲 {MOMENT}", "text"), ABSENT, "已核。", "待核。")],
    ),
    "an area's title, by its id": (
        {"areas": ({"id": "a", "title": "甲"},)},
        {"areas": ({"id": "a", "title": "乙"},)},
        {"areas": ({"id": "a", "title": "丙"},)},
        [(("areas", "a", "title"), "甲", "乙", "丙")],
    ),
    "two records of one id": (
        {},
        {"id": "a", "title": "甲"},
        {"id": "a", "title": "乙"},
        [(("title",), ABSENT, "甲", "乙")],
    ),
    "a value of another kind": ({"date": 2024}, {"date": "2024-05"}, {}, [(("date",), 2024, "2024-05", ABSENT)]),
}  # fmt: skip


@pytest.mark.parametrize("case", CONFLICTS)
def test_what_conflicts_is_told_with_its_three_sides(case):
    base, ours, theirs, told = CONFLICTS[case]
    assert merge(base, ours, theirs)[1] == tuple(Conflict(*held) for held in told)
    assert merge(base, theirs, ours)[1] == tuple(
        Conflict(keys, was, other, one) for keys, was, one, other in told
    )


def test_the_texts_are_those_that_may_hold_more_than_a_line():
    """A line is a str with a pattern; what is a str and no more may hold any text."""
    kinds = (Section, AspectText, Passage, PlanHead, Source, Series, Terms)
    hints = [get_type_hints(kind, include_extras=True) for kind in kinds]
    assert {name for held in hints for name, hint in held.items() if is_free(hint)} == TEXTS


def is_free(hint):
    kind, *forms = get_args(hint) or (hint,)
    is_string = kind is str or get_args(kind) == (str, type(None))
    return is_string and all(form.pattern is None for form in forms)


GENERATED = 10_000
SENTENCES = [f"第{number}类产品的境外注册由协会牵头办理。" for number in range(12)]
REWORDED = [said.replace("牵头", "会同企业牵头") for said in SENTENCES]


def drafted(chance):
    """Return a record, as a value, of some sentences, ids and keys."""
    return {
        "id": "goods",
        "title": "货物贸易",
        "area": "trade",
        **{
            aspect: {
                "progress": "drafting",
                "text": "".join(chance.sample(SENTENCES, chance.randint(0, 5))),
            }
            for aspect in ASPECTS
            if chance.random() < 0.8
        },
        "needs": tuple(chance.sample("abcdefgh", chance.randint(0, 5))),
        "entries": {name: {"title": name, "url": "x"} for name in chance.sample("kmnpq", 3)},
    }


def revised(record, chance, hand):
    """Return a record as one drafter leaves it; whatever it writes says whose it is."""
    new = {**record}
    for deed in chance.sample(DEEDS, chance.choice([1, 2, 3])):
        deed(new, chance, hand)
    return new


def retitled(new, chance, hand):
    new["title"] = f"{new['title']}{hand}"


def moved(new, chance, hand):
    new["area"] = chance.choice(["capacity", "technology"])


def remarked(new, chance, hand):
    new["remarks"] = f"{hand}组待核。"


def edited(new, chance, hand):
    aspect = chance.choice([name for name in ASPECTS if name in new] or ["status"])
    said = new.get(aspect, {}).get("text", "").split("。")[:-1]
    lines = [f"{line}。" for line in said]
    at = chance.randrange(len(lines) + 1)
    if chance.random() < 0.4 or at == len(lines):
        lines.insert(at, f"另由{hand}组补写第{chance.randrange(99)}项工作的安排。")
    elif chance.random() < 0.5:
        lines[at] = (
            lines[at].replace("协会", f"协会和{hand}组") if chance.random() < 0.5 else REWORDED[at]
        )
    elif chance.random() < 0.5:
        lines.insert(chance.randrange(len(lines)), lines.pop(at))
    else:
        del lines[at]
    new[aspect] = {"progress": "review", "text": "".join(lines)}


def dropped(new, chance, hand):
    new.pop(chance.choice(ASPECTS), None)


def listed(new, chance, hand):
    kept = [name for name in new["needs"] if chance.random() < 0.8]
    new["needs"] = (*kept, *(f"{hand}{number}" for number in range(chance.randint(0, 2))))


def sourced(new, chance, hand):
    entries = {name: entry for name, entry in new["entries"].items() if chance.random() < 0.8}
    name = chance.choice("kmnpqrs")
    entries[name] = {"title": f"{name}{hand}" if chance.random() < 0.3 else name, "url": "x"}
    new["entries"] = entries


MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
DEEDS = [retitled, moved, remarked, edited, edited, dropped, listed, sourced]


def leaves(value, keys=()):
    """Yield everything that a value says: sentences, items, plain values, each with its keys."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from leaves(held, (*keys, name))
    elif isinstance(value, tuple):
        yield from ((keys, item) for item in value if isinstance(item, str))
    elif isinstance(value, str) and keys[-1] in TEXTS:
        said = "".join(line for line in value.split("\n") if not line.startswith(MARKS))
        yield from ((keys, f"{sentence}。") for sentence in said.split("。") if sentence)
    elif value is not ABSENT and not isinstance(value, Conflict):
        yield keys, value


def test_ten_thousand_merges_lose_nothing_and_are_the_same_either_way_round():
    chance = random.Random(5)
    clean = 0
    for _ in range(GENERATED):
        base = drafted(chance)
        ours, theirs = (revised(base, chance, hand) for hand in ("甲", "乙"))
        merged, conflicts = merge(base, ours, theirs)
        other, mirrored = merge(base, theirs, ours)
        assert [(held.keys, held.ours, held.theirs) for held in conflicts] == [
            (held.keys, held.theirs, held.ours) for held in mirrored
        ]
        if not conflicts:
            clean += 1
            assert merged == other
            assert list(merged) == list(other)
        nothing_is_lost(base, ours, theirs, merged, conflicts)
    assert GENERATED * 0.3 < clean < GENERATED * 0.95


def nothing_is_lost(base, ours, theirs, merged, conflicts):
    """What a side wrote, and what both left, stands in the merged record or in a conflict."""
    was, one, two = (said_by(side) for side in (base, ours, theirs))
    told = {
        leaf
        for held in conflicts
        for side in (held.base, held.ours, held.theirs)
        for leaf in said_by(side, held.keys)
    }
    kept = said_by(merged) | told
    assert (one | two) - was <= kept
    assert was & one & two <= kept
    assert kept <= was | one | two


def said_by(value, keys=()):
    return {leaf for leaf in leaves(value, keys) if leaf[0][-1] != "progress"}
