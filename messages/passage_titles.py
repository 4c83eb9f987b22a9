"""The titles that passages usually bear, by the ids under which the built-in forms name them."""

from collections.abc import Mapping
from types import MappingProxyType

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "abstract": "摘要",
        "keywords": "关键词",
        "introduction": "引言",
        "comparison": "做法比较",
        "cases": "典型案例",
        "outlook": "展望",
        "conclusions": "结论",
    }
)
"""What is printed, so in Chinese whatever the language of the screen."""


def id_of_title(title: str) -> str | None:
    """Return the id of the passage that usually has this title; blanks within it mean nothing."""
    bare = "".join(title.split())
    return next((name for name, known in TITLES.items() if known == bare), None)
