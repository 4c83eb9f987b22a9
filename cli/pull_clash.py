"""A conflict as it is shown: the plan's words and each version beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from planctl.cli.session import Session
from planctl.cli.styled import Styled, on_screen
from planctl.exports.opinion_said import edit_said
from planctl.messages.pull_words import tell
from planctl.messages.words import word
from planctl.revisions.opinions import Rivals
from planctl.revisions.returned.settled import Clash, Version
from planctl.revisions.returned.told import readable
from planctl.schemas.opinion import Opinion
from planctl.schemas.origin import Origin
from planctl.schemas.plan import Plan
from planctl.schemas.returned import PARAGRAPH_END
from planctl.text.compare import edits
from planctl.text.seen_words import Characters

_HANG = 4
"""Columns before the further lines of a version."""


@dataclass(frozen=True)
class Teller:
    """Says for people where an edit belongs and what a conflict is about."""

    session: Session
    plan: Plan
    characters: Characters
    rivals: Rivals

    def where(self, origin: Origin | None) -> str:
        """Return a field by its record's title, id, and what of it; "" for no field."""
        if origin is None:
            return ""
        plain = origin.field in ("title", "text")
        part = word(self.session.language, f"@{'field' if plain else 'aspect'}.{origin.field}")
        title = self._title(origin)
        named = f"{title}（{origin.id}）" if title and title != origin.id else origin.id
        return f"{named} · {part}"

    def _title(self, origin: Origin) -> str:
        if origin.kind == "section":
            section = self.plan.section(origin.id)
            return section.title if section else ""
        if origin.kind == "passage":
            passage = self.plan.passages.get(origin.id)
            return passage.title if passage else ""
        return next((area.title for area in self.plan.head.areas if area.id == origin.id), "")

    def whose(self, version: Version) -> str:
        """Return the names of those who made a version, or else of its files."""
        return tell(self.session.language, "comma").join(version.who or version.files)

    def clash(self, clash: Clash) -> Iterator[str]:
        """Yield a conflict, the plan's words first, then each version with what it changes."""
        now = readable(clash.now, self.characters).strip()
        label = tell(self.session.language, "clash.now")
        yield from on_screen([Styled(f"  0 {label}  ", "bold"), Styled(now)], _HANG)
        for number, version in enumerate(clash.versions, 1):
            head = Styled(f"  {number} {self.whose(version)}  ", "bold")
            text = readable(version.text, self.characters).strip()
            yield from on_screen([head, *_changed(now, text)], _HANG)
        if clash.together is not None:
            head = Styled(
                f"  {len(clash.versions) + 1} {tell(self.session.language, 'clash.together')}  ",
                "bold",
            )
            text = readable(clash.together, self.characters).strip()
            yield from on_screen([head, *_changed(now, text)], _HANG)
        for key, rival in self.others(clash).items():
            yield from on_screen([Styled(f"  {self._other(key, rival)}", "faint")], _HANG)

    def others(self, clash: Clash) -> dict[str, Opinion]:
        """Return by their ids the edits that earlier pulls took over, or left, beside those of a conflict."""
        edits = (proposal for version in clash.versions for proposal in version.proposals)
        return dict(held for edit in edits for held in self.rivals(edit))

    def _other(self, key: str, rival: Opinion) -> str:
        """Say whose edit of the sentence the plan has by now, or waits, in a file that is not at hand."""
        language = self.session.language
        who = tell(language, "comma").join(rival.who) or tell(language, "nobody")
        edit = edit_said(language, rival.old or "", rival.new or "")
        said = "clash.taken" if rival.decision else "clash.waiting"
        return tell(language, said, who=who, edit=edit, id=key, file=rival.file or "")


def _changed(now: str, text: str) -> Iterator[Styled]:
    for edit in edits(now, text):
        if edit.op == "keep":
            yield Styled(edit.new)
        else:
            yield Styled(edit.old.replace("\n", PARAGRAPH_END), "old")
            yield Styled(edit.new.replace("\n", PARAGRAPH_END), "new")
