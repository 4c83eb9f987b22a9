"""Opinions of reviewers: what became of them is so in the text."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from planctl.checks.cross_index import CrossIndex
from planctl.schemas.finding import Finding
from planctl.schemas.opinion import Opinion

_FILE = "opinions.yaml"


def accepted_edits_agree(index: CrossIndex) -> Iterator[Finding]:
    """L233: two edits of the same words are not both accepted, after a merge of branches, say."""
    by_sentence: defaultdict[tuple[str | None, ...], list[tuple[str, Opinion]]] = defaultdict(list)
    for key, held in index.opinions.items():
        if held.kind == "edit" and held.decision == "accepted" and held.on and held.old:
            sentence = held.section, held.passage, held.area, held.aspect, held.on
            by_sentence[sentence].append((key, held))
    for accepted in by_sentence.values():
        for (first, one), (second, other) in combinations(accepted, 2):
            if one.new != other.new and _meet(one, other):
                values = {"id": second, "other": first, "words": other.old or ""}
                related = (index.places.of_value(_FILE, first, "decision"),)
                place = index.places.of_value(_FILE, second, "decision")
                yield Finding("L233", place, values, related)


def _meet(one: Opinion, other: Opinion) -> bool:
    """Tell whether two edits of a sentence change the same words."""
    said, old, words = one.on or "", one.old or "", other.old or ""
    if old == words:
        return True
    if said.count(old) != 1 or said.count(words) != 1:
        return False
    start, place = said.index(old), said.index(words)
    return start < place + len(words) and place < start + len(old)
