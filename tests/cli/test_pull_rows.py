"""A row of a table is one thing: it comes, goes and moves as a whole."""

import pytest

from planctl.ooxml.names import qn
from planctl.workspace.read import read_plan

ROWS = (
    "| 银行 | 12万 |",
    "| 支付机构 | 30万[@skills-report] |",
    "| 银联 | 12万 |",
    "| 网联 | 9万 |",
)


@pytest.fixture
def plan(plan):
    path = plan / "sections/trade/payments.yaml"
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace(f"{ROWS[1]}\n", "\n    ".join(ROWS[1:]) + "\n"), encoding="utf-8")
    return plan


@pytest.fixture
def pulled(plan, planctl, reviewer):
    """Return what a reviewer's edits come to: the rows of the table then, and the edits."""

    def edited(who, *edits):
        planctl("export", "--docx", "-o", plan.parent / "稿.docx")
        review = reviewer.Reviewer(plan.parent / "稿.docx", who)
        for edit in edits:
            edit(review)
        ran = planctl("pull", review.save(plan.parent / "回.docx"))
        assert (ran.code, "not placed" in ran.out) == (0, False), ran.out
        loaded = read_plan(plan)
        text = loaded.plan.section("payments").status.text
        rows = tuple(line for line in text.splitlines() if line.startswith("| "))
        return rows[2:], [(held.old, held.new) for held in loaded.opinions.values()]

    return edited


def names(*rows):
    return [row.split(" ")[1] for row in rows]


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize("row", ROWS)
def test_a_row_that_goes_is_one_edit(pulled, row, who):
    (name,) = names(row)
    rows, edits = pulled(who, lambda r: r.delete_row(name))
    assert rows == tuple(held for held in ROWS if held != row)
    assert edits == [(row.strip("| "), None)]


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize(("row", "before"), [(0, 2), (0, 3), (1, 0), (2, 1), (3, 0), (3, 1)])
def test_a_row_that_is_put_elsewhere_goes_and_comes(pulled, row, before, who):
    rows, edits = pulled(who, lambda r: r.move_row(*names(ROWS[row], ROWS[before])))
    expected = [*ROWS[:before], ROWS[row], *ROWS[before:]]
    del expected[row + (before < row)]
    assert rows == tuple(expected)
    ((old, new),) = edits  # whichever of two has moved
    assert old.split("‖")[1] == new.split("‖")[1]


@pytest.mark.parametrize("row", [1, 2, 3])
def test_a_row_that_comes_where_another_goes_is_an_edit_of_its_own(pulled, row):
    before, gone = names(ROWS[row - 1], ROWS[row])
    new = "| 清算所 | 7万 |"
    rows, edits = pulled(
        "审稿人甲", lambda r: r.insert_row(before, "清算所", "7万"), lambda r: r.delete_row(gone)
    )
    assert rows == (*ROWS[:row], new, *ROWS[row + 1 :])
    assert {*edits} == {(None, new.strip("| ")), (ROWS[row].strip("| "), None)}


def test_a_row_of_which_every_cell_is_typed_over_is_one_edit_where_nobody_tracked_it(pulled):
    new = "| 清算所 | 7万 |"
    rows, edits = pulled(
        None, lambda r: r.replace("网联", "清算所"), lambda r: r.replace("9万", "7万")
    )
    assert rows == (*ROWS[:3], new)
    assert edits == [("网联 | 9万", "清算所 | 7万")]


def test_a_table_that_is_put_elsewhere_stays_and_is_told(plan, planctl, reviewer):
    planctl("export", "--docx", "-o", plan.parent / "稿.docx")
    review = reviewer.Reviewer(plan.parent / "稿.docx", None)
    table = next(review.paragraph("银联").iterancestors(qn("w:tbl")))
    review.paragraph("懂规则的人少").addnext(table)
    before = read_plan(plan).plan
    ran = planctl("pull", review.save(plan.parent / "回.docx"))
    assert "taken in" not in ran.out
    assert "not placed" in ran.out
    assert read_plan(plan).plan == before


@pytest.fixture
def pulled_into(plan, planctl, reviewer):
    """Return what comes of an edit where the plan's table was changed since: its rows then, and what is said."""

    def edited(now, who, edit):
        planctl("export", "--docx", "-o", plan.parent / "稿.docx")
        review = reviewer.Reviewer(plan.parent / "稿.docx", who)
        edit(review)
        path = plan / "sections/trade/payments.yaml"
        said = path.read_text(encoding="utf-8")
        path.write_text(said.replace("\n    ".join(ROWS), "\n    ".join(now)), encoding="utf-8")
        ran = planctl("pull", review.save(plan.parent / "回.docx"), "--prefer", "all")
        text = read_plan(plan).plan.section("payments").status.text
        return tuple(line for line in text.splitlines() if line.startswith("| "))[2:], ran.out

    return edited


BANK, PAYING, UNION, NETS = ROWS
EDITED_UNION = "| 银联 | 15万 |"


def edit_union(review):
    row = next(review.paragraph("银联").iterancestors(qn("w:tr")))
    review.type_over([*row.iter(qn("w:p"))][-1], 0, len("12"), "15")


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((UNION, BANK, PAYING, NETS), (EDITED_UNION, BANK, PAYING, NETS)),
        ((BANK, PAYING, NETS, UNION), (BANK, PAYING, NETS, EDITED_UNION)),
        ((NETS, UNION, "| 清算所 | 12万 |"), (NETS, EDITED_UNION, "| 清算所 | 12万 |")),
        ((BANK, EDITED_UNION, PAYING), (BANK, EDITED_UNION, PAYING)),
    ],
)  # fmt: skip
def test_an_edit_of_a_row_that_the_plan_has_moved_follows_it(pulled_into, now, expected, who):
    rows, said = pulled_into(now, who, edit_union)
    assert rows == expected, said
    assert "not placed" not in said


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize("now", [(BANK, PAYING, NETS), (NETS, "| 清算所 | 12万 |"), (BANK,)])
def test_an_edit_of_a_row_that_the_plan_has_deleted_is_told_and_changes_no_other(
    pulled_into, now, who
):
    rows, said = pulled_into(now, who, edit_union)
    assert rows == now
    assert "no longer holds the row" in said
    assert "+ 银联 | 15万" in said


@pytest.mark.parametrize("own", ["银联 | 20万", "中国银联 | 12万"])
def test_an_edit_of_a_row_that_the_plan_has_moved_and_edited_is_held_against_that_row(
    pulled_into, own
):
    now = (f"| {own} |", BANK, NETS)
    rows, said = pulled_into(now, "审稿人甲", edit_union)
    assert rows == now
    assert f"0 the plan  {own}" in said


@pytest.mark.parametrize("who", ["审稿人甲", None])
@pytest.mark.parametrize(
    ("gone", "now", "expected", "told"),
    [
        ("银联", (UNION, NETS, BANK), (NETS, BANK), "taken in"),
        ("银联", (NETS, BANK), (NETS, BANK), "in the plan already"),
        ("银联 网联", (NETS, BANK), (BANK,), "taken in"),
        ("银联 网联", (NETS, BANK, UNION), (NETS, BANK, UNION), "not placed"),
        ("银联", (EDITED_UNION, NETS, BANK), (EDITED_UNION, NETS, BANK), "0 the plan  银联 | 15万\n"),
    ],
)  # fmt: skip
def test_rows_that_a_reviewer_deletes_are_these_wherever_the_plan_has_put_them(
    pulled_into, gone, now, expected, told, who
):
    rows, said = pulled_into(now, who, lambda r: [r.delete_row(name) for name in gone.split()])
    assert rows == expected
    assert told in said


@pytest.mark.parametrize("who", ["审稿人甲", None])
def test_a_row_that_the_plan_has_deleted_is_not_brought_back_by_a_move(pulled_into, who):
    now = (NETS, BANK)
    rows, said = pulled_into(now, who, lambda r: r.move_row("银联", "银行"))
    assert rows == now
    assert "2 not placed" in said
