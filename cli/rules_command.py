"""planctl rules."""

import json
from dataclasses import asdict
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from planctl.cli.failure import Failure
from planctl.cli.options import TextOrJson
from planctl.cli.session import Session
from planctl.messages.language import Both
from planctl.messages.rule import Rule
from planctl.messages.rules import rules
from planctl.messages.words import word

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(
    context: typer.Context,
    code: Annotated[str | None, typer.Argument(help="opt.rule")] = None,
    form: TextOrJson = "text",
) -> None:
    """List the rules, or show the page of one."""
    session: Session = context.obj
    chosen = list(rules().values()) if code is None else [_named(code, session)]
    if form == "json":
        report = {"rules": [_plain(asdict(rule)) for rule in chosen]}
        session.show(json.dumps(report, ensure_ascii=False, indent=2))
    elif code is None:
        _table(chosen, session)
    else:
        session.show(page(chosen[0], session))


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


def _table(chosen: list[Rule], session: Session) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for key in ("rules.code", "rules.name", "rules.severity", "rules.message"):
        table.add_column(session.say(key))
    for rule in chosen:
        severity = word(session.language, f"@severity.{rule.severity}")
        table.add_row(rule.code, rule.name, severity, _template(rule, session))
    session.console().print(table)
