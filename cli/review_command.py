"""planctl review."""

from typing import TYPE_CHECKING, Annotated, Any

from planctl.cli.check import open_plan
from planctl.cli.failure import Failure
from planctl.cli.options import Argument, Option, PlanOption, TextOrJson
from planctl.cli.session import Session
from planctl.schemas.base import ASPECTS, Aspect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planctl.cli.check import Opened
    from planctl.cli.suspects import Suspect
    from planctl.workspace.review import Stamped


def run(
    session: Session,
    sections: Annotated[list[str] | None, Argument("opt.read", "SECTION")] = None,
    plan: PlanOption = None,
    aspect: Annotated[str | None, Option("--aspect", says="opt.read_aspect")] = None,
    accept: Annotated[bool, Option("--accept", says="opt.accept_all")] = False,
    dry_run: Annotated[bool, Option("--dry-run", says="opt.dry_run")] = False,
    form: TextOrJson = "text",
) -> int:
    """Show what is suspect and what changed since; with a section's name, stamp it as read."""
    aspects = _aspects(aspect)
    opened = open_plan(session, plan)
    ids = _ids(opened, sections or ())
    found = [held for held in _suspects(opened, ids) if held.aspect in aspects]
    wanted = ids or (tuple(dict.fromkeys(held.section.id for held in found)) if accept else ())
    stamped: tuple[Stamped, ...] = ()
    if wanted and not (dry_run and form == "json"):
        from planctl.workspace.review import review

        stamped = review(opened.root, wanted, aspects, write=not dry_run)
    if form == "json":
        session.show_json(_as_json(found, stamped))
        return 0
    from planctl.cli.review_screen import show_stamped, show_suspects

    show_suspects(found, session)
    show_stamped(stamped, session, written=not dry_run)
    if not wanted:
        session.show(_summary(opened, found, session))
    return 0


def _aspects(said: str | None) -> tuple[Aspect, ...]:
    """Return the aspects that are asked for; raise Failure for one that hangs on none."""
    from planctl.schemas.reviewed import read_against

    known: tuple[Aspect, ...] = tuple(aspect for aspect in ASPECTS if read_against(aspect))
    if said is None:
        return known
    from planctl.cli.names import aspect_names

    meant = aspect_names().get(said, said)
    found: tuple[Aspect, ...] = tuple(aspect for aspect in known if aspect == meant)
    if not found:
        raise Failure("error.no_aspect", name=said, known=", ".join(known))
    return found


def _ids(opened: "Opened", sections: "Iterable[str]") -> tuple[str, ...]:
    """Return the ids of sections that are named by id or title; raise NoSuchSection for one that is not."""
    from planctl.workspace.index import read_index

    index = read_index(opened.root) if sections else None
    return tuple(dict.fromkeys(index.section(said).id for said in sections)) if index else ()


def _suspects(opened: "Opened", ids: tuple[str, ...]) -> "Iterator[Suspect]":
    from planctl.cli.suspects import suspects_of

    held = zip(opened.plan.sections, opened.loaded.places.section_paths, strict=True)
    asked = ((section, path) for section, path in held if not ids or section.id in ids)
    return suspects_of(asked, opened.root)


def _summary(opened: "Opened", found: "Sequence[Suspect]", session: Session) -> str:
    """Return how many links are suspect, and how many sections nobody has stamped, if there are any."""
    unread = sum(not section.reviewed for section in opened.plan.sections)
    said = session.say("review.suspect" if found else "review.none", count=len(found))
    return said + (f"\n{session.say('review.unread', count=unread)}" if unread else "")


def _as_json(found: "Sequence[Suspect]", stamped: "Sequence[Stamped]") -> dict[str, Any]:
    from planctl.cli.diff_json import change_as_json

    return {
        "suspects": [
            {
                "section": held.section.id,
                "title": held.section.title,
                "path": held.path,
                "aspect": held.aspect,
                "against": held.against,
                "known": held.known,
                "commit": held.commit._asdict() if held.commit else None,
                "changes": [change_as_json(change) for change in held.changes],
            }
            for held in found
        ],
        "stamped": [
            {
                "section": held.id,
                "path": held.path,
                "aspects": held.aspects,
                "renewed": held.renewed,
            }
            for held in stamped
        ],
    }
