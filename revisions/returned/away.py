"""Sentences that the plan has moved to another field since a paper was made: their edits follow."""

from collections.abc import Callable, Mapping, Sequence

from planctl.revisions.returned.proposals import Field, Proposal, Proposed
from planctl.revisions.returned.since import Since, Span
from planctl.revisions.returned.weighed import Claim, made
from planctl.schemas.origin import Origin
from planctl.text.sentences import RECOGNISED

_MOST = 50
"""Sentences of a field that are looked for; of a field that lost more of what was edited, none."""
_Home = tuple[Origin, Span, int]
"""The field that a sentence of the base stands in now, the sentence, and by how much it has moved."""


class Away:
    """The plan as it stands, to find in it what is gone from where it stood."""

    def __init__(self, fields: Mapping[Origin, Field], seen: Callable[[Field], str]) -> None:
        """Take the plan's fields; `seen` is what a reader sees of one."""
        self._fields, self._see = fields, seen
        self._now: dict[Origin, str] | None = None
        self._before_by_file: dict[int, str] = {}

    def followed(
        self, file: Proposed, since: Since, own: Sequence[Proposal]
    ) -> tuple[dict[Origin, list[Claim]], list[Proposal]]:
        """Return the claims of edits that follow their sentences into other fields, and the other edits."""
        homes: dict[_Home, list[Proposal]] = {}
        others: list[Proposal] = []
        gone = [None if held.takes_along else since.gone(*held.rewording[:2]) for held in own]
        if len({*gone}) > _MOST:
            return {}, [*own]
        for held, span in zip(own, gone, strict=True):
            home = self._home(file, since.base, span)
            (homes.setdefault(home, []) if home else others).append(held)
        claims: dict[Origin, list[Claim]] = {}
        for (origin, span, by), edits in homes.items():
            claim = made(file.file, self.texts()[origin], span, by, tuple(edits))
            claims.setdefault(origin, []).append(claim)
        return claims, others

    def _home(self, file: Proposed, base: str, span: Span | None) -> _Home | None:
        """Return where a sentence stands now: word for word, once, and there alone, as before."""
        if span is None:
            return None
        said = base[slice(*span)]
        if len(said) < RECOGNISED or self._before(file).count(said) != 1:
            return None
        held = [(origin, text) for origin, text in self.texts().items() if said in text]
        if len(held) != 1 or held[0][1].count(said) != 1:
            return None
        origin, text = held[0]
        return origin, span, text.index(said) - span[0]

    def texts(self) -> dict[Origin, str]:
        """Return what is seen of all texts now."""
        if self._now is None:
            held = self._fields.items()
            self._now = {origin: self._see(one) for origin, one in held if not one.is_title}
        return self._now

    def _before(self, file: Proposed) -> str:
        """Return what was seen of all texts when the file was made."""
        if id(file) not in self._before_by_file:
            texts = (self._see(field) for field in file.began if not field.is_title)
            self._before_by_file[id(file)] = "\n".join(texts)
        return self._before_by_file[id(file)]
