"""A document as plain text: what survives a chat window or a form field."""

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

_INDENT = "　　"


def write_text(document: Document) -> bytes:
    """Return the document in UTF-8: paragraphs indented two characters, notes of sources at the end."""
    writer = _Writer(document)
    blocks = (*document.front, *document.blocks)
    body = [line for block in blocks for line in writer.block(block)]
    cover = [said for line, said in document.cover if line != "title"]
    lines = [document.title, *cover, *([""] if body[:1] != [""] else []), *body]
    if writer.notes:
        lines += ["", "来源", *writer.notes]
    return ("\n".join(lines) + "\n").encode()


class _Writer:
    """Writes block after block; numbers the sources' notes on the way."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._has_list = any(
            isinstance(block, Paragraph) and block.role == "reference" for block in document.blocks
        )
        self.notes: list[str] = []

    def block(self, block: Block) -> Iterator[str]:
        """Yield the lines of a block."""
        match block:
            case Heading():
                yield from ("", self._heading(block))
            case Paragraph(runs):
                yield _INDENT + self._runs(runs)
            case ListBlock():
                yield from self._list(block, _INDENT)
            case Table(rows, caption):
                yield from self._caption(caption)
                yield from ("\t".join(self._runs(cell) for cell in row) for row in rows)
            case Figure(_, caption):
                yield from self._caption(caption)
            case Contents(depth):
                for heading in self._document.listed(depth):
                    yield _INDENT * heading.level + self._heading(heading)

    def _heading(self, heading: Heading) -> str:
        return heading.opening + self._runs(heading.runs)

    def _caption(self, caption: Caption | None) -> Iterator[str]:
        if caption:
            yield f"{caption.label}　{self._runs(caption.runs)}"

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
            case Words(value) | Label(value):
                return value
            case Reference(anchor):
                return self._document.labels.get(anchor, "")
            case Remark(value):
                return f"【批注：{value}】"
            case Citation():
                return self._citation(run)

    def _citation(self, cited: Citation) -> str:
        if self._document.sources == "none":
            return ""
        if self._document.sources == "bracket":
            return cited.bracketed
        if self._has_list:
            return f"[{cited.number}]"
        self.notes.append(f"[{len(self.notes) + 1}] {cited.said}")
        return f"[{len(self.notes)}]"
