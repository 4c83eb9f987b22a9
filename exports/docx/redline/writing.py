"""The steps of a redline as WordprocessingML."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from planctl.exports.docx.redline.align import aligned
from planctl.exports.docx.redline.lines import Line, Row
from planctl.exports.docx.redline.marking import Mark, Marking
from planctl.exports.docx.redline.merging import Cited, Fate, merged, tracked
from planctl.exports.docx.redline.names import Names
from planctl.exports.docx.redline.notes import RedlineNotes
from planctl.exports.docx.redline.steps import OWN_MARKS, GridStep, LineStep, Step, Way, line_step

_NUMBER = re.compile(r' (?:w:)?id="\d+"|(?<=<wp:docPr) name="[^"]*"|(?<=<pic:cNvPr) name="[^"]*"')
"""What a reader never sees; the name of a picture counts the pictures."""
_MARK = re.compile(r"</?w:hyperlink[^>]*>|<w:bookmark(?:Start|End)[^>]*/>")
_NOTE = re.compile(r'noteReference w:id="(\d+)"/>')
_THING = re.compile(r"<w:(?:footnoteReference|endnoteReference|fldChar|drawing)\b")


class RedlineWriter:
    """Writes steps; what becomes of the notes is gathered on the way."""

    def __init__(self, names: Names, marking: Marking, notes: RedlineNotes) -> None:
        self._names = names
        self._marking = marking
        self._notes = notes

    def blocks(self, steps: Iterable[Step]) -> Iterator[str]:
        """Yield the blocks; those that have moved together stand within one pair of marks."""
        for (way, move), together in groupby(steps, key=lambda step: (step.way, step.move)):
            written = [self._block(step) for step in together]
            if move:
                mark = OWN_MARKS[way]
                yield self._marking.around("".join(written), mark, move)
            else:
                yield from written

    def _block(self, step: Step) -> str:
        return self._grid(step) if isinstance(step, GridStep) else self._line(step)

    def _line(self, step: LineStep) -> str:
        content, mark = self._content(step), step.mark
        if step.way == "here" and content.endswith("</w:ins>"):
            mark = "ins"  # LibreOffice leaves an empty line where mark and last run differ
        content = step.opens + content + step.closes
        return self._paragraph(content, mark, step.was, step.becomes)

    def _paragraph(self, content: str, mark: Mark, was: Line | None, becomes: Line | None) -> str:
        """Return a paragraph whose mark has the properties of `becomes`, and had those of `was`."""
        old = self._names.of(was.properties) if was else None
        new = becomes.properties if becomes else old or ""
        change = "" if old is None or old == new else self._marking.reset(old)
        section = becomes.section if becomes else was.section if was else ""
        properties = new + self._marking.ending(mark) + section + change
        return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{content}</w:p>"

    def _content(self, step: LineStep) -> str:
        match step.way:
            case "kept":
                return self._kept(step.old.content, step.new.content)
            case "come":
                return self._come(step.new.content, "ins")
            case "gone":
                return self._gone(step.old.content, "del")
            case "away":
                return self._gone(step.old.content, "moveFrom")
            case "here":
                return self._moved(step.old, step.new)

    def _kept(self, old: str, new: str) -> str:
        if self._is_same(old, new):
            return new
        segments = [*merged(self._names.left(old), new, self._notes.cited, self._marking)]
        for way, xml in segments:
            if way == "insert":
                self._notes.come(xml)
            elif way == "delete":
                self._notes.go(xml)
        return tracked(segments, self._marking)

    def _is_same(self, old: str, new: str) -> bool:
        """Tell whether two contents differ in nothing but numbers that nobody sees."""
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
        segments = merged(self._names.bare(old.content), new.content, cited, self._marking)
        return "".join([self._moved_segment(*segment) for segment in segments])

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
                return (
                    "" if _THING.search(xml) else self._marking.moved_to(self._marking.deleted(xml))
                )

    def _grid(self, step: GridStep) -> str:
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
