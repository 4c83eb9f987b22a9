"""Edits that nobody has written into the plan yet."""

from collections.abc import Iterator

from planctl.revisions.returned.fields import fields_of
from planctl.revisions.returned.told import readable
from planctl.schemas.opinion import Opinion
from planctl.schemas.plan import Plan
from planctl.text.reworded import seen_text
from planctl.text.seen import seen_lines
from planctl.text.seen_words import Characters


def is_unwritten(opinion: Opinion, plan: Plan) -> bool:
    """Tell whether an opinion is an edit of words that the plan still has as the reviewer found them."""
    if opinion.kind != "edit" or not opinion.on:
        return False
    texts = [*_texts(opinion, plan)]
    if not opinion.old:
        return bool(texts) and not any((opinion.new or "") in text for text in texts)
    return any(opinion.on in text and opinion.old in text for text in texts)


def _texts(opinion: Opinion, plan: Plan) -> Iterator[str]:
    """Yield what is read of the fields that an opinion may be on."""
    record = opinion.section or opinion.passage or opinion.area
    for origin, field in fields_of(plan).items():
        if origin.id == record and opinion.aspect in (origin.field, None):
            characters = Characters()
            seen = seen_text(seen_lines(field.text, characters))
            yield field.text if field.is_title else readable(seen, characters)
