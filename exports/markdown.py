"""A document as Markdown: CommonMark with tables, footnotes as pandoc and GitHub read them."""

import re
from collections.abc import Iterator

from planctl.exports.document import (
    Block,
    Citation,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Remark,
    Run,
    Runs,
    Table,
    Words,
)
from planctl.exports.references import reference

_SPECIAL = re.compile(
    r"[\\`*<\[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^(?=#{1,6} |[-+] )|^(\d+)(?=[.)] )"
)
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.DOTALL)


def write_markdown(document: Document) -> bytes:
    """Return the document in UTF-8; one footnote a place, their texts at the end."""
    return _Writer(document).write().encode()


class _Writer:
    """Writes block after block; keeps the footnotes for the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._footnotes: list[str] = []

    def write(self) -> str:
        """Return the whole text."""
        body = [f"# {_escaped(self._document.title)}"]
        body += [self._block(block) for block in self._document.blocks]
        if self._footnotes:
            body.append("\n".join(self._footnotes))
        return "\n\n".join(body) + "\n"

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level, number, runs):
                return f"{'#' * min(level + 1, 6)} {number}{self._runs(runs)}"
            case Paragraph(runs):
                return self._runs(runs)
            case ListBlock():
                return "\n".join(self._list(block, ""))
            case Table(rows):
                return "\n".join(self._table(rows))

    def _list(self, block: ListBlock, indent: str) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.ordered else "- "
            inner = indent + " " * len(mark)
            for at, part in enumerate(item):
                if isinstance(part, ListBlock):
                    yield from self._list(part, inner)
                else:
                    yield f"{indent}{mark if at == 0 else ' ' * len(mark)}{self._block(part)}"

    def _table(self, rows: tuple[tuple[Runs, ...], ...]) -> Iterator[str]:
        for at, row in enumerate(rows):
            cells = (self._runs(cell).replace("|", "\\|") for cell in row)
            yield f"| {' | '.join(cells)} |"
            if at == 0:
                yield f"|{' --- |' * len(row)}"

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        match run:
            case Words(value, bold):
                return _bold(value) if bold else _escaped(value)
            case Remark(value):
                return f"{{>>{value}<<}}"
            case Citation():
                return self._citation(run)

    def _citation(self, cited: Citation) -> str:
        said = reference(cited.source, cited.locator)
        match self._document.sources:
            case "bracket":
                return f"〔{_escaped(said)}〕"
            case "none":
                return ""
            case _:
                number = len(self._footnotes) + 1
                self._footnotes.append(f"[^{number}]: {_escaped(said)}")
                return f"[^{number}]"


def _bold(value: str) -> str:
    """Return bold words; marks at the ends stand outside, where CommonMark's flanking wants them."""
    match = _EDGES.match(value)
    before, inside, after = match.groups() if match else ("", value, "")
    if not inside:
        return _escaped(value)
    return f"{_escaped(before)}**{_escaped(inside)}**{_escaped(after)}"


def _escaped(value: str) -> str:
    """Return words with a backslash before what Markdown would take for a mark."""
    return _SPECIAL.sub(lambda match: f"{match[0]}\\" if match[1] else f"\\{match[0]}", value)
