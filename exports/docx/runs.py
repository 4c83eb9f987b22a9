"""Runs: the words, citations, cross references and notes within a paragraph."""

from collections.abc import Callable

from planctl.exports.document import Citation, Label, Reference, Remark, Run, Runs, Words
from planctl.ooxml.east_asian import by_font, has_chinese, has_shared_marks
from planctl.ooxml.text import run_text

STRONG = '<w:rStyle w:val="Strong"/>'
REMARK = '<w:rStyle w:val="Remark"/>'
LABEL = '<w:rStyle w:val="Label"/>'
_HINT = '<w:rFonts w:hint="eastAsia"/>'

Cite = Callable[[Citation | Reference, bool], str]
"""From a citation or cross reference to its runs; the flag says that another stands just before."""


def runs_xml(runs: Runs, cite: Cite) -> str:
    """Return the runs of a paragraph; whether it is Chinese is seen from all of its words."""
    chinese = has_chinese("".join([run.value for run in runs if isinstance(run, Words)]))
    before: Run | None = None
    pieces: list[str] = []
    for run in runs:
        if isinstance(run, Words):
            pieces.append(text_runs(run.value, STRONG if run.bold else "", chinese))
        else:
            follows = isinstance(run, Citation) and isinstance(before, Citation)
            pieces.append(_other_run(run, cite, follows))
        before = run
    return "".join(pieces)


def _other_run(run: Citation | Reference | Label | Remark, cite: Cite, follows: bool) -> str:
    if isinstance(run, (Citation, Reference)):
        return cite(run, follows)
    if isinstance(run, Label):
        return text_runs(run.value, LABEL)
    return text_runs(f"【批注：{run.value}】", REMARK)


def text_runs(text: str, properties: str = "", chinese: bool = True) -> str:
    """Return `text` as runs with `properties` (the first of a `w:rPr`), split where fonts part."""
    if not chinese or not has_shared_marks(text):
        return _run_xml(text, properties)
    pieces = by_font(text)
    return "".join([_run_xml(piece, properties + _HINT * hint) for piece, hint in pieces])


def _run_xml(text: str, properties: str) -> str:
    content = run_text(text)
    if not content:
        return ""
    if properties:
        return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>"
    return f"<w:r>{content}</w:r>"
