"""The rules of wording, in a table: a new one is a function in a module of its family, and a row."""

from collections.abc import Callable, Iterable, Iterator

from planctl.checks.wording import quotes
from planctl.checks.wording.sheet import Sheet, Slip
from planctl.schemas.finding import Finding
from planctl.schemas.prose import Prose
from planctl.schemas.terms import Terms

Rule = Callable[[Sheet], Iterator[Slip]]

RULES: tuple[Rule, ...] = (quotes.quotes_are_paired,)


def read(proses: Iterable[Prose], terms: Terms | None = None) -> Iterator[Finding]:
    """Yield every finding in some proses, which are read together."""
    sheet = Sheet.of(proses, terms)
    for rule in RULES:
        for slip in rule(sheet):
            yield sheet.finding(slip)
