"""What is suspect, and what was stamped, on a terminal."""

from collections.abc import Sequence

from planctl.cli.diff_screen import change_lines
from planctl.cli.session import Session
from planctl.cli.styled import Styled, coloured, marked
from planctl.cli.suspects import Suspect, compared
from planctl.cli.terminal import has_colours
from planctl.messages.words import word
from planctl.schemas.base import Aspect
from planctl.schemas.reviewed import read_against
from planctl.workspace.review import Stamped


def show_suspects(found: Sequence[Suspect], session: Session) -> None:
    """Show each suspect aspect with what changed since it was read."""
    paint = coloured if has_colours() else marked
    for suspect in found:
        section = suspect.section
        session.show(paint(Styled(f"{section.title}（{section.id}）", "bold")))
        session.show(f"  {_said(suspect, session)}")
        for line in change_lines(compared(suspect, session.language)):
            session.show(f"  {line}")
        session.show()


def _said(suspect: Suspect, session: Session) -> str:
    aspect, against = _names(suspect.aspect, session), _names(suspect.against, session)
    if not suspect.known:
        return session.say("review.unknown", aspect=aspect, against=against)
    if suspect.commit is None:
        return session.say("review.uncommitted", aspect=aspect, against=against)
    name, author, date, _ = suspect.commit
    values = {"author": author, "date": date[:10], "commit": name[:10]}
    return session.say("review.changed", aspect=aspect, against=against, **values)


def show_stamped(stamped: Sequence[Stamped], session: Session, *, written: bool) -> None:
    """Say what was stamped of each section, and what was so already; or what would be, and that it is not."""
    for held in stamped:
        title = f"{held.title}（{held.id}）"
        links = session.say("review.and").join(
            session.say(
                "review.link", aspect=_names(aspect, session), against=_against(aspect, session)
            )
            for aspect in held.renewed or held.aspects
        )
        key = (
            ("review.stamped" if written else "review.to_stamp")
            if held.renewed
            else "review.same"
            if held.aspects
            else "review.nothing"
        )
        session.show(session.say(key, title=title, links=links))
    if stamped and not written:
        session.show(session.say("review.not_written"))


def _against(aspect: Aspect, session: Session) -> str:
    return _names(read_against(aspect) or aspect, session)


def _names(aspect: Aspect, session: Session) -> str:
    return word(session.language, f"@aspect.{aspect}")
