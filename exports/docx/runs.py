"""Runs: the words, citations and notes within a paragraph."""

from collections.abc import Callable

from planctl.exports.document import Citation, Run, Runs, Words
from planctl.ooxml.east_asian import by_font, has_chinese
from planctl.ooxml.text import run_text

STRONG = '<w:rStyle w:val="Strong"/>'
REMARK = '<w:rStyle w:val="Remark"/>'
_HINT = '<w:rFonts w:hint="eastAsia"/>'

Cite = Callable[[Citation], str]
"""From a citation to the runs that stand in its place."""


def runs_xml(runs: Runs, cite: Cite) -> str:
    """Return the runs of a paragraph; whether it is Chinese is seen from all of its words."""
    words = "".join([run.value for run in runs if isinstance(run, Words)])
    chinese = has_chinese(words)
    return "".join([_run(run, cite, chinese) for run in runs])


def _run(run: Run, cite: Cite, chinese: bool) -> str:
    if isinstance(run, Words):
        return text_runs(run.value, STRONG if run.bold else "", chinese)
    if isinstance(run, Citation):
        return cite(run)
    return text_runs(f"【批注：{run.value}】", REMARK)


def text_runs(text: str, properties: str = "", chinese: bool = True) -> str:
    """Return `text` as runs with `properties` (the first of a `w:rPr`), split where fonts part."""
    if not chinese:
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
