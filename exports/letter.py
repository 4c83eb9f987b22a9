"""The letter: what an exporter had to decide, for the command line to tell."""

from collections.abc import Mapping
from typing import NamedTuple


class Decision(NamedTuple):
    """One thing decided: the code of its rule, what fills the sentence, and where.

    `paragraph` counts the paragraphs of the written file from 1, those of tables too.
    """

    rule: str
    values: Mapping[str, str] = {}
    paragraph: int = 1
