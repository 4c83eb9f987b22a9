"""Make the older version of a generated plan: the same, a tenth of its sections otherwise.

    python bench/edited.py PLAN FOLDER

writes `FOLDER`, a copy of `PLAN` in which every tenth section has, in each aspect, a word that was put
in, a figure that was another one or a sentence that was left out. The same plan makes the same bytes.
"""

import argparse
import re
import shutil
from pathlib import Path
from random import Random

_EVERY = 10
_WORD = "进一步"
_TEXT = re.compile(r"(?<=  text: \|-\n)(?:    .*\n|\n)+", re.MULTILINE)
_PLAIN = re.compile(r"(?<=[。\n])[^。\n*|:-]{12,}。")
_FIGURE = re.compile(r"(?<![\d.@-])(\d{2,})(?=[%家项亿万])")


def edited(text: str, chance: Random) -> str:
    """Return the text of one aspect with an edit in it."""
    sentences = _PLAIN.findall(text)
    edit = chance.choice(("word", "figure", "sentence"))
    if edit == "figure" and _FIGURE.search(text):
        return _FIGURE.sub(lambda found: str(int(found[1]) + 7), text, count=1)
    if edit == "sentence" and len(sentences) > 1:
        return text.replace(chance.choice(sentences), "", 1)
    return text.replace("，", f"，{_WORD}", 1)


def edit_one(plan: Path) -> None:
    """Put a word into the section in the middle of a plan, or take it out again."""
    sections = sorted(plan.glob("sections/*/*.yaml"))
    path = sections[len(sections) // 2]
    said = path.read_text(encoding="utf-8")
    old, new = (f"，{_WORD}", "，") if _WORD in said else ("，", f"，{_WORD}")
    path.write_text(said.replace(old, new, 1), encoding="utf-8", newline="\n")


def write(plan: Path, folder: Path) -> None:
    """Write the older version."""
    shutil.copytree(plan, folder)
    chance = Random(f"edited {plan.parent.name}")
    for path in sorted(folder.glob("sections/*/*.yaml"))[::_EVERY]:
        said = path.read_text(encoding="utf-8")
        other = _TEXT.sub(lambda found: edited(found[0], chance), said)
        path.write_text(other, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", type=Path)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    write(given.plan, given.folder)
