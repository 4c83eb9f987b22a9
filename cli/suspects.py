"""What is suspect in a plan, with what changed since it was read."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from planctl.exports.comparison.comparison import Comparison
from planctl.messages.language import Language
from planctl.messages.refusal import Refusal
from planctl.revisions.subject import Subject, TextPair
from planctl.revisions.texts import resolved
from planctl.schemas.base import Aspect
from planctl.schemas.change import Change
from planctl.schemas.reviewed import is_stamp, read_against, suspects
from planctl.schemas.section import Section
from planctl.text.fingerprint import fingerprint
from planctl.workspace.git_log import Commit
from planctl.workspace.history import history
from planctl.workspace.values import value_at
from planctl.workspace.yaml_file import read_yaml


class Suspect(NamedTuple):
    """An aspect that was read against another (`against`), and what changed in that one since.

    `known` is false where git does not hold the words that were read; the commit is the first that
    changed them, None for what is not committed yet.
    """

    section: Section
    path: str
    aspect: Aspect
    against: Aspect
    known: bool = False
    commit: Commit | None = None
    changes: tuple[Change, ...] = ()


def suspects_of(sections: Iterable[tuple[Section, str]], root: Path) -> Iterator[Suspect]:
    """Yield what is suspect in some sections, given with their paths."""
    for section, path in sections:
        for aspect in suspects(section, fingerprint):
            against = read_against(aspect)
            if against:
                yield _since(Suspect(section, path, aspect, against), root)


def _since(suspect: Suspect, root: Path) -> Suspect:
    """Return it with what changed since it was read, as far as git knows what that was."""
    stamp = (suspect.section.reviewed or {}).get(suspect.aspect, "")
    for commit, text in _former_texts(suspect, root):
        if is_stamp(stamp, suspect.against, text, fingerprint):
            return suspect._replace(known=True, commit=commit, changes=_changes(suspect, text))
    return suspect


def _former_texts(suspect: Suspect, root: Path) -> Iterator[tuple[Commit | None, str]]:
    """Yield each text that the aspect had, the newest first, with the commit that changed it."""
    try:
        for step in history(root, suspect.path):
            text = value_at(read_yaml(step.old or b"").value, (suspect.against, "text"))
            if isinstance(text, str):
                yield step.commit, text
    except Refusal:  # no git, or no history yet
        return


def _changes(suspect: Suspect, old: str) -> tuple[Change, ...]:
    section, held = suspect.section, suspect.section.aspect(suspect.against)
    subject = Subject(suspect.path, section.id, section.title, section.area)
    return resolved([TextPair(subject, suspect.against, old, held.text if held else "")])


def compared(suspect: Suspect, language: Language) -> Comparison:
    """Return what changed since, as a comparison of a section with itself."""
    section = suspect.section
    return Comparison(
        old="",
        new="",
        title=section.title,
        changes=suspect.changes,
        language=language,
        areas={},
        sections={section.id: section.title},
        edited=frozenset((it.section, it.aspect) for it in suspect.changes if it.kind == "edited"),
    )
