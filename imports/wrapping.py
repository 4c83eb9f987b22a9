"""Lines that were broken for width, and the sentences that go on behind the break."""

import re
from collections.abc import Sequence

from planctl.imports.lines import Line, columns
from planctl.imports.numbering import number_of

_TOLERANCE = 5
_LEAST_LINES = 3
_LEAST_SHARE = 0.5
_NARROWEST, _WIDEST = 16, 160
_ENDED = re.compile(r"[。！？!?…；;：:][”’\"'）)\]]*$")
_GOES_ON = re.compile(r"[，、（(《“‘\[〔—]$")
_OPEN = re.compile(r"[\[［](?![^\]］]*[\]］])(?=[^\[\]]*(?:https?:|《))[^\[\]]{1,1000}$")
_ITEM = re.compile(r"(?:[-*+•●·▪]|\d{1,3}[.)])[ \t]+\S|[#|>]|!\[|\[\^?\w{1,20}\][: ]")


def width_of(lines: Sequence[Line]) -> int | None:
    """Return the columns at which a text was broken into lines; None of one that was not.

    Where it was, most lines that are no heading, no row and no paragraph's end are about as long as
    the longest; where it was not, each line is a paragraph, and they are of any length.
    """
    measured = [
        (line.indent + columns(line.text[:_WIDEST]), bool(_ENDED.search(line.text[-4:])))
        for line in lines
        if line.text
    ]
    if len(measured) < _LEAST_LINES:
        return None
    widths = sorted(width for width, _ in measured)
    widest = widths[int(len(widths) * 0.95) - 1]
    near = [ended for width, ended in measured if abs(width - widest) <= _TOLERANCE]
    long = sum(width > widest / 2 for width in widths)
    full = len(near) >= max(_LEAST_LINES, _LEAST_SHARE * long) and sum(near) * 2 < len(near)
    return widest if full and _NARROWEST <= widest <= _WIDEST else None


def goes_on(line: Line, following: Line, width: int | None, *, parted: bool, begun: bool) -> bool:
    """Tell whether the sentence of `line` goes on in `following`.

    `parted`: only what is no part of the paper, a page's end, stands between the two; `begun`: the
    paragraph of `line` began above it.
    """
    if not following.text or _ITEM.match(following.text) or number_of(following.text):
        return False
    if _OPEN.search(line.text[-1000:]):
        return True
    ended = bool(_ENDED.search(line.text[-4:]))
    if _GOES_ON.search(line.text[-1:]):
        return True
    if parted and not ended and (begun or "，" in line.text):
        return True
    full = width is not None and line.indent + line.width >= width - _TOLERANCE
    if following.indent > 1 and following.indent > line.indent and (ended or not parted):
        return False
    return full and not (ended and (parted or following.indent > 1))
