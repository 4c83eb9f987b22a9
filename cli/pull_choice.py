"""Who decides what collides: the name that `--prefer` gives, or the lead, one by one on a terminal."""

from collections.abc import Iterable, Sequence

from planctl.cli.failure import Failure
from planctl.cli.pull_clash import Teller
from planctl.messages.pull_words import tell
from planctl.revisions.returned.proposals import Proposed
from planctl.revisions.returned.settled import Choose, Clash

_PLAN = ("plan", "现稿")
"""Names that keep the plan as it is."""
_ALL = ("all", "都采纳")
"""Names that take all versions where they go together."""


def leave(_clash: Clash) -> None:
    """Decide nothing."""


def prefer(name: str, files: Sequence[Proposed]) -> Choose:
    """Return who takes the version of a reviewer, or of a file; "plan" keeps the plan.

    "all" takes the versions together that can be.
    """
    known = {*_reviewers(files), *(file.file for file in files)}
    if name not in (*known, *_PLAN, *_ALL):
        raise Failure("error.prefer_whom", name=name, known=", ".join(sorted(known)))

    def choose(clash: Clash) -> int | None:
        if name in _PLAN:
            return 0
        if name in _ALL:
            return None if clash.together is None else len(clash.versions) + 1
        versions = enumerate(clash.versions, 1)
        return next((at for at, held in versions if name in (*held.who, *held.files)), None)

    return choose


def _reviewers(files: Iterable[Proposed]) -> Iterable[str]:
    for file in files:
        for proposal in file.proposals:
            yield from (change.author for change in proposal.by if change.author)


def ask(teller: Teller) -> Choose:
    """Return who shows a conflict on the terminal, and takes the version whose number is typed."""
    session = teller.session

    def choose(clash: Clash) -> int | None:
        session.show(tell(session.language, "clash.title", where=teller.where(clash.origin)))
        for line in teller.clash(clash):
            session.show(line)
        names = [teller.whose(held) for held in clash.versions]
        if clash.together is not None:
            names.append(tell(session.language, "clash.together"))
        versions = (f"{at} {name}" for at, name in enumerate(names, 1))
        said = tell(session.language, "comma").join(versions)
        return _number(tell(session.language, "clash.ask", versions=said), len(names))

    return choose


def _number(question: str, most: int) -> int | None:
    """Ask until a number up to `most` is typed; None where nothing is."""
    while True:
        try:
            said = input(question).strip()
        except EOFError:
            return None
        if not said:
            return None
        if said.isdecimal() and int(said) <= most:
            return int(said)
