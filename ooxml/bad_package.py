"""Why a file is not a Word document that can be used."""

from typing import Literal

Problem = Literal[
    "not_a_package",
    "old_word",
    "encrypted",
    "too_large",
    "member_name",
    "broken_xml",
    "document_type",
    "no_document",
    "macros",
    "strict",
]


class BadPackage(Exception):  # noqa: N818 - its name is its sentence
    """A foreign file cannot be read; whoever shows it has the sentence for its `problem`.

    `part` is the member of the package that it is about, "" for the whole file.
    """

    def __init__(self, problem: Problem, part: str = "") -> None:
        """Keep what is wrong, and where."""
        self.problem: Problem = problem
        self.part = part
        super().__init__(f"{problem}: {part}" if part else problem)
