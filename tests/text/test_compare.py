"""Two texts compared as an editor marks them."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl.text.compare import Edit, edits
from planctl.text.words import words

TEXTS = st.text("甲乙丙丁。，；\n*一二3.%ab ", max_size=40)
PIECES = st.lists(
    st.sampled_from(
        [
            "产业链稳定。",
            "其中，",
            "出口110亿美元，",
            "同比增长3.5%；",
            "[@a-1]",
            "**",
            "\n\n",
            "的",
        ]
    ),
    max_size=12,
).map("".join)

# Kept as it is, [old→new] where it changed.
MARKED = [
    ("出口约110亿美元，同比增长3%。", "出口约126亿美元，同比增长5.5%。", "出口约[110→126]亿美元，同比增长[3%→5.5%]。"),
    ("占45.6%。", "占46.1%。", "占[45.6%→46.1%]。"),
    ("共1,200项。", "共1,250项。", "共[1,200→1,250]项。"),
    ("采用GB/T标准。", "采用GB/Z标准。", "采用[GB/T→GB/Z]标准。"),
    ("三分之一靠进口。", "三分之二靠进口。", "[三分之一→三分之二]靠进口。"),
    ("企业效率低。", "企业质效低。", "企业[效率→质效]低。"),
    ("促进贸易。", "促进投资促进贸易。", "[→促进投资]促进贸易。"),
    ("医药产业。", "医药产业，健康产业。", "医药产业[→，健康产业]。"),
    ("扩大开放，补齐短板。", "扩大开放。补齐短板。", "扩大开放[，→。]补齐短板。"),
    ("甲项完成。丙项在建。", "甲项完成。乙项待批。丙项在建。", "甲项完成。[→乙项待批。]丙项在建。"),
    ("甲乙丙丁。", "甲乙丙戊。新加的一句。", "甲乙丙[丁→戊]。[→新加的一句。]"),
    ("形成体系，组织团队指导。", "形成体系。新建协调专班，统一口径。", "形成体系[，组织团队指导→。新建协调专班，统一口径]。"),
    ("贸易稳步增长，结构优化。", "贸易持续扩大，质量提升。", "贸易[稳步增长→持续扩大]，[结构优化→质量提升]。"),
    ("据统计[@a-1]。", "据统计[@a-2]。", "据统计[[@a-1]→[@a-2]]。"),
    ("**要点。**细节甲。", "**新要点。**细节甲。", "**[→新]要点。**细节甲。"),
    ("一句。\n\n另一段。", "一句。\n\n新的一段。\n\n另一段。", "一句。\n\n[→新的一段。\n\n]另一段。"),
    ("", "新写的。", "[→新写的。]"),
    ("同样的话。", "同样的话。", "同样的话。"),
    ("", "", ""),
]  # fmt: skip


def marked(old, new):
    return "".join(
        edit.old if edit.op == "keep" else f"[{edit.old}→{edit.new}]" for edit in edits(old, new)
    )


@pytest.mark.parametrize(("old", "new", "said"), MARKED)
def test_hunks_read_as_an_editor_would_mark_them(old, new, said):
    assert marked(old, new) == said


@given(TEXTS, TEXTS)
def test_both_sides_come_back(old, new):
    found = edits(old, new)
    assert ("".join(edit.old for edit in found), "".join(edit.new for edit in found)) == (old, new)


@given(PIECES, PIECES)
def test_kept_and_changed_stretches_alternate_and_say_what_they_are(old, new):
    found = edits(old, new)
    assert all((one.op == "keep") != (other.op == "keep") for one, other in pairwise(found))
    for op, before, after in found:
        assert op == (
            "keep" if before == after else "replace" if before and after else
            "delete" if before else "insert"
        )  # fmt: skip


@given(PIECES)
def test_identical_texts_are_one_kept_stretch(text):
    assert edits(text, text) == ((Edit("keep", text, text),) if text else ())


@given(TEXTS, TEXTS)
def test_no_word_is_cut(old, new):
    found = edits(old, new)
    for text, side in ((old, "old"), (new, "new")):
        ends, at = {0}, 0
        for edit in found:
            at += len(getattr(edit, side))
            ends.add(at)
        borders, at = {0}, 0
        for word in words(text):
            at += len(word)
            borders.add(at)
        assert ends <= borders


def shortest(old, new):
    """Return how many characters the shortest edit marks, by the textbook."""
    row = [0] * (len(new) + 1)
    for one in old:
        before, row = row, [0]
        for at, other in enumerate(new):
            row.append(before[at] + 1 if one == other else max(row[at], before[at + 1]))
    return len(old) + len(new) - 2 * row[-1]


def drafted(chance):
    """Return a text of a few sentences and an edited copy: words, numbers, clauses, sentences."""
    vocabulary = ["产业", "医药", "出口", "增长", "合作", "标准", "推进", "完善", "机制", "国际", "注册", "临床"]  # fmt: skip
    clauses = [
        "".join(chance.choices(vocabulary, k=chance.randint(3, 7))) + chance.choice("，。；")
        for _ in range(chance.randint(4, 16))
    ]
    clauses = [f"{chance.randint(10, 999)}亿美元{said}" if chance.random() < 0.3 else said for said in clauses]  # fmt: skip
    edited = list(clauses)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(edited))
        edited[at] = chance.choice(
            [
                edited[at].replace(chance.choice(vocabulary), chance.choice(vocabulary), 1),
                edited[at].replace("亿", "万", 1),
                edited[at] + "".join(chance.choices(vocabulary, k=4)) + "。",
                "",
                "其中" + edited[at],
            ]
        )
    return "".join(clauses), "".join(edited)


def test_what_is_marked_is_close_to_the_shortest_edit():
    chance = random.Random(5)
    pairs = [drafted(chance) for _ in range(60)]
    least = sum(shortest(old, new) for old, new in pairs)
    told = sum(
        len(edit.old) + len(edit.new)
        for old, new in pairs
        for edit in edits(old, new)
        if edit.op != "keep"
    )
    assert least <= told <= 1.15 * least


CHARACTERS = "".join(map(chr, range(0x4E00, 0x5600)))


def prose(chance, length):
    return "".join("。" if at % 30 == 29 else chance.choice(CHARACTERS) for at in range(length))


def rewritten(text, chance, share):
    return "".join(chance.choice(CHARACTERS) if chance.random() < share else said for said in text)


LONG = {
    "unrelated": lambda c: (prose(c, 20_000), prose(c, 20_000)),
    "unrelated, without a mark": lambda c: tuple("".join(c.choices(CHARACTERS, k=20_000)) for _ in "ab"),
    "one change": lambda c: (prose(c, 200_000), None),
    "rewritten throughout": lambda c: ((text := prose(c, 100_000)), rewritten(text, c, 0.1)),
    "one character over and over": lambda _: ("啊" * 100_000, "啊" * 99_000 + "哦啊"),
    "one sentence over and over": lambda _: ("同一句话。" * 20_000, "同一句话。另一句话。" * 10_000),
    "marks that never close": lambda _: ("{>>" * 30_000, "[@" * 30_000 + "**" * 10_000),
    "blank lines": lambda _: ("\n \t" * 30_000, "\n" * 60_000),
}  # fmt: skip


@pytest.mark.parametrize("kind", LONG)
def test_long_texts_are_compared_in_bounded_time(kind):
    old, new = LONG[kind](random.Random(7))
    if new is None:
        new = f"{old[:90_000]}改{old[90_001:]}"
    began = time.process_time()
    found = edits(old, new)
    assert time.process_time() - began < 5  # a bound, not a measure: it takes a tenth of that
    assert ("".join(edit.old for edit in found), "".join(edit.new for edit in found)) == (old, new)


def test_a_row_of_a_table_is_compared_with_the_row_of_its_name():
    head = "| 流域 | 处数 |\n| --- | --- |\n| 上游 | 18 |\n"
    old = f"{head}| 中游 | 9 |\n| 下游 | 5 |\n\n余下不计。"
    new = f"{head}| 下游 | 8 |\n| 河口 | 14 |\n\n余下不计。"
    changed = [(edit.old, edit.new) for edit in edits(old, new) if edit.op != "keep"]
    assert changed == [("| 中游 | 9 |\n", ""), ("5", "8"), ("", "\n| 河口 | 14 |")]
