"""The small plan compared with itself, some words changed."""

from pathlib import Path

import pytest

from planctl.exports.comparison.comparison import compared
from planctl.revisions.compare import compare
from planctl.revisions.side import Side
from planctl.workspace.files import read_files
from planctl.workspace.read import load

SMALL = Path(__file__).parents[2] / "plans" / "small"
EDITS = (
    ("sections/trade/customs.yaml", "报关单的98%", "报关单的99.5%"),
    ("sections/trade/customs.yaml", "企业平均用时缩短三分之一[@customs-2024, p12]。", "企业平均用时缩短三分之一。"),
    ("sections/trade/customs.yaml", "各地口径不一", "各地口径<script>alert(1)</script>不一"),
    ("sections/trade/customs.yaml", "title: 通关便利", "title: 通关与口岸"),
    ("sections/talent/training.yaml", "title: ", "title: “新”"),
    ("sections/trade/customs.yaml", "发布全国通用的补料清单，A<B与R&D类商品一并纳入[@clearance-rules; @cross-border-rules]。", ""),
    ("sections/talent/training.yaml", "text: |-\n", "text: |-\n    发布全国通用的补料清单，A<B与R&D类商品一并纳入。\n\n"),
    ("plan.yaml", "stage: 征求意见稿", "stage: 送审稿"),
)  # fmt: skip


@pytest.fixture
def comparison():
    """Return the comparison that these edits, or others, of the small plan make."""

    def made(edits=EDITS, language="zh", names=("v1", "v2")):
        old = read_files(SMALL)
        raw = dict(old.raw)
        for path, before, after in edits:
            assert before.encode() in raw[path], (path, before)
            raw[path] = raw[path].replace(before.encode(), after.encode(), 1)
        sides = []
        for files in (old, old._replace(raw=raw)):
            loaded = load(files)
            sides.append(Side(loaded.plan, loaded.places))
        one, other = (side.plan for side in sides)
        return compared(one, other, names, compare(*sides), language)

    return made
