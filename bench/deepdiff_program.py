"""Compare the records of two plans with deepdiff, section by section, by id.

    python bench/deepdiff_program.py OLD NEW

The records are read by PyYAML's C loader, the fastest that a script would take.
"""

import sys
from pathlib import Path
from typing import Any

import yaml
from deepdiff import DeepDiff


def sections(plan: Path) -> dict[str, Any]:
    """Return the sections of a plan by id."""
    paths = sorted(plan.glob("sections/*/*.yaml"))
    records = (yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in paths)
    return {record["id"]: record for record in records}


if __name__ == "__main__":
    old, new = map(Path, sys.argv[1:])
    print(DeepDiff(sections(old), sections(new)).pretty())
