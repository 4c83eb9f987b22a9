"""What became of every character, and of what somebody should be told, with places in the drafts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from planctl.imports.account import Account, Span, account
from planctl.imports.board import Board
from planctl.imports.draft import Draft
from planctl.imports.file_lines import FileLines
from planctl.imports.remark import Remark
from planctl.imports.written import Claim
from planctl.schemas.base import Aspect
from planctl.schemas.finding import Finding, Place

_FORMAT = re.compile(
    r"(?:\d{1,9}[.)](?=\s)|<br ?/?>|\[\^\w{1,40}\]:?|(?:```|~~~)\s*\w*|[\W_])*", re.IGNORECASE
)
"""What stands between claims: blanks, and marks of the format."""


def accounts(
    board: Board, drafts: Sequence[Draft], claims: Sequence[Iterable[Claim]]
) -> tuple[tuple[Account, ...], list[tuple[int, Remark]]]:
    """Return an account for each draft, and remarks on what found no place."""
    spans: list[list[Span]] = [[_span(claim) for claim in held] for held in claims]
    for area in board.areas.values():
        for entry in area.entries:
            for at, claim in entry.claims:
                spans[at].append(_span(claim, entry.id))
            for aspect, held in entry.aspects.items():
                for at, claim in held.claims:
                    spans[at].append(_span(claim, entry.id, aspect))
    for passage in board.passages.values():
        for at, claim in (*passage.claims, *passage.held.claims):
            spans[at].append(_span(claim, passage.id))
    found: list[Account] = []
    remarks: list[tuple[int, Remark]] = []
    for at, draft in enumerate(drafts):
        lost = [*_lost(draft.text, spans[at])]
        remarks += (
            (
                at,
                Remark("I509", s.start, s.end, {"words": draft.text[s.start : s.end].strip()[:40]}),
            )
            for s in lost
        )
        found.append(account(draft.name, draft.text, [*spans[at], *lost]))
    return tuple(found), remarks


def findings(drafts: Sequence[Draft], remarks: Iterable[tuple[int, Remark]]) -> tuple[Finding, ...]:
    """Return remarks as findings, by draft and place."""
    lines = [FileLines(draft) for draft in drafts]
    ordered = sorted(remarks, key=lambda item: (item[0], item[1].start, item[1].rule))
    return tuple(_finding(lines, at, remark) for at, remark in ordered)


def _finding(lines: Sequence[FileLines], at: int, remark: Remark) -> Finding:
    values = dict(remark.values)
    if remark.about:
        values["section"] = remark.about.title
    related: tuple[Place, ...] = ()
    if "draft" in values:
        other, start, end = (int(values.pop(name)) for name in ("draft", "start", "end"))
        related = (lines[other].place(start, end),)
    place = lines[at].place(remark.start, remark.end)
    return Finding(remark.rule, place, values, related)


def _span(claim: Claim, section: str | None = None, aspect: Aspect | None = None) -> Span:
    return Span(claim.start, claim.end, claim.as_, section, aspect, claim.reason)


def _lost(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield what nobody claimed though it holds words: said so, never passed over."""
    at = 0
    for span in sorted(spans, key=lambda span: span.start):
        if span.start > at and not _FORMAT.fullmatch(text, at, span.start):
            yield Span(at, span.start, "discarded", reason="unplaced")
        at = max(at, span.end)
    if not _FORMAT.fullmatch(text, at):
        yield Span(at, len(text), "discarded", reason="unplaced")
