"""The steps of a redline as WordprocessingML."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from planctl.exports.docx.body import paragraphs_in
from planctl.exports.docx.redline.align import aligned
from planctl.exports.docx.redline.lines import Line, Row, Unread
from planctl.exports.docx.redline.marking import Mark, Marking
from planctl.exports.docx.redline.merging import Cited, Fate, Segment, merged, tracked
from planctl.exports.docx.redline.names import Names
from planctl.exports.docx.redline.notes import RedlineNotes
from planctl.exports.docx.redline.step import (
    OWN_MARKS,
    Ends,
    GridStep,
    LineStep,
    Step,
    Way,
    line_step,
)

_NUMBER = re.compile(r' (?:w:)?id="\d+"|(?<=<wp:docPr) name="[^"]*"|(?<=<pic:cNvPr) name="[^"]*"')
"""What a reader never sees; the name of a picture counts the pictures."""
_MARK = re.compile(r"</?w:hyperlink[^>]*>|<w:bookmark(?:Start|End)[^>]*/>")
_NOTE = re.compile(r'noteReference w:id="(\d+)"/>')
_MARKS: dict[Fate, Mark] = {"keep": "", "mark": "", "delete": "del", "insert": "ins"}
_ENDS_INSERTED = re.compile(r"</w:ins>(?:<w:bookmarkEnd[^>]*/>)*$")
_THING = re.compile(r"<w:(?:footnoteReference|endnoteReference|fldChar|drawing)\b")


class RedlineWriter:
    """Writes steps; what becomes of the notes is gathered on the way."""

    def __init__(
        self, names: Names, marking: Marking, notes: RedlineNotes, *, counts: bool
    ) -> None:
        """Count the paragraphs of each step, if somebody asks for that."""
        self._counts = counts
        self._names = names
        self._marking = marking
        self._notes = notes
        self.counts: list[tuple[int, int]] = []
        """For each step, the paragraphs that the new paper has there, and those that were written."""

    def blocks(self, steps: list[Step]) -> Iterator[str]:
        """Yield the blocks of steps, which are taken from their list.

        Those that have moved together stand within one pair of marks.
        """
        each = _with_following(steps)
        for (way, move), together in groupby(each, key=lambda pair: (pair[0].way, pair[0].move)):
            written = (piece for pair in together for piece in self._pieces(*pair))
            if move:
                yield self._marking.around("".join(written), OWN_MARKS[way], move)
            else:
                yield from written

    def _pieces(self, step: Step, following: Step | None) -> Sequence[str]:
        if isinstance(step.new, Unread):
            pieces = step.new.pieces
        else:
            pieces = [
                self._grid(step) if isinstance(step, GridStep) else self._line(step, following)
            ]
        if self._counts:
            self.counts.append((_of_the_new(step), paragraphs_in(pieces)))
        return pieces

    def _line(self, step: LineStep, following: Step | None = None) -> str:
        if step.is_same:
            return step.new[0].xml
        match step.way:
            case "kept":
                return self._kept(step, following)
            case "come":
                content = self._come(step.new[0].content, "ins")
            case "gone":
                content = self._gone(step.old[0].content, "del")
            case "away":
                content = self._gone(step.old[0].content, "moveFrom")
            case "here":
                content = self._moved(step.old[0], step.new[0])
        return self._last(step, content)

    def _last(self, step: LineStep, content: str) -> str:
        """Return the last paragraph of a step, which is mostly its only one."""
        mark = step.mark
        if step.way == "here" and _ENDS_INSERTED.search(content):
            mark = "ins"  # LibreOffice leaves an empty line where mark and last run differ
        content = step.opens + content + step.closes
        return self._paragraph(content, mark, step.was, step.becomes)

    def _paragraph(self, content: str, mark: Mark, was: Ends, becomes: Ends) -> str:
        """Return a paragraph whose mark has the properties of `becomes`, and had those of `was`."""
        old = self._names.of(was.properties) if was else None
        new = becomes.properties if becomes else old or ""
        change = "" if old is None or old == new else self._marking.reset(old)
        section = becomes.section if becomes else was.section if was else ""
        properties = new + self._marking.ending(mark) + section + change
        return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{content}</w:p>"

    def _kept(self, step: LineStep, following: Step | None) -> str:
        """Return what has become of a line, or of those that it was split in or joined from."""
        if len(step.old) == len(step.new) == 1 and self._is_same(step.old[0], step.new[0]):
            return self._last(step, step.new[0].content)
        segments = self._segments(step)
        if _ends_inserted(segments) and self._begins_inserted(following):
            # LibreOffice takes the mark between two insertions for inserted.
            segments = self._segments(step, open_end=True)
        written: list[str] = []
        held: list[Segment] = []
        was, becomes = iter(step.old), iter(step.new)
        for segment in segments:
            self._follow(segment)
            if not segment.ends:
                held.append(segment)
                continue
            before = None if segment.way == "insert" else next(was)
            after = None if segment.way == "delete" else next(becomes)
            mark = _MARKS[segment.way]
            written.append(self._paragraph(tracked(held, self._marking), mark, before, after))
            held = []
        return "".join([*written, self._last(step, tracked(held, self._marking))])

    def _segments(self, step: LineStep, *, open_end: bool = False) -> list[Segment]:
        if step.old[0] is step.new[0]:
            return [Segment("keep", step.new[0].content)]
        old = [self._names.left(line.content) for line in step.old]
        new = [line.content for line in step.new]
        return [*merged(old, new, self._notes.cited, self._marking, open_end=open_end)]

    def _begins_inserted(self, step: Step | None) -> bool:
        """Tell whether a step begins with something inserted."""
        if not isinstance(step, LineStep) or step.is_same:
            return False
        if step.way == "kept":
            return (
                next((held.way for held in self._segments(step) if held.way != "mark"), "")
                == "insert"
            )
        return step.way == "come"

    def _follow(self, segment: Segment) -> None:
        """Let notes come and go with the words that refer to them."""
        if segment.way == "insert":
            self._notes.come(segment.xml)
        elif segment.way == "delete":
            self._notes.go(segment.xml)

    def _is_same(self, before: Line, after: Line) -> bool:
        """Tell whether the contents of two lines differ in nothing but numbers that nobody sees."""
        if before.said != after.said:
            return False
        old, new = before.content, after.content
        if old != new or _NOTE.search(new):
            old = self._names.left(old)
            if _NUMBER.sub("", old) != _NUMBER.sub("", _MARK.sub("", new)):
                return False
            cited = self._notes.cited
            was, now = _NOTE.findall(old), _NOTE.findall(new)
            return [*map(cited.old.get, was)] == [*map(cited.new.get, now)]
        return True

    def _come(self, content: str, mark: Mark) -> str:
        self._notes.come(content)
        return self._marking.all_runs(content, mark)

    def _gone(self, content: str, mark: Mark) -> str:
        content = self._names.of(content)
        self._notes.go(content)
        return self._marking.all_runs(content, mark)

    def _moved(self, old: Line, new: Line) -> str:
        """Return a line where it has moved to; what has changed besides is marked in it."""
        if old.said == new.said:
            return self._come(new.content, "moveTo")
        self._notes.come(new.content)
        cited = Cited(self._notes.cited.old, self._notes.cited.new, {})
        segments = merged([self._names.bare(old.content)], [new.content], cited, self._marking)
        return "".join([self._moved_segment(segment.way, segment.xml) for segment in segments])

    def _moved_segment(self, way: Fate, xml: str) -> str:
        match way:
            case "mark":
                return xml
            case "keep":
                return self._marking.moved_to(xml)
            case "insert":
                return self._marking.inserted(xml)
            case "delete":
                # A note stands where it was moved from, and cannot stand twice.
                return "" if _THING.search(xml) else self._marking.lost_on_the_way(xml)

    def _grid(self, step: GridStep) -> str:
        if step.way == "kept" and step.old.key == step.new.key:
            return step.new.xml
        if step.way != "kept":
            rows = [self._row(row, row, step.way) for row in step.new.rows]
        else:
            rows = [*self._rows(step.old.rows, step.new.rows)]
        # Other readers cut rows down to the columns that the head names.
        head = max(step.new.head, step.old.head, key=lambda head: head.count("<w:gridCol "))
        return head + "".join(rows) + "</w:tbl>"

    def _rows(self, old: tuple[Row, ...], new: tuple[Row, ...]) -> Iterator[str]:
        at = place = 0
        for one, other in (*aligned(old, new).kept, (len(old), len(new))):
            yield from (self._row(row, row, "gone") for row in old[at:one])
            yield from (self._row(row, row, "come") for row in new[place:other])
            if one < len(old):
                yield self._row(old[one], new[other], "kept")
            at, place = one + 1, other + 1

    def _row(self, old: Row, new: Row, way: Way) -> str:
        properties = new.properties + self._marking.row(OWN_MARKS[way])
        cells = [
            f"<w:tc>{after.properties}{self._cell(before.line, after.line, way)}</w:tc>"
            for before, after in zip(old.cells, new.cells, strict=True)
        ]
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(self, old: Line, new: Line, way: Way) -> str:
        return self._line(line_step(way, old, new))


def _with_following(steps: list[Step]) -> Iterator[tuple[Step, Step | None]]:
    """Take steps from a list, which may hold a whole paper; yield each with the one that follows."""
    steps.reverse()
    while steps:
        step = steps.pop()
        yield step, steps[-1] if steps else None


def _of_the_new(step: Step) -> int:
    if step.way in ("gone", "away"):
        return 0
    return paragraphs_in(step.new.pieces) if isinstance(step, GridStep) else len(step.new)


def _ends_inserted(segments: Sequence[Segment]) -> bool:
    fates = (segment.way for segment in reversed(segments) if segment.way != "mark")
    return next(fates, "") == "insert"
