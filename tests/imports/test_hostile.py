"""Drafts that mean harm, or are merely huge: a clear error or a complete account, in bounded time."""

import time

import pytest

HOSTILE = {
    "headings fifty deep": "\n".join(
        f"{'#' * level} 标题{level}\n正文{level}。" for level in range(1, 51)
    ),
    "a line of a million characters": "甲" * 1_000_000,
    "a million blanks in a line": "甲" + " " * 1_000_000 + "乙",
    "brackets without end": "[" * 50_000 + "{>>" * 20_000 + "（" * 20_000 + "〔" * 20_000,
    "bold without end": "**甲" * 50_000,
    "fences": "```\n" * 20_000,
    "pipes": ("| " * 2_000 + "\n") * 20,
    "items ever deeper": "\n".join(" " * (at % 90) + f"- 项{at}" for at in range(5_000)),
    "headings alone": "\n\n".join(f"一、题{at}" for at in range(5_000)),
    "the same line": "同一行文字在这里反复出现，三十个字以上才算一段话，所以写得长一些。\n" * 5_000,
    "breaks of every kind": "甲\r乙\u2028丙\x0b丁\x0c戊\x85己\r\n" * 2_000,
    "citations": "甲[https://example.org/{} 题]".format("x" * 50) * 5_000,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_it_ends_soon_with_a_complete_account(take, accounted, case):
    began = time.monotonic()
    accounted(take({"a.txt": HOSTILE[case]}))
    assert time.monotonic() - began < 60
