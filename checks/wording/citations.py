"""Citations in drafts: whole, apart from their titles, each leading somewhere."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise

from planctl.checks.wording.sheet import Sheet, Slip
from planctl.text.characters import HAN

_URL = r"https?://[\x21-\x5a\x5c\x5e-\x7e]+"
_GLUED = re.compile(rf"(?:{_URL})(?=[{HAN}《“])")
_GLUED_TITLE = re.compile(
    rf"^[\[［]\d{{1,3}}[\]］][^\n]{{0,200}}?[{HAN}》”](?P<url>{_URL})", re.MULTILINE
)
"""An address right behind its title, in a list of references."""
_BROKEN = re.compile(
    rf"(?P<url>{_URL})\n(?P<rest>[a-z0-9][\w.~-]*/[\w.~/-]+)$", re.MULTILINE | re.ASCII
)
"""An address that goes on in the next line: nothing else begins with a small letter and has a slash."""
_LISTED = re.compile(
    rf"^[\[［]\d{{1,3}}[\]］](?P<before>[^\n]{{0,200}}?)(?P<url>{_URL})(?P<after>[^\n]{{0,200}})$",
    re.MULTILINE,
)
"""An entry of a list of references."""
_GOES_ON = re.compile(rf"[{HAN}][（(“]?$")
_CITED = re.compile(
    rf"[\[［]\s*(?P<before>[^\[\]［］\n]*?)(?P<url>{_URL})(?P<after>[^\[\]［］\n]*)[\]］]"
)
_FOOTNOTE = re.compile(r"\[\^(?P<label>[^\[\]\s]{1,40})\](?!:)")
_NUMBER = re.compile(
    r"(?<![\w\]］])[\[［](?P<number>\d{1,3})[\]］](?![(（])|(?<=[^\W\d_A-Za-z。，；、”》）])[\[［](?P<other>\d{1,3})[\]］]"
)
_ENTRY = re.compile(r"^[\[［](?P<number>\d{1,3})[\]］]", re.MULTILINE)
_WITHOUT_TYPE = re.compile(rf"[\[［]\d{{1,3}}[\]］][^\[\]［］]*[{HAN}]")
"""An entry that breaks off in its title: nothing behind it says what it is, and no stop ends it."""
_TYPE = re.compile(r"[^\[\]［］]{2,60}[\[［](?:[JMNRSDCPAGZ]|DB|CP|EB)(?:/(?:OL|CD|MT|DK))?[\]］]")
_SEPARATORS = " \t　:：,，;；、。.|｜-—–"
_LEAST_TITLE = 4


def addresses_stand_apart(sheet: Sheet) -> Iterator[Slip]:
    """T361: a blank parts an address from the title behind it, but in a sentence: 登录https://a.org查询."""
    for match in _GLUED.finditer(sheet.text):
        end = match.end()
        if _GOES_ON.search(sheet.text, max(0, match.start() - 2), match.start()):
            continue
        yield Slip("T361", *match.span(), {"url": match[0][:60]}, ((end, end, " "),))
    for match in _GLUED_TITLE.finditer(sheet.text) if "://" in sheet.text else ():
        at = match.start("url")
        yield Slip("T361", *match.span("url"), {"url": match["url"][:60]}, ((at, at, " "),))


def citations_stand_on_one_line(sheet: Sheet) -> Iterator[Slip]:
    """T362: no line ends right before the bracket that closes a citation, or behind the one that opens it."""
    for match in _CITED.finditer(sheet.text):
        first = sheet.place(match.start(), match.start() + 1)
        last = sheet.place(match.end() - 1, match.end())
        after = sheet.place(match.start("url"), match.start("url") + 1)
        broken = last.line > first.line and last.column == 1
        if broken or (after.line > first.line and not match["before"].strip()):
            yield Slip("T362", match.start(), match.end())
    for match in _BROKEN.finditer(sheet.text) if "://" in sheet.text else ():
        ends, goes_on = sheet.place(*match.span("url")), sheet.place(*match.span("rest"))
        if ends.path == goes_on.path and goes_on.line == ends.end_line + 1:
            yield Slip("T362", *match.span("url"))
    for (number, prose), (_, following) in pairwise(enumerate(sheet.proses)):
        breaks_off = prose.text[:1] in ("[", "［") and _WITHOUT_TYPE.fullmatch(prose.text)
        if breaks_off and _TYPE.match(following.text):
            yield Slip("T362", *sheet.line(number))


def titles_have_one_address(sheet: Sheet) -> Iterator[Slip]:
    """T363, T364: one title is cited under two addresses, or one address under two titles."""
    by_title: dict[str, tuple[str, tuple[int, int]]] = {}
    by_url: dict[str, tuple[str, tuple[int, int]]] = {}
    told: set[tuple[str, str]] = set()
    if "://" not in sheet.text:
        return
    for match in chain(_CITED.finditer(sheet.text), _LISTED.finditer(sheet.text)):
        title, url, span = _title(match), _bare(match["url"]), match.span()
        if len(title) < _LEAST_TITLE or (title, url) in told:
            continue
        told.add((title, url))
        other, place = by_title.setdefault(title, (url, span))
        if other != url:
            yield Slip("T363", *span, {"title": title}, related=(place,))
        other, place = by_url.setdefault(url, (title, span))
        if other != title:
            yield Slip("T364", *span, {"title": title, "other": other}, related=(place,))


def _title(match: re.Match[str]) -> str:
    said = f"{match['before'].strip()} {match['after'].strip()}"
    return " ".join(said.split()).strip(_SEPARATORS)


def _bare(url: str) -> str:
    """Return an address without what differs between two copies of it."""
    return url.partition("://")[2].removeprefix("www.").removeprefix("m.").rstrip("/#.,;")


def references_lead_somewhere(sheet: Sheet) -> Iterator[Slip]:
    """T365: [^1] has its footnote, [1] its entry in the file's list of references."""
    if "[" not in sheet.text and "［" not in sheet.text:
        return
    notes = {prose.part for prose in sheet.proses if prose.kind == "note"}
    for match in _FOOTNOTE.finditer(sheet.text):
        path = sheet.path(match.start())
        if f"{path}#[^{match['label']}]" not in notes:
            yield Slip("T365", *match.span(), {"found": match[0]})
    entries: defaultdict[str, set[str]] = defaultdict(set)
    for match in _ENTRY.finditer(sheet.text):
        entries[sheet.path(match.start())].add(match["number"])
    for match in _NUMBER.finditer(sheet.text if entries else ""):
        path = sheet.path(match.start())
        known = entries.get(path)
        if known and len(known) > 1 and (match["number"] or match["other"]) not in known:
            yield Slip("T365", *match.span(), {"found": match[0]})
