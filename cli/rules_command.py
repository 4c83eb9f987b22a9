"""planctl rules."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from difflib import get_close_matches
from itertools import groupby
from typing import Annotated, Any, cast

from planctl.cli.columns import Row, table_lines
from planctl.cli.failure import Failure
from planctl.cli.options import Argument, TextOrJson
from planctl.cli.session import Session
from planctl.cli.terminal import table_room
from planctl.messages.language import Both
from planctl.messages.rule import Rule
from planctl.messages.rules import rules
from planctl.messages.words import word


def run(
    session: Session,
    code: Annotated[str | None, Argument(says="opt.rule")] = None,
    form: TextOrJson = "text",
) -> int:
    """List the rules, or show the page of one."""
    chosen = list(rules().values()) if code is None else [_named(code, session)]
    if form == "json":
        report = {"rules": [_plain(asdict(rule)) for rule in chosen]}
        session.show(json.dumps(report, ensure_ascii=False, indent=2))
    elif code is None:
        session.show("\n".join(_table(chosen, session)))
    else:
        session.show(page(chosen[0], session))
    return 0


def _plain(value: Any) -> Any:
    """Return a value for JSON: a sentence in both languages under the names of the languages."""
    if isinstance(value, Both):
        return value._asdict()
    if isinstance(value, dict):
        entries = cast("dict[str, Any]", value)
        return {name: _plain(held) for name, held in entries.items()}
    return (
        [_plain(held) for held in cast("Sequence[Any]", value)]
        if isinstance(value, tuple)
        else value
    )


def page(rule: Rule, session: Session) -> str:
    """Return the page of a rule."""
    language = session.language
    severity = word(language, f"@severity.{rule.severity}")
    switch = "rules.switch" if rule.switchable else "rules.no_switch"
    parts = [
        f"{rule.code} {rule.name} · {severity}",
        _template(rule, session),
        f"{session.say('rules.why')}\n{rule.why(language)}",
        f"{session.say('rules.wrong')}\n{_indented(rule.wrong)}",
        f"{session.say('rules.right')}\n{_indented(rule.right)}",
        session.say(switch, code=rule.code),
    ]
    if rule.off:
        parts.insert(-1, f"{session.say('rules.off')}\n{rule.off(language)}")
    if rule.standard:
        parts.insert(-1, f"{session.say('rules.standard')}\n{rule.standard}")
    return "\n\n".join(parts)


def _template(rule: Rule, session: Session) -> str:
    """Return a rule's sentence with its blanks left open: `the key "…" is written twice`."""
    import re

    said = rule.message.zh if session.language == "zh" else rule.message.en
    return re.sub(r"\{\w+\}", "…", said)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


def _named(said: str, session: Session) -> Rule:
    known = rules()
    for rule in known.values():
        if said.upper() == rule.code or said.lower() == rule.name:
            return rule
    words = [*known, *(rule.name for rule in known.values())]
    close = get_close_matches(said, words, n=1) or get_close_matches(said.upper(), words, n=1)
    meant = (
        session.say("error.did_you_mean", name=close[0])
        if close
        else session.say("error.all_rules")
    )
    raise Failure("error.no_rule", code=said, known=meant)


def _table(chosen: list[Rule], session: Session) -> Iterator[str]:
    """Yield the lines of a table, families apart."""
    first, *rest = map(session.say, ("rules.code", "rules.name", "rules.severity", "rules.message"))
    families = groupby(chosen, lambda rule: rule.code[0])
    groups = [[_row(rule, session) for rule in held] for _, held in families]
    return table_lines((first, *rest), groups, table_room())


def _row(rule: Rule, session: Session) -> Row:
    severity = word(session.language, f"@severity.{rule.severity}")
    return (rule.code, rule.name, severity, _template(rule, session))
