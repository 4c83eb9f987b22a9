"""A returned file × the paper that it began as → what its reviewers propose."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from planctl.revisions.returned.aside import aside
from planctl.revisions.returned.belonging import anchored, belonging
from planctl.revisions.returned.displaced import displaced, parted
from planctl.revisions.returned.elsewhere import elsewhere
from planctl.revisions.returned.footnotes import Footnotes
from planctl.revisions.returned.halves import Sides, left_alone, with_halves
from planctl.revisions.returned.joined import joined
from planctl.revisions.returned.line_breaks import behind_break, breaks_told, without_breaks
from planctl.revisions.returned.projected import Projection
from planctl.revisions.returned.proposals import (
    Beginning,
    Proposal,
    Proposed,
    Reason,
    Remark,
    Unplaced,
)
from planctl.revisions.returned.run_in import with_signs
from planctl.revisions.returned.told import (
    PLAIN,
    core_of,
    readable,
    sentence_at,
    sentence_of,
    sides,
)
from planctl.revisions.returned.traced import line_text, traced
from planctl.revisions.returned.traced_edit import Traced, together
from planctl.revisions.returned.unsure import certain
from planctl.revisions.returned.whole_lines import WholeLines
from planctl.revisions.returned.words_on import comments_on
from planctl.schemas.origin import Origin
from planctl.schemas.returned import BREAK, PARAGRAPH_END, Change, Line, Returned
from planctl.text.new_lines import Rewording
from planctl.text.seen import seen_lines, title_line
from planctl.text.seen_words import Characters


def proposed(file: Returned, beginning: Beginning, characters: Characters) -> Proposed:
    """Return what a file proposes against what it began as.

    `characters` stand for the marks of the base's fields, and of the plan's now.
    """
    return _Reader(file, beginning, characters).proposed()


class _Reader:
    """What is held while a file is held against its paper."""

    def __init__(self, file: Returned, beginning: Beginning, characters: Characters) -> None:
        self._file = file
        self._beginning = beginning
        self._paper = beginning.paper.lines
        self._fields = beginning.fields
        self._characters = characters
        self._notes = Characters()
        self._footnotes = Footnotes(self._notes)
        self._whole_lines = WholeLines(characters)
        self._was = anchored(self._paper)
        titles = {stem for stem, field in self._fields.items() if field.is_title}
        self._is = belonging(self._paper, file.lines, titles)
        self._proposals: list[Proposal] = []
        self._said: list[Sides] = []
        """What each of them takes and brings on paper."""
        self._remarks: list[Remark] = []
        self._unplaced: list[Unplaced] = []

    def proposed(self) -> Proposed:
        edits = {stem: held for stem in self._was.fields if (held := self._traced(stem))}
        projections = {stem: self._projection(stem) for stem in edits}
        self._learn_footnotes(edits, projections)
        for projection in projections.values():
            self._whole_lines.learn(projection.whole_lines())
        for stem, held in edits.items():
            origin, paper = self._fields[stem].origin, projections[stem].paper
            for edit in _of_whole_marks(held, projections[stem]):
                signed = with_signs(edit, projections[stem].run_ins)
                whole = self._without_breaks(origin, paper, signed)
                if whole.new != paper[whole.start : whole.end]:
                    self._propose(origin, projections[stem], whole)
        now = [self._file.lines[at] for at in self._is.outside]
        self._unplaced += elsewhere(self._file.name, self._outside(), now, self._file.saved)
        self._unplaced += aside(self._file, self._beginning.paper if self._is_bare() else None)
        self._unplaced += joined(self._file, self._is)
        if self._beginning.sure:
            both = self._paper, self._was, self._file, self._is, self._fields
            self._unplaced += (*displaced(*both), *parted(*both))
        origins = {stem: field.origin for stem, field in self._fields.items()}
        comments = comments_on(self._file, self._is, origins)
        seen = {self._fields[stem].origin: held.seen for stem, held in projections.items()}
        return Proposed(
            self._file.name,
            tuple(left_alone(with_halves(self._proposals, seen), self._said, self._unplaced)),
            (*comments, *self._remarks),
            tuple(self._unplaced),
            seen,
            tuple(self._fields.values()),
            bool(self._is.fields),
        )

    def _learn_footnotes(
        self, edits: Mapping[str, Sequence[Traced]], projections: Mapping[str, Projection]
    ) -> None:
        """Learn which citations the footnotes are, also those that were copied from another field."""
        come = {said for held in edits.values() for edit in held for said in edit.new}
        for stem in self._was.fields.keys() & self._fields.keys():
            if stem in projections:
                self._footnotes.learn(projections[stem].marks())
            elif any(self._notes.mark(said) for said in come.intersection(self._paper_text(stem))):
                self._footnotes.learn(self._projection(stem).marks())

    def _outside(self) -> list[Line] | None:
        """Return the lines of the paper that belong to no field, if they tell anything."""
        return [self._paper[at] for at in self._was.outside] if self._is_bare() else None

    def _is_bare(self) -> bool:
        """Tell whether the file began as the paper, and nothing around it."""
        return self._beginning.sure and not self._beginning.filled

    def _traced(self, stem: str) -> tuple[Traced, ...]:
        """Return the edits of a field; none, but a word, where all of it is missing."""
        paper = self._paper_text(stem)
        portions = self._is.fields.get(stem, ())
        if stem not in self._fields:
            return ()
        if not portions:
            origin = self._fields[stem].origin
            if self._beginning.sure:
                self._unplace(origin, paper, "", (self._file.saved,), "missing")
            return ()
        found = traced(paper, self._file.lines, portions, self._notes, self._file.saved)
        return found if self._beginning.sure else tuple(certain(paper, found))

    def _paper_text(self, stem: str) -> str:
        lines = (self._paper[portion.line] for portion in self._was.fields[stem])
        return line_text(lines, self._notes)

    def _projection(self, stem: str) -> Projection:
        field = self._fields[stem]
        lines = [title_line(field.text)]
        if not field.is_title:
            read = seen_lines(field.text, self._characters, notes=self._beginning.notes)
            lines = [line for line in read if line.words.seen]
        return Projection(self._paper_text(stem), lines, self._characters)

    def _without_breaks(self, origin: Origin, paper: str, edit: Traced) -> Traced:
        """Return an edit without the line breaks that no record can hold, which are told of."""
        if BREAK not in edit.new or not (edit.tracked or self._beginning.sure):
            return edit
        self._unplace(origin, *breaks_told(paper, edit), edit.by, "break")
        return without_breaks(paper, edit)

    def _propose(self, origin: Origin, projection: Projection, edit: Traced) -> None:
        old = projection.paper[edit.start : edit.end]
        new = self._whole_lines.hidden(projection.paper, edit)
        new, rewritten = self._footnotes.settled(old, new)
        new = self._whole_lines.shown(new)
        for note in rewritten:
            on = self._readable(sentence_at(projection.paper, edit.start))
            self._remarks.append(
                Remark(
                    self._file.name,
                    "footnote",
                    origin,
                    on,
                    note.text,
                    edit.by[0],
                    before=note.before,
                )
            )
        rewording = projection.rewording(edit.start, edit.end, new)
        if rewording and rewording.start > self._ended(origin):
            rewording = behind_break(projection.seen, rewording)
        shown = sides(projection.paper, Rewording(edit.start, edit.end, edit.new))
        if not edit.tracked and not self._beginning.sure:
            by_hand = edit.by[0] != self._file.saved
            self._unplace(origin, *shown, edit.by, "otherwise" if by_hand else "unsure")
        elif rewording is None:
            self._unplace(origin, *shown, edit.by, "label")
        elif rewording.start == rewording.end and old and not new and not rewritten:
            self._unplace(origin, old, "", edit.by, "note")
        elif projection.seen[rewording.start : rewording.end] != rewording.new:
            self._proposals.append(self._proposal(origin, projection.seen, rewording, edit))
            self._said.append((self._readable(shown[0]), self._readable(shown[1])))

    def _ended(self, origin: Origin) -> int:
        """Return where the last edit of a field ends."""
        last = self._proposals[-1] if self._proposals else None
        return last.rewording.end if last and last.origin == origin else -1

    def _unplace(
        self, origin: Origin, old: str, new: str, by: tuple[Change, ...], reason: Reason
    ) -> None:
        shown = self._readable(old), self._readable(new)
        self._unplaced.append(Unplaced(self._file.name, 0, *shown, by, reason, origin))

    def _proposal(self, origin: Origin, seen: str, rewording: Rewording, edit: Traced) -> Proposal:
        old_new = sides(seen, rewording)
        old, new, sentence = (
            readable(said, self._characters) for said in (*old_new, sentence_of(seen, rewording))
        )
        core = core_of(seen, rewording, self._characters)
        file = self._file.name
        return Proposal(file, origin, rewording, old, new, sentence, edit.by, edit.tracked, core)

    def _readable(self, paper: str) -> str:
        """Return words of a paper without its footnotes."""
        said = "".join([each for each in paper if self._notes.mark(each) is None])
        return said.translate(PLAIN).replace(BREAK, PARAGRAPH_END)


def _of_whole_marks(edits: Iterable[Traced], projection: Projection) -> Iterator[Traced]:
    """Yield edits, those together that are made in one link: it is plain words once, not twice."""

    def in_one_link(edit: Traced, following: Traced) -> bool:
        return projection.around(edit.start, edit.end)[1] > following.start

    return together(edits, projection.paper, in_one_link)
