"""Decisions on opinions: those that the command line names, or one after the other on a terminal."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from planctl.cli.failure import Failure
from planctl.cli.opinions_screen import opinion_lines
from planctl.cli.session import Session
from planctl.cli.standing import Standing
from planctl.messages.opinion_words import tell
from planctl.workspace.changes import FileChange, apply_changes
from planctl.workspace.files import OPINIONS
from planctl.workspace.opinions import with_decision, with_reason
from planctl.workspace.write import writing

if TYPE_CHECKING:
    from planctl.schemas.opinion import Decision, Opinion

_ANSWERS: "dict[str, Decision]" = {"1": "accepted", "2": "partly", "3": "rejected"}


def found(opinions: "Mapping[str, Opinion]", ids: Sequence[str]) -> list[str]:
    """Return the ids that begin as these do; stop where one is none's, or several's."""
    keys: list[str] = []
    for said in ids:
        meant = [said] if said in opinions else [key for key in opinions if key.startswith(said)]
        if len(meant) != 1:
            key = "error.several_opinions" if meant else "error.no_opinion"
            raise Failure(key, id=said, known=", ".join(meant))
        keys += meant
    return keys


def decide(
    held: Standing,
    session: Session,
    ids: Sequence[str],
    decision: "Decision | None",
    reason: str | None,
) -> None:
    """Write a decision on some opinions, or why it was made."""
    if not ids:
        raise Failure("error.which_opinions")
    keys = found(held.loaded.opinions, ids)
    for key in keys if decision == "accepted" else ():
        if failure := _unwritten(key, held):
            raise failure
    old = held.files.raw[OPINIONS]
    raw = with_decision(old, keys, decision) if decision else old
    _written(held, old, with_reason(raw, keys, reason) if reason is not None else raw)
    for key in keys:
        said = decision or held.loaded.opinions[key].decision or "open"
        session.show(f"{key}  {tell(session.language, said)}")


def _unwritten(key: str, held: Standing) -> Failure | None:
    """Return what to say of an edit that would be called accepted and that the plan does not have."""
    from planctl.revisions.unwritten import is_unwritten

    opinion = held.loaded.opinions[key]
    if opinion.decision == "accepted" or not is_unwritten(opinion, held.plan):
        return None
    said = "error.unwritten_by_hand" if opinion.decision else "error.unwritten"
    return Failure(said, id=key, file=opinion.file or "FILE")


def ask_each(held: Standing, session: Session) -> None:
    """Show each opinion that is undecided, and write down at once what is typed about it."""
    raw = held.files.raw.get(OPINIONS, b"")
    waiting = {key: one for key, one in held.loaded.opinions.items() if not one.decision}
    if not waiting:
        session.show(tell(session.language, "none_open"))
    for key, opinion in waiting.items():
        for line in opinion_lines(key, opinion, held.plan, session):
            session.show(line)
        said = _typed(tell(session.language, "ask.decision"), ("", *_ANSWERS))
        if said is None:
            break
        failure = _unwritten(key, held) if _ANSWERS.get(said) == "accepted" else None
        if failure:
            session.show(failure.sentence(session.language))
        elif said:
            decided = with_decision(raw, [key], _ANSWERS[said])
            reason = _typed(tell(session.language, "ask.reason"))
            decided = with_reason(decided, [key], reason) if reason else decided
            raw = _written(held, raw, decided)
            if reason is None:
                break
        session.show()


def _typed(question: str, answers: Collection[str] = ()) -> str | None:
    """Return what is typed, one of some answers where there are any; None where nobody types any more."""
    while True:
        try:
            said = input(question).strip()
        except (EOFError, KeyboardInterrupt):
            return None
        if not answers or said in answers:
            return said


def _written(held: Standing, old: bytes, new: bytes) -> bytes:
    """Return the file as it stands now."""
    if new != old:
        with writing(held.files.root):
            apply_changes(held.files.root, [FileChange(OPINIONS, old, new)])
    return new
