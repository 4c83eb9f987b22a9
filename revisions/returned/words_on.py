"""The words that comments stand on, and the fields that these belong to."""

from collections.abc import Iterator, Mapping, Sequence

from planctl.revisions.returned.belonging import Belonging
from planctl.revisions.returned.proposals import Remark
from planctl.schemas.origin import Origin
from planctl.schemas.returned import BREAK, NOTE, Change, Line, LineSpan, Returned

_SHOWN = str.maketrans({NOTE: None, BREAK: None})
_LONGEST = 200
"""Characters of the words that are kept with a comment."""


def comments_on(file: Returned, held: Belonging, origins: Mapping[str, Origin]) -> Iterator[Remark]:
    """Yield the comments of a file as remarks on the words and the field that they stand on."""
    owners = {
        portion.line: origins[stem]
        for stem, portions in held.fields.items()
        if stem in origins
        for portion in portions
    }
    for comment in file.comments:
        owner = (owners[span.line] for span in comment.spans if span.line in owners)
        yield Remark(
            file.name,
            "comment",
            next(owner, None),
            comment.aside.said[:_LONGEST] if comment.aside else _words(comment.spans, file.lines),
            comment.text,
            Change(comment.author, comment.date),
            comment.replies,
            comment.resolved,
            comment.aside.place if comment.aside else None,
        )


def _words(spans: Sequence[LineSpan], lines: Sequence[Line]) -> str:
    """Return what stands there with all changes accepted, or what stood there if it is gone."""
    held = [[*lines[span.line].cut(span.start, span.end)] for span in spans]
    after = "\n".join("".join(each.said for each in line if not each.gone) for line in held)
    before = "\n".join("".join(each.said for each in line if not each.come) for line in held)
    return (after.strip() or before.strip()).translate(_SHOWN)[:_LONGEST]
