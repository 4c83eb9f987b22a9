"""Two languages, and which of them a person reads."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Language = Literal["zh", "en"]


class Both(NamedTuple):
    """One thing said in both languages."""

    zh: str
    en: str

    def __call__(self, language: Language, **values: object) -> str:
        """Return it in `language`, its blanks filled; a blank without a value is a KeyError."""
        said = self.zh if language == "zh" else self.en
        return said.format(**values) if values else said


def choose_language(asked: str | None, environment: Mapping[str, str]) -> Language:
    """Return the language asked for, else PLANCTL_LANG's, else Chinese under a zh locale."""
    for said in (asked, environment.get("PLANCTL_LANG")):
        if said:
            return "zh" if said.lower().startswith("zh") else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    return "en"
