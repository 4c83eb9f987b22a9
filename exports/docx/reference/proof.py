"""The proof of a filled file: another reader opens it, and finds every style that it names."""

from io import BytesIO
from typing import TYPE_CHECKING

from planctl.messages.language import Both
from planctl.messages.refusal import Refusal
from planctl.ooxml.names import qn

if TYPE_CHECKING:
    from planctl.ooxml.parsed import Element


class NotReadBack(Refusal):
    """A reader that is not ours stumbles over the filled file: `problem` says at what."""

    sentence = Both(
        "填好的文件另一个程序读不回来（{problem}），没有写出",
        "the filled file could not be read back by another program ({problem}); it was not written",
    )
    advice = Both(
        "用 Word 打开参考文件，另存为新的 .docx，再试一次",
        "open the reference file in Word, save it as a new .docx and try again",
    )


def prove(file: bytes) -> None:
    """Open a filled file with python-docx; raise NotReadBack where it fails or a style is missing."""
    from docx import Document

    try:
        document = Document(BytesIO(file))
        body: Element = document.element
        named = {str(style.get(qn("w:val"))) for style in body.iter(qn("w:pStyle"))}
        missing = sorted(named - {str(style.style_id) for style in document.styles})
    except (KeyError, ValueError, AttributeError) as error:
        raise NotReadBack(problem=str(error)) from error
    if missing:
        raise NotReadBack(problem="、".join(missing))
