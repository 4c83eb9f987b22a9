"""The table of contents: a field of Word's with its entries written out (ECMA-376 part 1, 17.16.5.68)."""

from collections.abc import Iterator, Sequence

from planctl.exports.document import Contents, Document, Heading, Words
from planctl.exports.docx.fields import FIELD_END, field, field_start
from planctl.exports.docx.runs import text_runs


def heading_bookmark(place: int) -> str:
    """Return the bookmark's name of a listed heading, `place` counted from 1, as Word names them."""
    return f"_Toc{place:09}"


class ContentsWriter:
    """Writes contents; `pages` are the page numbers of all listed headings, none if not known yet.

    Without them the field is marked dirty, and Word fills in its numbers on opening.
    """

    def __init__(self, document: Document, pages: Sequence[str] = ()) -> None:
        self._document = document
        self._pages = pages

    def xml(self, contents: Contents) -> Iterator[str]:
        """Yield the paragraphs of the contents, one a heading."""
        headings = self._document.listed(contents.depth)
        if not headings:
            return
        everything = [block for block in self._document.blocks if isinstance(block, Heading)]
        places = {id(heading): at for at, heading in enumerate(everything, 1)}
        start = field_start(rf'TOC \o "1-{contents.depth}" \h \z \u', dirty=not self._pages)
        for at, heading in enumerate(headings):
            first, last = at == 0, at == len(headings) - 1
            entry = self._entry(heading, places[id(heading)])
            style = f'<w:pPr><w:pStyle w:val="TOC{heading.level}"/></w:pPr>'
            yield f"<w:p>{style}{start * first}{entry}{FIELD_END * last}</w:p>"
        # LibreOffice loses a section that ends within the field.
        yield '<w:p><w:pPr><w:pStyle w:val="ContentsEnd"/></w:pPr></w:p>'

    def _entry(self, heading: Heading, place: int) -> str:
        name = heading_bookmark(place)
        page = self._pages[place - 1] if place <= len(self._pages) else ""
        number = field(rf"PAGEREF {name} \h", page or " ")
        words = text_runs(entry_text(heading))
        return (
            f'<w:hyperlink w:anchor="{name}" w:history="1">{words}<w:r><w:tab/></w:r>{number}'
            "</w:hyperlink>"
        )


def entry_text(heading: Heading) -> str:
    """Return a heading as contents list it: its number, and its words without notes of any kind."""
    words = "".join(run.value for run in heading.runs if isinstance(run, Words))
    return heading.opening + words
