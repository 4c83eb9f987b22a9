"""The edits that make a field's lines, as the base has them, what a returned file says.

What is tracked is known with its author; the rest is found by comparing. Both count characters of
the base's lines, joined by line breaks.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from planctl.revisions.returned.belonging import Portion
from planctl.revisions.returned.traced_edit import Traced, together
from planctl.revisions.returned.trimmed import trimmed
from planctl.schemas.returned import Change, Line, LineKind, Stretch
from planctl.text.compare import edits
from planctl.text.new_lines import CONTINUED, HEADING, ITEM, NUMBERED
from planctl.text.seen_words import Characters

_MARKS: dict[LineKind, str] = {"heading": HEADING, "item": ITEM, "continued": CONTINUED}


class Segment(NamedTuple):
    """A stretch before and after; where a line break is new, `mark` says what the line behind it is."""

    before: str
    after: str
    by: Change | None = None
    mark: str = ""

    @property
    def new(self) -> str:
        """What comes after, where that is new."""
        return self.after + self.mark if self.after else ""


def line_text(lines: Iterable[Line], notes: Characters) -> str:
    """Return what lines of a paper say, a character for each footnote by what it says."""
    said = ("".join([each.before for each in _pieces(line.stretches, notes)]) for line in lines)
    return "\n".join(filter(str.strip, said))


def traced(
    base: str, lines: Sequence[Line], portions: Sequence[Portion], notes: Characters, saved: Change
) -> tuple[Traced, ...]:
    """Return the edits that make of `base`, a field's lines, its portions of a returned file."""
    held = _held(lines, portions, notes)
    read = [*_segments(held, _old_breaks(held))]
    if _before(read) != base:
        disorderly = [*_segments(held, _old_breaks(held, always_one=True))]
        read = disorderly if _before(disorderly) == base else read
    before = _before(read)
    found = _tracked(read) if before == base else _compared(base, before, read, saved)
    return tuple(trimmed(base, together(found, base, _side_by_side)))


def _before(segments: Iterable[Segment]) -> str:
    return "".join([segment.before for segment in segments])


class _Held(NamedTuple):
    """A portion that says anything, before or after: its line, and its segments."""

    line: Line
    follows: bool
    """Whether it stands behind the one before it in the file."""
    segments: list[Segment]

    @property
    def was(self) -> bool:
        """Whether it said anything before the changes."""
        return any(segment.before for segment in self.segments)

    @property
    def by(self) -> Change | None:
        """Who brought it, if anybody did."""
        return next((segment.by for segment in self.segments if segment.by), None)


def _held(lines: Sequence[Line], portions: Sequence[Portion], notes: Characters) -> Sequence[_Held]:
    """Return the portions that say anything."""
    held: list[_Held] = []
    for portion in portions:
        line = lines[portion.line]
        pieces = [*_pieces(line.cut(portion.start, portion.end), notes)]
        if any((piece.before + piece.after).strip() for piece in pieces):
            follows = bool(held) and portion.line > 0 and lines[portion.line - 1] is held[-1].line
            held.append(_Held(line, follows, pieces))
    return held


def _segments(held: Sequence[_Held], old: Collection[int]) -> Iterator[Segment]:
    """Yield what portions say, and the line breaks between them; before those in `old` was one."""
    for at, one in enumerate(held):
        if at:
            yield _break(held[at - 1], one, is_old=at in old)
        yield from one.segments


def _old_breaks(held: Sequence[_Held], *, always_one: bool = False) -> set[int]:
    """Return the lines before whose breaks there was one: between two old lines there is one at most.

    It is the first that nobody has brought. Where all have come, a paragraph was split; or else the
    file is in disorder, and there was `always_one`.
    """
    found: set[int] = set()
    last: int | None = None
    for at, one in enumerate(held):
        if not one.was:
            continue
        if last is not None:
            stays = [place for place in range(last + 1, at + 1) if not _has_come(held, place)]
            found.update(stays[:1] or [at] * always_one)
        last = at
    return found


def _has_come(held: Sequence[_Held], at: int) -> bool:
    """Tell whether the line break before a line is new."""
    return held[at].follows and held[at - 1].line.come is not None


def _break(before: _Held, behind: _Held, *, is_old: bool) -> Segment:
    """Return the line break between two lines."""
    line = behind.line
    mark = NUMBERED if line.kind == "item" and line.ordered else _MARKS.get(line.kind, "")
    gone = before.line.gone if behind.follows else None
    after = "" if gone else "\n"
    if is_old:
        return Segment("\n", after, gone, mark)
    come = before.line.come if behind.follows else None
    by = come or (before if behind.was else behind).by
    return Segment("", after, by or Change(""), mark)


def _pieces(stretches: Iterable[Stretch], notes: Characters) -> Iterator[Segment]:
    for held in stretches:
        before = after = held.said
        by = held.come or held.gone
        if held.note:
            before, after = notes.of(held.note.before), notes.of(held.note.text)
            by = by or held.note.by
        before, after = "" if held.come else before, "" if held.gone else after
        if before or after:
            yield Segment(before, after, by if before != after else None)


def _tracked(segments: Iterable[Segment]) -> Iterator[Traced]:
    at = 0
    for segment in segments:
        end = at + len(segment.before)
        if segment.by:
            yield Traced(at, end, segment.new, (segment.by,))
        at = end


def _compared(
    base: str, before: str, segments: Sequence[Segment], saved: Change
) -> Iterator[Traced]:
    """Yield what is tracked, and what differs from the base before that."""
    at, taken = 0, _Taking(segments)
    for edit in edits(base, before):
        end = at + len(edit.old)
        held = taken.take(len(edit.new))
        if edit.op == "keep":
            yield from (
                each._replace(start=at + each.start, end=at + each.end) for each in _tracked(held)
            )
        else:
            by = [segment.by for segment in held if segment.by]
            yield Traced(at, end, "".join([each.new for each in held]), (saved, *by), tracked=False)
        at = end
    rest = _tracked(taken.take(0, all_of_it=True))
    yield from (each._replace(start=at, end=at) for each in rest)


class _Taking:
    """Takes segments by the characters that they had before."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._left = [*reversed(segments)]

    def take(self, count: int, *, all_of_it: bool = False) -> list[Segment]:
        """Return the segments of the next characters, those before them that had none included."""
        found: list[Segment] = []
        while self._left and (count or all_of_it):
            segment = self._left.pop()
            size = len(segment.before)
            if size > count:
                self._left.append(_behind(segment, count))
                segment, size = _up_to(segment, count), count
            found.append(segment)
            count -= size
        return found


def _up_to(segment: Segment, at: int) -> Segment:
    after = segment.after[:at] if segment.by is None else segment.after
    return segment._replace(before=segment.before[:at], after=after)


def _behind(segment: Segment, at: int) -> Segment:
    after = segment.after[at:] if segment.by is None else ""
    return segment._replace(before=segment.before[at:], after=after)


def _side_by_side(edit: Traced, following: Traced) -> bool:
    """Tell whether two edits of one hand have nothing between them."""
    same = edit.tracked == following.tracked and edit.hands == following.hands
    return same and edit.end == following.start
