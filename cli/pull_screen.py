"""What a pull shows: each file's account, what changes, what collides, what has no place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from planctl.cli.pull_clash import Teller
from planctl.cli.pulling import Outcome
from planctl.cli.standing import Standing
from planctl.messages.pull_words import tell
from planctl.messages.words import word
from planctl.revisions.returned.proposals import Proposed, Unplaced
from planctl.schemas.returned import Change
from planctl.workspace.files import OPINIONS

_STATES = ("taken", "followed", "decided", "refused", "undecided", "unplaced")
_LONGEST = 60
"""Characters of an edit without a place that are shown of each side."""


def show(outcome: Outcome, standing: Standing, teller: Teller, *, written: bool) -> None:
    """Show the whole outcome."""
    session = teller.session
    for line in _lines(outcome, teller):
        session.show(line)
    if any(change.path != OPINIONS for change in outcome.changes):
        session.show()
        _show_changes(outcome, standing, teller)
    session.show()
    for line in _closing(outcome, standing, teller, written=written):
        session.show(line)


def _lines(outcome: Outcome, teller: Teller) -> Iterator[str]:
    language = teller.session.language
    states = counts(outcome)
    for file in outcome.proposed:
        if file.file in outcome.unknown:
            yield tell(language, "no_base", file=file.file)
        yield _account(file, states, teller)
    clashes = outcome.pulled.undecided
    for clash in clashes:
        yield ""
        yield tell(language, "clash.title", where=teller.where(clash.origin))
        yield from teller.clash(clash)
    if outcome.pulled.unplaced:
        yield ""
        yield tell(language, "unplaced.title")
        yield from (f"  {line}" for line in _unplaced(outcome.pulled.unplaced, teller))


def counts(outcome: Outcome) -> Counter[tuple[str, str]]:
    """Count the edits of each file by what became of them."""
    pulled = outcome.pulled
    clashing = [
        held
        for clash in pulled.undecided
        for version in clash.versions
        for held in version.proposals
    ]
    groups: dict[str, Iterable[str]] = {
        "taken": (held.file for held in pulled.taken),
        "followed": (held.file for held in pulled.followed),
        "decided": (held.file for held in pulled.decided),
        "refused": (held.file for held in pulled.refused),
        "undecided": (held.file for held in clashing),
        "unplaced": (held.file for held in pulled.unplaced),
    }
    return Counter((file, state) for state, files in groups.items() for file in files)


def _account(file: Proposed, states: Counter[tuple[str, str]], teller: Teller) -> str:
    """Return a file's account: all of its edits, and what became of them."""
    language = teller.session.language
    held = {state: states[file.file, state] for state in _STATES if states[file.file, state]}
    parts = tell(language, "plus").join(tell(language, state, count=n) for state, n in held.items())
    comments = sum(remark.kind == "comment" for remark in file.remarks)
    footnotes = len(file.remarks) - comments
    said = tell(
        language,
        "file" if held else "file.none",
        file=file.file,
        edits=sum(held.values()),
        parts=parts,
        comments=comments,
    )
    return said + (tell(language, "footnotes", count=footnotes) if footnotes else "")


def _unplaced(unplaced: Sequence[Unplaced], teller: Teller) -> Iterator[str]:
    """Yield edits without a place, those together of which the same is to be said, and each text once."""
    for said, together in groupby(unplaced, lambda held: _said_of(held, teller)):
        yield said
        texts = ((held.old, held.new) for held in together)
        for (old, new), same in groupby(texts):
            count = sum(1 for _ in same)
            times = tell(teller.session.language, "unplaced.times", count=count)
            more = times if count > 1 else ""
            if old:
                yield f"  - {_cut(old)}{'' if new else more}"
            if new:
                yield f"  + {_cut(new)}{more}"


def _said_of(held: Unplaced, teller: Teller) -> str:
    """Say of which file, place and author an edit without a place is, and why it has none."""
    language = teller.session.language
    place = teller.where(held.origin)
    if held.place:
        place = word(language, f"@aside.{held.place}")
    elif held.line and not place:
        place = tell(language, "unplaced.paragraph", line=held.line)
    return tell(
        language,
        "unplaced.line",
        file=held.file,
        place=f" {place}" if place else "",
        who=names(held.by) or tell(language, "nobody"),
        reason=tell(language, f"reason.{held.reason}"),
    )


def names(by: Iterable[Change]) -> str:
    """Return the authors of changes, each once."""
    return "、".join(dict.fromkeys(change.author for change in by if change.author))


def _cut(said: str) -> str:
    flat = " ".join(said.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"


def _show_changes(outcome: Outcome, standing: Standing, teller: Teller) -> None:
    """Show what changes in the records, as `planctl diff` shows it."""
    from planctl.cli.diff_screen import show_comparison
    from planctl.cli.pull_changes import comparison

    show_comparison(comparison(outcome, standing, teller.session.language), teller.session)


def _closing(
    outcome: Outcome, standing: Standing, teller: Teller, *, written: bool
) -> Iterator[str]:
    language = teller.session.language
    new, known = outcome.opinions.new, standing.loaded.opinions
    if new:
        still = {
            key for key, held in known.items() if not held.decision
        } - outcome.opinions.decided.keys()
        still |= {key for key, held in new.items() if not held.decision}
        yield tell(
            language, "opinions.new", count=len(new), all=len(new) + len(known), open=len(still)
        )
    if outcome.pulled.undecided:
        yield tell(language, "clash.left", count=len(outcome.pulled.undecided))
    paths = tell(language, "comma").join(change.path for change in outcome.changes)
    if not paths:
        yield tell(language, "nothing")
    else:
        yield tell(language, "wrote" if written else "would", paths=paths)
