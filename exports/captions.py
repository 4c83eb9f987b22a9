"""Numbers of tables and figures, each kind counted through the whole paper."""

from planctl.exports.document import Caption, CaptionKind, Runs
from planctl.schemas import layout
from planctl.text.numerals import number_style


class Captions:
    """Counts captions; `labels` says what the anchors among them are called: 表1, 图2."""

    def __init__(self, patterns: layout.Captions) -> None:
        self._styles = {
            "table": number_style(patterns.table),
            "figure": number_style(patterns.figure),
        }
        self._counts = {"table": 0, "figure": 0}
        self.labels: dict[str, str] = {}

    def next(self, kind: CaptionKind, runs: Runs, anchor: str) -> Caption:
        """Return the caption of the next table or figure.

        What stands in a paper twice is referred to where it stands first.
        """
        self._counts[kind] += 1
        count, style = self._counts[kind], self._styles[kind]
        label = style.write((count,)) if style else str(count)
        if anchor in self.labels:
            anchor = ""
        if anchor:
            self.labels[anchor] = label
        return Caption(kind, count, label, runs, anchor)
