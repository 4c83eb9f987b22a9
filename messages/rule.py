"""A rule: what a finding's code stands for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from planctl.messages.language import Both, Language

Family = Literal["reading", "record", "linked", "export", "import", "wording", "figures", "waiver"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A code that never changes, its page, and the sentences of its findings.

    `hints` are tried in order: the first whose blanks can all be filled is shown.
    What records say of each other and what a text says can be switched; what cannot be read cannot be
    waved through. `off` says when to switch a rule of wording or figures off, `standard` the clause that it
    follows; its `wrong` and `right` are drafts, in which it is found and in which nothing is.
    """

    code: str
    name: str
    family: Family
    severity: Literal["error", "warning", "info"]
    message: Both
    hints: tuple[Both, ...]
    why: Both
    wrong: str
    right: str
    off: Both | None = None
    standard: str = ""

    @property
    def switchable(self) -> bool:
        """Whether `plan.yaml` may switch it."""
        return self.family in ("linked", "wording", "figures", "waiver")

    def say(self, language: Language, values: Mapping[str, str]) -> str:
        """Return the finding's sentence."""
        return self.message(language, **values)

    def hint(self, language: Language, values: Mapping[str, str]) -> str | None:
        """Return what to do about it."""
        for hint in self.hints:
            try:
                return hint(language, **values)
            except KeyError:
                continue
        return None
