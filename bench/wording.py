"""Measure the rules of wording beside autocorrect, zhlint and textlint on the same text.

    python bench/wording.py [CHARACTERS]

makes a Markdown text of so many characters (a million) out of the sentences of `generate.py`, and
times each tool from its start to its end on it, the rules of wording in this process too. A peer that
is not here is said to be absent: `pip install autocorrect-py`, `npm i zhlint textlint
textlint-rule-preset-zh-technical-writing` in the folder that this runs in.
"""

import gc
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from generate import topics

from planctl.checks.wording.run import read
from planctl.imports.prose import prose_of
from planctl.imports.reading import read_draft
from planctl.workspace.builtin import starter_terms

_AUTOCORRECT = (
    "import sys, autocorrect_py as a; "
    "a.lint_for(open(sys.argv[1], encoding='utf-8').read(), 'x.md')"
)
_TEXTLINT = ("--preset", "zh-technical-writing")


def text_of(characters: int) -> str:
    """Return paragraphs of so many characters, each with its heading."""
    said = [
        f"## {topic.title}\n\n{text}\n"
        for topic in topics(characters // 700 + 1)
        for text in topic.texts.values()
    ]
    return "\n".join(said)[:characters]


def ours(text: str) -> tuple[float, float, int]:
    """Return the seconds of the processor for all rules, those to read the draft, and the findings."""
    gc.disable()
    started = time.process_time()
    proses = tuple(prose_of(read_draft("稿.md", text.encode())))
    ready = time.process_time()
    count = sum(1 for _ in read(proses, starter_terms()))
    return time.process_time() - ready, ready - started, count


def peers(path: Path) -> Iterator[tuple[str, tuple[str, ...] | None]]:
    """Yield each peer with its command; None where it is absent."""
    has = find_spec("autocorrect_py")
    yield "autocorrect", (sys.executable, "-c", _AUTOCORRECT, str(path)) if has else None
    for name, options in (("zhlint", ()), ("textlint", _TEXTLINT)):
        program = shutil.which(name) or shutil.which(f"node_modules/.bin/{name}")
        yield name, (program, *options, str(path)) if program else None


def main(show: Callable[[str], None] = print) -> None:
    """Measure all and show a line for each."""
    characters = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    text = text_of(characters)
    rules, reading, count = ours(text)
    show(f"{len(text):,} characters")
    show(f"planctl, rules of wording: {rules:.2f} s, {len(text) / rules:,.0f} characters a second")
    show(f"planctl, reading the draft: {reading:.2f} s; findings: {count}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.md"
        path.write_text(text, encoding="utf-8")
        for name, command in peers(path):
            if command is None:
                show(f"{name}: absent, not measured")
                continue
            started = time.perf_counter()
            done = subprocess.run(command, capture_output=True, check=False, timeout=600)
            spent = time.perf_counter() - started
            if done.returncode not in (0, 1):
                show(f"{name}: did not run (exit code {done.returncode}), not measured")
                continue
            said = f"{spent:.2f} s, {len(text) / spent:,.0f} characters a second"
            show(f"{name}: {said}")


if __name__ == "__main__":
    main()
