"""A reviewer at work on a Word file: the XML that Word writes for what is typed, deleted and said."""

import re
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from planctl.ooxml.names import WORD, qn

DATE = "2025-03-01T10:00:00Z"
_DOCUMENT, _COMMENTS, _EXTENDED = (
    "word/document.xml",
    "word/comments.xml",
    "word/commentsExtended.xml",
)
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


class Reviewer:
    """Edits a file; `who` is named with every tracked change, and nobody where it is None."""

    def __init__(self, file: Path | bytes, who: str | None = "审稿人甲", date: str = DATE) -> None:
        blob = file if isinstance(file, bytes) else file.read_bytes()
        with ZipFile(BytesIO(blob)) as archive:
            self.members = {name: archive.read(name) for name in archive.namelist()}
        self.document = etree.fromstring(self.members[_DOCUMENT])
        self.body = self.document.find(qn("w:body"))
        self.who, self.date = who, date
        self._ids = 9000
        self._comments: list[str] = []
        self._states: list[str] = []

    def replace(self, old: str, new: str) -> None:
        """Type `new` over the first `old`."""
        paragraph = self.paragraph(old)
        start = said_in(paragraph).index(old)
        self.type_over(paragraph, start, start + len(old), new)

    def type_over(self, paragraph: etree._Element, start: int, end: int, new: str) -> None:
        """Type `new` over some characters of a paragraph; between two of them, if they are none."""
        if start < end:
            runs = self._runs_at(paragraph, start, end)
            if new:
                self._insert_before(runs[0], new)
            self._delete(runs)
        elif new:
            self._cut(paragraph, start)
            before = self._run_ending_at(paragraph, start)
            run = self._run(new, before)
            fresh = self._change("ins", run) if self.who else run
            if before is None:
                properties = paragraph.find(qn("w:pPr"))
                paragraph.insert(int(properties is not None), fresh)
            else:
                held = before if before.getparent() is paragraph else before.getparent()
                held.addnext(fresh)

    def _run_ending_at(self, paragraph: etree._Element, place: int) -> etree._Element | None:
        at, last = 0, None
        for run in _living_runs(paragraph):
            at += len(text_of(run))
            if at > place:
                break
            if text_of(run):
                last = run
        return last

    def delete(self, words: str) -> None:
        """Delete the first such words."""
        self.replace(words, "")

    def insert(self, behind: str, new: str) -> None:
        """Type behind the first such words."""
        last = self._runs(behind)[-1]
        run = self._run(new, last)
        last.addnext(self._change("ins", run) if self.who else run)

    def insert_paragraph(self, behind: str, new: str, style: str | None = None) -> None:
        """Press Enter at the end of the paragraph that holds these words, and type another."""
        paragraph = self.paragraph(behind)
        fresh = etree.Element(qn("w:p"))
        properties = paragraph.find(qn("w:pPr"))
        if properties is not None:
            fresh.append(deepcopy(properties))
        if style is not None:
            held = fresh.find(qn("w:pPr"))
            if held is None:
                held = etree.SubElement(fresh, qn("w:pPr"))
            for name in held.findall(qn("w:pStyle")):
                held.remove(name)
            held.insert(0, etree.Element(qn("w:pStyle"), {qn("w:val"): style}))
        run = self._run(new, None)
        fresh.append(self._change("ins", run) if self.who else run)
        paragraph.addnext(fresh)
        if (
            self.who
        ):  # Word gives the old end to the last paragraph, and marks the new one before it
            self._mark_end(paragraph, "ins")

    def delete_paragraph(self, words: str) -> None:
        """Delete the paragraph that holds these words, and its end."""
        paragraph = self.paragraph(words)
        if self.who is None:
            paragraph.getparent().remove(paragraph)
            return
        self._delete(list(_living_runs(paragraph)))
        self._mark_end(paragraph, "del")

    def split(self, behind: str) -> None:
        """Press Enter behind these words."""
        paragraph = self.paragraph(behind)
        self.split_at(paragraph, said_in(paragraph).index(behind) + len(behind))

    def split_at(self, paragraph: etree._Element, place: int) -> None:
        """Press Enter behind so many characters of a paragraph."""
        self._cut(paragraph, place)
        run = self._run_ending_at(paragraph, place)
        properties = paragraph.find(qn("w:pPr"))
        rest = etree.Element(qn("w:p"))
        if properties is not None:
            rest.append(deepcopy(properties))
        held = run
        while held is not None and held.getparent() is not paragraph:
            held = held.getparent()
        moved = (
            [one for one in paragraph if one is not properties]
            if held is None
            else list(held.itersiblings())
        )
        rest.extend(moved)
        paragraph.addnext(rest)
        if self.who:
            self._mark_end(paragraph, "ins")

    def join(self, words: str) -> None:
        """Delete the end of the paragraph that holds these words."""
        paragraph = self.paragraph(words)
        if self.who:
            self._mark_end(paragraph, "del")
            return
        following = paragraph.getnext()
        for element in list(following):
            if element.tag != qn("w:pPr"):
                paragraph.append(element)
        following.getparent().remove(following)

    def move_paragraph(self, words: str, behind: str) -> None:
        """Cut a paragraph and paste it elsewhere, its bookmarks with it, untracked."""
        paragraph = self.paragraph(words)
        self.paragraph(behind).addnext(paragraph)

    def move(
        self,
        words: str | etree._Element,
        *,
        before: etree._Element | None = None,
        behind: etree._Element | None = None,
        as_moved: bool = True,
    ) -> None:
        """Cut a paragraph and paste it elsewhere: as Word tracks a move, or as deleted and typed anew.

        Bookmarks stay, but that around nothing else if nobody tracks it.
        """
        paragraph = self.paragraph(words)
        fresh = deepcopy(paragraph)
        if self.who is None:
            _leave_bookmarks(paragraph, fresh)
            paragraph.getparent().remove(paragraph)
        else:
            _without_bookmarks(fresh)
            self._put(paragraph, "moveFrom" if as_moved else "del")
            self._put(fresh, "moveTo" if as_moved else "ins")
        if before is not None:
            before.addprevious(fresh)
        else:
            behind.addnext(fresh)

    def _put(self, paragraph: etree._Element, kind: str) -> None:
        """Mark all of a paragraph and its end as changed."""
        runs = paragraph.findall(qn("w:r"))
        if kind == "del":
            self._delete(runs)
        for run in runs if kind != "del" else ():
            change = self._change(kind)
            run.addprevious(change)
            change.append(run)
        self._mark_end(paragraph, kind)
        if kind.startswith("move"):
            start = etree.Element(qn(f"w:{kind}RangeStart"), self._by() | {qn("w:name"): "move1"})
            paragraph.insert(int(paragraph.find(qn("w:pPr")) is not None), start)
            end = {qn("w:id"): start.get(qn("w:id"))}
            paragraph.append(etree.Element(qn(f"w:{kind}RangeEnd"), end))

    def copy_paragraph(self, words: str, behind: str) -> None:
        """Copy a paragraph and paste it elsewhere, untracked; bookmarks stay where they are."""
        fresh = _without_bookmarks(deepcopy(self.paragraph(words)))
        self.paragraph(behind).addnext(fresh)

    def delete_row(self, words: str) -> None:
        """Delete the row of a table that holds these words."""
        row = self._row(words)
        if self.who is None:
            row.getparent().remove(row)
            return
        self._row_mark(row, "del")
        for paragraph in row.iter(qn("w:p")):
            self._delete(list(_living_runs(paragraph)))

    def move_row(self, words: str, before: str) -> None:
        """Cut a row of a table and paste it before another: no program tracks that as a move."""
        fresh = _without_bookmarks(deepcopy(self._row(words)))
        if self.who:
            self._row_mark(fresh, "ins")
            for run in [*fresh.iter(qn("w:r"))]:
                change = self._change("ins")
                run.addprevious(change)
                change.append(run)
        target = self._row(before)
        self.delete_row(words)
        target.addprevious(fresh)

    def _row(self, words: str) -> etree._Element:
        return next(self.paragraph(words).iterancestors(qn("w:tr")))

    def insert_row(self, behind: str, *cells: str) -> None:
        """Add a row below the one that holds these words."""
        row = self._row(behind)
        fresh = _without_bookmarks(deepcopy(row))
        for cell, said in zip(fresh.findall(qn("w:tc")), cells, strict=True):
            paragraph = cell.find(qn("w:p"))
            for run in paragraph.findall(qn("w:r")):
                paragraph.remove(run)
            run = self._run(said, None)
            paragraph.append(self._change("ins", run) if self.who else run)
        if self.who:
            self._row_mark(fresh, "ins")
        row.addnext(fresh)

    def insert_column(self, words: str, head: str) -> None:
        """Add a column to the table that holds these words, untracked; all but its head is empty."""
        table = next(self.paragraph(words).iterancestors(qn("w:tbl")))
        for at, row in enumerate(table.findall(qn("w:tr"))):
            paragraph = etree.SubElement(etree.SubElement(row, qn("w:tc")), qn("w:p"))
            paragraph.append(self._run("" if at else head, None))

    def comment(
        self,
        words: str,
        said: str,
        answers: tuple[tuple[str, str], ...] = (),
        *,
        resolved: bool = False,
    ) -> None:
        """Comment on the first such words; answers are who and what."""
        runs = self._runs(words)
        key = self._key()
        number = self._comment(said, self.who or "", key)
        self._state(key, "", resolved)
        runs[0].addprevious(etree.Element(qn("w:commentRangeStart"), {qn("w:id"): number}))
        end = etree.Element(qn("w:commentRangeEnd"), {qn("w:id"): number})
        runs[-1].addnext(end)
        end.addnext(self._reference(number))
        for who, answer in answers:
            own = self._key()
            end.getnext().addnext(self._reference(self._comment(answer, who, own)))
            self._state(own, key, resolved)

    def add_footnote(self, behind: str, said: str) -> None:
        """Add a footnote behind these words."""
        notes = etree.fromstring(self.members["word/footnotes.xml"])
        number = str(900 + len(notes))
        note = etree.SubElement(notes, qn("w:footnote"), {qn("w:id"): number})
        paragraph = etree.SubElement(note, qn("w:p"))
        paragraph.append(self._run(said, None))
        self.members["word/footnotes.xml"] = etree.tostring(notes)
        reference = etree.Element(qn("w:r"))
        etree.SubElement(reference, qn("w:footnoteReference"), {qn("w:id"): number})
        last = self._runs(behind)[-1]
        last.addnext(self._change("ins", reference) if self.who else reference)

    def edit_footnote(self, old: str, new: str) -> None:
        """Type over the words of a footnote, untracked."""
        name = "word/footnotes.xml"
        self.members[name] = self.members[name].replace(old.encode(), new.encode(), 1)

    def without_names(self) -> None:
        """Save without personal data: Word names nobody then, and gives no dates."""
        for held in self.document.iter():
            if qn("w:author") in held.attrib:
                held.set(qn("w:author"), "Author")
                held.attrib.pop(qn("w:date"), None)

    def without_anchors(self) -> None:
        """Lose every hidden bookmark, as some programs do."""
        for mark in [*self.document.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)

    def without_records(self) -> None:
        """Lose the parts that hold custom XML."""
        self.members = {
            name: blob for name, blob in self.members.items() if "customXml" not in name
        }
        relations = etree.fromstring(self.members[_RELATIONS])
        for held in list(relations):
            if "customXml" in held.get("Target"):
                relations.remove(held)
        self.members[_RELATIONS] = etree.tostring(relations)
        types = etree.fromstring(self.members["[Content_Types].xml"])
        for held in list(types):
            if "customXml" in held.get("PartName", ""):
                types.remove(held)
        self.members["[Content_Types].xml"] = etree.tostring(types)

    def saved_by(self, who: str, date: str = "") -> None:
        """Say who saved the file last, and when, if not when it was written."""
        core = self.members["docProps/core.xml"].decode()
        if date:
            core = re.sub("(<dcterms:modified[^>]*>)[^<]*", rf"\g<1>{date}", core)
        said = f"<cp:lastModifiedBy>{who}</cp:lastModifiedBy></cp:coreProperties>"
        self.members["docProps/core.xml"] = core.replace("</cp:coreProperties>", said).encode()

    def save(self, path: Path) -> Path:
        """Write the file and return its path."""
        path.write_bytes(self.blob())
        return path

    def blob(self) -> bytes:
        """Return the file."""
        self.members[_DOCUMENT] = etree.tostring(
            self.document, xml_declaration=True, encoding="UTF-8", standalone=True
        )
        if self._comments:
            self._write_comments()
        file = BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name, blob in self.members.items():
                archive.writestr(name, blob)
        return file.getvalue()

    def paragraph(self, words: str | etree._Element) -> etree._Element:
        """Return the first paragraph that says these words, or the paragraph itself."""
        if not isinstance(words, str):
            return words
        return next(p for p in self.body.iter(qn("w:p")) if words in said_in(p))

    def _runs(self, words: str) -> list[etree._Element]:
        """Return the runs that say exactly these words."""
        paragraph = self.paragraph(words)
        start = said_in(paragraph).index(words)
        return self._runs_at(paragraph, start, start + len(words))

    def _runs_at(self, paragraph: etree._Element, start: int, end: int) -> list[etree._Element]:
        """Return the runs of some characters: those at their ends are cut."""
        self._cut(paragraph, start)
        self._cut(paragraph, end)
        at, found = 0, []
        for run in list(_living_runs(paragraph)):
            size = len(text_of(run))
            if start <= at and at + size <= end and size:
                found.append(run)
            at += size
        return found

    def _cut(self, paragraph: etree._Element, place: int) -> None:
        at = 0
        for run in list(_living_runs(paragraph)):
            size = len(text_of(run))
            if at < place < at + size:
                said = text_of(run)
                rest = deepcopy(run)
                _set_text(run, said[: place - at])
                _set_text(rest, said[place - at :])
                run.addnext(rest)
                return
            at += size

    def _insert_before(self, run: etree._Element, new: str) -> None:
        fresh = self._run(new, run)
        run.addprevious(self._change("ins", fresh) if self.who else fresh)

    def _delete(self, runs: list[etree._Element]) -> None:
        for run in runs:
            if self.who is None:
                run.getparent().remove(run)
                continue
            change = self._change("del")
            run.addprevious(change)
            change.append(run)
            for text in run.iter(qn("w:t")):
                text.tag = qn("w:delText")

    def _run(self, said: str, like: etree._Element | None) -> etree._Element:
        run = etree.Element(qn("w:r"))
        properties = None if like is None else like.find(qn("w:rPr"))
        if properties is not None:
            run.append(deepcopy(properties))
        for at, line in enumerate(said.split("\n")):
            if at:  # Shift+Enter
                etree.SubElement(run, qn("w:br"))
            text = etree.SubElement(run, qn("w:t"), {qn("xml:space"): "preserve"})
            text.text = line
        return run

    def _change(self, kind: str, *held: etree._Element) -> etree._Element:
        self._ids += 1
        change = etree.Element(qn(f"w:{kind}"), self._by())
        change.extend(held)
        return change

    def _by(self) -> dict[str, str]:
        self._ids += 1
        return {qn("w:id"): str(self._ids), qn("w:author"): self.who or "", qn("w:date"): self.date}

    def _mark_end(self, paragraph: etree._Element, kind: str) -> None:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            properties = etree.Element(qn("w:pPr"))
            paragraph.insert(0, properties)
        mark = properties.find(qn("w:rPr"))
        if mark is None:
            mark = etree.SubElement(properties, qn("w:rPr"))
        mark.insert(0, etree.Element(qn(f"w:{kind}"), self._by()))

    def _row_mark(self, row: etree._Element, kind: str) -> None:
        properties = row.find(qn("w:trPr"))
        if properties is None:
            properties = etree.Element(qn("w:trPr"))
            row.insert(0, properties)
        properties.append(etree.Element(qn(f"w:{kind}"), self._by()))

    def _reference(self, number: str) -> etree._Element:
        run = etree.Element(qn("w:r"))
        etree.SubElement(run, qn("w:commentReference"), {qn("w:id"): number})
        return run

    def _key(self) -> str:
        return f"{len(self._states) + 1:08X}"

    def _comment(self, said: str, who: str, key: str) -> str:
        number = str(len(self._comments))
        self._comments.append(
            f'<w:comment w:id="{number}" w:author="{who}" w:date="{self.date}">'
            f'<w:p w14:paraId="{key}"><w:r><w:t>{said}</w:t></w:r></w:p></w:comment>'
        )
        return number

    def _state(self, key: str, parent: str, resolved: bool) -> None:
        above = f' w15:paraIdParent="{parent}"' if parent else ""
        self._states.append(
            f'<w15:commentEx w15:paraId="{key}"{above} w15:done="{int(resolved)}"/>'
        )

    def _write_comments(self) -> None:
        self.members[_COMMENTS] = (
            f'<w:comments xmlns:w="{WORD}" xmlns:w14="{_W14}">{"".join(self._comments)}</w:comments>'
        ).encode()
        self.members[_EXTENDED] = (
            f'<w15:commentsEx xmlns:w15="{_W15}">{"".join(self._states)}</w15:commentsEx>'
        ).encode()
        related = (
            f'<Relationship Id="rIdC1" Type="{_OFFICE}" Target="comments.xml"/>'
            f'<Relationship Id="rIdC2" Type="{_MICROSOFT}" Target="commentsExtended.xml"/></Relationships>'
        )
        self.members[_RELATIONS] = self.members[_RELATIONS].replace(
            b"</Relationships>", related.encode()
        )
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        types = (
            f'<Override PartName="/{_COMMENTS}" ContentType="{kind}.comments+xml"/>'
            f'<Override PartName="/{_EXTENDED}" ContentType="{kind}.commentsExtended+xml"/></Types>'
        )
        name = "[Content_Types].xml"
        self.members[name] = self.members[name].replace(b"</Types>", types.encode())


def _living_runs(paragraph: etree._Element):
    """Yield the runs that nobody has deleted or moved away."""
    for run in paragraph.iter(qn("w:r")):
        if run.getparent().tag not in (qn("w:del"), qn("w:moveFrom")):
            yield run


def _leave_bookmarks(paragraph: etree._Element, fresh: etree._Element) -> None:
    """Leave a paragraph's bookmarks to its neighbours; those around it alone go along."""
    starts = {mark.get(qn("w:id")): mark for mark in paragraph.iter(qn("w:bookmarkStart"))}
    ends = {mark.get(qn("w:id")): mark for mark in paragraph.iter(qn("w:bookmarkEnd"))}
    for mark in [*fresh.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
        if mark.get(qn("w:id")) not in starts.keys() & ends.keys():
            mark.getparent().remove(mark)
    for key in starts.keys() - ends.keys():
        following = paragraph.getnext()
        following.insert(int(following.find(qn("w:pPr")) is not None), starts[key])
    for key in ends.keys() - starts.keys():
        paragraph.getprevious().append(ends[key])


def _without_bookmarks(element: etree._Element) -> etree._Element:
    for mark in [*element.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    return element


def said_in(paragraph: etree._Element) -> str:
    return "".join(map(text_of, _living_runs(paragraph)))


def text_of(run: etree._Element) -> str:
    return "".join(text.text or "" for text in run.iter(qn("w:t")))


def _set_text(run: etree._Element, said: str) -> None:
    first, *more = run.findall(qn("w:t"))
    first.text = said
    first.set(qn("xml:space"), "preserve")
    for text in more:
        run.remove(text)
