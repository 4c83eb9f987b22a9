"""The Word writer, brought together: the dress, the template, the exporter."""

from collections.abc import Callable

from planctl.cli.failure import Failure
from planctl.exports.document import Document
from planctl.exports.docx import write_docx
from planctl.workspace.builtin import builtin_dress, builtin_dresses, template_folder


def word_writer() -> Callable[[Document], bytes]:
    """Return what makes a Word file of a document in the dress that it names."""

    def write(document: Document) -> bytes:
        dress = builtin_dress(document.dress)
        if dress is None:
            known = ", ".join(builtin_dresses())
            raise Failure("error.no_dress", dress=document.dress, known=known)
        return write_docx(document, dress, template_folder())

    return write
