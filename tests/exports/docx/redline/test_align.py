"""Which block is which is the same in every run."""

import os
import subprocess
import sys

_PROGRAM = """
from collections import namedtuple
from planctl.exports.docx.redline.align import aligned

Said = namedtuple("Said", "key said kind slot firm", defaults=[False])
words = ["完善管理", "健全机制", "提高服务", "优化环境", "夯实基础"]
text = f"各地{''.join(words)}。"
old = [Said("old", text, "line", "")]
new = [Said(word, text.replace(word, "扩大开放"), "line", "") for word in words]
print(aligned(old, new))
"""


def test_of_lines_that_are_equally_alike_the_same_are_paired_whatever_the_order_of_sets() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "1678"
    }
    assert len(said) == 1
    assert b"kept=[(" in said.pop()
