"""The sections and passages that drafts come to, while they are being put together."""

from dataclasses import dataclass, field

from planctl.imports.written import Claim, Piece
from planctl.schemas.base import Aspect, Progress


@dataclass(slots=True, eq=False)
class Held:
    """What is said of one aspect, or of a passage: pieces in order, and who claimed what.

    `claims` stand with the index of their draft.
    """

    pieces: list[Piece] = field(default_factory=list[Piece])
    claims: list[tuple[int, Claim]] = field(default_factory=list[tuple[int, Claim]])
    progress: Progress | None = None

    def take(self, draft: int, pieces: tuple[Piece, ...]) -> None:
        """Add pieces, with their claims."""
        self.pieces += pieces
        self.claims += ((draft, claim) for piece in pieces for claim in piece.claims())


@dataclass(slots=True, eq=False)
class Entry:
    """A section to be: `titled` says that a draft gave its title, not we."""

    area: str
    title: str
    titled: bool
    aspects: dict[Aspect, Held] = field(default_factory=dict[Aspect, Held])
    remarks: list[str] = field(default_factory=list[str])
    claims: list[tuple[int, Claim]] = field(default_factory=list[tuple[int, Claim]])
    owner: str = ""
    id: str = ""

    def held(self, aspect: Aspect) -> Held:
        """Return what is said of an aspect, nothing yet if it is new."""
        return self.aspects.setdefault(aspect, Held())


@dataclass(slots=True, eq=False)
class PassageEntry:
    """A passage to be."""

    id: str
    title: str
    held: Held = field(default_factory=Held)
    claims: list[tuple[int, Claim]] = field(default_factory=list[tuple[int, Claim]])


@dataclass(slots=True, eq=False)
class AreaEntry:
    """An area to be: its sections in order, and its headline in each part."""

    name: str
    entries: list[Entry] = field(default_factory=list[Entry])
    headlines: dict[Aspect | None, str] = field(default_factory=dict[Aspect | None, str])
    owner: str = ""
    id: str = ""
