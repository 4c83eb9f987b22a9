"""Whether a paper was made of the plan at hand, or of another one that calls its sections alike."""

from collections.abc import Iterator

from planctl.revisions.returned.fields import fields_of
from planctl.schemas.plan import Plan
from planctl.text.marks import without_notes
from planctl.text.sentences import RECOGNISED, sentence_spans

_LEAST = 1 / 3
"""How much of a retitled plan's sentences must still stand in it: others share a stock of phrases."""


def are_kin(began: Plan, now: Plan) -> bool:
    """Tell whether two plans are one: by their title, or, if it was changed, by a third of what it said.

    Where the paper says nothing yet, by a section that both have.
    """
    if began.head.title == now.head.title:
        return True
    ours, theirs = set(_sentences(now)), [*_sentences(began)]
    if not theirs:
        ids = [{section.id for section in plan.sections} for plan in (began, now)]
        return not ids[0].isdisjoint(ids[1])
    return sum(said in ours for said in theirs) >= _LEAST * len(theirs)


def _sentences(plan: Plan) -> Iterator[str]:
    """Yield the sentences of a plan that can be recognised elsewhere."""
    texts = (field.text for field in fields_of(plan).values() if not field.is_title)
    for text in map(without_notes, texts):
        said = (text[start:end].strip() for start, end in sentence_spans(text))
        yield from (each for each in said if len(each) >= RECOGNISED)
