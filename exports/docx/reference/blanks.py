"""The blanks of a ministry's file: {{标题}} and the like, filled wherever they stand.

Word cuts a paragraph into runs as it likes, so a blank is looked for in the text of the whole
paragraph; what fills it takes the look of the run in which the blank begins.
"""

import re
from collections.abc import Mapping

from planctl.exports.dates import chinese_date
from planctl.exports.document import Document
from planctl.exports.docx.reference.word_file import WordFile
from planctl.ooxml.names import qn
from planctl.ooxml.parsed import Element, child, drop
from planctl.ooxml.text import legal

TITLE, STAGE = "标题", "稿次"
_BLANK = re.compile(r"[{｛]{2}\s*(标题|主题|报送单位|日期|稿次)\s*[}｝]{2}")
_BODY = re.compile(r"\s*[{｛]{2}\s*正文\s*[}｝]{2}\s*")


def blank_values(document: Document) -> dict[str, str]:
    """Return what fills each blank, by the blank's name."""
    return {
        TITLE: document.title,
        "主题": document.theme,
        "报送单位": document.submitter,
        "日期": chinese_date(document.date),
        STAGE: document.stage,
    }


def fill_blanks(file: WordFile, values: Mapping[str, str]) -> set[str]:
    """Fill the blanks in all text of `file`; return the names of those that it has."""
    found: set[str] = set()
    for story in file.stories():
        in_story: set[str] = set()
        for paragraph in file.root(story).iter(qn("w:p")):
            in_story |= _fill(paragraph, values)
        if in_story:
            file.edit(story)
        found |= in_story
    return found


def body_place(body: Element) -> Element | None:
    """Return the first paragraph that says {{正文}} and nothing else; text boxes hold no body."""
    for paragraph in body.iter(qn("w:p")):
        text = "".join(text.text or "" for text in _texts(paragraph))
        in_a_box = next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None
        if _BODY.fullmatch(text) and not in_a_box:
            return paragraph
    return None


def free_control(control: Element) -> None:
    """Make what stands in a content control its own: no prompt, and not the copy of a value."""
    for name in ("w:showingPlcHdr", "w:dataBinding"):
        drop(child(control, f"w:sdtPr/{name}"))


def _fill(paragraph: Element, values: Mapping[str, str]) -> set[str]:
    texts = _texts(paragraph)
    blanks = [*_BLANK.finditer("".join(text.text or "" for text in texts))]
    for blank in reversed(blanks):
        _replace(texts, blank.start(), blank.end(), legal(values[blank[1]]))
    return {blank[1] for blank in blanks}


def _texts(paragraph: Element) -> list[Element]:
    """Return the `w:t` of a paragraph, without those of text boxes within it."""
    own = qn("w:p")
    return [
        text for text in paragraph.iter(qn("w:t")) if next(text.iterancestors(own)) is paragraph
    ]


def _replace(texts: list[Element], start: int, end: int, value: str) -> None:
    """Put `value` for the characters from `start` to `end` of all `texts` together."""
    at = 0
    for text in texts:
        held = text.text or ""
        before, after = max(start - at, 0), end - at
        at += len(held)
        if before < len(held) and after > 0:
            text.text = held[:before] + value + held[after:]
            text.set(qn("xml:space"), "preserve")
            value = ""
            for control in text.iterancestors(qn("w:sdt")):
                free_control(control)
