"""A document as plain text: what survives a chat window or a form field."""

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

_INDENT = "　　"


def write_text(document: Document) -> bytes:
    """Return the document in UTF-8: paragraphs indented two characters, notes of sources at the end."""
    writer = _Writer(document)
    body = [line for block in document.blocks for line in writer.block(block)]
    lines = [document.title, *([""] if body[:1] != [""] else []), *body]
    if writer.notes:
        lines += ["", "来源", *writer.notes]
    return ("\n".join(lines) + "\n").encode()


class _Writer:
    """Writes block after block; numbers the sources' notes on the way."""

    def __init__(self, document: Document) -> None:
        self._style = document.sources
        self.notes: list[str] = []

    def block(self, block: Block) -> Iterator[str]:
        """Yield the lines of a block."""
        match block:
            case Heading(_, number, runs):
                yield from ("", f"{number}{self._runs(runs)}")
            case Paragraph(runs):
                yield _INDENT + self._runs(runs)
            case ListBlock():
                yield from self._list(block, _INDENT)
            case Table(rows):
                yield from ("\t".join(self._runs(cell) for cell in row) for row in rows)

    def _list(self, block: ListBlock, indent: str) -> Iterator[str]:
        for number, item in enumerate(block.items, 1):
            mark = f"{number}. " if block.ordered else "- "
            for at, part in enumerate(item):
                if isinstance(part, ListBlock):
                    yield from self._list(part, indent + _INDENT)
                else:
                    line = "".join(self.block(part)).strip()
                    yield f"{indent}{mark if at == 0 else '  '}{line}"

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        match run:
            case Words(value):
                return value
            case Remark(value):
                return f"【批注：{value}】"
            case Citation():
                return self._citation(run)

    def _citation(self, cited: Citation) -> str:
        said = reference(cited.source, cited.locator)
        if self._style == "none":
            return ""
        if self._style == "bracket":
            return f"〔{said}〕"
        self.notes.append(f"[{len(self.notes) + 1}] {said}")
        return f"[{len(self.notes)}]"
