"""A draft sorted out: what of it is progress, a list of sources, its cover, and what its headings are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from planctl.imports.account import As
from planctl.imports.aspect_words import AspectWords
from planctl.imports.cover import Cover, cover
from planctl.imports.draft import Attached, Block, Draft
from planctl.imports.heads import Head, head_of
from planctl.imports.layout_fit import Seen
from planctl.imports.outline import Outline, outline, title_of
from planctl.imports.progress import Row, progress_rows
from planctl.imports.roles import Titles
from planctl.imports.source_lists import listed_entries, policy_line, policy_rows
from planctl.imports.written import Claim, claimed
from planctl.schemas.source import Source

_ANNEX = re.compile(r"附[件录]\s*[\d一二三四五六七八九十]{0,2}[:：]?")


@dataclass(frozen=True, slots=True)
class Custom:
    """How drafts are read: titles' roles, labels, words for aspects, names of known areas."""

    titles: Titles
    labels: Mapping[str, str]
    words: AspectWords
    areas: frozenset[str]


class SortedDraft:
    """The blocks of a draft that are text, by `taken` which are not, and what those say.

    `footnotes` holds the entries of lists of sources too, `#1` for `[1]`; `loose` is what was attached
    to blocks that are no text.
    """

    def __init__(self, draft: Draft, custom: Custom) -> None:
        self.draft = draft
        self.blocks = draft.blocks
        self.custom = custom
        self.taken: set[int] = set()
        self.footnotes = dict(draft.footnotes)
        self.rows: list[Row] = []
        self.policies: list[Source] = []
        self.loose: list[tuple[int, Attached]] = []
        self.claims = [Claim(o.start, o.end, "discarded", o.reason) for o in draft.discarded]
        self.heads = {
            at: head for at, block in enumerate(draft.blocks) if (head := head_of(at, block))
        }
        self._take_progress()
        self._take_annex_labels()
        self._take_source_lists()
        self._take_policy_lines()
        known = custom.areas | {row.area for row in self.rows}
        title = title_of(self._free_heads(), custom.titles, known)
        self.title = title.title if title else ""
        self.cover = self._cover(title)
        self.outline: Outline = outline(self._free_heads(), title, custom.titles, known)

    def seen(self) -> Seen:
        """Return what the draft shows of its layout."""
        placed = self.outline.placed
        return Seen(
            self.outline.order,
            [item.head for item in placed],
            [item.head for item in placed if item.place == "area"],
            sum(item.place == "topic" for item in placed),
            bool(self.rows),
            "〔" in self.draft.text or not self.footnotes,
        )

    def take(self, at: int, as_: As, reason: str | None = None) -> None:
        """Take a block out of the text, and claim its words."""
        block = self.blocks[at]
        if at in self.taken:
            return
        self.taken.add(at)
        self.claims += claimed(block.words, as_, reason)
        for row in block.rows:
            for cell in row:
                self.claims += claimed(cell, as_, reason)
        self.loose += ((at, note) for note in block.attached)

    def _free_heads(self) -> list[Head]:
        return [head for at, head in self.heads.items() if at not in self.taken]

    def _cover(self, title: Head | None) -> Cover:
        roles = self.custom.titles
        set_off = {
            head.at
            for head in self.heads.values()
            if head.explicit or head.number or roles.role(head.title)
        }
        begins = title.at + 1 if title else 0
        found = cover(self.blocks, begins, frozenset(set_off | self.taken))
        for at in sorted(found.blocks):
            self.take(at, "heading")
        return found

    def _take_progress(self) -> None:
        for at, block in enumerate(self.blocks):
            rows = progress_rows(block, self.custom.words)
            if rows:
                self.rows += rows
                self.take(at, "progress")

    def _take_annex_labels(self) -> None:
        """Take the label of an annex that stands above its title (GB/T 9704-2012, 7.3.6)."""
        for at in self.heads:
            above = self.blocks[at - 1] if at else None
            if above and _ANNEX.fullmatch(above.words.value.strip()):
                self.take(at - 1, "heading")

    def _take_source_lists(self) -> None:
        for head in self.heads.values():
            role = self.custom.titles.role(head.title)
            if role and role.kind == "sources" and head.at not in self.taken:
                self._take_entries(head.at)
        for at, block in enumerate(self.blocks):
            policies = policy_rows(block) if at not in self.taken else ()
            if policies:
                self.policies += policies
                self.take(at, "citation")

    def _take_entries(self, heading: int) -> None:
        found = [*listed_entries(self.blocks, heading + 1)]
        if found:
            self.take(heading, "heading")
        for at, label, mark, words in found:
            self.taken.add(at)
            self.loose += ((at, note) for note in self.blocks[at].attached)
            key = f"#{label}"
            while key in self.footnotes:
                key += "'"
            self.footnotes[key] = words
            self.claims += claimed(mark, "citation")

    def _take_policy_lines(self) -> None:
        """Take runs of two or more lines that each name a regulation."""
        run: list[tuple[int, Source]] = []
        for at, block in enumerate((*self.blocks, None)):
            source = _policy(block) if block and at not in self.taken else None
            if source:
                run.append((at, source))
                continue
            if len(run) > 1:
                self.policies += (source for _, source in run)
                for held, _ in run:
                    self.take(held, "citation")
            run = []


def _policy(block: Block) -> Source | None:
    return policy_line(block.words.value) if block.kind in ("paragraph", "item") else None
