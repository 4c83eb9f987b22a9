"""The year that a draft was written in, by the line of its date: 今年 and 去年 count from it."""

import re
from collections import defaultdict
from collections.abc import Iterable

from planctl.schemas.prose import Prose

_DATE = re.compile(
    r"[—\s（(]*((?:19|20)[0-9]{2})年[0-9]{1,2}月[0-9]{1,2}日(?:[）)]?\s*\Z|在?[^，。；0-9]{0,30}(?:会议|大会)[^，。；]{0,8}\Z)"
)
"""A line that says nothing else, or before which meeting a report was made."""
_SHORT = 60
"""Characters of a line that a date may be all of."""


def written_in(proses: Iterable[Prose]) -> dict[str, int]:
    """Return the year of each draft that one date says, by the draft's path."""
    found: dict[str, set[int]] = defaultdict(set)
    for prose in proses:
        if dated := _dated(prose):
            found[prose.path].add(int(dated[1]))
    return {path: years.pop() for path, years in found.items() if len(years) == 1}


def is_date(prose: Prose) -> bool:
    """Tell whether a line only says when a draft was written: what follows is of the year that it reports on."""
    return _dated(prose) is not None


def _dated(prose: Prose) -> re.Match[str] | None:
    short = not prose.section and prose.kind != "cell" and len(prose.text) < _SHORT
    return _DATE.match(prose.text) if short else None
