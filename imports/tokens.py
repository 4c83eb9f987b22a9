"""What stands among words and is none: notes, citations, links, marks of footnotes, control characters."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol

from planctl.imports.citations import read_citation, source_said
from planctl.imports.references import Cited
from planctl.imports.written import Bit, Claim
from planctl.text.escaping import escaped
from planctl.text.mapped import Mapped
from planctl.text.notes import is_note

if TYPE_CHECKING:
    from planctl.imports.account import As

_TOKEN = re.compile(
    r"\{>>(?P<ours>(?:(?!\{>>).){0,4000}?)<<\}"
    r"|【(?:批注|备注|注)[:：](?P<said>[^【】]{0,2000})】"
    r"|【(?P<aside>[^【】]{2,80})】"
    r"|<!--(?P<hidden>(?:(?!<!--).){0,4000}?)-->"
    r"|(?P<key>\[@[a-z0-9][^\[\]\n]{0,400}\])"
    r"|(?P<link>\[\[#?[a-z0-9-]{1,80}\]\])"
    r"|\[\^(?P<footnote>\w{1,40})\]"
    r"|\[(?P<linked>[^\[\]]{1,300})\]\((?P<address>https?://[^\s()]{1,2000})\)"
    r"|\[(?P<number>\d{1,3})\]"
    r"|〔(?P<entry>(?:[^〔〕]|〔[^〔〕]{0,20}〕){4,1500})〕"
    r"|[\[［](?P<cited>[^\[\]［］]{2,1500})[\]］]"
    r"|[（(](?:数据|资料|文献)?来源(?:于)?[:：]\s*(?P<source>[^（()）]{2,300})[）)]"
    r"|[（(](?P<remark>[^（()）]{2,80})[）)]"
    r"|(?P<control>[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]+)",
    re.DOTALL,
)
_OPENS = re.compile(r"[\[［〔（({<【\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


class Keeper(Protocol):
    """Who keeps the notes and sources of a draft."""

    def note(self, words: Mapped, said: str | None = None) -> Bit:
        """Return words as a note."""
        ...

    def cite(self, words: Mapped, cited: Cited) -> Bit:
        """Return words as a citation."""
        ...

    def defined(self, label: str, words: Mapped) -> Bit | None:
        """Return what the mark of a footnote becomes, None of one that is nowhere defined."""
        ...


def tokens(desk: Keeper, words: Mapped, value: str) -> Iterator[tuple[int, int, Bit]]:
    """Yield what stands among some words, whose value is given: from where, to where, what it becomes."""
    if not _OPENS.search(value):
        return
    for match in _TOKEN.finditer(value):
        bit = _TOKENS[match.lastgroup or ""](desk, match, words)
        if bit:
            yield match.start(), match.end(), bit


def _ours(desk: Keeper, match: re.Match[str], words: Mapped) -> Bit:
    kind = match.lastgroup or ""
    return desk.note(words.cut(*match.span()), match[kind])


def _kept(_desk: Keeper, match: re.Match[str], words: Mapped) -> Bit:
    as_: As = "citation" if match.lastgroup == "key" else "text"
    spans = words.cut(*match.span()).spans
    prose = match[0] if as_ == "text" else ""
    return Bit(match[0], prose, tuple(Claim(start, end, as_) for start, end in spans))


def _footnote(desk: Keeper, match: re.Match[str], words: Mapped) -> Bit | None:
    label = match["footnote"] or f"#{match['number']}"
    return desk.defined(label, words.cut(*match.span()))


def _linked(desk: Keeper, match: re.Match[str], words: Mapped) -> Bit:
    text = words.cut(*match.span("linked"))
    rest = words.cut(match.end("linked"), match.end())
    cited = read_citation(f"{match['address']} {match['linked']}")
    bit = desk.cite(rest, cited) if cited else Bit(escaped(rest.value), rest.value, ())
    claims = tuple(Claim(start, end, "text") for start, end in text.spans)
    return Bit(escaped(text.value) + bit.text, text.value, (*claims, *bit.claims))


def _entry(desk: Keeper, match: re.Match[str], words: Mapped) -> Bit | None:
    kind = match.lastgroup or ""
    if kind == "entry" and "[" not in match[kind]:
        return None
    cited = source_said(match[kind]) if kind == "source" else read_citation(match[kind])
    if cited is None:
        return _remark(desk, match, words) if kind == "cited" else None
    return desk.cite(words.cut(*match.span()), cited)


def _remark(desk: Keeper, match: re.Match[str], words: Mapped) -> Bit | None:
    said = match[match.lastgroup or ""]
    return desk.note(words.cut(*match.span()), said) if is_note(said) else None


def _control(_desk: Keeper, match: re.Match[str], words: Mapped) -> Bit:
    spans = words.cut(*match.span()).spans
    return Bit("", "", tuple(Claim(a, b, "discarded", "control-character") for a, b in spans))


_TOKENS: Mapping[str, Callable[[Keeper, re.Match[str], Mapped], Bit | None]] = {
    "ours": _ours,
    "said": _ours,
    "hidden": _ours,
    "key": _kept,
    "link": _kept,
    "footnote": _footnote,
    "number": _footnote,
    "address": _linked,
    "entry": _entry,
    "cited": _entry,
    "source": _entry,
    "remark": _remark,
    "aside": _remark,
    "control": _control,
}
