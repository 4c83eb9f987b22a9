"""Which rules are asked for: --select and --ignore, by codes, beginnings of codes, or names."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from planctl.cli.failure import Failure
from planctl.cli.session import Session
from planctl.schemas.finding import Finding

_IDLE_WAIVER = "T391"


class Selection(NamedTuple):
    """Codes that are asked for (all if none), and codes that are not."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def of(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that are asked for; what cannot be read is always told."""
        if not self.select and not self.ignore:
            return tuple(findings)
        return tuple(found for found in findings if self._wants(found.rule))

    def not_run(self, waived: Callable[[], frozenset[str]]) -> frozenset[str]:
        """Return the codes of the rules that need not run; `waived` gives those that texts waive.

        Whether a waiver still waives anything is known only of rules that run.
        """
        if not self.select and not self.ignore:
            return frozenset()
        from planctl.checks.precedence import with_earlier
        from planctl.messages.rules import rules

        every = frozenset(rules())
        wanted = frozenset(filter(self._wants, every))
        run = wanted | waived() if _IDLE_WAIVER in wanted else wanted
        return every - with_earlier(run)

    def _wants(self, code: str) -> bool:
        if code[0] in "RS":
            return True
        wanted = not self.select or code.startswith(self.select)
        return wanted and not (self.ignore and code.startswith(self.ignore))


def selection(select: str | None, ignore: str | None, session: Session) -> Selection:
    """Return what two options say; stop at a word that no rule begins with."""
    return Selection(_codes(select, session), _codes(ignore, session))


def _codes(said: str | None, session: Session) -> tuple[str, ...]:
    words = (said or "").replace("，", ",").replace(" ", ",").split(",")
    return tuple(_code(word, session) for word in words if word)


def _code(word: str, session: Session) -> str:
    from planctl.messages.rules import rules  # the whole catalogue, for those who choose

    known = rules()
    named = next((rule.code for rule in known.values() if rule.name == word.lower()), None)
    code = named or word.upper()
    if not any(rule.startswith(code) for rule in known):
        raise Failure("error.no_rule", code=word, known=session.say("error.all_rules"))
    return code
