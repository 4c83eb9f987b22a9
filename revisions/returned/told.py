"""Words of a field as people are told of them."""

from itertools import accumulate

from planctl.schemas.returned import PARAGRAPH_END
from planctl.text.new_lines import KIND_MARKS, Rewording
from planctl.text.seen_words import Characters
from planctl.text.sentences import sentence_spans

_AROUND = 12
"""Characters on either side of where a paragraph was split, or two were joined."""
PLAIN = str.maketrans(dict.fromkeys(KIND_MARKS, ""))


def readable(seen: str, characters: Characters) -> str:
    """Return what is seen as it is written: marks by their names."""
    said = [characters.mark(each) or each for each in seen.translate(PLAIN)]
    return "".join(said).replace("\t", " | ")


def sides(seen: str, edit: Rewording) -> tuple[str, str]:
    """Return what an edit takes and brings; where that is but line breaks, with the words around."""
    old, new = seen[edit.start : edit.end], edit.new.translate(PLAIN)
    if (old + new).strip("\n"):
        return old, new
    before = seen[: edit.start].rpartition("\n")[2][-_AROUND:]
    behind = seen[edit.end :].partition("\n")[0][:_AROUND]
    ends = (PARAGRAPH_END if said else "" for said in (old, new))
    was, now = (before + end + behind for end in ends)
    return was, now


def sentence_at(seen: str, at: int) -> str:
    """Return the sentence that a place is in."""
    start = seen.rfind("\n", 0, at) + 1
    end = seen.find("\n", at)
    line = seen[start : None if end < 0 else end]
    spans = sentence_spans(line)
    ends = [*accumulate(last - first for first, last in spans)]
    held = next((span for span, end in zip(spans, ends, strict=True) if at - start < end), None)
    return line[slice(*(held or spans[-1]))] if spans else line
