"""Runs: the words, citations, cross references and notes within a paragraph."""

from collections.abc import Callable

from planctl.exports.document import Citation, Label, Reference, Remark, Run, Runs, Words
from planctl.ooxml.east_asian import by_font, has_chinese, has_shared_marks
from planctl.ooxml.text import is_simple, run_text

STRONG = '<w:rStyle w:val="Strong"/>'
REMARK = '<w:rStyle w:val="Remark"/>'
LABEL = '<w:rStyle w:val="Label"/>'
_RUN = "<w:r><w:t>"
_STRONG_RUN = f"<w:r><w:rPr>{STRONG}</w:rPr><w:t>"
_HINT = '<w:rFonts w:hint="eastAsia"/>'

Cite = Callable[[Citation | Reference, bool], str]
"""From a citation or cross reference to its runs; the flag says that another stands just before."""


def runs_xml(runs: Runs, cite: Cite) -> str:
    """Return the runs of a paragraph; whether it is Chinese is seen from all of its words."""
    words = "".join([run.value for run in runs if isinstance(run, Words)])
    chinese = has_chinese(words)
    # Looked at once and not run by run: a paper has tens of thousands of runs.
    simple = is_simple(words) and not (chinese and has_shared_marks(words))
    before: Run | None = None
    pieces: list[str] = []
    for run in runs:
        if isinstance(run, Words):
            value, bold = run
            if simple and value[:1] not in ("", " ") and value[-1] != " ":
                pieces.append(f"{_STRONG_RUN if bold else _RUN}{value}</w:t></w:r>")
            else:
                pieces.append(text_runs(value, STRONG if bold else "", chinese))
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
