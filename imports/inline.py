"""The words of a block → small Markdown: notes, citations, bold, what must be escaped."""

import re
from collections.abc import Iterator, Mapping, Sequence

from planctl.imports.account import As
from planctl.imports.citations import read_citation
from planctl.imports.draft import Attached
from planctl.imports.library import Library
from planctl.imports.references import Cited
from planctl.imports.remark import Remark
from planctl.imports.sentences import plain_bits, sentences_of
from planctl.imports.tokens import tokens
from planctl.imports.written import Bit, Claim, Sentence
from planctl.schemas.source import Source
from planctl.text.mapped import Mapped

_TICK = re.compile(r"[\s]*[✅☑✔√️]+[\s]*$")
_NOTE_MARKS = re.compile(r"\{>>|<<\}")


class Desk:
    """Where the words of one draft are worked on: its sources, its footnotes, what is remarked."""

    def __init__(self, library: Library, footnotes: Mapping[str, Mapped]) -> None:
        self.library = library
        self.footnotes = footnotes
        self.remarks: list[Remark] = []
        self.cited: dict[str, list[tuple[int, int]]] = {}
        """Where each source is cited, by its key."""
        self._claimed: set[int] = set()

    def sentences(
        self,
        words: Mapped,
        bold: Sequence[tuple[int, int]] = (),
        attached: Sequence[Attached] = (),
    ) -> tuple[Sentence, ...]:
        """Return the sentences of some words; what stands behind a full stop belongs before it."""
        return tuple(sentences_of(self._bits(words, bold, attached)))

    def heading(
        self, words: Mapped, attached: Sequence[Attached] = ()
    ) -> tuple[tuple[Claim, ...], tuple[Bit, ...]]:
        """Return the claims of a heading, and what it carries beside its title: notes, citations."""
        value, carried, claims, at = words.value, list[Bit](), list[Claim](), 0
        tick = _TICK.search(value)
        end = tick.start() if tick else len(value)
        for start, stop, bit in tokens(self, words, value):
            if bit.prose or not bit.text:
                continue
            claims += (Claim(a, b, "heading") for a, b in words.places(at, min(start, end)))
            carried.append(bit)
            at = stop
        claims += (Claim(a, b, "heading") for a, b in words.places(at, max(at, end)))
        claims += (Claim(a, b, "progress") for a, b in words.places(max(at, end), len(value)))
        return tuple(claims), (*carried, *(self.attached(note) for note in attached))

    def note(self, words: Mapped, said: str | None = None) -> Bit:
        """Return words as a note to a colleague, and remark that it is left over."""
        value = _NOTE_MARKS.sub("", words.value if said is None else said).strip()
        claims = self._claims(words, "note")
        if claims:
            start, end = claims[0].start, claims[-1].end
            self.remarks.append(Remark("I501", start, end, {"note": value}))
        return Bit(f"{{>>{value}<<}}", "", claims)

    def cite(self, words: Mapped, cited: Cited) -> Bit:
        """Return words as a citation of a source."""
        claims = self._claims(words, "citation")
        key = self.library.add(cited.source)
        if claims:
            self.cited.setdefault(key, []).append((claims[0].start, claims[-1].end))
        locator = f", {cited.locator}" if cited.locator else ""
        return Bit(f"[@{key}{locator}]", "", claims)

    def unreferred(self, words: Mapped) -> tuple[Bit, Source | None]:
        """Return a footnote that nothing refers to, and the source that it names, if it does.

        Of one that was referred to, nothing is left to claim.
        """
        if words.spans and words.spans[0][0] in self._claimed:
            return Bit("", "", ()), None
        cited = read_citation(words.value)
        if cited is None:
            return self._explained(words), None
        return Bit("", "", self._claims(words, "citation")), cited.source

    def _claims(self, words: Mapped, as_: As) -> tuple[Claim, ...]:
        """Return claims on words that nobody claimed: a footnote may be referred to twice."""
        spans = [(start, end) for start, end in words.spans if start not in self._claimed]
        self._claimed |= {start for start, _ in spans}
        return tuple(Claim(start, end, as_) for start, end in spans)

    def _bits(
        self, words: Mapped, bold: Sequence[tuple[int, int]], attached: Sequence[Attached]
    ) -> Iterator[Bit]:
        """Yield what words become; marks of bold and what is attached stand at their places."""
        value = words.value
        inserts = sorted(
            [
                *((note.at, 0, self.attached(note)) for note in attached),
                *((at, 1, _MARK) for stretch in bold for at in stretch),
            ],
            key=lambda insert: insert[:2],
            reverse=True,
        )
        at = 0
        for start, end, bit in tokens(self, words, value):
            yield from plain_bits(words, value, at, start, inserts)
            while inserts and inserts[-1][0] < end:
                yield inserts.pop()[2]
            yield bit
            at = end
        yield from plain_bits(words, value, at, len(value), inserts)
        yield from (inserted for _, _, inserted in reversed(inserts))

    def attached(self, note: Attached) -> Bit:
        """Return a comment as a note, a footnote as the citation that it is, or else a note."""
        said = note.words.value
        if note.kind == "comment":
            return self.note(note.words, f"{note.author}：{said}" if note.author else said)
        cited = read_citation(said)
        return self.cite(note.words, cited) if cited else self._explained(note.words)

    def _explained(self, words: Mapped) -> Bit:
        """Return a footnote that cites nothing as a note: the small Markdown has no other place."""
        bit = self.note(words, f"脚注：{words.value}")
        if bit.claims:
            self.remarks[-1] = self.remarks[-1]._replace(rule="I503")
        return bit

    def defined(self, label: str, words: Mapped) -> Bit | None:
        """Return what `[^label]` becomes: a citation of what its footnote says."""
        footnote = self.footnotes.get(label)
        if footnote is None:
            return None
        cited = read_citation(footnote.value)
        bit = self.cite(footnote, cited) if cited else self._explained(footnote)
        return bit._replace(claims=(*self._claims(words, "citation"), *bit.claims))


_MARK = Bit("**", "", ())
