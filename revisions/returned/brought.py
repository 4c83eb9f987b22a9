"""Lines that files take out as a whole and put in elsewhere, as the plan writes them."""

from collections.abc import Iterable, Mapping

from planctl.revisions.returned.proposals import Field, Proposed
from planctl.revisions.returned.told import PLAIN
from planctl.schemas.origin import Origin
from planctl.text.reworded import Brought
from planctl.text.seen import seen_lines
from planctl.text.seen_words import Characters


def brought(
    files: Iterable[Proposed],
    fields: Mapping[Origin, Field],
    characters: Characters,
    others: Iterable[Origin],
) -> dict[str, Brought]:
    """Return such lines by what is seen of them; `others` are fields of no edit that they stand in."""
    gone: set[str] = set()
    come: set[str] = set()
    origins = {*others}
    for file in files:
        for held in file.proposals:
            start, end, new = held.rewording
            gone |= {*file.seen[held.origin][start:end].split("\n")}
            come |= {*new.translate(PLAIN).split("\n")}
            origins.add(held.origin)
    wanted = (gone & come) - {""}
    moved = (fields[each] for each in origins & fields.keys() if wanted)
    return {
        line.seen: Brought(line, field.text[line.start : line.first])
        for field in moved
        if not field.is_title
        for line in seen_lines(field.text, characters)
        if line.seen in wanted
    }
