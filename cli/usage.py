"""What typer itself says of a command line, in the user's language."""

import re
from typing import Any

from planctl.messages.language import Language
from planctl.messages.screen import say

_HELP_WORDS = (
    (r"Usage: (.*?)\[OPTIONS\]", "usage.usage"),
    (r"Arguments:", "usage.arguments"),
    (r"Options:", "usage.options"),
    (r"\[required\]", "usage.required"),
    (r"\[default:\s+", "usage.default"),
    (r"Show this message and exit\.", "usage.help"),
)
_MISTAKES = (
    (r"Option '(?P<name>[^']+)' requires an argument", "error.no_value"),
    (r"Option '(?P<name>[^']+)' does not take a value", "error.takes_no_value"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((?P<words>.*)\)", "error.extra_words"),
    (
        r"Invalid value for '(?P<name>[^']+)'.*?(?P<value>'[^']*'|\"[^\"]*\") is not one of (?P<known>.*?)\.?$",
        "error.not_one_of",
    ),
    (r"Invalid value for '(?P<name>[^']+)'.*valid integer", "error.no_integer"),
)
"""The sentences of typer 0.12 to 0.29; what is none of them is shown as it is."""


def translated(shown: str) -> str:
    """Return a help page with the words that typer itself puts there in Chinese."""
    for english, key in _HELP_WORDS:
        shown = re.sub(english, say("zh", key), shown)
    return shown


def usage_sentence(error: Any, command: str, language: Language) -> str:
    """Return what is wrong with the command line, and where its help is."""
    said = _of_kind(error, language) or _of_sentence(error.format_message(), language)
    see = say(language, "error.see_help", command=command)
    return f"{say(language, 'error')}{said}\n{see}"


def _of_kind(error: Any, language: Language) -> str:
    """Return what errors say that carry what they are about; "" for others."""
    if type(error).__name__ == "NoSuchOption":
        close = (getattr(error, "possibilities", None) or [""])[0]
        meant = say(language, "error.did_you_mean", name=close) if close else ""
        return say(language, "error.no_option", name=error.option_name, meant=meant).strip()
    if type(error).__name__ == "MissingParameter" and error.param is not None:
        param = error.param
        name = param.metavar or getattr(param, "human_readable_name", None) or param.name.upper()
        return say(language, "error.missing_argument", name=name)
    return ""


def _of_sentence(english: str, language: Language) -> str:
    for pattern, key in _MISTAKES:
        found = re.search(pattern, english)
        if found:
            values = {name: value.replace("'", "") for name, value in found.groupdict().items()}
            return say(language, key, **values)
    return english
