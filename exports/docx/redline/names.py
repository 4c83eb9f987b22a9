"""What the old paper's numbers and names are called in the redline, where the new one's stand too."""

import re
from collections.abc import Iterable

from planctl.exports.docx.body import Body
from planctl.exports.docx.redline.lines import Line
from planctl.exports.docx.redline.past import Past

_BOOKMARK = re.compile(r'<w:bookmarkStart w:id="(\d+)" w:name="(_Toc|_Ref)(\d{9})"/>')
_END = '<w:bookmarkEnd w:id="{}"/>'
_LINK = re.compile(r"</?w:hyperlink[^>]*>")
_BARE = re.compile(r"</?w:hyperlink[^>]*>|<w:bookmark(?:Start|End)[^>]*/>")
_INSTANCE = re.compile(r'<w:numId w:val="(\d+)"/>')
_NAME = re.compile(r"\b(_Toc|_Ref)(\d{9})\b")
_LIST = re.compile(r'<w:numId w:val="(\d+)"')
_NOTE = re.compile(r'noteReference w:id="(\d+)"')
_COUNTED = re.compile(r'(<w:bookmark(?:Start|End) w:id="|<(?:wp:docPr|pic:cNvPr) id=")(\d+)')
_KINDS = 3
"""The first instances of a numbering stand for its kinds, and are the same in every paper."""


class Names:
    """From what the old paper calls a thing to what the redline does."""

    def __init__(self, old: Past, new: Body) -> None:
        """Take both papers; the numbering of the new one is added to."""
        self._was, self._numbering = old.instances, new.numbering
        self._beyond, self._notes = new.last_number, len(new.notes.texts)
        self.first_free = self._beyond + old.last_number + 1
        self._kept: dict[str, str] = {}
        self._instances = {str(kind): str(kind) for kind in range(_KINDS + 1)}
        self._given = {*self._instances}

    def keep(self, lines: Iterable[tuple[Line, Line]]) -> None:
        """Call by their new names what stands in lines of which the old has become the new."""
        for old, new in lines:
            if "<w:bookmarkStart" in old.xml:
                held = _BOOKMARK.findall(old.content), _BOOKMARK.findall(new.content)
                for (_, stem, place), (_, other, at) in zip(*held, strict=False):
                    if stem == other:
                        self._kept.setdefault(stem + place, other + at)
            if "<w:numId" in old.xml:
                numbers = _INSTANCE.findall(old.properties), _INSTANCE.findall(new.properties)
                for one, other in zip(*numbers, strict=False):
                    self._keep_instance(one, other)

    def _keep_instance(self, old: str, new: str) -> None:
        """Let the lists go on as one, if they begin at one number."""
        if old in self._instances or new in self._given:
            return
        if self._was[int(old) - 1] == self._numbering.instances[int(new) - 1]:
            self._instances[old] = new
            self._given.add(new)

    def left(self, content: str) -> str:
        """Return old content without links, and without the bookmarks that the new one has too."""
        if "<w:bookmarkStart" in content:
            for mark in _BOOKMARK.finditer(content):
                if mark[2] + mark[3] in self._kept:
                    content = content.replace(mark[0], "").replace(_END.format(mark[1]), "")
        return self.of(_LINK.sub("", content) if "w:hyperlink" in content else content)

    def bare(self, content: str) -> str:
        """Return old content without links and bookmarks."""
        return self.of(_BARE.sub("", content))

    def of(self, xml: str) -> str:
        """Return a piece of the old paper under the names of the redline."""
        # Each kind by itself, and only where there is one: letters are found many times faster.
        if "noteReference" in xml:
            xml = _NOTE.sub(lambda held: f'noteReference w:id="{self.note(int(held[1]))}"', xml)
        if "_Toc" in xml or "_Ref" in xml:
            xml = _NAME.sub(self._name, xml)
        if "<w:numId" in xml:
            xml = _LIST.sub(lambda held: f'<w:numId w:val="{self._instance(held[1])}"', xml)
        if "<w:bookmark" in xml or "<w:drawing>" in xml:
            xml = _COUNTED.sub(lambda held: f"{held[1]}{int(held[2]) + self._beyond}", xml)
        return xml

    def note(self, number: int) -> str:
        """Return the redline's number of a note of the old paper."""
        return str(number + self._notes)

    def _name(self, held: "re.Match[str]") -> str:
        kept = self._kept.get(held[0])
        return kept or f"{held[1]}{int(held[2]) + self._beyond:09}"

    def _instance(self, number: str) -> str:
        if number not in self._instances:
            self._instances[number] = str(self._numbering.restart(*self._was[int(number) - 1]))
        return self._instances[number]
