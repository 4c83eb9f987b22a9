"""A document as Markdown: CommonMark with tables, footnotes as pandoc and GitHub read them."""

import re
from collections.abc import Iterator

from planctl.exports.document import (
    Block,
    Caption,
    Citation,
    Contents,
    Document,
    Figure,
    Heading,
    Label,
    ListBlock,
    Paragraph,
    Reference,
    Remark,
    Run,
    Runs,
    Table,
    Words,
)

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
        document = self._document
        body = [f"# {_escaped(document.title)}"]
        body += [_escaped(said) for line, said in document.cover if line != "title"]
        body += [self._block(block) for block in (*document.front, *document.blocks)]
        if self._footnotes:
            body.append("\n".join(self._footnotes))
        return "\n\n".join(body) + "\n"

    def _block(self, block: Block) -> str:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(runs):
                return self._runs(runs)
            case ListBlock():
                return "\n".join(self._list(block, ""))
            case Table(rows, caption):
                above = f"{self._caption(caption)}\n\n" if caption else ""
                return above + "\n".join(self._table(rows))
            case Figure(picture, caption):
                said = self._caption(caption) if caption else ""
                return f"![{said}]({picture.path})" if picture.path else f"（{said}）"
            case Contents(depth):
                return "\n".join(self._contents(depth))

    def _heading(self, heading: Heading) -> str:
        marks = "#" * min(heading.level + 1, 6)
        return f"{marks} {heading.opening}{self._runs(heading.runs)}"

    def _caption(self, caption: Caption) -> str:
        return f"{caption.label}　{self._runs(caption.runs)}"

    def _contents(self, depth: int) -> Iterator[str]:
        for heading in self._document.listed(depth):
            words = "".join(run.value for run in heading.runs if isinstance(run, Words))
            yield f"{'  ' * (heading.level - 1)}- {_escaped(heading.opening + words)}"

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
            case Label(value):
                return _bold(value)
            case Reference(anchor):
                return self._document.labels.get(anchor, "")
            case Remark(value):
                return f"{{>>{value}<<}}"
            case Citation():
                return self._citation(run)

    def _citation(self, cited: Citation) -> str:
        match self._document.sources:
            case "bracket":
                return _escaped(cited.bracketed)
            case "none":
                return ""
            case _:
                number = len(self._footnotes) + 1
                self._footnotes.append(f"[^{number}]: {_escaped(cited.said)}")
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
