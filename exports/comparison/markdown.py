"""A comparison as Markdown, to be read beside a merge request.

What came and went is marked by HTML's own `ins` and `del`: ~~ and ** fail beside Chinese marks
(CommonMark 0.31, 6.2: a delimiter run between a mark and a word flanks neither).
"""

import re
from collections.abc import Iterator

from planctl.exports.comparison.comparison import Comparison, Group, groups
from planctl.exports.comparison.excerpts import Sentence, excerpts
from planctl.exports.comparison.said import label, line, total, with_other_ends
from planctl.messages.change_words import tell
from planctl.schemas.change import MOVES, Change, TextEdit

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$&]")
_BEGINS_A_BLOCK = re.compile(r"^(?=[-+#])|(?<=^\d)(?=[.)])|(?<=^\d\d)(?=[.)])")
_LINES = re.compile(r"\s*\n\s*")
_MENTION = "@<!-- -->"
"""A citation's @ that calls nobody."""


def write_markdown(comparison: Comparison) -> bytes:
    """Return the comparison; a heading for each section, a list of its changes."""
    heading = tell(
        comparison.language, "title", title=comparison.title, old=comparison.old, new=comparison.new
    )
    lines = [f"## {_plain(heading)}", "", _plain(total(comparison))]
    for group in groups(comparison):
        lines += ["", f"### {_plain(_title(group))}", ""]
        for change in group.changes:
            lines += _change(change, comparison)
    return ("\n".join(lines) + "\n").encode()


def _title(group: Group) -> str:
    return f"{group.under} · {group.title}" if group.under else group.title


def _change(change: Change, comparison: Comparison) -> Iterator[str]:
    said = _plain(line(change, comparison))
    colon = tell(comparison.language, "colon") if said else ""
    yield f"- **{_plain(label(change, comparison))}**{colon}{said}"
    for sentence in excerpts(change, comparison):
        yield f"  > {_sentence(sentence, change, comparison)}"
        yield ""


def _sentence(sentence: Sentence, change: Change, comparison: Comparison) -> str:
    said = ""
    ended = False
    for edit, where in with_other_ends(sentence, change, comparison):
        behind = f"<sub>（{_plain(where)}）</sub>" if where else ""
        for tag, text in _sides(edit):
            if said and (ended or text.startswith("\n")):
                said += "<br>"
            ended = text.endswith("\n")
            words = _lines(text)
            if edit.section and edit.op not in MOVES:
                words = f"<b>{words}</b>"  # within what moved, all of which is del or ins
            said += f"<{tag}>{words}</{tag}>{behind}" if tag else words
    return _BEGINS_A_BLOCK.sub(r"\\", said)


def _sides(edit: TextEdit) -> Iterator[tuple[str, str]]:
    """Yield HTML's name for what became of words, and the words."""
    if edit.op == "keep":
        yield "", edit.new
        return
    yield from ((tag, text) for tag, text in (("del", edit.old), ("ins", edit.new)) if text)


def _lines(text: str) -> str:
    """Return words that Markdown takes as they are, with their line breaks."""
    return "<br>".join(map(_plain, _LINES.split(text.strip("\n"))))


def _plain(text: str) -> str:
    """Return words that Markdown takes as they are, on one line."""
    escaped = _SPECIAL.sub(lambda found: f"\\{found[0]}", _LINES.sub(" ", text.strip("\n")))
    return escaped.replace("@", _MENTION)
