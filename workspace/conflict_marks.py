"""How a conflict is marked where one value stands: on one line, each side as YAML writes it.

    title: <<<<<<< 数据出境 ||||||| 数据跨境 ======= 数据流动 >>>>>>>

It is a text like any other, so the file can be read. As an item of a list it says what is at odds
about the list, whose items stand above it as ours has them. Texts of more than a line hold marks on
lines of their own (`text.conflicts`).
"""

import re
from typing import Any

from planctl.schemas.conflict import ABSENT, Conflict
from planctl.workspace.scalar_text import flow_text
from planctl.workspace.values import Value, is_list, is_mapping
from planctl.workspace.yaml_file import read_yaml

_ONE_LINE = re.compile(
    r"<{7}(?: (?P<ours>(?!\|{7}|={7}).+?))?(?: \|{7} .+?)? ={7}(?: (?P<theirs>(?!>{7}).+?))? >{7}"
)


def with_marks(value: Value) -> Value:
    """Return a merged value with a mark in the place of each Conflict."""
    if isinstance(value, Conflict):
        sides = (("<<<<<<<", value.ours), ("|||||||", value.base), ("=======", value.theirs))
        return " ".join([*(said for side in sides for said in _side(*side)), ">>>>>>>"])
    if is_mapping(value):
        return {key: with_marks(held) for key, held in value.items()}
    return tuple(map(with_marks, value)) if is_list(value) else value


def _side(mark: str, value: Any) -> list[str]:
    if value is ABSENT:
        return [] if mark == "|||||||" else [mark]
    return [mark, flow_text(value)]


def without_marks(value: Value) -> Value:
    """Return a file's value with ours in the place of each mark on one line (theirs, where ours is none)."""
    if is_mapping(value):
        return {key: without_marks(held) for key, held in value.items()}
    if is_list(value):
        return tuple(without_marks(held) for held in value if _found(held) is None)
    found = _found(value)
    return (
        value
        if found is None
        else read_yaml((found["ours"] or found["theirs"] or "").encode()).value
    )


def _found(value: Value) -> re.Match[str] | None:
    return _ONE_LINE.fullmatch(value) if isinstance(value, str) and value[:1] == "<" else None
