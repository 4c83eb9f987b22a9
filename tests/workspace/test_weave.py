"""The text of a merged record: letters of the side that has it, comments of both, order of both."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planctl.messages.refusal import Refusal
from planctl.revisions.merge import merge
from planctl.workspace.conflict_marks import without_marks
from planctl.workspace.edit import append_item, set_scalar
from planctl.workspace.weave import woven
from planctl.workspace.yaml_file import read_yaml
from planctl.workspace.yaml_text import open_text

from .yaml_strategies import TEXT, section_files

BASE = """\
# yaml-language-server: $schema=x.json
id: goods
title: 货物贸易
area: trade   # 领域
owner: 贸易组

# 现状由统稿组核过
status:
  progress: drafting
  text: |-
    **出口规模扩大。**全年出口约110亿美元[@customs]。通关时间缩短一半。

    进口来源更加多样。
challenge: {progress: todo, text: 合规成本上升。}
needs:
  - status  # 先写
  - challenge
"""


def swapped(*pairs):
    text = BASE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


# What ours and theirs make of BASE, and what comes out.
WOVEN = {
    "different keys": (
        [("货物贸易", "货物进出口")],
        [("owner: 贸易组", "owner: 统稿组")],
        [("货物贸易", "货物进出口"), ("owner: 贸易组", "owner: 统稿组")],
    ),
    "different sentences, in a block": (
        [("110", "126")],
        [("一半", "六成"), ("更加多样", "多样")],
        [("110", "126"), ("一半", "六成"), ("更加多样", "多样")],
    ),
    "comments of both sides": (
        [("  text: |-", "  # 数字待核\n  text: |-"), ("drafting", "review")],
        [("progress: drafting", "progress: drafting # 未定")],
        [("  text: |-", "  # 数字待核\n  text: |-"), ("drafting", "review # 未定")],
    ),
    "a comment changed above, the value below": (
        [("# 现状由统稿组核过", "# 现状由统稿组再核")],
        [("110", "126")],
        [("# 现状由统稿组核过", "# 现状由统稿组再核"), ("110", "126")],
    ),
    "a comment each in one place": (
        [("challenge:", "# 乙\nchallenge:"), ("货物贸易", "货物进出口")],
        [("challenge:", "# 甲\nchallenge:"), ("110", "126")],
        [("challenge:", "# 乙\n# 甲\nchallenge:"), ("货物贸易", "货物进出口"), ("110", "126")],
    ),
    "quoted otherwise on one side, another value on the other": (
        [("货物贸易", '"货物贸易"')],
        [("货物贸易", "货物进出口")],
        [("货物贸易", "货物进出口")],
    ),
    "within brackets": (
        [("progress: todo", "progress: drafting")],
        [("上升。", "快速上升。")],
        [("progress: todo", "progress: drafting"), ("上升。", "快速上升。")],
    ),
    "brackets opened on one side": (
        [("challenge: {progress: todo, text: 合规成本上升。}", "challenge:\n  progress: todo\n  text: 合规成本上升。 # 核")],
        [("上升。", "快速上升。")],
        [("challenge: {progress: todo, text: 合规成本上升。}", "challenge:\n  progress: todo\n  text: 合规成本快速上升。 # 核")],
    ),
    "items of a list": (
        [("  - challenge\n", "  - challenge\n  - countermeasure # 后写\n")],
        [("  - status  # 先写\n", "")],
        [("  - challenge\n", "  - challenge\n  - countermeasure # 后写\n"), ("  - status  # 先写\n", "")],
    ),
    "keys added in one place": (
        [("owner: 贸易组\n", "owner: 贸易组\nremarks: 待核\n")],
        [("owner: 贸易组\n", "owner: 贸易组\nreviewed: {challenge: s-1}\n")],
        [("owner: 贸易组\n", "owner: 贸易组\nremarks: 待核\nreviewed: {challenge: s-1}\n")],
    ),
    "a comment on what the other side took out": (
        [("owner: 贸易组\n", "")],
        [("owner: 贸易组\n", "# 归口待定\nowner: 贸易组\n")],
        [("owner: 贸易组\n", ""), ("  - challenge\n", "  - challenge\n# 归口待定\n")],
    ),
    "carriage returns on one side": (
        [("\n", "\r\n")],
        [("110", "126")],
        [("110", "126"), ("\n", "\r\n")],
    ),
    "one key, two values": (
        [("title: 货物贸易", "title: '货物: 进出口'")],
        [("title: 货物贸易", "title: 进出口")],
        [("title: 货物贸易", "title: '<<<<<<< \"货物: 进出口\" ||||||| 货物贸易 ======= 进出口 >>>>>>>'")],
    ),
    "one sentence, two edits": (
        [("通关时间缩短一半。", "通关时间缩短六成。")],
        [("通关时间缩短一半。", "通关时间缩短七成。")],
        [("通关时间缩短一半。", "\n    <<<<<<< ours\n    通关时间缩短六成。\n    ||||||| base\n    通关时间缩短一半。\n    =======\n    通关时间缩短七成。\n    >>>>>>> theirs")],
    ),
    "one sentence of a plain text, two edits": (
        [("challenge: {progress: todo, text: 合规成本上升。}", "challenge:\n  progress: todo\n  text: 合规成本缓慢上升。 # 核")],
        [("challenge: {progress: todo, text: 合规成本上升。}", "challenge:\n  progress: todo\n  text: 合规成本快速上升。")],
        [("challenge: {progress: todo, text: 合规成本上升。}", "challenge:\n  progress: todo\n  text: |- # 核\n    <<<<<<< ours\n    合规成本缓慢上升。\n    ||||||| base\n    合规成本上升。\n    =======\n    合规成本快速上升。\n    >>>>>>> theirs")],
    ),
}  # fmt: skip


def merged(base, ours, theirs):
    raw = [side if isinstance(side, bytes) else side.encode() for side in (base, ours, theirs)]
    files = [open_text(side) for side in raw]
    value, conflicts = merge(*(file.value or {} for file in files))
    return woven(files, value), conflicts


@pytest.mark.parametrize("case", WOVEN)
def test_what_one_side_has_is_taken_from_there_and_the_rest_is_woven(case):
    ours, theirs, wanted = (swapped(*pairs) for pairs in WOVEN[case])
    assert merged(BASE, ours, theirs)[0].decode() == wanted


@pytest.mark.parametrize("case", WOVEN)
def test_without_a_conflict_the_bytes_are_the_same_whichever_side_is_ours(case):
    ours, theirs = (swapped(*pairs) for pairs in WOVEN[case][:2])
    one, conflicts = merged(BASE, ours, theirs)
    assert conflicts or merged(BASE, theirs, ours)[0] == one


LISTS = {
    "sources": (
        "a:\n  title: 甲\n\nb:\n  title: 乙\n",
        "a:\n  title: 甲\n\nb:\n  title: 乙\n  url: https://b.example\n\nd:\n  title: 丁 # 丁\n",
        "a:\n  title: 甲甲\n\nb:\n  title: 乙\n\nc:\n  title: 丙\n",
        "a:\n  title: 甲甲\n\nb:\n  title: 乙\n  url: https://b.example\n\nc:\n  title: 丙\n\nd:\n  title: 丁 # 丁\n",
    ),
    "areas and their sections": (
        "areas:\n- id: a\n  title: 甲\n  sections: [x, k]\n- id: b\n  title: 乙\n  sections:\n    - z\n",
        "areas:\n- id: a\n  title: 甲\n  sections: [k]\n- id: b\n  title: 乙\n  sections:\n    - z\n    - x # 移来\n",
        "areas:\n- id: a\n  title: 甲类\n  sections: [x, k, p]\n# 乙类\n- id: b\n  title: 乙\n  sections:\n    - z\n    - m\n",
        "areas:\n- id: a\n  title: 甲类\n  sections: [k, p]\n# 乙类\n- id: b\n  title: 乙\n  sections:\n    - z\n    - m\n    - x # 移来\n",
    ),
    "two orders of one list": (
        "needs:\n  - a\n  - b\n  - c # 丙\n",
        "needs:\n  - b\n  - a\n  - c # 丙\n",
        "needs:\n  - a\n  - c # 丙\n  - b\n",
        'needs:\n  - a\n  - c # 丙\n  - b\n  - "<<<<<<< [b, a, c] ||||||| [a, b, c] ======= [a, c, b] >>>>>>>"\n',
    ),
    "two files out of nothing": (
        "",
        "id: a\ntitle: 甲\n",
        "# 乙方建\nid: a\narea: b\n",
        "# 乙方建\nid: a\narea: b\ntitle: 甲\n",
    ),
    "the entry of one side taken out and changed": (
        "a:\n  title: 甲\n  url: https://a.example\nb:\n  title: 乙\n",
        "b:\n  title: 乙\n",
        "a:\n  title: 甲甲 # 改\n  url: https://a.example\nb:\n  title: 乙\n",
        "a:\n  title: <<<<<<< ||||||| 甲 ======= 甲甲 >>>>>>> # 改\n  url: https://a.example\nb:\n  title: 乙\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LISTS)
def test_files_of_entries_and_lists_are_woven_item_by_item(case):
    base, ours, theirs, wanted = LISTS[case]
    assert merged(base, ours, theirs)[0].decode() == wanted


def test_marks_on_one_line_are_read_as_ours():
    base = {"title": "甲", "date": 2024, "needs": ("a", "b", "c"), "owner": "x"}
    ours = {"title": "乙: 丙", "date": 2025, "needs": ("b", "a", "c")}
    theirs = {"title": "丁", "date": "2025-01", "needs": ("a", "c", "b"), "owner": "z"}
    raw = [json.dumps(side).encode() for side in (base, ours, theirs)]
    value, conflicts = merge(base, ours, theirs)
    read = read_yaml(woven([open_text(side) for side in raw], value))
    assert len(conflicts) == 4
    assert {fault.rule for fault in read.faults} == {"R016"}
    found = without_marks(read.value)
    assert (found["title"], found["date"], found["owner"]) == ("乙: 丙", 2025, "z")
    assert sorted(found["needs"]) == ["a", "b", "c"]


DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.sampled_from(["title", "area", "remarks"]), TEXT),
        st.tuples(st.just("add"), st.sampled_from(["x", "y"]), st.just("")),
        st.tuples(st.just("above"), st.sampled_from(["title", "needs", "remarks", "status"]), st.sampled_from(["# 甲", "# 乙", ""])),
    ),
    max_size=4,
)  # fmt: skip


def done(raw, deeds):
    """Return a file as a person leaves it; what cannot be done by a program is not done."""
    for kind, key, said in deeds:
        try:
            if kind == "set":
                raw = set_scalar(raw, (key,), said)
            elif kind == "add":
                raw = append_item(raw, ("needs",), key)
            else:
                raw = raw.replace(f"\n{key}:".encode(), f"\n{said}\n{key}:".encode())
        except Refusal:
            continue
    return raw


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(section_files(), DEEDS, DEEDS)
def test_records_however_ugly_are_woven_and_nothing_of_them_is_lost(base, one, other):
    """`woven` proves value and comments itself: here it must not refuse, whatever stands there."""
    ours, theirs = done(base, one), done(base, other)
    found, conflicts = merged(base, ours, theirs)
    mirrored, _ = merged(base, theirs, ours)
    assert conflicts or found == mirrored
    assert [fault for fault in read_yaml(found).faults if fault.rule not in ("R005", "R016")] == []
