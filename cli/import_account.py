"""The account of an import: with the plan's ids, honest about what the plan did not take, as JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from planctl.imports.account import Account, Span
from planctl.schemas.base import Aspect
from planctl.schemas.free_ids import FreeIds
from planctl.text.likeness import bare
from planctl.text.sentences import sentence_spans
from planctl.workspace.take_in import TakenIn

KEPT = "kept-as-it-was"
"""The reason of words that the plan says otherwise."""
_Kept = Mapping[tuple[str | None, Aspect | None], str]


def settled(account: Account, text: str, taken: TakenIn) -> Account:
    """Return an account of what became of a draft in the plan that took it in.

    Ids are those of the plan; a sentence that stands in no record, since the plan keeps what it
    says itself, is discarded and says why.
    """
    kept: _Kept = {
        (change.section, change.aspect): bare(change.old or "")
        for change in taken.changes
        if change.kind == "edited" and not change.taken and change.key.endswith("text")
    }
    spans = [piece for span in account.spans for piece in _settled(span, text, taken.ids, kept)]
    return replace(account, spans=tuple(spans))


def _settled(span: Span, text: str, ids: Mapping[str, str], kept: _Kept) -> Iterator[Span]:
    section = ids.get(span.section, span.section) if span.section else None
    span = replace(span, section=section)
    held = kept.get((section, span.aspect))
    if span.as_ not in ("text", "note", "citation") or section is None or held is None:
        yield span
        return
    said = text[span.start : span.end]
    for start, end in sentence_spans(said):
        piece = replace(span, start=span.start + start, end=span.start + end)
        stands = bare(said[start:end]) in held
        yield piece if stands else replace(piece, as_="discarded", reason=KEPT)


def summary(account: Account) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many characters became what, and how many were left out for which reason."""
    became: Counter[str] = Counter()
    discarded: Counter[str] = Counter()
    for span in account.spans:
        became[span.as_] += span.end - span.start
        if span.as_ == "discarded":
            discarded[span.reason or ""] += span.end - span.start
    return dict(became), dict(discarded)


def account_bytes(accounts: Sequence[Account]) -> bytes:
    """Return the accounts as the published JSON (`planctl schema accounts`)."""
    listed = [
        {"source": held.source, "characters": held.characters, "spans": [*map(_plain, held.spans)]}
        for held in accounts
    ]
    return (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode()


def _plain(span: Span) -> dict[str, Any]:
    return {field.name.removesuffix("_"): getattr(span, field.name) for field in fields(span)}


def text_paths(account: Path, sources: Iterable[str]) -> Iterator[tuple[Path, str]]:
    """Yield where the extracted text of each source goes: beside the account, under its name."""
    names = FreeIds()
    for source in sources:
        yield account.with_name(f"{names.take(Path(source).name)}.txt"), source
