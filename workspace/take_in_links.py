"""Texts that cite and link by the ids of an import, made to cite and link by those of the plan."""

from collections.abc import Mapping

from planctl.text.marks import marks


def relinked(text: str, sources: Mapping[str, str], sections: Mapping[str, str]) -> str:
    """Return a text with other keys in its citations and other ids in its links; the rest stays."""
    wanted = {"cite": sources, "link": sections}
    renamed = [
        (mark, wanted[mark.kind][mark.value])
        for mark in marks(text)
        if mark.kind in wanted and wanted[mark.kind].get(mark.value, mark.value) != mark.value
    ]
    for mark, new in reversed(renamed):
        start = text.index(mark.value, mark.start)
        text = text[:start] + new + text[start + len(mark.value) :]
    return text
